// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/memorysecretstore.h"
#include "support/sampleorganization.h"
#include "support/scriptedserver.h"
#include "support/testjournal.h"
#include "workflows/kafkaacls.h"
#include "workflows/localorganizationhost.h"
#include "workflows/organizationserver.h"
#include "workflows/workspace.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using workflows::SessionKind;
using workflows::SignInCall;
using workflows::SignInError;
using workflows::SignInResult;
using workflows::Workspace;

namespace {

/// Stands for the local organization: says that it runs, or why it does not.
class FakeHost final : public workflows::LocalOrganizationHost
{
public:
    void start(const QString &directory) override
    {
        startedIn = directory;
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (problem.isEmpty())
                    Q_EMIT started();
                else
                    Q_EMIT failed(problem);
            },
            Qt::QueuedConnection);
    }
    QUrl url() const override { return at; }
    QByteArray keyId() const override { return "KEY"; }
    domain::Secret secret() const override { return domain::Secret(QByteArray("local-secret")); }

    QUrl at;
    QString problem;
    QString startedIn;
};

/// A person's machine: settings, a keychain, and what speaks to the server.
struct Desk
{
    explicit Desk(const OrganizationServer &at, bool isReadOnly = false)
        : workspace(&profiles, &secrets, &host, &recorded.journal, Workspace::Options{isReadOnly})
    {
        profile.name = QStringLiteral("Work");
        profile.endpoint = at.server.url();
        profile.keyId = "KEY";
        host.at = at.server.url();
    }
    QString secretName() const { return domain::secretName(profile); }

    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    services::ProfileStore profiles{settings};
    support::MemorySecretStore secrets;
    FakeHost host;
    support::TestJournal recorded;
    Workspace workspace;
    domain::Profile profile = services::ProfileStore::createProfile();
};

domain::Secret typed()
{
    return domain::Secret(QByteArray("typed-secret"));
}

} // namespace

class TstWorkspace : public QObject
{
    Q_OBJECT
private:
    std::optional<SignInResult> m_result;

    /// Waits for `call`; what came of it is in m_result.
    void finish(SignInCall *call)
    {
        m_result.reset();
        call->then(this, [this](SignInResult result) { m_result.emplace(std::move(result)); });
        QTRY_VERIFY(m_result.has_value());
    }
    /// What came of signing the session in m_result in again.
    std::optional<tl::expected<bool, SignInError>> signInAgain(Desk &desk, const QByteArray &key)
    {
        std::optional<tl::expected<bool, SignInError>> outcome;
        desk.workspace
            .signInAgain((**m_result).get(), key, domain::Secret(QByteArray("another-secret")))
            ->then(this,
                [&outcome](const tl::expected<bool, SignInError> &result) { outcome = result; });
        const auto isDone = [&outcome] { return outcome.has_value(); };
        return QTest::qWaitFor(isDone) ? outcome : std::nullopt;
    }
    bool isSignedIn() const { return m_result && m_result->has_value(); }
    const workflows::Session &session() const { return **(*m_result); }
    const SignInError &error() const { return m_result->error(); }

    const domain::ResourceId m_cluster{QStringLiteral("lkc-1")};

