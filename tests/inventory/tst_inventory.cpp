// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sampleorganization.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using inventory::Inventory;
using inventory::KeyChanges;
using Phase = inventory::LoadState::Phase;

class TstInventory : public QObject
{
    Q_OBJECT
private:
    static domain::ApiKeyId id(const char *text)
    {
        return domain::ApiKeyId(QString::fromUtf8(text));
    }

private Q_SLOTS:
    void storeKeys_newChangedAndSame_announcesEachAsWhatItIs()
    {
        Inventory inventory;
        sample::fill(inventory);
        QSignalSpy spy(&inventory, &Inventory::keysChanged);
        domain::ApiKey changed = *inventory.keys().find(id("AAAA"));
        changed.description = QStringLiteral("other");
        inventory.storeKeys({changed, sample::key("EEEE", "", "sa-1", "lkc-1"),
            *inventory.keys().find(id("BBBB"))});
        QCOMPARE(spy.size(), 1);
        const auto changes = spy.first().first().value<KeyChanges>();
        QCOMPARE(changes.added, QList{id("EEEE")});
        QCOMPARE(changes.updated, QList{id("AAAA")});
        QVERIFY(changes.removed.isEmpty());
        QCOMPARE(inventory.keyCountOf(domain::PrincipalId(QStringLiteral("sa-1"))), 2);
    }

    void storeKeys_olderThanOurEdit_isNotTaken()
    {
        Inventory inventory;
        domain::ApiKey key = sample::key("AAAA", "new words", "sa-1", "lkc-1");
        key.updatedAt = QDateTime::currentDateTimeUtc();
        inventory.learnKey(key);
        key.description = QStringLiteral("old words");
        key.updatedAt = key.updatedAt.addSecs(-5);
        inventory.storeKeys({key});
        QCOMPARE(inventory.keys().at(0).description, QStringLiteral("new words"));
    }

    void keepKeys_learnedDuringTheListing_staysAlthoughTheListingDidNotShowIt()
    {
        Inventory inventory;
        sample::fill(inventory);
        inventory.beginReadingKeys();
        inventory.learnKey(sample::key("NEWKEY", "", "sa-1", "lkc-1", 0));
        inventory.keepKeys({id("AAAA")});
        QVERIFY(inventory.keys().find(id("NEWKEY")));
        QVERIFY(inventory.keys().find(id("AAAA")));
        QVERIFY(!inventory.keys().contains(id("BBBB")));
    }

    void markDeleted_rowStaysUntilTheNextReading_andIsNotCounted()
    {
        Inventory inventory;
        sample::fill(inventory);
        const domain::PrincipalId owner(QStringLiteral("sa-1"));
        inventory.markDeleted({id("AAAA")});
        QVERIFY(inventory.isDeleted(id("AAAA")));
        QVERIFY(inventory.keys().find(id("AAAA")));
        QCOMPARE(inventory.keyCountOf(owner), 0);
        // A listing that began before the deletion still shows it.
        inventory.storeKeys({sample::key("AAAA", "reads orders", "sa-1", "lkc-1", 10)});
        QCOMPARE(inventory.keyCountOf(owner), 0);
        inventory.beginReadingKeys();
        QVERIFY(!inventory.keys().contains(id("AAAA")));
        QCOMPARE(inventory.keyCountOf(owner), 0);
    }

    /// A complete reading that can be compared with.
    static void completeAt(Inventory &inventory, const QDateTime &at)
    {
        inventory::LoadState state;
        state.phase = inventory::LoadState::Phase::Complete;
        state.completeAt = at;
        inventory.setState(inventory::List::Keys, state);
    }
    static QString marks(const Inventory &inventory)
    {
        QStringList all;
        for (auto mark = inventory.marks().cbegin(); mark != inventory.marks().cend(); ++mark)
            all.append(QStringLiteral("%1:%2:%3")
                           .arg(mark.key().toString(), QString::number(int(mark->kind)),
                               QString::number(mark->fields)));
        all.sort();
        return all.join(QLatin1Char(' '));
    }

    void secondReading_marksWhatIsNewChangedAndGone()
    {
        Inventory inventory;
        sample::fill(inventory);
        const QDateTime first = QDateTime::currentDateTimeUtc();
        completeAt(inventory, first);
        inventory.beginReadingKeys();
        inventory.storeKeys({sample::key("AAAA", "reads all", "sa-1", "lkc-1", 10),
            sample::key("EEEE", "", "sa-1", "lkc-1", 0),
            sample::key("CCCC", "Écrit", "sa-2", "lkc-2", 30)});
        inventory.keepResources(
            domain::EnvironmentId(QStringLiteral("env-2")), domain::ResourceKind::Kafka, {});
        inventory.keepKeys({id("AAAA"), id("CCCC"), id("EEEE")});
        QCOMPARE(marks(inventory), QStringLiteral("AAAA:1:2 BBBB:2:0 DDDD:2:0 EEEE:0:0"));
        QCOMPARE(inventory.marksSince(), first);
        QVERIFY(inventory.isDeleted(id("BBBB")));
        QVERIFY(inventory.keys().find(id("BBBB")));
        QCOMPARE(inventory.keyCountOf(domain::PrincipalId(QStringLiteral("u-1"))), 0);
        QVERIFY(inventory.goneResource(domain::ResourceId(QStringLiteral("lkc-2"))));
        QVERIFY(!inventory.goneResource(domain::ResourceId(QStringLiteral("lkc-1"))));

        // A reading that nobody asked for keeps them; a key that is there again is no news.
        inventory.beginReadingKeys(inventory::Wanted::ByInterval);
        inventory.storeKeys({sample::key("BBBB", "", "u-1", "lkc-1", 400)});
        inventory.keepKeys({id("AAAA"), id("BBBB"), id("CCCC"), id("EEEE")});
        QCOMPARE(marks(inventory), QStringLiteral("AAAA:1:2 DDDD:2:0 EEEE:0:0"));
        QCOMPARE(inventory.keyCountOf(domain::PrincipalId(QStringLiteral("u-1"))), 1);

        inventory.beginReadingKeys();
        QCOMPARE(marks(inventory), QString());
        QVERIFY(!inventory.keys().contains(id("DDDD")));
        QVERIFY(!inventory.goneResource(domain::ResourceId(QStringLiteral("lkc-2"))));
    }

