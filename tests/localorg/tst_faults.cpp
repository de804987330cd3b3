// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/faults.h"
#include "localorg/ratelimit.h"

#include <QTest>

using localorg::Fault;

class TstFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parse_goodSpecs_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("argument");
        QTest::addColumn<int>("remaining");
        const auto add = [](const char *spec, Fault::Kind kind, int argument, int remaining) {
            QTest::newRow(spec) << QString::fromLatin1(spec) << static_cast<int>(kind) << argument
                                << remaining;
        };
        add("POST /iam/v2/api-keys drop-after x1", Fault::Kind::DropAfter, 0, 1);
        add("get /org status:503", Fault::Kind::Status, 503, -1);
        add("* / retry-after:30 x2", Fault::Kind::RetryAfter, 30, 2);
        add("DELETE /x drop-before", Fault::Kind::DropBefore, 0, -1);
        add("GET /x truncate:0", Fault::Kind::Truncate, 0, -1);
        add("GET /x garbage", Fault::Kind::Garbage, 0, -1);
        add("GET /x html:502", Fault::Kind::Html, 502, -1);
        add("GET  /x   slow:250", Fault::Kind::Slow, 250, -1);
        add("PATCH /x stall x9", Fault::Kind::Stall, 0, 9);
    }
    void parse_goodSpecs()
    {
        QFETCH(QString, spec);
        QString error;
        const auto fault = localorg::parseFault(spec, &error);
        QVERIFY2(fault, qPrintable(error));
        QTEST(static_cast<int>(fault->kind), "kind");
        QTEST(fault->argument, "argument");
        QTEST(fault->remaining, "remaining");
    }

    void parse_badSpecs_sayWhatIsWrong_data()
    {
        QTest::addColumn<QString>("spec");
        for (const char *spec :
            {"", "POST", "POST /x", "POST x stall", "FETCH /x stall", "POST /x explode",
                "POST /x status", "POST /x status:", "POST /x status:99", "POST /x stall:1",
                "POST /x slow:-1", "POST /x stall 1", "POST /x stall x0", "POST /x stall x1 x1"}) {
            QTest::newRow(spec) << QString::fromLatin1(spec);
        }
    }
    void parse_badSpecs_sayWhatIsWrong()
    {
        QFETCH(QString, spec);
        QString error;
        QVERIFY(!localorg::parseFault(spec, &error));
        QVERIFY(!error.isEmpty());
        QVERIFY(!error.contains(u'\n'));
    }

    void plan_strikesInOrder_andOnlySoOften()
    {
        QString error;
        localorg::FaultPlan plan(
            {*localorg::parseFault(QStringLiteral("GET /a status:500 x1"), &error),
                *localorg::parseFault(QStringLiteral("* /a status:501 x1"), &error)});
        QVERIFY(!plan.take("GET", "/b"));
        QCOMPARE(plan.take("POST", "/a/b")->argument, 501);
        QCOMPARE(plan.take("GET", "/a")->argument, 500);
        QVERIFY(!plan.take("GET", "/a"));
    }

    void rateLimit_countsEachPrincipalInItsOwnWindow()
    {
        localorg::RateLimit limit(2);
        const QString ana = QStringLiteral("u-ana");
        QVERIFY(limit.take(ana, 0).isAllowed);
        QCOMPARE(limit.take(ana, 1'000'000).remaining, 0);
        const auto refused = limit.take(ana, 2'000'000);
        QVERIFY(!refused.isAllowed);
        QCOMPARE(refused.resetSeconds, 58);
        QVERIFY(limit.take(QStringLiteral("u-bob"), 2'000'000).isAllowed);
        QVERIFY(limit.take(ana, 60'000'000).isAllowed);
        QVERIFY(localorg::RateLimit(0).take(ana, 0).isAllowed);
    }
};

QTEST_GUILESS_MAIN(TstFaults)
#include "tst_faults.moc"
