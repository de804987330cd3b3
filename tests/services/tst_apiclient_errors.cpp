// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clients.h"
#include "support/outcome.h"
#include "support/scriptedserver.h"

#include <QSignalSpy>
#include <QTest>

using domain::ApiError;
using support::Drop;
using support::ScriptedAnswer;
using support::ScriptedServer;

Q_DECLARE_METATYPE(support::ScriptedAnswer)
Q_DECLARE_METATYPE(domain::ApiError)

class TstApiClient_Errors : public QObject
{
    Q_OBJECT
private:
    const QString m_path = QStringLiteral("/things/a");

private Q_SLOTS:
    void get_badAnswer_hasItsKindAndWords_data()
    {
        using Kind = ApiError::Kind;
        QTest::addColumn<ScriptedAnswer>("answer");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("detail");
        const auto row
            = [](const char *name, const ScriptedAnswer &answer, Kind kind, const char *detail) {
                  QTest::newRow(name) << answer << kind << QString::fromUtf8(detail);
              };
        row("wrong secret",
            {.status = 401,
                .body = "{\"errors\":[{\"status\":\"401\",\"code\":\"user_unauthenticated\","
                        "\"detail\":\"Valid authentication credentials must be provided\"}]}",
                .headers = {{"WWW-Authenticate",
                    "Basic error=\"invalid_key\", error_description=\"The API Key is invalid\""}}},
            Kind::Unauthorized, "Valid authentication credentials must be provided");
        row("wrong secret, no challenge",
            {.status = 401, .body = "{\"errors\":[{\"detail\":\"Unauthorized\"}]}"},
            Kind::Unauthorized, "Unauthorized");
        row("cluster key",
            {.status = 401,
                .body
                = "{\"errors\":[{\"id\":\"x\",\"status\":\"401\",\"detail\":\"invalid API key: "
                  "make sure you're using a Cloud API Key and not a Cluster API Key\","
                  "\"source\":{}}]}"},
            Kind::Unauthorized,
            "invalid API key: make sure you're using a Cloud API Key and not a Cluster API Key");
        row("401 page",
            {.status = 401,
                .body = "<html><head><title>Error 401 Unauthorized</title></head></html>",
                .contentType = "text/html"},
            Kind::Unauthorized, "Error 401 Unauthorized");
        row("empty 403", {.status = 403, .body = ""}, Kind::Forbidden, "Scripted");
        row("page instead of JSON",
            {.body = "<!DOCTYPE html><html><head><title>Log in to the hotel &amp; "
                     "pay</title></head></html>",
                .contentType = "text/html"},
            Kind::BadResponse, "Log in to the hotel & pay");
        row("an object of another shape", {.body = "{\"name\":\"a\"}"}, Kind::BadResponse,
            "an object of another shape");
        row("an array", {.body = "[]"}, Kind::BadResponse, "not a JSON object");
        row("an empty body", {.body = ""}, Kind::BadResponse, nullptr);
        row("no body at all", {.status = 204}, Kind::BadResponse, nullptr);
        row("JSON cut in the middle", {.body = "{\"id\":\"a"}, Kind::BadResponse, nullptr);
        row("not HTTP", {.raw = "220 mail.example ESMTP\r\n"}, Kind::Offline, nullptr);
        row("error in gzip without a header",
            {.status = 403,
                .body = "{\"message\":\"resource not found\"}",
                .gzip = true,
                .silentGzip = true},
            Kind::Forbidden, "resource not found");
        row("error in gzip", {.status = 409, .body = "{\"message\":\"taken\"}", .gzip = true},
            Kind::Conflict, "taken");
    }

    void get_badAnswer_hasItsKindAndWords()
    {
        QFETCH(ScriptedAnswer, answer);
        QFETCH(ApiError::Kind, kind);
        QFETCH(QString, detail);
        answer.headers.append(qMakePair(QByteArray("X-Request-Id"), QByteArray("req-7")));
        ScriptedServer server;
        server.setHandler([&](const support::ReceivedRequest &) { return answer; });
        services::ApiClient client(support::connectionTo(server.url()));
        client.setRetryPolicy(support::quickPolicy());
        const auto outcome = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QVERIFY(!outcome->ok());
        QCOMPARE(outcome->error().kind, kind);
        if (!detail.isEmpty())
            QCOMPARE(outcome->error().detail, detail);
        if (answer.raw.isEmpty()) {
            QCOMPARE(outcome->error().httpStatus, answer.status);
            QCOMPARE(outcome->error().requestId, QStringLiteral("req-7"));
            QCOMPARE(server.requests().size(), 1);
        }
    }

