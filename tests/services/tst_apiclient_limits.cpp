// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clients.h"
#include "support/outcome.h"
#include "support/scriptedserver.h"

#include <QFile>
#include <QTest>
#include <QTimer>

using domain::ApiError;
using support::ScriptedAnswer;
using support::ScriptedServer;

/// How much a server can make us hold, and for how long.
class TstApiClient_Limits : public QObject
{
    Q_OBJECT
private:
    const QString m_path = QStringLiteral("/things/a");

    /// Resident memory of this process, now, in bytes.
    static qint64 residentBytes()
    {
        QFile file(QStringLiteral("/proc/self/statm"));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        return file.readAll().split(' ').value(1).toLongLong() * 4096;
    }

private Q_SLOTS:
    void get_bodyOf200MB_isRefusedInBoundedMemory_data()
    {
        QTest::addColumn<bool>("sayLength");
        QTest::newRow("said beforehand") << true;
        QTest::newRow("not said") << false;
    }

    void get_bodyOf200MB_isRefusedInBoundedMemory()
    {
        QFETCH(bool, sayLength);
        constexpr qint64 size = 200'000'000;
        ScriptedServer server;
        server.setHandler([=](const support::ReceivedRequest &) {
            return ScriptedAnswer{
                .body = "{\"id\":\"a\"}", .padding = size, .sayLength = sayLength};
        });
        services::ApiClient client(support::connectionTo(server.url()));
        const qint64 before = residentBytes();
        qint64 most = before;
        QTimer sampler;
        connect(&sampler, &QTimer::timeout, this, [&] { most = std::max(most, residentBytes()); });
        sampler.start(5);
        const auto outcome = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY_WITH_TIMEOUT(outcome->done(), 30000);
        QCOMPARE(outcome->error().kind, ApiError::Kind::BadResponse);
        QCOMPARE(outcome->error().attempts, 1);
        QVERIFY(server.bytesSent() < (sayLength ? size / 10 : size));
#ifndef __SANITIZE_ADDRESS__ // which holds freed memory back
        QVERIFY2(most - before < 180'000'000, qPrintable(QString::number(most - before)));
        // Given back, but for what the allocator keeps.
        QTRY_VERIFY(residentBytes() - before < 60'000'000);
#endif
    }

    void get_bodyOf200MBWithAnErrorStatus_keepsTheStatus()
    {
        ScriptedServer server;
        server.setHandler([](const support::ReceivedRequest &) {
            return ScriptedAnswer{.status = 403, .body = "{}", .padding = 200'000'000};
        });
        services::ApiClient client(support::connectionTo(server.url()));
        services::RetryPolicy policy = support::quickPolicy();
        policy.maxResponseBytes = 1'000'000;
        client.setRetryPolicy(policy);
        const auto outcome = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY_WITH_TIMEOUT(outcome->done(), 30000);
        QCOMPARE(outcome->error().kind, ApiError::Kind::Forbidden);
        QVERIFY(server.bytesSent() < 100'000'000);
    }

    void get_bodyAtTheLimit_isTaken_data()
    {
        QTest::addColumn<int>("beyond");
        QTest::addColumn<bool>("sayLength");
        QTest::addColumn<bool>("taken");
        QTest::newRow("at the limit") << 0 << true << true;
        QTest::newRow("one byte more") << 1 << true << false;
        QTest::newRow("at the limit, not said") << 0 << false << true;
        QTest::newRow("one byte more, not said") << 1 << false << false;
    }

    void get_bodyAtTheLimit_isTaken()
    {
        QFETCH(int, beyond);
        QFETCH(bool, sayLength);
        QFETCH(bool, taken);
        constexpr qint64 limit = 5'000'000;
        const QByteArray body = "{\"id\":\"a\"}";
        ScriptedServer server;
        server.enqueue(
            {.body = body, .padding = limit - body.size() + beyond, .sayLength = sayLength});
        services::ApiClient client(support::connectionTo(server.url()));
        services::RetryPolicy policy = support::quickPolicy();
        policy.maxResponseBytes = limit;
        client.setRetryPolicy(policy);
        const auto outcome = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QCOMPARE(outcome->ok(), taken);
    }

    void get_gzip_isUndone_data()
    {
        QTest::addColumn<bool>("silent");
        QTest::newRow("with its header") << false;
        QTest::newRow("without a header") << true;
    }

    void get_gzip_isUndone()
    {
        QFETCH(bool, silent);
        ScriptedServer server;
        const QByteArray body = "{\"id\":\"a\",\"filler\":\"" + QByteArray(300'000, 'x') + "\"}";
        server.enqueue({.body = body, .gzip = true, .silentGzip = silent});
        services::ApiClient client(support::connectionTo(server.url()));
        const auto outcome = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QVERIFY(outcome->ok());
    }

    void get_gzipCutShort_isABadResponse()
    {
        ScriptedServer server;
        server.setHandler([](const support::ReceivedRequest &) {
            return ScriptedAnswer{.body = "{\"id\":\"a\",\"filler\":\"0123456789\"}",
                .drop = support::Drop::MidBody,
                .gzip = true};
        });
        services::ApiClient client(support::connectionTo(server.url()));
        client.setRetryPolicy(support::quickPolicy());
        const auto outcome = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QCOMPARE(outcome->error().kind, ApiError::Kind::BadResponse);
        QCOMPARE(outcome->error().attempts, 4);
    }

    void get_gzipBomb_isRefused_data()
    {
        get_gzip_isUndone_data();
    }

    void get_gzipBomb_isRefused()
    {
        QFETCH(bool, silent);
        ScriptedServer server;
        const QByteArray body = "{\"id\":\"a\"}" + QByteArray(150'000'000, ' ');
        server.setHandler([&, silent](const support::ReceivedRequest &) {
            return ScriptedAnswer{.body = body, .gzip = true, .silentGzip = silent};
        });
        services::ApiClient client(support::connectionTo(server.url()));
        const auto outcome = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY_WITH_TIMEOUT(outcome->done(), 30000);
        QVERIFY(!outcome->ok());
        QCOMPARE(outcome->error().kind, ApiError::Kind::BadResponse);
        QCOMPARE(outcome->error().attempts, 1);
    }

    void get_chunksWithoutAnEnd_areABadResponse()
    {
        ScriptedServer server;
        server.setHandler([](const support::ReceivedRequest &) {
            return ScriptedAnswer{.raw = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                         "a\r\n{\"id\":\"a\"}\r\n"};
        });
        services::ApiClient client(support::connectionTo(server.url()));
        client.setRetryPolicy(support::quickPolicy());
        const auto outcome = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QVERIFY(!outcome->ok());
        QCOMPARE(outcome->error().kind, ApiError::Kind::BadResponse);
    }

    void get_slowButAlive_isNotATimeout()
    {
        ScriptedServer server;
        server.enqueue({.body = "{\"id\":\"a\"}", .delayMs = 300});
        services::ApiClient client(support::connectionTo(server.url()));
        services::RetryPolicy policy = support::quickPolicy();
        policy.timeout = std::chrono::milliseconds(2000);
        client.setRetryPolicy(policy);
        const auto outcome = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QVERIFY(outcome->ok());
    }

    void get_deeplyNestedJson_isABadResponse()
    {
        ScriptedServer server;
        server.enqueue({.body = QByteArray(2'000'000, '[')});
        services::ApiClient client(support::connectionTo(server.url()));
        const auto outcome = support::watch(client.get<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QCOMPARE(outcome->error().kind, ApiError::Kind::BadResponse);
    }
};

QTEST_GUILESS_MAIN(TstApiClient_Limits)
#include "tst_apiclient_limits.moc"
