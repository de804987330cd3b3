// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clients.h"
#include "support/outcome.h"
#include "support/scriptedserver.h"

#include <QElapsedTimer>
#include <QTest>

using domain::ApiError;
using support::Drop;
using support::ScriptedAnswer;
using support::ScriptedServer;

Q_DECLARE_METATYPE(support::ScriptedAnswer)

class TstApiClient_Retry : public QObject
{
    Q_OBJECT
private:
    const QString m_path = QStringLiteral("/things/a");

private Q_SLOTS:
    void get_passingTrouble_isAskedAgain_data()
    {
        QTest::addColumn<ScriptedAnswer>("trouble");
        const QByteArray body = "{\"id\":\"a\",\"filler\":\"0123456789\"}";
        QTest::newRow("429") << ScriptedAnswer{.status = 429};
        QTest::newRow("429, html") << ScriptedAnswer{.status = 429,
            .body = "<html><title>Too Many</title></html>",
            .contentType = "text/html"};
        QTest::newRow("500") << ScriptedAnswer{.status = 500};
        QTest::newRow("502") << ScriptedAnswer{.status = 502};
        QTest::newRow("503") << ScriptedAnswer{.status = 503, .headers = {{"Retry-After", "0"}}};
        QTest::newRow("cut short") << ScriptedAnswer{.body = body, .drop = Drop::MidBody};
        QTest::newRow("dropped in the headers") << ScriptedAnswer{.drop = Drop::MidHeaders};
        QTest::newRow("dropped in the status line") << ScriptedAnswer{.drop = Drop::MidStatusLine};
        QTest::newRow("dropped without a word") << ScriptedAnswer{.drop = Drop::BeforeAnswer};
        QTest::newRow("dropped on accept") << ScriptedAnswer{.drop = Drop::OnAccept};
    }

    void get_passingTrouble_isAskedAgain()
    {
        QFETCH(ScriptedAnswer, trouble);
        ScriptedServer server;
        server.enqueue(trouble);
        // As often as asked: Qt by itself asks again after some of these.
        server.setHandler([](const support::ReceivedRequest &) {
            return ScriptedAnswer{.body = "{\"id\":\"a\"}"};
        });
        services::ApiClient client(support::connectionTo(server.url()));
        client.setRetryPolicy(support::quickPolicy());
        const auto outcome = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QVERIFY(outcome->ok());
        QCOMPARE(outcome->value(), QStringLiteral("a"));
    }

    void get_lastingTrouble_endsAfterTheAttemptsAllowed_data()
    {
        QTest::addColumn<ScriptedAnswer>("trouble");
        QTest::addColumn<ApiError::Kind>("kind");
        QTest::addColumn<int>("attempts");
        const QByteArray body = "{\"id\":\"a\",\"filler\":\"0123456789\"}";
        using Kind = ApiError::Kind;
        QTest::newRow("429") << ScriptedAnswer{.status = 429} << Kind::RateLimited << 4;
        QTest::newRow("500") << ScriptedAnswer{.status = 500} << Kind::ServerFault << 4;
        QTest::newRow("501") << ScriptedAnswer{.status = 501} << Kind::ServerFault << 1;
        QTest::newRow("400") << ScriptedAnswer{.status = 400} << Kind::Rejected << 1;
        QTest::newRow("401") << ScriptedAnswer{.status = 401} << Kind::Unauthorized << 1;
        QTest::newRow("403") << ScriptedAnswer{.status = 403} << Kind::Forbidden << 1;
        QTest::newRow("404") << ScriptedAnswer{.status = 404} << Kind::NotFound << 1;
        QTest::newRow("not JSON") << ScriptedAnswer{.body = "hello"} << Kind::BadResponse << 1;
        QTest::newRow("cut short")
            << ScriptedAnswer{.body = body, .drop = Drop::MidBody} << Kind::BadResponse << 4;
    }

