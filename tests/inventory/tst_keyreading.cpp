// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading all keys of an organization that changes meanwhile, in one list and in several.
#include "inventory/loaderround.h"
#include "services/pace.h"

#include <QRandomGenerator>
#include <QTest>

using inventory::List;
using Phase = inventory::LoadState::Phase;

namespace {

localorg::Options generated(const QStringList &faults = {})
{
    localorg::Options options = Round::optionsOf(faults);
    options.organization = localorg::OrganizationKind::Generated;
    options.generated.clusters = 8;
    options.generated.serviceAccounts = 20;
    options.generated.users = 5;
    options.generated.keys = 1400;
    return options;
}

QList<domain::ApiKeyId> idsIn(const inventory::Inventory &inventory)
{
    QList<domain::ApiKeyId> ids;
    for (int row = 0; row < inventory.keys().size(); ++row) {
        if (!inventory.isDeleted(inventory.keys().idAt(row)))
            ids.append(inventory.keys().idAt(row));
    }
    return ids;
}

/// Another person, who creates, edits and deletes keys one after the other while somebody reads.
class Meddler : public QObject
{
public:
    Meddler(Round &at, quint32 seed)
        : m_at(at)
        , m_random(seed)
    {
        for (int row = 0; row < at.inventory.keys().size(); ++row) {
            const domain::ApiKey key = at.inventory.keys().at(row);
            const bool isOwn = key.id.toString() == QString::fromUtf8(at.client->keyId());
            if (!isOwn && key.ownerKind == domain::OwnerKind::ServiceAccount
                && key.kind == domain::ResourceKind::Kafka)
                m_theirs.append(key);
        }
    }

