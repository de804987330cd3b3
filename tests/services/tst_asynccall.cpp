// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/apicall.h"

#include <QTest>

#include <memory>

using services::AsyncCall;

class TstAsyncCall : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void settle_isToldLaterAndOnce()
    {
        QPointer<AsyncCall<int>> call = new AsyncCall<int>(this);
        QList<int> got;
        call->then(this, [&](int value) { got.append(value); });
        call->settle(1);
        call->settle(2);
        QVERIFY(got.isEmpty());
        QVERIFY(call->isFinished());
        QTRY_VERIFY(!call);
        QCOMPARE(got, QList<int>{1});
    }

    void then_afterSettle_isStillTold()
    {
        auto *call = new AsyncCall<int>(this);
        call->settle(1);
        int got = 0;
        call->then(this, [&](int value) { got = value; });
        QTRY_COMPARE(got, 1);
    }

    void then_moveOnlyResult_isHandedOver()
    {
        auto *call = new AsyncCall<std::unique_ptr<int>>(this);
        std::unique_ptr<int> got;
        call->then(this, [&](std::unique_ptr<int> value) { got = std::move(value); });
        call->settle(std::make_unique<int>(7));
        QTRY_VERIFY(got);
        QCOMPARE(*got, 7);
    }

    void cancel_beforeTheAnswer_tellsNobodyButTheWorker()
    {
        QPointer<AsyncCall<int>> call = new AsyncCall<int>(this);
        int told = 0;
        int aborted = 0;
        call->then(this, [&](int) { ++told; });
        connect(call, &services::AsyncCallBase::aborted, this, [&] { ++aborted; });
        call->cancel();
        call->cancel();
        call->settle(1);
        QTRY_VERIFY(!call);
        QCOMPARE(told, 0);
        QCOMPARE(aborted, 1);
    }

    void cancel_betweenAnswerAndTelling_tellsNobody()
    {
        QPointer<AsyncCall<int>> call = new AsyncCall<int>(this);
        int told = 0;
        int aborted = 0;
        call->then(this, [&](int) { ++told; });
        connect(call, &services::AsyncCallBase::aborted, this, [&] { ++aborted; });
        call->settle(1);
        call->cancel();
        QTRY_VERIFY(!call);
        QCOMPARE(told, 0);
        QCOMPARE(aborted, 0); // the worker had done its work
    }

    void cancel_whileBeingTold_isHarmless()
    {
        QPointer<AsyncCall<int>> call = new AsyncCall<int>(this);
        int told = 0;
        call->then(this, [&](int) {
            ++told;
            call->cancel();
        });
        call->settle(1);
        QTRY_VERIFY(!call);
        QCOMPARE(told, 1);
    }

    void context_diesFirst_nobodyIsTold()
    {
        QPointer<AsyncCall<int>> call = new AsyncCall<int>(this);
        auto context = std::make_unique<QObject>();
        int told = 0;
        call->then(context.get(), [&](int) { ++told; });
        call->settle(1);
        context.reset();
        QTRY_VERIFY(!call);
        QCOMPARE(told, 0);
    }

    void owner_diesFirst_nobodyIsTold()
    {
        auto owner = std::make_unique<QObject>();
        auto *call = new AsyncCall<int>(owner.get());
        int told = 0;
        call->then(this, [&](int) { ++told; });
        call->settle(1);
        owner.reset();
        QTest::qWait(10);
        QCOMPARE(told, 0);
    }

    void owner_deletedByWhoIsTold_isSafe()
    {
        auto *owner = new QObject;
        auto *call = new AsyncCall<QString>(owner);
        QString got;
        call->then(this, [&](const QString &value) {
            delete owner;
            got = value; // the value outlives the call
        });
        call->settle(QStringLiteral("kept"));
        QTRY_COMPARE(got, QStringLiteral("kept"));
    }

    void pages_comeInOrderBeforeTheEnd()
    {
        auto *call = new services::ListCall<int>(this);
        QList<int> order;
        call->each(this, [&](const QList<int> &page) { order += page; });
        call->then(this, [&](const domain::ApiResult<int> &count) { order.append(-*count); });
        call->deliver({1, 2});
        call->deliver({3});
        call->settle(3);
        call->deliver({4});
        QTRY_COMPARE(order, (QList<int>{1, 2, 3, -3}));
    }

    void pages_readerKeepsState()
    {
        auto *call = new services::ListCall<int>(this);
        QList<int> seen;
        call->each(this, [&seen, count = 0](const QList<int> &) mutable { seen.append(++count); });
        call->deliver({1});
        call->deliver({2});
        QCOMPARE(seen, (QList<int>{1, 2}));
        call->cancel();
    }
};

QTEST_GUILESS_MAIN(TstAsyncCall)
#include "tst_asynccall.moc"
