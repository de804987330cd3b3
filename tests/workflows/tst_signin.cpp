// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clients.h"
#include "support/testjournal.h"
#include "workflows/organizationserver.h"
#include "workflows/signin.h"

#include <QTest>

using support::ScriptedAnswer;
using workflows::SignInCall;
using workflows::SignInError;
using workflows::SignInResult;
using ApiKind = domain::ApiError::Kind;

class TstSignIn : public QObject
{
    Q_OBJECT
private:
    support::TestJournal m_recorded;
    std::optional<SignInResult> m_result;

    static QByteArray refusal(const QByteArray &detail)
    {
        return "{\"errors\":[{\"status\":\"401\",\"detail\":\"" + detail + "\"}]}";
    }
    /// Signs in and waits; what came of it is in m_result.
    void signIn(const OrganizationServer &at)
    {
        m_result.reset();
        domain::Profile profile;
        profile.name = QStringLiteral("my name for it");
        profile.keyId = "KEY";
        auto *call = new SignInCall(this);
        call->then(this, [this](SignInResult result) { m_result.emplace(std::move(result)); });
        workflows::SignIn::start(
            std::make_unique<workflows::Session>(profile, workflows::SessionKind::Saved,
                support::connectionTo(at.server.url()), &m_recorded.journal),
            call);
        QTRY_VERIFY(m_result.has_value());
    }
    bool isSignedIn() const { return m_result && m_result->has_value(); }
    const workflows::Session &session() const { return **(*m_result); }
    const SignInError &error() const { return m_result->error(); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void cleanup() { m_result.reset(); }

    void start_allAnswered_knowsOrganizationAndOwner()
    {
        OrganizationServer at;
        signIn(at);
        QVERIFY(isSignedIn());
        QCOMPARE(session().organizationName(), QStringLiteral("Example Org"));
        QCOMPARE(session().self(), domain::PrincipalId(QStringLiteral("u-1")));
        QCOMPARE(session().ownKey(), domain::ApiKeyId(QStringLiteral("KEY")));
        for (const support::ReceivedRequest &request : at.server.requests())
            QCOMPARE(request.method, QByteArray("GET"));
    }

    void start_unauthorized_isAnErrorAndAsksNoMore()
    {
        OrganizationServer at;
        at.environments = {.status = 401, .body = refusal("invalid API key")};
        signIn(at);
        QVERIFY(!isSignedIn());
        QCOMPARE(error().kind, SignInError::Kind::Api);
        QCOMPARE(error().api.kind, ApiKind::Unauthorized);
        QVERIFY(error().api.detail.contains(QLatin1String("invalid API key")));
        QCOMPARE(at.server.requests().size(), 1);
    }

    void start_keyOfACluster_keepsTheServersWords()
    {
        OrganizationServer at;
        const QString words
            = QStringLiteral("This API requires a Cloud API Key but a Cluster API Key was used.");
        at.environments = {.status = 401, .body = refusal(words.toUtf8())};
        signIn(at);
        QVERIFY(!isSignedIn());
        QCOMPARE(error().api.kind, ApiKind::Unauthorized);
        QCOMPARE(error().api.detail, words);
    }

    void start_nameAndOwnerForbidden_signsInWithoutThem()
    {
        OrganizationServer at;
        at.organizations = {.status = 403};
        at.ownKey = {.status = 403};
        signIn(at);
        QVERIFY(isSignedIn());
        QCOMPARE(session().organizationName(), QStringLiteral("my name for it"));
        QVERIFY(session().self().isEmpty());
        QCOMPARE(at.server.requests().last().path(), QByteArray("/iam/v2/api-keys/KEY"));
    }

    void start_environmentsForbidden_stillSignsIn()
    {
        OrganizationServer at;
        at.environments = {.status = 403};
        signIn(at);
        QVERIFY(isSignedIn());
        QCOMPARE(session().organizationName(), QStringLiteral("Example Org"));
    }

    void start_nothingAnswered_isNoSignIn_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("a web server that has none of it") << 404;
        QTest::newRow("a proxy that forbids all of it") << 403;
    }
    void start_nothingAnswered_isNoSignIn()
    {
        QFETCH(int, status);
        OrganizationServer at;
        at.environments = at.organizations = at.ownKey
            = {.status = status, .body = "<html><title>Nothing here</title></html>"};
        signIn(at);
        QVERIFY(!isSignedIn());
        QCOMPARE(error().kind, SignInError::Kind::Api);
        QCOMPARE(error().api.httpStatus, status);
    }

    void start_oddPagingAfterAGoodPage_stillSignsIn_data()
    {
        QTest::addColumn<QByteArray>("next");
        QTest::addColumn<QByteArray>("secondPage");
        const QByteArray link = "https://api.confluent.cloud/org/v2/environments?page_token=t1";
        QTest::newRow("next without a token")
            << QByteArray("https://api.confluent.cloud/org/v2/environments") << QByteArray("{}");
        QTest::newRow("second page is no list") << link << QByteArray("[]");
        QTest::newRow("second page is HTML") << link << QByteArray("<html><title>x</title></html>");
        QTest::newRow("second page names itself") << link << OrganizationServer::page("", link);
    }
    void start_oddPagingAfterAGoodPage_stillSignsIn()
    {
        QFETCH(QByteArray, next);
        QFETCH(QByteArray, secondPage);
        OrganizationServer at;
        at.environments.body = OrganizationServer::page(OrganizationServer::environment, next);
        at.nextEnvironments = {.body = secondPage};
        signIn(at);
        QVERIFY(isSignedIn());
        QCOMPARE(session().organizationName(), QStringLiteral("Example Org"));
        QCOMPARE(session().self(), domain::PrincipalId(QStringLiteral("u-1")));
    }

    void start_firstPageIsNotTheApi_isAnError()
    {
        OrganizationServer at;
        at.environments = {
            .body = "<html><title>Welcome to the hotel</title></html>", .contentType = "text/html"};
        signIn(at);
        QVERIFY(!isSignedIn());
        QCOMPARE(error().api.kind, ApiKind::BadResponse);
        QCOMPARE(error().api.detail, QStringLiteral("Welcome to the hotel"));
        QCOMPARE(at.server.requests().size(), 1);
    }

    void start_unauthorizedLater_isAnError()
    {
        OrganizationServer at;
        at.ownKey = {.status = 401};
        signIn(at);
        QVERIFY(!isSignedIn());
        QCOMPARE(error().api.kind, ApiKind::Unauthorized);
    }

    void start_organizationHasNoName_isCalledAsTheProfile()
    {
        OrganizationServer at;
        at.organizations = {.body = OrganizationServer::page("{\"id\":\"org-1\"}")};
        signIn(at);
        QVERIFY(isSignedIn());
        QCOMPARE(session().organizationName(), QStringLiteral("my name for it"));
    }

    void start_cancelled_answersNobody()
    {
        OrganizationServer at;
        at.environments = {.stall = true};
        auto *call = new SignInCall(this);
        call->then(this, [this](SignInResult result) { m_result.emplace(std::move(result)); });
        workflows::SignIn::start(
            std::make_unique<workflows::Session>(domain::Profile(), workflows::SessionKind::Saved,
                support::connectionTo(at.server.url()), &m_recorded.journal),
            call);
        QTRY_COMPARE(at.server.requests().size(), 1);
        call->cancel();
        QTRY_COMPARE(at.server.openConnections(), 0);
        QVERIFY(!m_result);
    }
};

QTEST_GUILESS_MAIN(TstSignIn)
#include "tst_signin.moc"
