// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/apiclient.h"
#include "services/metricsservice.h"
#include "support/clients.h"
#include "support/outcome.h"
#include "support/scriptedserver.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using support::ScriptedAnswer;
using support::ScriptedServer;

/// What the Metrics API is asked, and what its answers say.
class TstMetricsService : public QObject
{
    Q_OBJECT
private:
    const domain::PrincipalId m_owner{QStringLiteral("sa-1")};
    const domain::ResourceId m_cluster{QStringLiteral("lkc-1")};

    static services::Connection connectionTo(const ScriptedServer &server)
    {
        services::Connection connection
            = support::connectionTo(QUrl(QStringLiteral("http://[::1]:9")));
        connection.telemetry = server.url();
        connection.readOnly = true;
        return connection;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void question_isOfOnePrincipalOnOneCluster_alsoWhenReadOnly()
    {
        ScriptedServer server;
        server.enqueue({.body = "{\"data\":["
                                "{\"timestamp\":\"2026-11-20T10:00:00Z\",\"value\":4.0},"
                                "{\"timestamp\":\"2026-11-21T11:00:00Z\",\"value\":2.5},"
                                "{\"timestamp\":\"2026-11-22T12:00:00Z\",\"value\":0.0}]}"});
        services::ApiClient client(connectionTo(server));
        services::MetricsService metrics(&client);
        QVERIFY(metrics.isAvailable());
        const auto outcome = support::watch(metrics.activityOf(m_owner, m_cluster), this);
        QTRY_VERIFY(outcome->ok());
        QCOMPARE(
            (*outcome->result)->lastHour, QDateTime(QDate(2026, 11, 21), QTime(11, 0), Qt::UTC));
        QCOMPARE((*outcome->result)->from.daysTo((*outcome->result)->to), 7);
        const support::ReceivedRequest &request = server.requests().first();
        QCOMPARE(request.path(), QByteArray("/v2/metrics/cloud/query"));
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        QCOMPARE(body.value(QLatin1String("granularity")).toString(), QStringLiteral("PT1H"));
        QVERIFY(request.body.contains("lkc-1"));
        QVERIFY(request.body.contains("sa-1"));
    }

    void nothingCounted_isNoHour()
    {
        ScriptedServer server;
        server.enqueue({.body = "{\"data\":[],\"meta\":{\"pagination\":{}}}"});
        services::ApiClient client(connectionTo(server));
        services::MetricsService metrics(&client);
        const auto outcome = support::watch(metrics.activityOf(m_owner, m_cluster), this);
        QTRY_VERIFY(outcome->ok());
        QVERIFY(!(*outcome->result)->lastHour.isValid());
    }

    void refusal_doesNotSignOut_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("401") << 401;
        QTest::newRow("403") << 403;
    }
    void refusal_doesNotSignOut()
    {
        QFETCH(int, status);
        ScriptedServer server;
        server.setHandler(
            [&](const support::ReceivedRequest &) { return ScriptedAnswer{.status = status}; });
        services::ApiClient client(connectionTo(server));
        QSignalSpy out(&client, &services::ApiClient::unauthorized);
        services::MetricsService metrics(&client);
        for (int i = 0; i < 2; ++i) {
            const auto outcome = support::watch(metrics.activityOf(m_owner, m_cluster), this);
            QTRY_VERIFY(outcome->done());
            QVERIFY(!outcome->ok());
        }
        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(out.count(), 0);
    }

    void address_isKnownOnlyForWhoItBelongsTo()
    {
        const auto of = [](const char *endpoint, const char *given = "") {
            return services::telemetryOf(
                QUrl(QString::fromUtf8(endpoint)), QUrl(QString::fromUtf8(given)))
                .toString();
        };
        QCOMPARE(of("https://api.confluent.cloud"),
            QStringLiteral("https://api.telemetry.confluent.cloud"));
        QCOMPARE(of("http://127.0.0.1:8080"), QStringLiteral("http://127.0.0.1:8080"));
        QCOMPARE(of("https://api.example.org"), QString());
        QCOMPARE(of("https://api.example.org", "https://metrics.example.org"),
            QStringLiteral("https://metrics.example.org"));
    }
};

QTEST_GUILESS_MAIN(TstMetricsService)
#include "tst_metricsservice.moc"
