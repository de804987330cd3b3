// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clients.h"
#include "support/outcome.h"
#include "support/scriptedserver.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

using domain::ApiError;
using support::Drop;
using support::ScriptedAnswer;
using support::ScriptedServer;

Q_DECLARE_METATYPE(support::Drop)

/// A POST reaches the wire once, wherever the connection is dropped. Qt itself would send it again.
class TstApiClient_PostOnce : public QObject
{
    Q_OBJECT
private:
    std::optional<support::TestCertificate> m_certificate;

private Q_SLOTS:
    void initTestCase()
    {
        m_certificate = support::makeTestCertificate();
        QVERIFY2(m_certificate, "openssl did not make a certificate");
        // Trust of this process only: the product has no way to waive a certificate.
        QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
        trusting.addCaCertificate(m_certificate->certificate);
        QSslConfiguration::setDefaultConfiguration(trusting);
    }

    void post_connectionDropped_reachesTheServerOnce_data()
    {
        QTest::addColumn<Drop>("drop");
        QTest::addColumn<bool>("tls");
        QTest::addColumn<bool>("reused");
        QTest::addColumn<int>("bodySize");
        QTest::addColumn<bool>("mayBeDone");
        const QList<QPair<const char *, Drop>> stages{{"on accept", Drop::OnAccept},
            {"after the request's head", Drop::AfterRequestHead},
            {"in the request's body", Drop::MidRequestBody},
            {"before the answer", Drop::BeforeAnswer}, {"in the status line", Drop::MidStatusLine},
            {"in the headers", Drop::MidHeaders}, {"in the answer's body", Drop::MidBody}};
        for (const auto &[name, drop] : stages) {
            for (const bool tls : {false, true}) {
                for (const bool reused : {false, true}) {
                    if (reused && drop == Drop::OnAccept)
                        continue;
                    for (const int size : {300, 300'000}) {
                        const QByteArray row = QByteArray(name) + (tls ? ", TLS" : ", plain")
                            + (reused ? ", second on its connection" : ", first on its connection")
                            + (size > 1000 ? ", large" : "");
                        QTest::newRow(row.constData())
                            << drop << tls << reused << size << (drop > Drop::MidRequestBody);
                    }
                }
            }
        }
    }

    void post_connectionDropped_reachesTheServerOnce()
    {
        QFETCH(Drop, drop);
        QFETCH(bool, tls);
        QFETCH(bool, reused);
        QFETCH(int, bodySize);
        QFETCH(bool, mayBeDone);
        ScriptedServer server;
        if (tls)
            server.setTls(m_certificate->certificate, m_certificate->key);
        services::ApiClient client(support::connectionTo(server.url()));
        client.setRetryPolicy(support::quickPolicy());
        if (reused) {
            server.enqueue({.body = "{\"id\":\"a\"}"});
            const auto first = support::watch(
                client.get<QString>(QStringLiteral("/first"), {}, support::readId), this);
            QTRY_VERIFY(first->ok());
        }
        server.enqueue({.body = "{\"id\":\"new\",\"more\":\"0123456789\"}", .drop = drop});
        // What would be sent again would be answered well, and the call would look like a success.
        server.setHandler([](const support::ReceivedRequest &) {
            return ScriptedAnswer{.body = "{\"id\":\"again\"}"};
        });
        const QJsonObject body{{QStringLiteral("filler"), QString(bodySize, QLatin1Char('f'))}};
        const auto outcome = support::watch(
            client.post<QString>(QStringLiteral("/things"), body, support::readId), this);
        QTRY_VERIFY_WITH_TIMEOUT(outcome->done(), 20000);
        // A second request would come within the same event loop: let it.
        QTest::qWait(20);
        QVERIFY(server.count("POST") <= 1);
        if (drop == Drop::OnAccept && outcome->ok()) {
            // Nothing of the request was sent to the connection that was lost.
            QCOMPARE(server.count("POST"), 1);
            return;
        }
        QVERIFY(!outcome->ok());
        if (mayBeDone) {
            QCOMPARE(server.count("POST"), 1);
            QVERIFY(outcome->error().leavesOutcomeUnknown());
        }
        const ApiError::Kind kind = outcome->error().kind;
        QVERIFY2(kind == ApiError::Kind::Offline || kind == ApiError::Kind::BadResponse
                || (tls && drop == Drop::OnAccept && kind == ApiError::Kind::TlsFailure),
            qPrintable(QString::number(int(kind))));
        QCOMPARE(outcome->times, 1);
    }

    void post_nobodyListens_wasNeverSent()
    {
        QUrl url;
        {
            ScriptedServer server;
            url = server.url();
        }
        services::ApiClient client(support::connectionTo(url));
        const auto outcome = support::watch(
            client.post<QString>(QStringLiteral("/things"), {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QCOMPARE(outcome->error().kind, ApiError::Kind::Offline);
        QVERIFY(outcome->error().neverSent);
        QVERIFY(!outcome->error().leavesOutcomeUnknown());
    }

    void post_noAnswerInTime_leavesTheOutcomeUnknown()
    {
        ScriptedServer server;
        server.enqueue({.stall = true});
        services::ApiClient client(support::connectionTo(server.url()));
        services::RetryPolicy policy = support::quickPolicy();
        policy.timeout = std::chrono::milliseconds(150);
        client.setRetryPolicy(policy);
        const auto outcome = support::watch(
            client.post<QString>(QStringLiteral("/things"), {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QCOMPARE(outcome->error().kind, ApiError::Kind::Timeout);
        QVERIFY(outcome->error().leavesOutcomeUnknown());
        QCOMPARE(server.count("POST"), 1);
    }

    void post_refusedWithAStatus_isNotSentAgain_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("unknown");
        QTest::newRow("401") << 401 << false;
        QTest::newRow("429") << 429 << false;
        QTest::newRow("500") << 500 << true;
        QTest::newRow("503") << 503 << true;
        QTest::newRow("307") << 307 << true;
        QTest::newRow("303") << 303 << true;
    }

    void post_refusedWithAStatus_isNotSentAgain()
    {
        QFETCH(int, status);
        QFETCH(bool, unknown);
        ScriptedServer server;
        server.setHandler([&](const support::ReceivedRequest &) {
            return ScriptedAnswer{.status = status,
                .headers = {{"Retry-After", "0"}, {"Location", "/elsewhere"},
                    {"WWW-Authenticate", "Basic realm=\"x\""}}};
        });
        services::ApiClient client(support::connectionTo(server.url()));
        client.setRetryPolicy(support::quickPolicy());
        const auto outcome = support::watch(
            client.post<QString>(QStringLiteral("/things"), {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QTest::qWait(20);
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(outcome->error().httpStatus, status);
        QCOMPARE(outcome->error().leavesOutcomeUnknown(), unknown);
    }

    void post_certificateNotTrusted_isATlsFailureAndNothingIsSent()
    {
        const auto stranger = support::makeTestCertificate();
        QVERIFY(stranger);
        ScriptedServer server;
        server.setTls(stranger->certificate, stranger->key);
        services::ApiClient client(support::connectionTo(server.url()));
        client.setRetryPolicy(support::quickPolicy());
        const auto outcome = support::watch(
            client.post<QString>(QStringLiteral("/things"), {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QCOMPARE(outcome->error().kind, ApiError::Kind::TlsFailure);
        QVERIFY(outcome->error().detail.contains(QLatin1String("self"), Qt::CaseInsensitive));
        QVERIFY(!outcome->error().leavesOutcomeUnknown());
        QCOMPARE(outcome->error().attempts, 1);
        QVERIFY(server.requests().isEmpty());
    }

    void post_certificateForAnotherHost_isATlsFailure()
    {
        const auto other = support::makeTestCertificate("other.example");
        QVERIFY(other);
        QSslConfiguration before = QSslConfiguration::defaultConfiguration();
        QSslConfiguration trusting = before;
        trusting.addCaCertificate(other->certificate);
        QSslConfiguration::setDefaultConfiguration(trusting);
        ScriptedServer server;
        server.setTls(other->certificate, other->key);
        services::ApiClient client(support::connectionTo(server.url()));
        const auto outcome = support::watch(
            client.get<QString>(QStringLiteral("/things"), {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QSslConfiguration::setDefaultConfiguration(before);
        QCOMPARE(outcome->error().kind, ApiError::Kind::TlsFailure);
        QVERIFY2(outcome->error().detail.contains(QLatin1String("host name")),
            qPrintable(outcome->error().detail));
        QCOMPARE(server.requests().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TstApiClient_PostOnce)
#include "tst_apiclient_postonce.moc"
