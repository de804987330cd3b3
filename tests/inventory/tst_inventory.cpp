// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sampleorganization.h"

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
        QVERIFY(!inventory.keys().find(id("BBBB")));
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
        QVERIFY(!inventory.keys().find(id("AAAA")));
        QCOMPARE(inventory.keyCountOf(owner), 0);
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
