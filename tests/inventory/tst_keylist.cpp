// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/keylist.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTest>

using inventory::KeyList;

namespace {

using Plain = QMap<QString, domain::ApiKey>;

template <typename T> const T &pick(QRandomGenerator &random, const QList<T> &from)
{
    return from.at(int(random.bounded(quint32(from.size()))));
}

QDateTime randomTime(QRandomGenerator &random)
{
    return random.bounded(5) == 0
        ? QDateTime()
        : QDateTime::fromMSecsSinceEpoch(qint64(random.bounded(1u << 31)) * 800, Qt::UTC);
}

domain::ApiKey randomKey(QRandomGenerator &random, const QString &id)
{
    static const QList<QString> texts{QString(), QStringLiteral("orders"), QStringLiteral("Straße"),
        QStringLiteral("注文 確認"), QString(3000, QLatin1Char('x')), QStringLiteral("a\nb\tc"),
        QString(QChar(0)), QString::fromUtf8("\xf0\x9f\x94\x91")};
    static const QList<QString> owners{
        QString(), QStringLiteral("sa-1"), QStringLiteral("SA-1"), QStringLiteral("u-ü")};
    domain::ApiKey key;
    key.id = domain::ApiKeyId(id);
    key.displayName = pick(random, texts);
    key.description = pick(random, texts);
    key.owner = domain::PrincipalId(pick(random, owners));
    key.ownerKind = domain::OwnerKind(random.bounded(3));
    key.kind = domain::ResourceKind(random.bounded(8));
    for (quint32 i = 0; i <= random.bounded(3u); ++i) {
        key.resources.append({domain::ResourceId(pick(random, owners)), pick(random, texts),
            pick(random, owners), domain::EnvironmentId(pick(random, owners))});
    }
    key.createdAt = randomTime(random);
    key.updatedAt = randomTime(random);
    if (random.bounded(10) == 0)
        key.expiresAt = randomTime(random);
    return key;
}

/// To the letter, where == of keys does not look at the case of IDs.
bool isSame(const domain::ApiKey &a, const domain::ApiKey &b)
{
    const auto spelled = [](const domain::ApiKey &key) {
        QStringList words{key.owner.toString()};
        for (const auto &each : key.resources)
            words += {each.id.toString(), each.environment.toString()};
        return words;
    };
    return a == b && spelled(a) == spelled(b);
}

bool holds(const KeyList &list, const Plain &plain)
{
    if (list.size() != plain.size())
        return false;
    for (auto key = plain.cbegin(); key != plain.cend(); ++key) {
        const int row = list.rowOf(key->id);
        if (row < 0 || !isSame(list.at(row), *key) || list.idAt(row) != key->id)
            return false;
    }
    return true;
}

} // namespace

class TstKeyList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void list_afterAnythingWasDoneToIt_holdsWhatAPlainMapHolds_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 4; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void list_afterAnythingWasDoneToIt_holdsWhatAPlainMapHolds()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        KeyList list;
        Plain plain;
        QList<std::pair<KeyList, Plain>> snapshots;
        for (int step = 0; step < 9000; ++step) {
            const QString id = QStringLiteral("KEY%1").arg(random.bounded(4000));
            const domain::ApiKeyId asked(random.bounded(2) == 0 ? id : id.toLower());
            if (random.bounded(4) == 0) {
                QCOMPARE(list.remove(asked), plain.remove(id) > 0);
            } else {
                const domain::ApiKey key = randomKey(random, id);
                const bool isKnown = plain.contains(id);
                if (isKnown)
                    QCOMPARE(list.holds(list.rowOf(asked), key), isSame(plain.value(id), key));
                QCOMPARE(
                    list.store(key), isKnown ? KeyList::Stored::Updated : KeyList::Stored::Added);
                QCOMPARE(list.store(key), KeyList::Stored::Unchanged);
                QVERIFY(list.holds(list.rowOf(asked), key));
                plain.insert(id, key);
            }
            if (step % 1500 == 0)
                snapshots.append({list, plain});
        }
        QVERIFY(holds(list, plain));
        for (const auto &[before, plainBefore] : std::as_const(snapshots))
            QVERIFY(holds(before, plainBefore));
        QVERIFY(holds(KeyList::of(list.chunks(), list.owners(), list.targets()), plain));
        list.clear();
        QVERIFY(holds(list, {}));
        QCOMPARE(list.rowOf(domain::ApiKeyId(QStringLiteral("KEY1"))), -1);
    }

    void store_textIsNoUnicode_isTheSameTheNextTime()
    {
        KeyList list;
        domain::ApiKey key;
        key.id = domain::ApiKeyId(QStringLiteral("KEY"));
        key.description = QStringLiteral("half of a pair: ") + QChar(0xd800);
        QCOMPARE(list.store(key), KeyList::Stored::Added);
        QCOMPARE(list.store(key), KeyList::Stored::Unchanged);
    }

    void rowsOwnedBy_whateverTheCase_areAll()
    {
        KeyList list;
        QRandomGenerator random(1);
        int owned = 0;
        for (int i = 0; i < 3000; ++i) {
            const domain::ApiKey key = randomKey(random, QString::number(i));
            owned += key.owner == domain::PrincipalId(QStringLiteral("sa-1")) ? 1 : 0;
            list.store(key);
        }
        const QList<int> rows = list.rowsOwnedBy(domain::PrincipalId(QStringLiteral("Sa-1")));
        QCOMPARE(rows.size(), owned);
        for (const int row : rows)
            QCOMPARE(list.at(row).owner, domain::PrincipalId(QStringLiteral("sa-1")));
    }
};

QTEST_GUILESS_MAIN(TstKeyList)
#include "tst_keylist.moc"
