// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sorting, and what comes into a sorted view.
#include "inventory/inventory.h"
#include "models/apikeymodel.h"
#include "options.h"
#include "sample.h"
#include "samples.h"
#include "screen.h"

#include <QTableView>

#include <algorithm>
#include <array>

namespace bench {

namespace {

constexpr int pageSize = 100;

} // namespace

void benchSort(const Options &options, Samples *samples)
{
    using models::ApiKeyField;
    const auto column = [](ApiKeyField field) { return models::ApiKeyModel::columnOf(field); };
    // Milliseconds, longer than sorting in a worker takes with ranks that are there, and for the
    // first time.
    const int quiet = std::max(100, options.keys / 1000);
    const int quietAtFirst = 6 * quiet;
    KeysScreen keys;
    keys.fill(options.keys);
    for (const ApiKeyField field : {ApiKeyField::Name, ApiKeyField::Description}) {
        const auto time = keys.sort(column(field), Qt::AscendingOrder, quietAtFirst);
        samples->add(QStringLiteral("first sort"), time.wall);
        samples->add(QStringLiteral("first sort, UI thread"), time.thread);
    }
    const std::array fields{
        column(ApiKeyField::Owner), column(ApiKeyField::Created), column(ApiKeyField::Name)};
    for (const int field : fields)
        keys.sort(field, Qt::AscendingOrder, quietAtFirst);
    const int changes = options.brief ? 3 : 12;
    for (int i = 0; i < changes; ++i) {
        const auto order = i / 3 % 2 == 0 ? Qt::DescendingOrder : Qt::AscendingOrder;
        samples->add(QStringLiteral("sort"), keys.sort(fields[size_t(i % 3)], order, quiet).wall);
        samples->add(QStringLiteral("layout change"), keys.screen().layoutChange(quiet).wall);
    }

    keys.sort(column(ApiKeyField::Name), Qt::AscendingOrder, quiet);
    sample::beginKeys(keys.inventory(), 0);
    keys.screen().settle(quietAtFirst);
    const int pages = options.brief ? 3 : 20;
    for (int page = 0; page < pages; ++page) {
        // Made before: the page has been parsed in a worker when it is merged.
        const QList<domain::ApiKey> arrived
            = sample::keys(options.keys + page * pageSize, pageSize);
        const auto time
            = keys.screen().timeOf([&] { keys.inventory().storeKeys(arrived); }, 2 * quiet);
        // Rows that come are shown together after a pause, which is not work.
        samples->add(QStringLiteral("merge, UI thread"), time.thread);
        samples->add(QStringLiteral("repaint, UI thread"), keys.screen().repaint().thread);
    }
}

} // namespace bench
