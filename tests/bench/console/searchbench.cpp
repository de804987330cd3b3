// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Typing and deleting words letter by letter, each letter beside a repaint of what it left.
#include "options.h"
#include "sample.h"
#include "samples.h"
#include "screen.h"
#include "standardmodel.h"

#include <QHash>
#include <QTableView>

#include <algorithm>

namespace bench {

namespace {

/// Milliseconds, longer than a search in a worker takes.
int quietOf(const Options &options)
{
    return std::max(60, options.keys * 6 / 10'000);
}

/// What people type: names, owners, clusters, terms of the search language, and nothing that there
/// is. Most first letters are in nearly every key.
const QStringList &words()
{
    static const QStringList list{QStringLiteral("payments"), QStringLiteral("orders prod"),
        QStringLiteral("ledger"), QStringLiteral("müller"), QStringLiteral("owner:maria"),
        QStringLiteral("lkc-"), QStringLiteral("env:prod"), QStringLiteral("заказы"),
        QStringLiteral("consumer-staging"), QStringLiteral("type:kafka fraud"),
        QStringLiteral("在庫"), QStringLiteral("sa-"), QStringLiteral("nightly job"),
        QStringLiteral("person77@"), QStringLiteral("-gateway"), QStringLiteral("resource:lsrc"),
        QStringLiteral("older:90d ana"), QStringLiteral("replay"), QStringLiteral("zzz"),
        QStringLiteral("telemetry sync")};
    return list;
}

/// Each text that stands in the field while `word` is typed and deleted again.
QStringList texts(const QString &word)
{
    QStringList list;
    for (qsizetype length = 1; length <= word.size(); ++length)
        list.append(word.left(length));
    for (qsizetype length = word.size() - 1; length >= 0; --length)
        list.append(word.left(length));
    return list;
}

QStringList wordsOf(const Options &options)
{
    return options.brief ? words().mid(0, 3) : words();
}

} // namespace

void benchSearch(const Options &options, Samples *samples)
{
    const int quiet = quietOf(options);
    KeysScreen keys;
    keys.fill(options.keys);
    // What is made once, at the first letter, is no part of a keystroke but said beside it.
    samples->add(
        QStringLiteral("first keystroke"), keys.search(QStringLiteral("o"), 10 * quiet).wall);
    keys.search({}, quiet);
    QHash<QString, int> found;
    for (const QString &word : wordsOf(options)) {
        for (const QString &text : texts(word)) {
            samples->add(QStringLiteral("keystroke"), keys.search(text, quiet).wall);
            samples->add(QStringLiteral("repaint"), keys.screen().repaint().wall);
            // Else something was measured that was not there yet.
            if (const int rows = keys.rows(); rows != found.value(text, rows))
                qFatal("%s found %d, and %d before", qUtf8Printable(text), rows, found[text]);
            found.insert(text, keys.rows());
        }
    }
}

void benchStandardSearch(const Options &options, Samples *samples)
{
    const int quiet = quietOf(options);
    inventory::Inventory around;
    sample::fillAround(around);
    StandardModel model(&around);
    model.append(sample::keys(0, options.keys));
    QTableView *table = model.newTable();
    Screen screen(table, table);
    // As the console's table is sorted at first.
    table->setSortingEnabled(true);
    table->sortByColumn(7, Qt::DescendingOrder);
    screen.settle(quiet);
    for (const QString &word : wordsOf(options)) {
        for (const QString &text : texts(word)) {
            samples->add(QStringLiteral("standard keystroke"),
                screen.timeOf([&] { model.search(text); }, quiet).wall);
        }
    }
}

} // namespace bench
