// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/splitplan.h"

#include <algorithm>

namespace inventory {

namespace {

constexpr int pageSize = 100;
/// What is saved must be worth the requests: the split has to take less than this part of the time.
constexpr double worthwhile = 0.8;

int pagesOf(int keys)
{
    return std::max(1, (keys + pageSize - 1) / pageSize);
}

} // namespace

SplitPlan planSplit(const QHash<domain::ResourceId, int> &keysOf, int keys,
    const domain::ResourceId &first, int atOnce)
{
    SplitPlan plan;
    int pages = 0;
    int longest = 0;
    for (auto each = keysOf.cbegin(); each != keysOf.cend(); ++each) {
        if (each.key().isEmpty() || each.value() <= 0)
            continue;
        plan.parts.append(each.key());
        pages += pagesOf(each.value());
        longest = std::max(longest, pagesOf(each.value()));
    }
    // The list of a resource is read page after page, too.
    const int rounds = std::max(longest, (pages + atOnce - 1) / atOnce);
    if (plan.parts.size() < 2 || rounds > worthwhile * pagesOf(keys))
        plan.parts.clear();
    // The longest first: none of them is left to be read alone at the end.
    std::sort(plan.parts.begin(), plan.parts.end(),
        [&keysOf](const domain::ResourceId &a, const domain::ResourceId &b) {
            const int left = keysOf.value(a);
            const int right = keysOf.value(b);
            return left == right ? a < b : left > right;
        });
    if (!first.isEmpty()) {
        plan.parts.removeAll(first);
        plan.parts.prepend(first);
    }
    return plan;
}

} // namespace inventory