    void firstReading_andWritesOfOurOwn_areNoNews()
    {
        Inventory inventory;
        inventory.beginReadingKeys();
        sample::fill(inventory);
        QCOMPARE(marks(inventory), QString());
        completeAt(inventory, QDateTime::currentDateTimeUtc());
        inventory.learnKey(sample::key("EEEE", "ours", "sa-1", "lkc-1", 0));
        inventory.markDeleted({id("AAAA")});
        inventory.beginReadingKeys();
        inventory.storeKeys({sample::key("EEEE", "ours", "sa-1", "lkc-1", 0)});
        inventory.keepKeys({id("BBBB"), id("CCCC"), id("DDDD"), id("EEEE")});
        QCOMPARE(marks(inventory), QString());
    }

    void keys_copied_isASnapshot()
    {
        Inventory inventory;
        sample::fill(inventory);
        const inventory::KeyList before = inventory.keys();
        inventory.markDeleted({id("AAAA")});
        inventory.beginReadingKeys();
        QCOMPARE(before.size(), 4);
        QCOMPARE(before.at(before.rowOf(id("AAAA"))).description, QStringLiteral("reads orders"));
        QCOMPARE(inventory.keys().size(), 3);
    }

    void environmentOf_keyDoesNotSay_isThatOfItsCluster()
    {
        Inventory inventory;
        sample::fill(inventory);
        QCOMPARE(inventory.environmentOf(*inventory.keys().find(id("CCCC"))).toString(),
            QStringLiteral("env-2"));
        const auto counts = inventory.keyCountsByEnvironment();
        QCOMPARE(counts.value(domain::EnvironmentId(QStringLiteral("env-1"))), 2);
    }

    void keyCounts_whileKeysComeMoveAndGo_areThoseOfTheKeysThatAreThere()
    {
        QRandomGenerator random(20260302);
        Inventory inventory;
        sample::fill(inventory);
        completeAt(inventory, QDateTime::currentDateTimeUtc());
        const QList<const char *> resources{"lkc-1", "lkc-2", "lkc-gone", "cloud"};
        for (int step = 0; step < 300; ++step) {
            const QString number = QStringLiteral("KEY%1").arg(random.bounded(40));
            switch (random.bounded(5)) {
            case 0:
                inventory.markDeleted({domain::ApiKeyId(number)});
                break;
            case 1: {
                inventory::KeyIds kept;
                for (int row = 0; row < inventory.keys().size(); ++row) {
                    if (random.bounded(5) > 0)
                        kept.insert(inventory.keys().idAt(row));
                }
                inventory.keepKeys(kept);
                break;
            }
            case 2:
                if (random.bounded(3) == 0)
                    inventory.beginReadingKeys();
                break;
            default:
                inventory.storeKeys({sample::key(qPrintable(number), "", "sa-1",
                    resources.at(qsizetype(random.bounded(4))), step)});
                break;
            }
            QHash<domain::EnvironmentId, int> environments;
            int owned = 0;
            for (int row = 0; row < inventory.keys().size(); ++row) {
                const domain::ApiKey key = inventory.keys().at(row);
                if (inventory.isDeleted(key.id))
                    continue;
                ++environments[inventory.environmentOf(key)];
                owned += key.owner.toString() == QLatin1String("sa-1") ? 1 : 0;
            }
            QCOMPARE(inventory.keyCountsByEnvironment(), environments);
            QCOMPARE(inventory.keyCountOf(domain::PrincipalId(QStringLiteral("sa-1"))), owned);
        }
    }

    void keepEnvironments_environmentGone_takesItsClustersAlong()
    {
        Inventory inventory;
        sample::fill(inventory);
        inventory.keepEnvironments({domain::EnvironmentId(QStringLiteral("env-1"))});
        QCOMPARE(inventory.environments().size(), 1);
        QCOMPARE(inventory.resources().size(), 1);
        QVERIFY(!inventory.resource(domain::ResourceId(QStringLiteral("lkc-2"))));
        QVERIFY(inventory.resource(domain::ResourceId(QStringLiteral("LKC-1"))));
    }
};

QTEST_GUILESS_MAIN(TstInventory)
#include "tst_inventory.moc"