    void get_lastingTrouble_endsAfterTheAttemptsAllowed()
    {
        QFETCH(ScriptedAnswer, trouble);
        QFETCH(ApiError::Kind, kind);
        QFETCH(int, attempts);
        ScriptedServer server;
        server.setHandler([&](const support::ReceivedRequest &) { return trouble; });
        services::ApiClient client(support::connectionTo(server.url()));
        client.setRetryPolicy(support::quickPolicy());
        const auto outcome = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QVERIFY(!outcome->ok());
        QCOMPARE(outcome->error().kind, kind);
        // What follows a good status is looked at only after the transport has done its part.
        QCOMPARE(outcome->error().attempts, attempts);
        QCOMPARE(server.count("GET"), attempts);
    }

    void get_connectionAlwaysDropped_isOffline()
    {
        ScriptedServer server;
        server.setHandler([&](const support::ReceivedRequest &) {
            return ScriptedAnswer{.drop = Drop::BeforeAnswer};
        });
        services::ApiClient client(support::connectionTo(server.url()));
        client.setRetryPolicy(support::quickPolicy());
        const auto outcome = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QCOMPARE(outcome->error().kind, ApiError::Kind::Offline);
        QCOMPARE(outcome->error().attempts, 4);
    }

    void get_unreachable_failsAtOnce()
    {
        QUrl url;
        {
            ScriptedServer server;
            url = server.url();
        }
        services::ApiClient client(support::connectionTo(url));
        const auto outcome = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QCOMPARE(outcome->error().kind, ApiError::Kind::Offline);
        QCOMPARE(outcome->error().httpStatus, 0);
        QCOMPARE(outcome->error().attempts, 1);
        QVERIFY(!outcome->error().detail.isEmpty());
    }

    void get_silence_isATimeoutAndNotAskedAgain()
    {
        ScriptedServer server;
        server.enqueue({.stall = true});
        services::ApiClient client(support::connectionTo(server.url()));
        services::RetryPolicy policy = support::quickPolicy();
        policy.timeout = std::chrono::milliseconds(100);
        client.setRetryPolicy(policy);
        const auto outcome = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QCOMPARE(outcome->error().kind, ApiError::Kind::Timeout);
        QCOMPARE(outcome->error().attempts, 1);
    }

