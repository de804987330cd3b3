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
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <memory>

namespace bench {

namespace {

constexpr int pageSize = 100;
/// Milliseconds from a page to the next: as 10,000 keys come that are read from 25 resources at
/// once, at 40 ms a request.
constexpr int pause = 9;
/// A text, which what comes is sorted in by.
constexpr int nameColumn = 1;

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
    std::atomic<int> delivered = 0;
    beat.start();
    heart.start();
    // From a thread of its own, as answers come that were parsed in one: nobody waits until the
    // page before has been shown.
    const std::unique_ptr<QThread> source(QThread::create([&] {
        for (int sent = 0; sent < count; sent += pageSize) {
            QThread::msleep(pause);
            QMetaObject::invokeMethod(
                &screen,
                [&, sent] {
                    deliver(first + sent, std::min(pageSize, count - sent));
                    delivered += pageSize;
                },
                Qt::QueuedConnection);
        }
    }));
    source->start();
    screen.runUntil([&] { return delivered >= count; });
    source->wait();
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
    keys.sort(nameColumn, Qt::AscendingOrder, 500);
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
    table->sortByColumn(nameColumn, Qt::AscendingOrder);
    screen.settle(500);
    samples->add(QStringLiteral("standard stall"),
        longestStall(screen, 0, coming,
            [&](int first, int count) { model.append(arriving.mid(first, count)); }));
}

} // namespace bench
