// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Keys that come in while the table is there, page by page, as a loader brings them.
#include "trickle.h"

#include "inventory/inventory.h"
#include "options.h"
#include "sample.h"
#include "samples.h"
#include "screen.h"
#include "standardmodel.h"

#include <QElapsedTimer>
#include <QTableView>
#include <QTimer>

#include <algorithm>

namespace bench {

namespace {

constexpr int pageSize = 100;
/// From a page to the next: what a server nearby takes.
constexpr int pause = 4;

} // namespace

double longestStall(
    Screen &screen, int first, int count, const std::function<void(int, int)> &deliver)
{
    double longest = 0;
    QElapsedTimer beat;
    QTimer heart;
    heart.setTimerType(Qt::PreciseTimer);
    heart.setInterval(1);
    QObject::connect(&heart, &QTimer::timeout, &screen, [&] {
        longest = std::max(longest, double(beat.nsecsElapsed()) / 1e6);
        beat.start();
    });
    int delivered = 0;
    QTimer pages;
    pages.setSingleShot(true);
    pages.setInterval(pause);
    QObject::connect(&pages, &QTimer::timeout, &screen, [&] {
        deliver(first + delivered, std::min(pageSize, count - delivered));
        delivered += pageSize;
        if (delivered < count)
            pages.start();
    });
    beat.start();
    heart.start();
    pages.start();
    screen.runUntil([&] { return delivered >= count; });
    QElapsedTimer after;
    after.start();
    screen.runUntil([&] { return after.elapsed() > 500; });
    return longest;
}

void benchStall(const Options &options, Samples *samples)
{
    const int coming = options.keys / 10;
    KeysScreen keys;
    keys.fill(options.keys - coming);
    const QList<domain::ApiKey> arriving = sample::keys(options.keys - coming, coming);
    sample::beginKeys(keys.inventory(), 0);
    keys.screen().settle(500);
    samples->add(QStringLiteral("stall"),
        longestStall(keys.screen(), 0, coming,
            [&](int first, int count) { keys.inventory().storeKeys(arriving.mid(first, count)); }));
    keys.screen().runUntil([&] { return keys.rows() == options.keys; });
}

void benchStandardStall(const Options &options, Samples *samples)
{
    const int coming = options.keys / 10;
    inventory::Inventory around;
    sample::fillAround(around);
    StandardModel model(&around);
    model.append(sample::keys(0, options.keys - coming));
    const QList<domain::ApiKey> arriving = sample::keys(options.keys - coming, coming);
    QTableView *table = model.newTable();
    Screen screen(table, table);
    table->setSortingEnabled(true);
    table->sortByColumn(7, Qt::DescendingOrder);
    screen.settle(500);
    samples->add(QStringLiteral("standard stall"),
        longestStall(screen, 0, coming,
            [&](int first, int count) { model.append(arriving.mid(first, count)); }));
}

} // namespace bench
