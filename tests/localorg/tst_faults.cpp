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
        add("POST /x status-after:500 x1", Fault::Kind::StatusAfter, 500, 1);
        add("GET /x retry-after-date:5", Fault::Kind::RetryAfterDate, 5, -1);
        add("GET /x envelope:10", Fault::Kind::Envelope, 502, -1);
        add("GET /x envelope:3:404 x1", Fault::Kind::Envelope, 404, 1);
        add("GET /x paging:next-null", Fault::Kind::Paging, 0, -1);
        add("GET /x paging:repeated-token:2", Fault::Kind::Paging, 2, -1);
        add("GET /x body:no-owner", Fault::Kind::Body, 0, -1);
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
        for (const char *spec : {"", "POST", "POST /x", "POST x stall", "FETCH /x stall",
                 "POST /x explode", "POST /x status", "POST /x status:", "POST /x status:99",
                 "POST /x stall:1", "POST /x slow:-1", "POST /x stall 1", "POST /x stall x0",
                 "POST /x stall x1 x1", "GET /x envelope", "GET /x envelope:0",
                 "GET /x envelope:11", "GET /x envelope:1:200", "GET /x envelope:1:",
                 "GET /x paging:", "GET /x paging:next", "GET /x paging:next-null:0",
                 "GET /x paging:next-null:101", "GET /x body:no-owner:1"}) {
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

    void plan_holdsSoManyAtMost_andForgetsTheSpentOnesFirst()
    {
        QString error;
        const auto once = *localorg::parseFault(QStringLiteral("GET /a status:500 x1"), &error);
        localorg::FaultPlan plan(QList<Fault>(localorg::FaultPlan::most, once));
        QVERIFY(!plan.arm({once}));
        QVERIFY(plan.take("GET", "/a"));
        QVERIFY(plan.arm({once}));
        QCOMPARE(plan.faults().size(), localorg::FaultPlan::most);
        QVERIFY(!plan.disarm(1));
        QVERIFY(plan.disarm(2));
    }

    void rateLimit_forgetsWhoWasQuietForAWindow()
    {
        localorg::RateLimit limit(2);
        for (int i = 0; i < 10'000; ++i)
            limit.take(QString::number(i), i * 10'000'000LL);
        QVERIFY(limit.windowCount() <= 13);
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
