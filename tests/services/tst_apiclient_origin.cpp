// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clients.h"
#include "support/outcome.h"
#include "support/scriptedserver.h"

#include <QTest>

using domain::ApiError;
using support::ScriptedAnswer;
using support::ScriptedServer;

/// Where requests, and the credentials with them, may go.
class TstApiClient_Origin : public QObject
{
    Q_OBJECT
private:
    const QString m_path = QStringLiteral("/things/a");

    static ScriptedAnswer redirect(int status, const QByteArray &to)
    {
        return ScriptedAnswer{.status = status, .headers = {{"Location", to}}};
    }

private Q_SLOTS:
    void get_redirectWithinTheOrigin_isFollowed()
    {
        ScriptedServer server;
        server.enqueue(redirect(302, "/moved?x=1"));
        server.enqueue({.body = "{\"id\":\"a\"}"});
        services::ApiClient client(support::connectionTo(server.url()));
        const auto outcome = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QVERIFY(outcome->ok());
        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(server.requests().at(1).target, QByteArray("/moved?x=1"));
        QVERIFY(!server.requests().at(1).header("authorization").isEmpty());
    }

    void get_redirectToAnotherOrigin_isRefusedAndSeesNothing_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::newRow(QByteArray::number(status).constData()) << status;
    }

    void get_redirectToAnotherOrigin_isRefusedAndSeesNothing()
    {
        QFETCH(int, status);
        ScriptedServer server;
        ScriptedServer stranger;
        server.enqueue(redirect(status, stranger.url().toEncoded() + "/steal?token=t"));
        services::ApiClient client(support::connectionTo(server.url()));
        const auto outcome = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QTest::qWait(20);
        QCOMPARE(outcome->error().kind, ApiError::Kind::BadResponse);
        QCOMPARE(outcome->error().httpStatus, status);
        QCOMPARE(outcome->error().attempts, 1);
        QCOMPARE(outcome->error().detail,
            QStringLiteral("redirect to ") + stranger.url().toString() + QStringLiteral("/steal"));
        QCOMPARE(stranger.connections(), 0);
    }

    void get_redirectsForEver_ends()
    {
        ScriptedServer server;
        server.setHandler([](const support::ReceivedRequest &) { return redirect(302, "/again"); });
        services::ApiClient client(support::connectionTo(server.url()));
        const auto outcome = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QCOMPARE(outcome->error().kind, ApiError::Kind::BadResponse);
        QCOMPARE(server.requests().size(), 6);
    }

    void write_redirect_isNotFollowed_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("status");
        for (const char *method : {"POST", "PATCH", "DELETE"}) {
            for (const int status : {301, 302, 303, 307, 308}) {
                QTest::newRow((QByteArray(method) + ' ' + QByteArray::number(status)).constData())
                    << QByteArray(method) << status;
            }
        }
    }

    void write_redirect_isNotFollowed()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, status);
        ScriptedServer server;
        server.setHandler(
            [&](const support::ReceivedRequest &) { return redirect(status, "/elsewhere"); });
        services::ApiClient client(support::connectionTo(server.url()));
        std::optional<ApiError> error;
        const auto note = [&](const auto &result) { error = result.error(); };
        const QJsonObject body{{QStringLiteral("x"), 1}};
        if (method == "POST")
            client.post<QString>(m_path, body, support::readId)->then(this, note);
        else if (method == "PATCH")
            client.patch<QString>(m_path, body, support::readId)->then(this, note);
        else
            client.remove(m_path)->then(this, note);
        QTRY_VERIFY(error);
        QTest::qWait(20);
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(error->kind, ApiError::Kind::BadResponse);
        QVERIFY(error->leavesOutcomeUnknown());
    }

    void get_environmentNamesAProxy_loopbackGoesDirectly()
    {
        ScriptedServer proxy;
        ScriptedServer server;
        server.enqueue({.body = "{\"id\":\"a\"}"});
        qputenv("http_proxy", proxy.url().toEncoded());
        services::ApiClient client(support::connectionTo(server.url()));
        const auto outcome = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        qunsetenv("http_proxy");
        QVERIFY(outcome->ok());
        QCOMPARE(proxy.connections(), 0);
    }
};

QTEST_GUILESS_MAIN(TstApiClient_Origin)
#include "tst_apiclient_origin.moc"