    /// A saved organization, signed in to, whose cluster is served by `cluster`.
    workflows::Session *openSaved(Desk &desk, const support::ScriptedServer &cluster)
    {
        finish(desk.workspace.addOrganization(desk.profile, typed()));
        if (!isSignedIn())
            return nullptr;
        domain::Resource orders = sample::kafka("lkc-1", "orders", "env-1");
        orders.httpEndpoint = cluster.url().toString();
        workflows::Session *opened = (**m_result).get();
        opened->inventory()->storeResources({orders});
        desk.secrets.asked.clear();
        return opened;
    }
    /// Adds the Kafka key KAFKAKEY; whether it was kept.
    std::optional<bool> addKafkaKey(Desk &desk, workflows::Session *at)
    {
        std::optional<bool> isKept;
        desk.workspace
            .addKafkaKey(at, m_cluster, {"KAFKAKEY", domain::Secret(QByteArray("kafka-secret"))})
            ->then(this, [&isKept](const tl::expected<bool, SignInError> &result) {
                isKept = result.value_or(false);
            });
        const auto isDone = [&isKept] { return isKept.has_value(); };
        return QTest::qWaitFor(isDone) ? isKept : std::nullopt;
    }
    std::optional<tl::expected<bool, services::SecretStoreError>> removeKafkaKey(
        Desk &desk, workflows::Session *at)
    {
        std::optional<tl::expected<bool, services::SecretStoreError>> outcome;
        desk.workspace.removeKafkaKey(at, m_cluster)
            ->then(this, [&outcome](const tl::expected<bool, services::SecretStoreError> &result) {
                outcome = result;
            });
        const auto isDone = [&outcome] { return outcome.has_value(); };
        return QTest::qWaitFor(isDone) ? outcome : std::nullopt;
    }
    static void answerAcls(support::ScriptedServer &cluster)
    {
        cluster.setHandler([](const support::ReceivedRequest &) {
            return support::ScriptedAnswer{.body = R"({"kind":"KafkaAclList","data":[]})"};
        });
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void cleanup() { m_result.reset(); }

    void add_accepted_keepsTheSecretThenTheProfile()
    {
        OrganizationServer at;
        Desk desk(at);
        int requestsBefore = 0;
        bool hadProfile = true;
        desk.secrets.onAsked = [&] {
            requestsBefore = int(at.server.requests().size());
            hadProfile = !desk.profiles.profiles().isEmpty();
        };
        finish(desk.workspace.addOrganization(desk.profile, typed()));
        QVERIFY(isSignedIn());
        QCOMPARE(session().kind(), SessionKind::Saved);
        QCOMPARE(desk.secrets.asked, QStringList(QStringLiteral("write ") + desk.secretName()));
        QCOMPARE(requestsBefore, 3);
        QVERIFY(!hadProfile);
        QCOMPARE(desk.secrets.secrets.value(desk.secretName()), QByteArray("typed-secret"));
        QCOMPARE(desk.profiles.profiles(), QList{desk.profile});
        QCOMPARE(desk.profiles.lastProfile(), desk.profile.id);
        desk.settings.sync();
        QFile file(desk.settings.fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("typed-secret"));
    }

    void add_refused_keepsNothing()
    {
        OrganizationServer at;
        at.environments = {.status = 401};
        Desk desk(at);
        finish(desk.workspace.addOrganization(desk.profile, typed()));
        QVERIFY(!isSignedIn());
        QCOMPARE(error().kind, SignInError::Kind::Api);
        QVERIFY(desk.secrets.asked.isEmpty());
        QVERIFY(desk.profiles.profiles().isEmpty());
        QVERIFY(desk.profiles.lastProfile().isEmpty());
    }

    void add_keychainFails_keepsNothing()
    {
        OrganizationServer at;
        Desk desk(at);
        desk.secrets.failure
            = {services::SecretStoreError::Kind::Unavailable, QStringLiteral("no session bus")};
        finish(desk.workspace.addOrganization(desk.profile, typed()));
        QVERIFY(!isSignedIn());
        QCOMPARE(error().kind, SignInError::Kind::Keychain);
        QCOMPARE(error().detail, QStringLiteral("no session bus"));
        QVERIFY(desk.profiles.profiles().isEmpty());
        QVERIFY(desk.settings.allKeys().isEmpty());
    }

    void add_profileCannotBeKept_saysSo()
    {
        OrganizationServer at;
        Desk desk(at);
        desk.profile.color = QStringLiteral("no colour");
        finish(desk.workspace.addOrganization(desk.profile, typed()));
        QVERIFY(!isSignedIn());
        QCOMPARE(error().kind, SignInError::Kind::Settings);
        QVERIFY(desk.profiles.profiles().isEmpty());
    }

    void open_saved_signsInWithTheKeptSecret()
    {
        OrganizationServer at;
        Desk desk(at);
        desk.profiles.save(desk.profile);
        desk.secrets.secrets.insert(desk.secretName(), "kept-secret");
        finish(desk.workspace.openOrganization(desk.profile));
        QVERIFY(isSignedIn());
        QCOMPARE(at.server.requests().first().header("authorization"),
            "Basic " + QByteArray("KEY:kept-secret").toBase64());
        QCOMPARE(desk.profiles.lastProfile(), desk.profile.id);
        QCOMPARE(desk.secrets.asked, QStringList(QStringLiteral("read ") + desk.secretName()));
    }

    void open_noSecret_saysSoAndAsksNoServer()
    {
        OrganizationServer at;
        Desk desk(at);
        finish(desk.workspace.openOrganization(desk.profile));
        QVERIFY(!isSignedIn());
        QCOMPARE(error().kind, SignInError::Kind::NoSecret);
        desk.secrets.failure
            = {services::SecretStoreError::Kind::Unavailable, QStringLiteral("locked")};
        finish(desk.workspace.openOrganization(desk.profile));
        QCOMPARE(error().kind, SignInError::Kind::Keychain);
        QCOMPARE(error().detail, QStringLiteral("locked"));
        QVERIFY(at.server.requests().isEmpty());
    }

    void open_withTypedSecret_replacesTheKeptOneOnceAccepted()
    {
        OrganizationServer at;
        Desk desk(at);
        desk.profiles.save(desk.profile);
        desk.secrets.secrets.insert(desk.secretName(), "old-secret");
        at.environments.status = 401;
        finish(desk.workspace.openOrganization(desk.profile, typed()));
        QVERIFY(!isSignedIn());
        QCOMPARE(desk.secrets.secrets.value(desk.secretName()), QByteArray("old-secret"));
        at.environments.status = 200;
        finish(desk.workspace.openOrganization(desk.profile, typed()));
        QVERIFY(isSignedIn());
        QCOMPARE(desk.secrets.secrets.value(desk.secretName()), QByteArray("typed-secret"));
        QCOMPARE(desk.profiles.profiles().size(), 1);
    }

    void openForThisRun_keepsNothing()
    {
        OrganizationServer at;
        Desk desk(at);
        finish(desk.workspace.openForThisRun(desk.profile, typed()));
        QVERIFY(isSignedIn());
        QCOMPARE(session().kind(), SessionKind::ThisRun);
        QVERIFY(!session().isReadOnly());
        QVERIFY(desk.secrets.asked.isEmpty());
        QVERIFY(desk.profiles.profiles().isEmpty());
        QVERIFY(desk.settings.allKeys().isEmpty());
    }

    void openLocal_startsTheHostAndKeepsNothing()
    {
        OrganizationServer at;
        Desk desk(at);
        finish(desk.workspace.openLocalOrganization(QStringLiteral("/some/where")));
        QVERIFY(isSignedIn());
        QCOMPARE(desk.host.startedIn, QStringLiteral("/some/where"));
        QCOMPARE(session().kind(), SessionKind::Local);
        QVERIFY(desk.secrets.asked.isEmpty());
        QVERIFY(desk.settings.allKeys().isEmpty());
        desk.host.problem = QStringLiteral("its folder cannot be written to");
        finish(desk.workspace.openLocalOrganization());
        QVERIFY(!isSignedIn());
        QCOMPARE(error().kind, SignInError::Kind::LocalOrganization);
        QCOMPARE(error().detail, desk.host.problem);
    }

    void readOnlyOption_makesEverySessionReadOnly()
    {
        OrganizationServer at;
        Desk desk(at, true);
        finish(desk.workspace.addOrganization(desk.profile, typed()));
        QVERIFY(isSignedIn() && session().isReadOnly());
        finish(desk.workspace.openOrganization(desk.profile));
        QVERIFY(isSignedIn() && session().isReadOnly());
        finish(desk.workspace.openForThisRun(desk.profile, typed()));
        QVERIFY(isSignedIn() && session().isReadOnly());
        finish(desk.workspace.openLocalOrganization());
        QVERIFY(isSignedIn() && session().isReadOnly());
        // For this run only: the profile itself stays as the person set it.
        QVERIFY(!desk.profiles.profiles().first().readOnly);
    }

    void readOnlyProfile_makesItsSessionReadOnly()
    {
        OrganizationServer at;
        Desk desk(at);
        desk.profile.readOnly = true;
        finish(desk.workspace.openForThisRun(desk.profile, typed()));
        QVERIFY(isSignedIn() && session().isReadOnly());
    }

    void remove_forgetsProfileAndSecret()
    {
        OrganizationServer at;
        Desk desk(at);
        finish(desk.workspace.addOrganization(desk.profile, typed()));
        QVERIFY(isSignedIn());
        desk.workspace.removeOrganization(desk.profile);
        QVERIFY(desk.profiles.profiles().isEmpty());
        QVERIFY(desk.profiles.lastProfile().isEmpty());
        QVERIFY(desk.secrets.secrets.isEmpty());
    }

    void again_accepted_goesOnWithTheOther_andKeepsIt()
    {
        OrganizationServer at;
        Desk desk(at);
        finish(desk.workspace.addOrganization(desk.profile, typed()));
        QVERIFY(isSignedIn());
        const auto outcome = signInAgain(desk, "OTHER");
        QVERIFY(outcome.has_value() && **outcome);
        QCOMPARE(session().ownKey().toString(), QStringLiteral("OTHER"));
        QCOMPARE(desk.profiles.profile(desk.profile.id)->keyId, QByteArray("OTHER"));
        QCOMPARE(desk.secrets.secrets.value(desk.secretName()), QByteArray("another-secret"));
    }

    void again_refusedOrOfAnotherOrganization_changesNothing()
    {
        OrganizationServer at;
        Desk desk(at);
        finish(desk.workspace.addOrganization(desk.profile, typed()));
        QVERIFY(isSignedIn());
        at.organizations.body
            = OrganizationServer::page(R"({"id":"org-2","display_name":"Theirs"})");
        auto outcome = signInAgain(desk, "OTHER");
        QVERIFY(!outcome->has_value());
        QCOMPARE(outcome->error().kind, SignInError::Kind::OtherOrganization);
        QCOMPARE(outcome->error().detail, QStringLiteral("Theirs"));
        at.environments = {.status = 401};
        outcome = signInAgain(desk, "OTHER");
        QVERIFY(!outcome->has_value());
        QCOMPARE(outcome->error().api.kind, domain::ApiError::Kind::Unauthorized);
        QCOMPARE(session().ownKey().toString(), QStringLiteral("KEY"));
        QCOMPARE(desk.secrets.secrets.value(desk.secretName()), QByteArray("typed-secret"));
    }

    void again_withoutAKeychain_goesOnForThisRun()
    {
        OrganizationServer at;
        Desk desk(at);
        finish(desk.workspace.addOrganization(desk.profile, typed()));
        QVERIFY(isSignedIn());
        desk.secrets.failure = services::SecretStoreError();
        const auto outcome = signInAgain(desk, "OTHER");
        QVERIFY(outcome->has_value() && !**outcome);
        QCOMPARE(session().ownKey().toString(), QStringLiteral("OTHER"));
        QCOMPARE(desk.profiles.profile(desk.profile.id)->keyId, QByteArray("KEY"));
    }

    void profile_edited_isFollowedByTheSession()
    {
        OrganizationServer at;
        Desk desk(at);
        finish(desk.workspace.addOrganization(desk.profile, typed()));
        QVERIFY(isSignedIn());
        workflows::Session *session = (**m_result).get();
        QSignalSpy changed(session, &workflows::Session::profileChanged);
        domain::Profile edited = desk.profile;
        edited.readOnly = true;
        edited.name = QStringLiteral("Renamed");
        QCOMPARE(desk.profiles.save(edited), services::ProfileStore::Outcome::Saved);
        desk.workspace.follow(session);
        QCOMPARE(changed.count(), 1);
        QVERIFY(session->isReadOnly());
        QCOMPARE(session->profile().name, QStringLiteral("Renamed"));
    }

    void production_markedByHand_isKept()
    {
        OrganizationServer at;
        Desk desk(at);
        finish(desk.workspace.addOrganization(desk.profile, typed()));
        QVERIFY(isSignedIn());
        workflows::Session *session = (**m_result).get();
        const domain::EnvironmentId id(QStringLiteral("env-1"));
        desk.workspace.markProduction(session, id, true);
        QVERIFY(session->profile().production.always.contains(id));
        QCOMPARE(desk.profiles.profile(desk.profile.id)->production, session->profile().production);
    }

    void kafkaKey_isMarkedBeforeItIsKept_andReadFromTheKeychainAgain()
    {
        const OrganizationServer at;
        support::ScriptedServer cluster;
        answerAcls(cluster);
        Desk desk(at);
        workflows::Session *opened = openSaved(desk, cluster);
        QVERIFY(opened);
        const QString entry = domain::kafkaKeyName(desk.profile.id, m_cluster);
        bool wasMarked = false;
        desk.secrets.onAsked = [&] {
            wasMarked = desk.profiles.profile(desk.profile.id)->kafkaKeys.contains(m_cluster);
        };
        QCOMPARE(addKafkaKey(desk, opened), std::optional(true));
        desk.secrets.onAsked = {};
        QVERIFY(wasMarked);
        QCOMPARE(desk.secrets.secrets.value(entry), QByteArray("KAFKAKEY:kafka-secret"));
        QCOMPARE(opened->acls()->view(m_cluster).state, workflows::KafkaAcls::State::Known);
        QVERIFY(opened->profile().kafkaKeys.contains(m_cluster));
        // Not held in memory: it is taken out of the keychain for each request.
        opened->acls()->reload(m_cluster);
        QTRY_COMPARE(desk.secrets.asked.last(), QStringLiteral("read ") + entry);
        QTRY_COMPARE(opened->acls()->view(m_cluster).state, workflows::KafkaAcls::State::Known);

        QVERIFY(removeKafkaKey(desk, opened)->has_value());
        QVERIFY(!desk.secrets.secrets.contains(entry));
        QVERIFY(desk.profiles.profile(desk.profile.id)->kafkaKeys.isEmpty());
        QCOMPARE(opened->acls()->view(m_cluster).state, workflows::KafkaAcls::State::NoKey);
    }

    void kafkaKey_keychainFails_holdsForThisRun_andIsNotMarked()
    {
        const OrganizationServer at;
        support::ScriptedServer cluster;
        answerAcls(cluster);
        Desk desk(at);
        workflows::Session *opened = openSaved(desk, cluster);
        QVERIFY(opened);
        using Error = services::SecretStoreError;
        desk.secrets.failure = Error{Error::Kind::Unavailable, QStringLiteral("locked")};
        QCOMPARE(addKafkaKey(desk, opened), std::optional(false));
        QVERIFY(desk.profiles.profile(desk.profile.id)->kafkaKeys.isEmpty());
        QCOMPARE(opened->acls()->view(m_cluster).state, workflows::KafkaAcls::State::Known);
        opened->acls()->reload(m_cluster);
        QTRY_COMPARE(cluster.requests().size(), 2);
    }

    void kafkaKey_thatTheKeychainDoesNotLetGo_staysInUse()
    {
        const OrganizationServer at;
        support::ScriptedServer cluster;
        answerAcls(cluster);
        Desk desk(at);
        workflows::Session *opened = openSaved(desk, cluster);
        QVERIFY(opened);
        QCOMPARE(addKafkaKey(desk, opened), std::optional(true));
        using Error = services::SecretStoreError;
        desk.secrets.failure = Error{Error::Kind::Unavailable, QStringLiteral("locked")};
        const auto outcome = removeKafkaKey(desk, opened);
        QVERIFY(outcome && !outcome->has_value());
        QCOMPARE(outcome->error().detail, QStringLiteral("locked"));
        QVERIFY(desk.profiles.profile(desk.profile.id)->kafkaKeys.contains(m_cluster));
        QCOMPARE(opened->acls()->view(m_cluster).state, workflows::KafkaAcls::State::Known);
    }

    void kafkaKey_doesNotUndoWhatWasEditedMeanwhile()
    {
        const OrganizationServer at;
        support::ScriptedServer cluster;
        answerAcls(cluster);
        Desk desk(at);
        workflows::Session *opened = openSaved(desk, cluster);
        QVERIFY(opened);
        domain::Profile edited = *desk.profiles.profile(desk.profile.id);
        edited.name = QStringLiteral("Renamed meanwhile");
        QCOMPARE(desk.profiles.save(edited), services::ProfileStore::Outcome::Saved);
        QCOMPARE(addKafkaKey(desk, opened), std::optional(true));
        QCOMPARE(desk.profiles.profile(desk.profile.id)->name, edited.name);
    }

    void removedOrganization_leavesNoKafkaKey_orNamesIt()
    {
        const OrganizationServer at;
        support::ScriptedServer cluster;
        answerAcls(cluster);
        for (const bool fails : {false, true}) {
            Desk desk(at);
            workflows::Session *opened = openSaved(desk, cluster);
            QVERIFY(opened);
            // As it was shown before the key was added.
            const domain::Profile shown = *desk.profiles.profile(desk.profile.id);
            QCOMPARE(addKafkaKey(desk, opened), std::optional(true));
            using Error = services::SecretStoreError;
            if (fails)
                desk.secrets.failure = Error{Error::Kind::Unavailable, QStringLiteral("locked")};
            std::optional<tl::expected<bool, Error>> outcome;
            desk.workspace.removeOrganization(shown)->then(
                this, [&outcome](const tl::expected<bool, Error> &result) { outcome = result; });
            QTRY_VERIFY(outcome.has_value());
            QCOMPARE(outcome->has_value(), !fails);
            if (fails)
                QVERIFY(outcome->error().detail.contains(
                    domain::kafkaKeyName(desk.profile.id, m_cluster)));
            else
                QVERIFY(desk.secrets.secrets.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TstWorkspace)
#include "tst_workspace.moc"
