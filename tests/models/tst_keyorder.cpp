// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/inventory.h"
#include "models/keyorder.h"

#include <QTest>

using inventory::Inventory;
using models::KeyOrder;

class TstKeyOrder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void inOrderOfTime_rowsStayAsTheyAre()
    {
        const std::optional<KeyOrder> order = asIs({1, 2, 2, 5});
        QVERIFY(order);
        QCOMPARE(rowsOf(*order), QList<int>({0, 1, 2, 3}));
        QCOMPARE(order->valued(), size_t(4));
        QCOMPARE(firstOf(*order), QList<bool>({true, true, false, true}));
    }

    void notInOrderOfTime_isFoundOut() { QVERIFY(!asIs({1, 3, 2})); }

    void timeUnknown_comesLast()
    {
        const std::optional<KeyOrder> order = asIs({1, 0, 2});
        QVERIFY(order);
        QCOMPARE(rowsOf(*order), QList<int>({0, 2, 1}));
        QCOMPARE(order->valued(), size_t(2));
        QVERIFY(!asIs({2, 0, 1}));
    }

    void noKeys_orderIsEmpty()
    {
        const std::optional<KeyOrder> order = asIs({});
        QVERIFY(order);
        QCOMPARE(order->size(), size_t(0));
    }

    void manyKeys_isTheOrderThatSortingGives()
    {
        QList<int> days;
        for (int row = 0; row < 3000; ++row)
            days.append(1 + row / 3);
        Inventory known;
        store(known, days);
        const std::optional<KeyOrder> order = models::orderByTimeAsIs(known.keys(), created);
        QVERIFY(order);
        const KeyOrder sorted = models::orderByTime(known.keys(), created);
        QCOMPARE(rowsOf(*order), rowsOf(sorted));
        QCOMPARE(firstOf(*order), firstOf(sorted));
    }

private:
    static qint64 created(const inventory::KeyChunk &chunk, int row)
    {
        return chunk.times()[size_t(row)].created;
    }

    /// Keys that were created on such days; 0 where that is not known.
    static void store(Inventory &known, const QList<int> &days)
    {
        QList<domain::ApiKey> keys;
        for (const int day : days) {
            domain::ApiKey key;
            key.id = domain::ApiKeyId(QStringLiteral("KEY%1").arg(keys.size()));
            if (day > 0)
                key.createdAt = QDateTime(QDate(2026, 1, 1).addDays(day), QTime(), Qt::UTC);
            keys.append(key);
        }
        known.storeKeys(keys);
    }

    static std::optional<KeyOrder> asIs(const QList<int> &days)
    {
        Inventory known;
        store(known, days);
        return models::orderByTimeAsIs(known.keys(), created);
    }

    static QList<int> rowsOf(const KeyOrder &order)
    {
        QList<int> rows;
        for (size_t place = 0; place < order.size(); ++place)
            rows.append(int(order.row(place)));
        return rows;
    }

    static QList<bool> firstOf(const KeyOrder &order)
    {
        QList<bool> first;
        for (size_t place = 0; place < order.size(); ++place)
            first.append(order.isFirst(place));
        return first;
    }
};

QTEST_GUILESS_MAIN(TstKeyOrder)
#include "tst_keyorder.moc"
