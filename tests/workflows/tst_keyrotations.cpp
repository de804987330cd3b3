// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sampleorganization.h"
#include "workflows/keycreation.h"
#include "workflows/keydeletion.h"
#include "workflows/keyreadiness.h"
#include "workflows/keyrotations.h"
#include "workflows/keyserver.h"
#include "workflows/unconfirmedsecrets.h"

#include <QSignalSpy>
#include <QTest>

using journal::SecretState;
using support::ReceivedRequest;
using workflows::KeyRotations;
using Lock = KeyRotations::Lock;
using Locks = KeyRotations::Locks;
using Progress = KeyRotations::Progress;

namespace {

domain::ApiKeyId id(const char *text)
{
    return domain::ApiKeyId(QString::fromUtf8(text));
}

/// One run of the program: what is known of rotations in it, on a journal that outlives it.
struct Run
{
    Run(KeyServer &server, const QString &journalFile)
        : at(server)
        , journal(journalFile)
        , recorder(&journal, [] { return journal::Actor(); })
    {
        sample::fill(inventory);
        domain::Resource cluster = sample::kafka("lkc-1", "orders", "env-1");
        cluster.httpEndpoint = at.server.url().toString();
        inventory.storeResources({cluster});
        // As the server makes them.
        domain::ApiKey old = sample::key("AAAA", "words", "sa-1", "lkc-1", 1);
        old.displayName = QStringLiteral("name");
        inventory.learnKey(old);
        readiness.setInterval([] { return std::chrono::milliseconds(5); });
    }

    /// All keys are known, as after a start.
    void load(const QList<const char *> &others = {})
    {
        for (const char *other : others)
            inventory.learnKey(sample::key(other, "", "sa-1", "lkc-1", 0));
        sample::setState(inventory, inventory::List::Keys, inventory::LoadState::Phase::Complete);
    }

    /// A new key in place of AAAA: NEWKEY.
    std::unique_ptr<workflows::KeyCreation> create()
    {
        auto creation = std::make_unique<workflows::KeyCreation>(&at.keys, &inventory, &recorder);
        rotations.follow(creation.get());
        creation->create(workflows::draftInPlaceOf(*inventory.keys().find(id("AAAA")), inventory));
        return creation;
    }

    Locks locks() const
    {
        return rotations.items().isEmpty() ? Locks() : rotations.locksOf(rotations.items().first());
    }

    KeyServer &at;
    inventory::Inventory inventory;
    journal::Journal journal;
    journal::WriteRecorder recorder;
    workflows::KeyReadiness readiness{
        &inventory, [] { return workflows::KeyReadiness::ControlPlane(); }};
    workflows::UnconfirmedSecrets unconfirmed{&inventory, &recorder};
    KeyRotations rotations{&inventory, &recorder, &readiness, &unconfirmed};
};

} // namespace

using Step = workflows::KeyCreation::Step;

