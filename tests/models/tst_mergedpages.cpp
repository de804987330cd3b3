// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pages of keys that come into a table that is sorted by a text.
#include "models/apikeymodel.h"
#include "support/sampleorganization.h"

#include <QAbstractItemModelTester>
#include <QCollator>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using inventory::Inventory;
using inventory::List;
using models::ApiKeyModel;
using Phase = inventory::LoadState::Phase;

namespace {

const QStringList &names()
{
    static const QStringList all{QStringLiteral("orders"), QStringLiteral("Orders"),
        QStringLiteral("Straße"), QStringLiteral("strasse"), QStringLiteral("écrit"),
        QStringLiteral("Σίσυφος"), QStringLiteral("ключ"), QStringLiteral("注文 確認"),
        QStringLiteral("مفتاح"), QStringLiteral("10:30"), QStringLiteral("9:30")};
    return all;
}

QString pick(QRandomGenerator &random, const QStringList &from)
{
    return from.at(int(random.bounded(quint32(from.size()))));
}

/// Keys with numbers from `first`.
QList<domain::ApiKey> randomKeys(QRandomGenerator &random, int first, int count)
{
    QList<domain::ApiKey> keys;
    for (int i = first; i < first + count; ++i) {
        domain::ApiKey key = sample::key(qPrintable(QStringLiteral("KEY%1").arg(i)), "",
            i % 2 == 0 ? "sa-1" : "u-1", i % 3 == 0 ? "cloud" : "lkc-1", int(random.bounded(500)));
        key.displayName = pick(random, names());
        key.description.clear();
        keys.append(key);
    }
    return keys;
}

void setSearch(ApiKeyModel &model, const QString &text)
{
    models::ApiKeyFilter filter = model.filter();
    filter.query = search::parse(text).query;
    model.setFilter(filter);
}

} // namespace

class TstMergedPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void rows_whilePagesComeInARow_standWhereSortingAllPutsThem_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 4; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    /// Names of several scripts, numbers among them, the same name again and none; searched, sorted
    /// and held while the pages are put in their places.
    void rows_whilePagesComeInARow_standWhereSortingAllPutsThem()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        Inventory inventory;
        sample::fill(inventory);
        inventory.storeKeys(randomKeys(random, 0, 2200));
        int made = 2200;
        const auto page = [&] {
            QList<domain::ApiKey> keys = randomKeys(random, made, 30);
            made += 30;
            for (domain::ApiKey &key : keys) {
                if (random.bounded(3) == 0)
                    key.displayName += QString::number(random.bounded(120));
                else if (random.bounded(5) == 0)
                    key.displayName.clear();
            }
            return keys;
        };
        const int column = ApiKeyModel::columnOf(models::ApiKeyField::Name);
        Qt::SortOrder order = Qt::AscendingOrder;
        QString text;
        ApiKeyModel model(&inventory);
        QAbstractItemModelTester tester(&model);
        model.sort(column, order);
        const auto expected = [&] {
            const QCollator collator;
            std::vector<domain::ApiKey> keys;
            for (int row = 0; row < inventory.keys().size(); ++row) {
                if (const domain::ApiKey key = inventory.keys().at(row);
                    text.isEmpty() || key.displayName.contains(text))
                    keys.push_back(key);
            }
            std::stable_sort(keys.begin(), keys.end(), [&](const auto &a, const auto &b) {
                if (a.displayName.isEmpty() || b.displayName.isEmpty())
                    return !a.displayName.isEmpty() && b.displayName.isEmpty();
                const int difference = collator.compare(a.displayName, b.displayName);
                return order == Qt::AscendingOrder ? difference < 0 : difference > 0;
            });
            QStringList ids;
            for (const domain::ApiKey &key : keys)
                ids.append(key.id.toString());
            return ids;
        };
        const auto rows = [&] {
            QStringList ids;
            for (int row = 0; row < model.rowCount(); ++row)
                ids.append(model.idAt(row).toString());
            return ids;
        };
        QTRY_VERIFY(rows() == expected());
        sample::setState(inventory, List::Keys, Phase::Loading);
        for (int step = 0; step < 8; ++step) {
            QList<domain::ApiKey> arrived = page();
            inventory.storeKeys(arrived);
            QSignalSpy moved(&model, &ApiKeyModel::rowsChanged);
            // Before, in the middle of and after they are put in.
            for (auto turns = random.bounded(6); turns > 0 && moved.isEmpty(); --turns)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            switch (random.bounded(6)) {
            case 0:
                text = text.isEmpty() ? QStringLiteral("ключ") : QString();
                setSearch(model, text);
                break;
            case 1:
                order = order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
                model.sort(column, order);
                break;
            case 2:
                model.setHeld(true);
                QTRY_VERIFY(!moved.isEmpty());
                model.setHeld(false);
                break;
            case 3: { // those that came have another name at once
                for (domain::ApiKey &key : arrived) {
                    key.displayName = pick(random, names());
                    key.updatedAt = QDateTime::currentDateTimeUtc();
                }
                inventory.storeKeys(arrived);
                break;
            }
            case 4: { // some are gone
                inventory::KeyIds kept;
                for (int row = 0; row < inventory.keys().size(); ++row) {
                    if (random.bounded(400) > 0)
                        kept.insert(inventory.keys().idAt(row));
                }
                inventory.keepKeys(kept);
                break;
            }
            default:
                break;
            }
            QTRY_VERIFY2(rows() == expected(), qPrintable(QStringLiteral("step %1").arg(step)));
        }
        // When the list is whole, all of it is shown.
        inventory.storeKeys(page());
        text.clear();
        setSearch(model, text);
        sample::setState(inventory, List::Keys, Phase::Complete);
        QVERIFY(rows() == expected());
    }

    /// What is painted is what an edit is compared with, also while a page is put in its place.
    void cells_whileAPageIsPutInItsPlace_sayWhatTheKeySays()
    {
        QRandomGenerator random(5);
        Inventory inventory;
        sample::fill(inventory);
        inventory.storeKeys(randomKeys(random, 0, 2200));
        ApiKeyModel model(&inventory);
        const int column = ApiKeyModel::columnOf(models::ApiKeyField::Name);
        model.sort(column, Qt::AscendingOrder);
        const auto isConsistent = [&] {
            for (int row = 0; row < 40; ++row) {
                if (model.index(row, column).data(Qt::EditRole) != model.keyAt(row).displayName)
                    return false;
            }
            return true;
        };
        QSignalSpy changed(&model, &ApiKeyModel::rowsChanged);
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(isConsistent());
        sample::setState(inventory, List::Keys, Phase::Loading);
        QList<domain::ApiKey> arrived = randomKeys(random, 2200, 30);
        for (int row = 0; row < 40; ++row) {
            domain::ApiKey key = model.keyAt(row);
            key.displayName = QStringLiteral("renamed");
            key.updatedAt = QDateTime::currentDateTimeUtc();
            arrived.append(key);
        }
        changed.clear();
        inventory.storeKeys(arrived);
        bool wasConsistent = true;
        while (changed.isEmpty()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            wasConsistent = wasConsistent && isConsistent();
        }
        QVERIFY(wasConsistent);
    }
};

QTEST_GUILESS_MAIN(TstMergedPages)
#include "tst_mergedpages.moc"
