// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/narrowing.h"

#include <algorithm>

namespace search {

namespace {

bool implies(const Condition &narrower, const Condition &wider)
{
    if (narrower == wider)
        return true;
    const bool hasText = wider.field == Field::Text || wider.field == Field::Owner
        || wider.field == Field::Environment || wider.field == Field::Resource;
    if (!hasText || narrower.field != wider.field || narrower.isNegated != wider.isNegated)
        return false;
    return wider.isNegated ? wider.text.contains(narrower.text)
                           : narrower.text.contains(wider.text);
}

} // namespace

bool narrows(const Query &narrower, const Query &wider)
{
    return std::all_of(
        wider.conditions.cbegin(), wider.conditions.cend(), [&narrower](const Condition &wide) {
            return std::any_of(narrower.conditions.cbegin(), narrower.conditions.cend(),
                [&wide](const Condition &narrow) { return implies(narrow, wide); });
        });
}

} // namespace search