    void get_retryAfter_isWaitedOut_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("seconds") << QByteArray("Retry-After") << QByteArray("1");
        QTest::newRow("reset") << QByteArray("X-RateLimit-Reset") << QByteArray("1");
        QTest::newRow("date") << QByteArray("Retry-After") << QByteArray();
    }

    void get_retryAfter_isWaitedOut()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        // Whole seconds are all that a date can say: two make one at least, from before it was
        // said.
        QElapsedTimer timer;
        timer.start();
        if (value.isEmpty()) {
            value = QLocale::c()
                        .toString(QDateTime::currentDateTimeUtc().addSecs(2),
                            QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
                        .toLatin1();
        }
        ScriptedServer server;
        server.enqueue({.status = 429, .headers = {{header, value}}});
        server.enqueue({.body = "{\"id\":\"a\"}"});
        services::ApiClient client(support::connectionTo(server.url()));
        client.setRetryPolicy(support::quickPolicy());
        const auto outcome = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QVERIFY(outcome->ok());
        QVERIFY(timer.elapsed() >= 900);
    }

    void get_retryAfterTooLong_isGivenUpAtOnce()
    {
        ScriptedServer server;
        server.enqueue(
            {.status = 429, .headers = {{"Retry-After", "61"}, {"X-Request-Id", "r-1"}}});
        services::ApiClient client(support::connectionTo(server.url()));
        const auto outcome = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QCOMPARE(outcome->error().kind, ApiError::Kind::RateLimited);
        QCOMPARE(outcome->error().retryAfter, std::chrono::seconds(61));
        QCOMPARE(outcome->error().requestId, QStringLiteral("r-1"));
        QCOMPARE(outcome->error().attempts, 1);
    }

    void write_isAskedAgainAfter429Only_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<ScriptedAnswer>("trouble");
        QTest::addColumn<bool>("again");
        for (const char *method : {"PATCH", "DELETE"}) {
            const auto row = [&](const char *name, const ScriptedAnswer &trouble, bool again) {
                QTest::newRow((QByteArray(method) + name).constData())
                    << QByteArray(method) << trouble << again;
            };
            row(" 429", {.status = 429}, true);
            row(" 500", {.status = 500}, false);
            row(" 503", {.status = 503, .headers = {{"Retry-After", "0"}}}, false);
            row(" cut short", {.body = "{\"id\":\"aaaaaaaaaa\"}", .drop = Drop::MidBody}, false);
        }
    }

    void write_isAskedAgainAfter429Only()
    {
        QFETCH(QByteArray, method);
        QFETCH(ScriptedAnswer, trouble);
        QFETCH(bool, again);
        ScriptedServer server;
        server.enqueue(trouble);
        server.setHandler([](const support::ReceivedRequest &) {
            return ScriptedAnswer{.body = "{\"id\":\"a\"}"};
        });
        services::ApiClient client(support::connectionTo(server.url()));
        client.setRetryPolicy(support::quickPolicy());
        bool done = false;
        bool ok = false;
        const QJsonObject change{{QStringLiteral("x"), 1}};
        if (method == "PATCH") {
            client.patch<QString>(m_path, change, support::readId)
                ->then(this, [&](const domain::ApiResult<QString> &result) {
                    done = true;
                    ok = result.has_value();
                });
        } else {
            client.remove(m_path)->then(this, [&](const domain::ApiResult<bool> &result) {
                done = true;
                ok = result.has_value();
            });
        }
        QTRY_VERIFY(done);
        QCOMPARE(ok, again);
        QCOMPARE(server.count(method), again ? 2 : 1);
        if (method == "PATCH")
            QCOMPARE(server.requests().last().body, QByteArray("{\"x\":1}"));
    }

    void cancel_duringThePause_sendsNothingMore()
    {
        ScriptedServer server;
        server.setHandler([](const support::ReceivedRequest &) {
            return ScriptedAnswer{.status = 429, .headers = {{"Retry-After", "1"}}};
        });
        services::ApiClient client(support::connectionTo(server.url()));
        QPointer<services::ApiCall<QString>> call
            = client.get<QString>(m_path, {}, support::readId);
        const auto outcome = support::watch(call.data(), this);
        QTRY_COMPARE(server.count("GET"), 1);
        QTest::qWait(100);
        call->cancel();
        QTRY_VERIFY(!call);
        QTest::qWait(1100);
        QCOMPARE(server.count("GET"), 1);
        QVERIFY(!outcome->done());
    }

    void cancel_whileTheServerIsSilent_closesTheConnection()
    {
        ScriptedServer server;
        server.enqueue({.stall = true});
        services::ApiClient client(support::connectionTo(server.url()));
        auto *call = client.get<QString>(m_path, {}, support::readId);
        const auto outcome = support::watch(call, this);
        QTRY_COMPARE(server.count("GET"), 1);
        QCOMPARE(server.openConnections(), 1);
        call->cancel();
        QTRY_COMPARE(server.openConnections(), 0);
        QVERIFY(!outcome->done());
    }

    void client_diesWithCallsOpen_nobodyIsCalled()
    {
        ScriptedServer server;
        server.enqueue({.stall = true});
        server.setHandler([](const support::ReceivedRequest &) {
            return ScriptedAnswer{.body = "{\"id\":\"a\"}", .padding = 2'000'000};
        });
        auto client = std::make_unique<services::ApiClient>(support::connectionTo(server.url()));
        int calls = 0;
        for (int i = 0; i < 4; ++i) {
            client->get<QString>(m_path, {}, support::readId)
                ->then(this, [&](const domain::ApiResult<QString> &) { ++calls; });
        }
        QTRY_VERIFY(server.bytesSent() > 1'000'000);
        client.reset();
        const int before = calls;
        QTest::qWait(50);
        QCOMPARE(calls, before);
    }
};

QTEST_GUILESS_MAIN(TstApiClient_Retry)
#include "tst_apiclient_retry.moc"