    void unauthorized_isSaidOnce_andNothingMoreIsSent_data()
    {
        QTest::addColumn<bool>("challenge");
        QTest::newRow("with a challenge") << true;
        QTest::newRow("without") << false;
    }

    void unauthorized_isSaidOnce_andNothingMoreIsSent()
    {
        QFETCH(bool, challenge);
        ScriptedServer server;
        ScriptedAnswer refusal{.status = 401};
        if (challenge)
            refusal.headers = {{"WWW-Authenticate", "Basic realm=\"x\""}};
        server.setHandler([&](const support::ReceivedRequest &) { return refusal; });
        services::ApiClient client(support::connectionTo(server.url()));
        QSignalSpy spy(&client, &services::ApiClient::unauthorized);
        const auto outcome = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QTRY_COMPARE(spy.count(), 1);
        QCOMPARE(server.requests().size(), 1);
        const auto other = support::watch(client.remove(m_path), this);
        QTRY_VERIFY(other->done());
        QCOMPARE(other->error().kind, domain::ApiError::Kind::Unauthorized);
        QVERIFY(other->error().neverSent);
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(spy.count(), 1);
    }

    void unauthorized_endsWhatIsBeingRead_butNoWrite()
    {
        ScriptedServer server;
        int answered = 0;
        server.setHandler([&](const support::ReceivedRequest &request) {
            if (request.path().contains("refused"))
                return ScriptedAnswer{.status = 401};
            ++answered;
            return ScriptedAnswer{.status = 503, .headers = {{"Retry-After", "30"}}};
        });
        services::ApiClient client(support::connectionTo(server.url()));
        const auto reading = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_COMPARE(answered, 1);
        const auto refused = support::watch(
            client.get<QString>(QStringLiteral("/refused"), {}, support::readId), this);
        QTRY_VERIFY(refused->done());
        // It would have waited for half a minute.
        QTRY_VERIFY(reading->done());
        QCOMPARE(reading->error().kind, domain::ApiError::Kind::Unauthorized);
    }

    void unauthorized_ofCredentialsThatWereReplaced_doesNotCount()
    {
        ScriptedServer server;
        server.setHandler([](const support::ReceivedRequest &request) {
            const bool isOld
                = request.header("authorization") == "Basic " + QByteArray("KEY:SECRET").toBase64();
            return isOld ? ScriptedAnswer{.status = 401} : ScriptedAnswer{.body = "{\"id\":\"a\"}"};
        });
        services::ApiClient client(support::connectionTo(server.url()));
        QSignalSpy spy(&client, &services::ApiClient::unauthorized);
        const auto old = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        client.setCredentials("OTHER", domain::Secret(QByteArray("SECRET")));
        QTRY_VERIFY(old->done());
        QCOMPARE(old->error().kind, domain::ApiError::Kind::Unauthorized);
        const auto next = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(next->ok());
        QCOMPARE(spy.count(), 0);
    }

    void unauthorized_thenOtherCredentials_areSentAgain()
    {
        ScriptedServer server;
        server.enqueue({.status = 401});
        services::ApiClient client(support::connectionTo(server.url()));
        QSignalSpy spy(&client, &services::ApiClient::unauthorized);
        client.get<QString>(m_path, {}, support::readId);
        QTRY_COMPARE(spy.count(), 1);
        server.enqueue({.body = "{\"id\":\"a\"}"});
        client.setCredentials("OTHER", domain::Secret(QByteArray("SECRET")));
        const auto next = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(next->ok());
    }

    void unauthorized_mayDeleteTheClient()
    {
        ScriptedServer server;
        server.enqueue({.status = 401});
        auto *client = new services::ApiClient(support::connectionTo(server.url()));
        bool deleted = false;
        connect(client, &services::ApiClient::unauthorized, this, [&] {
            delete client;
            deleted = true;
        });
        client->get<QString>(m_path, {}, support::readId);
        QTRY_VERIFY(deleted);
    }

