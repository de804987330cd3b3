// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/loaderround.h"

#include <QTest>

using inventory::List;
using Phase = inventory::LoadState::Phase;

class TstInventoryLoader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refresh_demoOrganization_isReadWhole()
    {
        Round at;
        QVERIFY(at.loader);
        at.loader->refresh();
        at.loader->refresh(); // while one is under way: nothing
        QTRY_COMPARE_WITH_TIMEOUT(at.finished->size(), 1, 20'000);
        for (int list = 0; list < inventory::listCount; ++list)
            QCOMPARE(at.phase(List(list)), Phase::Complete);
        QCOMPARE(at.inventory.environments().size(), 3);
        QVERIFY(at.inventory.resources().size() >= 6);
        QVERIFY(at.inventory.keys().size() >= 60);
        QCOMPARE(at.inventory.state(List::Keys).count, at.inventory.keys().size());
        QVERIFY(at.inventory.roleBindings().size() >= 20);
        QVERIFY(!at.inventory.flinkRegions().isEmpty());
    }

    void refresh_organizationUnknown_roleBindingsAreNotVisible()
    {
        Round at;
        QVERIFY(at.loader);
        at.loader->setOrganization({});
        at.loader->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(at.finished->size(), 1, 20'000);
        QCOMPARE(at.phase(List::RoleBindings), Phase::NotVisible);
        QCOMPARE(at.phase(List::Keys), Phase::Complete);
    }

    void refresh_oneListRefused_doesNotLoseTheOthers_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<List>("list");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<bool>("losesResources");
        QTest::newRow("one cluster list") << QStringLiteral("GET /cmk/v2/clusters status:403 x1")
                                          << List::Resources << Phase::Partial << false;
        QTest::newRow("users") << QStringLiteral("GET /iam/v2/users status:403") << List::Users
                               << Phase::NotVisible << false;
        QTest::newRow("keys") << QStringLiteral("GET /iam/v2/api-keys status:404") << List::Keys
                              << Phase::Failed << false;
        QTest::newRow("environments") << QStringLiteral("GET /org/v2/environments status:404")
                                      << List::Environments << Phase::Failed << true;
    }
    void refresh_oneListRefused_doesNotLoseTheOthers()
    {
        QFETCH(QString, fault);
        QFETCH(List, list);
        QFETCH(Phase, phase);
        QFETCH(bool, losesResources);
        Round at({fault});
        QVERIFY(at.loader);
        at.loader->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(at.finished->size(), 1, 20'000);
        for (int other = 0; other < inventory::listCount; ++other) {
            const bool isLost = losesResources && List(other) == List::Resources;
            const bool isHit = List(other) == list || isLost;
            QCOMPARE(at.phase(List(other)), isHit ? phase : Phase::Complete);
            QCOMPARE(at.inventory.state(List(other)).error.has_value(), isHit);
        }
        QTest::qWait(20);
        QCOMPARE(at.finished->size(), 1);
    }

    void refresh_keysInOddShapes_areReadWholeOrSaidToBePartial_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("isWhole");
        for (const char *kind : {"paging:next-absent:7", "paging:next-null:7",
                 "paging:next-empty:7", "paging:next-other-host:7", "paging:next-relative:7",
                 "paging:token-first:7", "paging:empty-last-page:7", "paging:total-wrong:7",
                 "paging:total-zero:7", "paging:total-null:7", "paging:total-absent:7",
                 "paging:only-next:7", "paging:metadata-empty:7", "paging:metadata-missing:7",
                 "body:no-owner", "body:unknown-owner", "body:no-metadata", "body:timestamps",
                 "body:no-created-at", "body:no-secret", "body:empty-secret", "body:no-api-version",
                 "body:error-null", "body:gzip"}) {
            QTest::newRow(kind) << QString::fromLatin1(kind) << true;
        }
        for (const char *kind : {"paging:next-without-token:7", "paging:repeated-token:7"})
            QTest::newRow(kind) << QString::fromLatin1(kind) << false;
        for (int shape = 1; shape <= 10; ++shape) {
            const QString kind = QStringLiteral("envelope:%1:400").arg(shape);
            QTest::newRow(qPrintable(kind)) << kind << false;
        }
    }
    void refresh_keysInOddShapes_areReadWholeOrSaidToBePartial()
    {
        QFETCH(QString, kind);
        QFETCH(bool, isWhole);
        Round at({QStringLiteral("GET /iam/v2/api-keys ") + kind});
        QVERIFY(at.loader);
        at.loader->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(at.finished->size(), 1, 20'000);
        QCOMPARE(at.phase(List::Environments), Phase::Complete);
        QCOMPARE(at.phase(List::Keys) == Phase::Complete, isWhole);
        QCOMPARE(at.inventory.state(List::Keys).error.has_value(), !isWhole);
        if (isWhole)
            QVERIFY(at.inventory.keys().size() >= 60);
    }

    void cancel_underWay_isPartialAndFinishesOnce()
    {
        Round at({QStringLiteral("GET / stall")});
        QVERIFY(at.loader);
        at.loader->refresh();
        at.loader->cancel();
        for (int list = 0; list < inventory::listCount; ++list) {
            QCOMPARE(at.phase(List(list)), Phase::Partial);
            QVERIFY(!at.inventory.state(List(list)).error);
        }
        QTest::qWait(20);
        QCOMPARE(at.finished->size(), 1);
        at.loader->cancel(); // nothing to end
        QCOMPARE(at.finished->size(), 1);
    }

    void refresh_again_keepsRowsAndDropsWhatIsGone()
    {
        Round at;
        QVERIFY(at.loader);
        at.loader->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(at.finished->size(), 1, 20'000);
        const int count = at.inventory.keys().size();
        domain::ApiKeyId gone;
        for (int row = 0; row < count && gone.isEmpty(); ++row) {
            const domain::ApiKey &key = at.inventory.keys().at(row);
            const bool isOwn = key.id.toString() == QString::fromUtf8(at.client->keyId());
            // Nobody may delete what Confluent keeps for itself.
            if (!isOwn && !key.owner.isEmpty())
                gone = key.id;
        }
        bool isRemoved = false;
        at.keys->remove(gone)->then(
            this, [&](const domain::ApiResult<bool> &result) { isRemoved = result.has_value(); });
        QTRY_VERIFY(isRemoved);
        QSignalSpy changed(&at.inventory, &inventory::Inventory::keysChanged);
        at.loader->refresh();
        QCOMPARE(at.inventory.keys().size(), count); // rows stay until the reading shows it
        QTRY_COMPARE_WITH_TIMEOUT(at.finished->size(), 2, 20'000);
        QCOMPARE(at.inventory.marks().size(), 1);
        QVERIFY(at.inventory.markOf(gone));
        QVERIFY(at.inventory.isDeleted(gone)); // the row stays, as that of a key that is gone
        QCOMPARE(changed.size(), 1);
        QVERIFY(changed.first().first().value<inventory::KeyChanges>().added.isEmpty());
        at.loader->refreshQuietly();
        QTRY_COMPARE_WITH_TIMEOUT(at.finished->size(), 3, 20'000);
        QVERIFY(at.inventory.markOf(gone));
        at.loader->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(at.finished->size(), 4, 20'000);
        QCOMPARE(at.inventory.keys().size(), count - 1);
        QVERIFY(!at.inventory.keys().contains(gone));
    }
};

QTEST_GUILESS_MAIN(TstInventoryLoader)
#include "tst_inventoryloader.moc"