/// Keys that new ones take the place of, over restarts of the program.
class TstKeyRotations : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("journal.sqlite"));
    }

    void oldKey_isLocked_untilTheNewOneIsSaved_readyAndInUse()
    {
        KeyServer at;
        Run run(at, m_file);
        const auto creation = run.create();
        QTRY_COMPARE(creation->step(), Step::Created);
        QCOMPARE(run.rotations.items().size(), 1);
        QCOMPARE(run.inventory.replacementOf(id("AAAA")), id("NEWKEY"));
        QCOMPARE(run.inventory.replacedBy(id("NEWKEY")), id("AAAA"));
        QCOMPARE(run.locks(), Locks(Lock::Secret | Lock::Readiness | Lock::Use));
        QVERIFY(run.rotations.items().first().isSecretShown);
        creation->confirmSecret();
        QVERIFY(!run.rotations.items().first().isSecretShown);
        QCOMPARE(run.locks(), Locks(Lock::Readiness | Lock::Use));
        run.rotations.setInUse(creation->write(), true);
        QCOMPARE(run.locks(), Locks(Lock::Readiness));
        run.readiness.watch(creation->key(), creation->takeSecret());
        QTRY_COMPARE(run.locks(), Locks());
        run.rotations.setInUse(creation->write(), false);
        QCOMPARE(run.locks(), Locks(Lock::Use));
    }

    void restart_goesOnWithWhatIsKnown_withoutTheWordOfThePerson()
    {
        KeyServer at;
        {
            Run run(at, m_file);
            const auto creation = run.create();
            QTRY_COMPARE(creation->step(), Step::Created);
            creation->confirmSecret();
            run.rotations.setInUse(creation->write(), true);
            run.readiness.watch(creation->key(), creation->takeSecret());
            QTRY_COMPARE(run.locks(), Locks());
        }
        Run run(at, m_file);
        run.load({"NEWKEY"});
        QTRY_COMPARE(run.rotations.items().size(), 1);
        const auto *item = run.rotations.rotationOf(id("AAAA"));
        QVERIFY(item);
        QCOMPARE(item->newKey, id("NEWKEY"));
        QCOMPARE(item->secret, SecretState::Confirmed);
        QCOMPARE(run.rotations.progressOf(*item), Progress::Accepted);
        QCOMPARE(run.locks(), Locks(Lock::Use));
        QCOMPARE(run.inventory.replacementOf(id("AAAA")), id("NEWKEY"));
    }

    void endedBeforeTheSecretWasConfirmed_staysLocked()
    {
        KeyServer at;
        {
            Run run(at, m_file);
            const auto creation = run.create();
            QTRY_COMPARE(creation->step(), Step::Created);
        }
        Run run(at, m_file);
        run.load({"NEWKEY"});
        QTRY_COMPARE(run.rotations.items().size(), 1);
        QVERIFY(run.locks().testFlag(Lock::Secret));
        QTRY_COMPARE(run.unconfirmed.items().size(), 1);
        run.unconfirmed.keep(run.unconfirmed.items().first().write);
        QTRY_COMPARE(run.rotations.items().first().secret, SecretState::LetGo);
        QVERIFY(run.locks().testFlag(Lock::Secret));
    }

    void endedBeforeTheAnswer_theKeyThatFitsIsFound()
    {
        KeyServer at;
        at.answer = [](const ReceivedRequest &request) {
            return request.method == "POST"
                ? std::optional(support::ScriptedAnswer{.drop = support::Drop::BeforeAnswer})
                : std::nullopt;
        };
        {
            Run run(at, m_file);
            const auto creation = run.create();
            QTRY_COMPARE(creation->step(), Step::Orphaned);
            QVERIFY(run.rotations.items().isEmpty());
        }
        Run run(at, m_file);
        run.load({"NEWKEY"});
        QTRY_COMPARE(run.rotations.items().size(), 1);
        QVERIFY(run.locks().testFlag(Lock::Secret));
        QCOMPARE(at.server.count("POST"), 1);
    }

    void refused_beginsNothing()
    {
        KeyServer at;
        at.addsOnPost = false;
        at.answer = [](const ReceivedRequest &request) {
            return request.method == "POST"
                ? std::optional(support::ScriptedAnswer{.status = 402, .body = "{}"})
                : std::nullopt;
        };
        Run run(at, m_file);
        const auto creation = run.create();
        QTRY_COMPARE(creation->step(), Step::Rejected);
        run.load();
        QVERIFY(run.rotations.items().isEmpty());
        QVERIFY(run.inventory.replacementOf(id("AAAA")).isEmpty());
    }

    void bothKept_isNotNamedAgain()
    {
        KeyServer at;
        {
            Run run(at, m_file);
            const auto creation = run.create();
            QTRY_COMPARE(creation->step(), Step::Created);
            creation->confirmSecret();
            run.rotations.end(creation->write());
            QVERIFY(run.rotations.items().isEmpty());
            QVERIFY(run.inventory.replacementOf(id("AAAA")).isEmpty());
            run.load();
        }
        Run run(at, m_file);
        run.load({"NEWKEY"});
        // What is read after it has come, so it has been read.
        QSignalSpy changed(&run.rotations, &KeyRotations::changed);
        QVERIFY(changed.wait());
        QVERIFY(run.rotations.items().isEmpty());
    }

    void eitherKeyDeleted_endsIt()
    {
        KeyServer at;
        for (const char *deleted : {"AAAA", "NEWKEY"}) {
            Run run(at, m_folder->filePath(QString::fromUtf8(deleted)));
            auto creation = run.create();
            QTRY_COMPARE(creation->step(), Step::Created);
            creation.reset();
            QVERIFY(!run.rotations.items().first().isSecretShown);
            run.inventory.markDeleted({id(deleted)});
            QVERIFY(run.rotations.items().isEmpty());
            QVERIFY(run.inventory.replacementOf(id("AAAA")).isEmpty());
        }
    }

    void deletionFails_theRotationStays()
    {
        KeyServer at;
        at.listed = {"AAAA"};
        at.removesOnDelete = false;
        at.answer = [](const ReceivedRequest &request) {
            return request.method == "DELETE"
                ? std::optional(support::ScriptedAnswer{.status = 409, .body = "{}"})
                : std::nullopt;
        };
        Run run(at, m_file);
        const auto creation = run.create();
        QTRY_COMPARE(creation->step(), Step::Created);
        workflows::KeyDeletion deletion(
            &at.keys, &run.inventory, &run.recorder, *run.inventory.keys().find(id("AAAA")));
        deletion.setReplacedBy(id("NEWKEY"));
        deletion.confirm();
        QTRY_COMPARE(deletion.step(), workflows::KeyDeletion::Step::Failed);
        QCOMPARE(run.rotations.items().size(), 1);
        QList<journal::Entry> entries;
        run.journal.read({0, 0, {}})->then(this, [&entries](const journal::Reading &reading) {
            entries = reading.entries;
        });
        QTRY_COMPARE(entries.size(), 2);
        QVERIFY(entries.first().write.changes.contains(
            journal::Change{QStringLiteral("replaced_by"), {}, QStringLiteral("NEWKEY")}));
        QVERIFY(entries.last().write.changes.contains(
            journal::Change{QStringLiteral("replaces"), {}, QStringLiteral("AAAA")}));
    }

    void newKey_isJudgedByTheTime_onlyWhereNobodyAsks()
    {
        KeyServer at;
        Run run(at, m_file);
        KeyRotations::Item item;
        item.newKey = id("CCCC");
        item.at = QDateTime::currentDateTimeUtc();
        QCOMPARE(run.rotations.progressOf(item), Progress::Propagating);
        item.at = item.at.addSecs(-301);
        QCOMPARE(run.rotations.progressOf(item), Progress::ByTime);
        domain::Readiness readiness;
        const auto said = [&](domain::Readiness::State state) {
            readiness.state = state;
            run.inventory.setReadiness(item.newKey, readiness);
            return run.rotations.progressOf(item);
        };
        QCOMPARE(said(domain::Readiness::State::Asking), Progress::Propagating);
        QCOMPARE(said(domain::Readiness::State::Unreachable), Progress::ByTime);
        QCOMPARE(said(domain::Readiness::State::NotReady), Progress::Refused);
        QVERIFY(run.rotations.locksOf(item).testFlag(Lock::Readiness));
        QCOMPARE(said(domain::Readiness::State::Ready), Progress::Accepted);
        QVERIFY(!run.rotations.locksOf(item).testFlag(Lock::Readiness));
    }

    void draft_isForTheSame()
    {
        inventory::Inventory inventory;
        sample::fill(inventory);
        const domain::ApiKey kafka = *inventory.keys().find(id("AAAA"));
        domain::ApiKeyDraft draft = workflows::draftInPlaceOf(kafka, inventory);
        QCOMPARE(draft.kind, domain::ResourceKind::Kafka);
        QCOMPARE(draft.resource.toString(), QStringLiteral("lkc-1"));
        QCOMPARE(draft.owner.toString(), QStringLiteral("sa-1"));
        QCOMPARE(draft.description, QStringLiteral("reads orders"));
        QCOMPARE(draft.replaces, id("AAAA"));

        domain::ApiKey region = sample::key("F", "", "sa-1", "env-1.aws.eu-1");
        region.kind = domain::ResourceKind::FlinkRegion;
        region.resources.first().environment = domain::EnvironmentId(QStringLiteral("env-1"));
        draft = workflows::draftInPlaceOf(region, inventory);
        QCOMPARE(draft.resource.toString(), QStringLiteral("aws.eu-1"));
        QCOMPARE(draft.environment.toString(), QStringLiteral("env-1"));

        domain::ApiKey cloud = sample::key("C", "", "sa-1", "cloud");
        cloud.kind = domain::ResourceKind::Cloud;
        draft = workflows::draftInPlaceOf(cloud, inventory);
        QCOMPARE(draft.kind, domain::ResourceKind::Cloud);
        QVERIFY(draft.resource.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstKeyRotations)
#include "tst_keyrotations.moc"
