// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a key takes, by the allocator's own account.
#include "inventory/inventory.h"
#include "models/apikeymodel.h"
#include "options.h"
#include "sample.h"
#include "samples.h"
#include "search/query.h"

#include <QCoreApplication>
#include <QTimer>

#include <malloc.h>

namespace bench {

namespace {

double allocated()
{
    const struct mallinfo2 info = mallinfo2();
    return double(info.uordblks) + double(info.hblkhd);
}

/// Longer than anything that works in the background takes.
void rest()
{
    QTimer timer;
    timer.setSingleShot(true);
    timer.start(1500);
    while (timer.isActive())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

} // namespace

void benchMemory(const Options &options, Samples *samples)
{
    inventory::Inventory inventory;
    sample::fillAround(inventory);
    rest();
    const double before = allocated();
    sample::beginKeys(inventory, options.keys);
    sample::endKeys(inventory);
    rest();
    samples->add(QStringLiteral("bytes, store"), (allocated() - before) / options.keys);

    models::ApiKeyModel model(&inventory);
    models::ApiKeyFilter filter;
    filter.query = search::parse(QStringLiteral("orders")).query;
    model.setFilter(filter);
    rest();
    model.setFilter({});
    rest();
    for (const auto field : {models::ApiKeyField::Name, models::ApiKeyField::Created}) {
        model.sort(models::ApiKeyModel::columnOf(field));
        rest();
    }
    samples->add(QStringLiteral("bytes, all"), (allocated() - before) / options.keys);
}

} // namespace bench