    void then_mayDeleteTheClient()
    {
        ScriptedServer server;
        server.enqueue({.body = "{\"id\":\"a\"}"});
        auto *client = new services::ApiClient(support::connectionTo(server.url()));
        QString got;
        client->get<QString>(m_path, {}, support::readId)
            ->then(this, [&](const domain::ApiResult<QString> &result) {
                delete client;
                got = *result;
            });
        QTRY_COMPARE(got, QStringLiteral("a"));
    }

    void credentials_areSentUnaskedAndReplaced()
    {
        ScriptedServer server;
        server.setHandler([](const support::ReceivedRequest &) {
            return ScriptedAnswer{.body = "{\"id\":\"a\"}"};
        });
        services::ApiClient client(support::connectionTo(server.url()));
        const auto first = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(first->ok());
        client.setCredentials("OTHER", domain::Secret(QByteArray("pa:ss")));
        QCOMPARE(client.keyId(), QByteArray("OTHER"));
        const auto second = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(second->ok());
        QCOMPARE(server.requests().at(0).header("authorization"),
            "Basic " + QByteArray("KEY:SECRET").toBase64());
        QCOMPARE(server.requests().at(1).header("authorization"),
            "Basic " + QByteArray("OTHER:pa:ss").toBase64());
        const support::ReceivedRequest &request = server.requests().at(0);
        QCOMPARE(request.header("accept"), QByteArray("application/json"));
        QVERIFY(request.header("user-agent").startsWith("Keyward/"));
        QVERIFY(request.header("accept-encoding").contains("gzip"));
        QVERIFY(!request.headers.contains("cookie"));
        QCOMPARE(request.connection, server.requests().at(1).connection);
    }

    void cookies_areNotKept()
    {
        ScriptedServer server;
        server.setHandler([](const support::ReceivedRequest &) {
            return ScriptedAnswer{.body = "{\"id\":\"a\"}", .headers = {{"Set-Cookie", "a=b"}}};
        });
        services::ApiClient client(support::connectionTo(server.url()));
        for (int i = 0; i < 2; ++i) {
            const auto outcome
                = support::watch(client.get<QString>(m_path, {}, support::readId), this);
            QTRY_VERIFY(outcome->ok());
        }
        QVERIFY(!server.requests().at(1).headers.contains("cookie"));
    }

    void readOnly_refusesWritesBeforeTheNetwork()
    {
        ScriptedServer server;
        services::Connection connection = support::connectionTo(server.url());
        connection.readOnly = true;
        services::ApiClient client(std::move(connection));
        QVERIFY(client.isReadOnly());
        const auto post = support::watch(client.post<QString>(m_path, {}, support::readId), this);
        const auto patch = support::watch(client.patch<QString>(m_path, {}, support::readId), this);
        const auto remove = support::watch(client.remove(m_path), this);
        QVERIFY(!post->done()); // never within the function that returned the call
        QTRY_VERIFY(post->done() && patch->done() && remove->done());
        QCOMPARE(post->error().kind, ApiError::Kind::ReadOnly);
        QCOMPARE(patch->error().kind, ApiError::Kind::ReadOnly);
        QCOMPARE(remove->error().kind, ApiError::Kind::ReadOnly);
        QVERIFY(!post->error().leavesOutcomeUnknown());
        QCOMPARE(server.connections(), 0);
        server.enqueue({.body = "{\"id\":\"a\"}"});
        const auto get = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(get->ok());
    }

    void query_specialCharacters_arriveAsMeant()
    {
        ScriptedServer server;
        server.enqueue({.body = "{\"id\":\"a\"}"});
        QUrl endpoint = server.url();
        endpoint.setPath(QStringLiteral("/prefix/"));
        services::ApiClient client(support::connectionTo(endpoint));
        const QString value = QStringLiteral("a+b%2Bc:/d e&f=ü?#");
        const auto outcome = support::watch(
            client.get<QString>(QStringLiteral("/things"),
                services::queryOf(
                    {{QStringLiteral("spec.owner"), value}, {QStringLiteral("empty"), QString()}}),
                support::readId),
            this);
        QTRY_VERIFY(outcome->ok());
        QCOMPARE(server.requests().first().target,
            QByteArray("/prefix/things?spec.owner=a%2Bb%252Bc%3A%2Fd%20e%26f%3D%C3%BC%3F%23"));
    }
};

QTEST_GUILESS_MAIN(TstApiClient_Errors)
#include "tst_apiclient_errors.moc"
