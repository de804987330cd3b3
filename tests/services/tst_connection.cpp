// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/connection.h"
#include "services/retrypolicy.h"

#include <QTest>

using namespace services;
using std::chrono::milliseconds;
using std::chrono::seconds;

Q_DECLARE_METATYPE(services::EndpointProblem)

class TstConnection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endpoint_isChecked_data()
    {
        using P = EndpointProblem;
        QTest::addColumn<QString>("typed");
        QTest::addColumn<P>("problem");
        const auto row = [](const char *typed, P problem) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << problem;
        };
        row("https://api.confluent.cloud", P::None);
        row("  https://api.confluent.cloud/  ", P::None);
        row("https://gateway.example:8443/prefix", P::None);
        row("HTTPS://API.CONFLUENT.CLOUD", P::None);
        row("http://127.0.0.1:4010", P::None);
        row("http://127.8.9.10", P::None);
        row("http://localhost:1", P::None);
        row("http://LocalHost:65535", P::None);
        row("http://[::1]:8080/", P::None);
        row("http://api.confluent.cloud", P::PlainHttp);
        row("http://192.168.0.1:80", P::PlainHttp);
        row("http://0.0.0.0:80", P::PlainHttp);
        row("http://localhost.example", P::PlainHttp);
        row("http://127.0.0.1.example", P::PlainHttp);
        row("http://[::2]:8080/", P::PlainHttp);
        row("https://api.confluent.cloud:99999", P::PortOutOfRange);
        row("http://127.0.0.1:99999", P::PortOutOfRange);
        row("http://127.0.0.1:0", P::PortOutOfRange);
        row("http://127.0.0.1:65536/path", P::PortOutOfRange);
        row("http://[::1]:70000", P::PortOutOfRange);
        row("http://127.0.0.1:99999999999999999999", P::PortOutOfRange);
        row("", P::NotAUrl);
        row("   ", P::NotAUrl);
        row("api.confluent.cloud", P::NotAUrl);
        row("https://", P::NotAUrl);
        row("https:///path", P::NotAUrl);
        row("https://a b", P::NotAUrl);
        row("https://host:port", P::NotAUrl);
        row("http://[::1", P::NotAUrl);
        row("ftp://127.0.0.1", P::NotHttp);
        row("file:///etc/passwd", P::NotHttp);
        row("javascript:alert(1)", P::NotHttp);
        row("https://user:word@api.confluent.cloud", P::HasExtras);
        row("https://@api.confluent.cloud", P::HasExtras);
        row("https://api.confluent.cloud?x=1", P::HasExtras);
        row("https://api.confluent.cloud/#top", P::HasExtras);
        row("http://127.0.0.1@evil.example", P::HasExtras);
    }

    void endpoint_isChecked()
    {
        QFETCH(QString, typed);
        QFETCH(EndpointProblem, problem);
        QCOMPARE(checkEndpoint(typed), problem);
    }

    void defaultEndpoint_isFine()
    {
        QCOMPARE(checkEndpoint(defaultEndpoint().toString()), EndpointProblem::None);
        QVERIFY(!isLoopback(defaultEndpoint()));
    }

    void retryAfter_isReadInBothForms_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("pause"); // -1: nothing
        QTest::newRow("seconds") << QByteArray("120") << 120;
        QTest::newRow("zero") << QByteArray(" 0 ") << 0;
        QTest::newRow("date") << QByteArray("Wed, 21 Oct 2015 07:28:30 GMT") << 30;
        QTest::newRow("date gone by") << QByteArray("Wed, 21 Oct 2015 07:27:00 GMT") << 0;
        QTest::newRow("far away") << QByteArray("Wed, 21 Oct 2099 07:27:00 GMT") << 86400;
        QTest::newRow("huge") << QByteArray("99999999999999999999999") << 86400;
        QTest::newRow("empty") << QByteArray() << -1;
        QTest::newRow("negative") << QByteArray("-1") << -1;
        QTest::newRow("fraction") << QByteArray("1.5") << -1;
        QTest::newRow("words") << QByteArray("soon") << -1;
    }

    void retryAfter_isReadInBothForms()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, pause);
        // Not on the second, as a clock is.
        const QDateTime now(QDate(2015, 10, 21), QTime(7, 28, 0, 1), Qt::UTC);
        const std::optional<seconds> read = retryAfter(header, now);
        QCOMPARE(read ? int(read->count()) : -1, pause);
    }

    void delay_doublesUpToItsLimitWithJitterBelow()
    {
        const RetryPolicy policy;
        for (int round = 0; round < 200; ++round) {
            const QList<int> full{1000, 2000, 4000, 8000, 16000, 30000, 30000};
            for (int i = 0; i < full.size(); ++i) {
                const milliseconds delay = policy.delayAfter(i + 1);
                QVERIFY(delay <= milliseconds(full.at(i)));
                QVERIFY(delay >= milliseconds(full.at(i) * 3 / 4));
            }
        }
        QVERIFY(policy.delayAfter(1000) <= policy.maxDelay);
    }
};

QTEST_GUILESS_MAIN(TstConnection)
#include "tst_connection.moc"