    void start()
    {
        m_isOn = true;
        next();
    }
    /// Returns when what was asked last is done.
    void stop()
    {
        m_isOn = false;
        QTRY_VERIFY_WITH_TIMEOUT(!m_isBusy, 20'000);
    }

    QSet<domain::ApiKeyId> touched; ///< created or deleted at some time
    int done = 0;

private:
    void next()
    {
        if (!m_isOn || m_theirs.size() < 10)
            return;
        m_isBusy = true;
        const auto pick = qsizetype(m_random.bounded(quint32(m_theirs.size())));
        const domain::ApiKey key = m_theirs.at(pick);
        const auto goOn = [this](const auto &) {
            ++done;
            m_isBusy = false;
            next();
        };
        switch (m_random.bounded(3)) {
        case 0: {
            domain::ApiKeyDraft draft;
            draft.resource = key.resource().id;
            draft.owner = key.owner;
            draft.displayName = QStringLiteral("made meanwhile");
            m_at.keys->create(draft)->then(
                this, [this, goOn](const domain::ApiResult<domain::CreatedApiKey> &made) {
                    if (made)
                        touched.insert(made->key.id);
                    goOn(0);
                });
            break;
        }
        case 1:
            m_at.keys->edit(key.id, {std::nullopt, QStringLiteral("edited %1").arg(done)})
                ->then(this, goOn);
            break;
        default:
            m_theirs.removeAt(pick);
            touched.insert(key.id);
            m_at.keys->remove(key.id)->then(this, goOn);
            break;
        }
    }

    Round &m_at;
    QRandomGenerator m_random;
    QList<domain::ApiKey> m_theirs;
    bool m_isOn = false;
    bool m_isBusy = false;
};

} // namespace

class TstKeyReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reading_whileOthersChangeKeys_missesAndDoublesNone_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 3; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void reading_whileOthersChangeKeys_missesAndDoublesNone()
    {
        QFETCH(quint32, seed);
        Round at(generated());
        QVERIFY(at.loader);
        // Nothing is known yet: one list. After that, several.
        at.loader->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(at.finished->size(), 1, 60'000);
        QCOMPARE(at.phase(List::Keys), Phase::Complete);
        QVERIFY(inventory::planSplit(at.inventory.keyCountsByResource(), at.inventory.keys().size(),
                    {}, services::Pace::most)
                    .parts.size()
            > 4);
        Meddler meddler(at, seed);
        for (int readings = 1; readings < 5;) {
            const QSet<domain::ApiKeyId> touchedBefore = meddler.touched;
            const QList<domain::ApiKeyId> before = idsIn(at.inventory);
            const int doneBefore = meddler.done;
            meddler.start();
            at.loader->refresh();
            ++readings;
            QTRY_COMPARE_WITH_TIMEOUT(at.finished->size(), readings, 60'000);
            meddler.stop();
            QCOMPARE(at.phase(List::Keys), Phase::Complete);
            QVERIFY(meddler.done > doneBefore);
            const QList<domain::ApiKeyId> after = idsIn(at.inventory);
            const QSet<domain::ApiKeyId> shown(after.cbegin(), after.cend());
            QCOMPARE(shown.size(), after.size());
            for (const domain::ApiKeyId &id : before) {
                if (!meddler.touched.contains(id))
                    QVERIFY2(shown.contains(id), qPrintable(id.toString()));
            }
            // With nobody about, what is shown is what there is.
            at.loader->refresh();
            ++readings;
            QTRY_COMPARE_WITH_TIMEOUT(at.finished->size(), readings, 60'000);
            QSet<domain::ApiKeyId> listed;
            bool isListed = false;
            auto *list = at.keys->list();
            list->each(this, [&listed](const QList<domain::ApiKey> &keys) {
                for (const domain::ApiKey &key : keys)
                    listed.insert(key.id);
            });
            list->then(this, [&isListed](const domain::ApiResult<int> &) { isListed = true; });
            QTRY_VERIFY_WITH_TIMEOUT(isListed, 60'000);
            const QList<domain::ApiKeyId> now = idsIn(at.inventory);
            QCOMPARE(QSet<domain::ApiKeyId>(now.cbegin(), now.cend()), listed);
        }
    }

    void reading_withFaults_isWholeOrSaidToBeAPart_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *kind : {"status:500 x6", "retry-after:1 x3", "drop-before x5",
                 "drop-after x5", "garbage x3", "status:403 x3"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void reading_withFaults_isWholeOrSaidToBeAPart()
    {
        QFETCH(QString, fault);
        // The same organization, for its picture: what is known is read in several lists.
        Round same(generated());
        QVERIFY(same.loader);
        same.loader->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(same.finished->size(), 1, 60'000);
        const int count = same.inventory.keys().size();
        Round at(generated({QStringLiteral("GET /iam/v2/api-keys ") + fault}));
        QVERIFY(at.loader);
        at.inventory.restore(same.inventory.picture());
        for (int readings = 1; readings <= 4; ++readings) {
            at.loader->refresh();
            QTRY_COMPARE_WITH_TIMEOUT(at.finished->size(), readings, 60'000);
            const inventory::LoadState &state = at.inventory.state(List::Keys);
            QCOMPARE(state.isComplete(), !state.error.has_value());
            if (state.isComplete()) {
                // The sign-in key is another one.
                QCOMPARE(idsIn(at.inventory).size(), count);
                return;
            }
        }
        QFAIL("never whole");
    }

    void plan_isOfWhatPays_data()
    {
        QTest::addColumn<int>("resources");
        QTest::addColumn<int>("keysOfEach");
        QTest::addColumn<bool>("isWorthIt");
        QTest::newRow("busy resources") << 25 << 400 << true;
        QTest::newRow("sparse resources") << 400 << 25 << true;
        QTest::newRow("hardly any key each") << 2000 << 5 << false;
        QTest::newRow("one resource") << 1 << 10000 << false;
        QTest::newRow("a page in all") << 4 << 20 << false;
        QTest::newRow("nothing known") << 0 << 0 << false;
    }
    void plan_isOfWhatPays()
    {
        QFETCH(int, resources);
        QFETCH(int, keysOfEach);
        QFETCH(bool, isWorthIt);
        QHash<domain::ResourceId, int> keysOf;
        for (int i = 0; i < resources; ++i)
            keysOf.insert(domain::ResourceId(QStringLiteral("lkc-%1").arg(i)), keysOfEach);
        const auto plan = inventory::planSplit(keysOf, resources * keysOfEach, {}, 6);
        QCOMPARE(plan.parts.size(), isWorthIt ? resources : 0);
        const domain::ResourceId looked(QStringLiteral("LKC-0"));
        QCOMPARE(
            inventory::planSplit(keysOf, resources * keysOfEach, looked, 6).parts.value(0), looked);
    }

    void pace_afterRefusals_isHalf_andGrowsBack()
    {
        services::Pace pace;
        QCOMPARE(pace.allowed(), services::Pace::most);
        QSignalSpy widened(&pace, &services::Pace::widened);
        pace.onAnswer(2, {});
        QCOMPARE(pace.allowed(), 2);
        for (int answer = 0; answer < 2; ++answer)
            pace.onAnswer(std::nullopt, {});
        QCOMPARE(pace.allowed(), 3);
        QCOMPARE(widened.size(), 1);
        pace.onRefusal(std::chrono::milliseconds(50));
        // It waits as long as it is asked to, and at least a moment.
        QCOMPARE(pace.allowed(), 0);
        QTRY_COMPARE(pace.allowed(), 1);
        QCOMPARE(widened.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TstKeyReading)
#include "tst_keyreading.moc"
