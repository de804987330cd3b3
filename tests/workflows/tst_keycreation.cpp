// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/keycreation.h"
#include "workflows/keyserver.h"

#include <QTest>

using support::Drop;
using support::ReceivedRequest;
using support::ScriptedAnswer;
using workflows::KeyCreation;
using Step = KeyCreation::Step;
using Kind = domain::ApiError::Kind;

Q_DECLARE_METATYPE(support::ScriptedAnswer)
Q_DECLARE_METATYPE(domain::ApiError::Kind)

class TstKeyCreation : public QObject
{
    Q_OBJECT
private:
    static domain::ApiKeyDraft draft()
    {
        domain::ApiKeyDraft draft;
        draft.resource = domain::ResourceId(QStringLiteral("lkc-1"));
        draft.owner = domain::PrincipalId(QStringLiteral("sa-1"));
        draft.displayName = QStringLiteral("name");
        draft.description = QStringLiteral("words");
        return draft;
    }

    static auto onPost(const ScriptedAnswer &answer)
    {
        return [answer](const ReceivedRequest &request) {
            return request.method == "POST" ? std::optional(answer) : std::nullopt;
        };
    }

private Q_SLOTS:
    void create_answered_handsTheSecretOverOnce()
    {
        KeyServer at;
        inventory::Inventory inventory;
        KeyCreation creation(&at.keys, &inventory, &at.recorded.recorder);
        creation.create(draft());
        creation.create(draft());
        QTRY_COMPARE(creation.step(), Step::Created);
        QCOMPARE(creation.key().id.toString(), QStringLiteral("NEWKEY"));
        QVERIFY(inventory.keys().find(creation.key().id));
        QVERIFY(!creation.takeSecret().isEmpty());
        QVERIFY(creation.takeSecret().isEmpty());
        creation.create(draft());
        creation.findOut();
        creation.startOver();
        QCOMPARE(creation.step(), Step::Created);
        QCOMPARE(at.server.count("POST"), 1);
    }

    void create_refused_isRejectedAndSentOnce_data()
    {
        QTest::addColumn<ScriptedAnswer>("answer");
        QTest::addColumn<Kind>("kind");
        const QByteArray body
            = R"({"errors":[{"detail":"no","source":{"pointer":"/spec/owner"}}]})";
        QTest::newRow("402") << ScriptedAnswer{.status = 402, .body = body} << Kind::QuotaExceeded;
        QTest::newRow("403") << ScriptedAnswer{.status = 403, .body = body} << Kind::Forbidden;
        QTest::newRow("422") << ScriptedAnswer{.status = 422, .body = body} << Kind::Rejected;
        QTest::newRow("429") << ScriptedAnswer{.status = 429,
            .body = body,
            .headers = {{"Retry-After", "7"}}}
                             << Kind::RateLimited;
    }
    void create_refused_isRejectedAndSentOnce()
    {
        QFETCH(ScriptedAnswer, answer);
        QFETCH(Kind, kind);
        KeyServer at;
        at.addsOnPost = false;
        at.answer = onPost(answer);
        inventory::Inventory inventory;
        KeyCreation creation(&at.keys, &inventory, &at.recorded.recorder);
        creation.create(draft());
        QTRY_COMPARE(creation.step(), Step::Rejected);
        QCOMPARE(creation.error().kind, kind);
        if (kind == Kind::Rejected)
            QCOMPARE(creation.error().fields.first().pointer, QStringLiteral("/spec/owner"));
        if (kind == Kind::RateLimited)
            QCOMPARE(creation.error().retryAfter, std::chrono::seconds(7));
        QCOMPARE(at.server.count("POST"), 1);
        QCOMPARE(at.lists(), 1);
    }

    void create_answerLost_findsOutAndSendsOnce_data()
    {
        QTest::addColumn<ScriptedAnswer>("answer");
        QTest::newRow("dropped") << ScriptedAnswer{.drop = Drop::BeforeAnswer};
        QTest::newRow("cut short") << ScriptedAnswer{.drop = Drop::MidBody};
        QTest::newRow("garbage") << ScriptedAnswer{.body = "}{"};
        QTest::newRow("no secret") << ScriptedAnswer{.body = "{\"id\":\"NEWKEY\"}"};
        QTest::newRow("a proxy's page")
            << ScriptedAnswer{.status = 502, .body = "<html>", .contentType = "text/html"};
        QTest::newRow("no answer") << ScriptedAnswer{.stall = true};
    }
    void create_answerLost_findsOutAndSendsOnce()
    {
        QFETCH(ScriptedAnswer, answer);
        for (const bool wasCreated : {true, false}) {
            KeyServer at;
            services::RetryPolicy policy = support::quickPolicy();
            policy.timeout = std::chrono::milliseconds(300);
            at.client.setRetryPolicy(policy);
            at.addsOnPost = wasCreated;
            at.answer = onPost(answer);
            inventory::Inventory inventory;
            KeyCreation creation(&at.keys, &inventory, &at.recorded.recorder);
            creation.create(draft());
            QTRY_COMPARE(creation.step(), wasCreated ? Step::Orphaned : Step::NotCreated);
            QCOMPARE(creation.orphans().size(), wasCreated ? 1 : 0);
            if (wasCreated)
                QCOMPARE(creation.orphans().first().id.toString(), QStringLiteral("NEWKEY"));
            QCOMPARE(inventory.keys().size(), wasCreated ? 1 : 0);
            QVERIFY(creation.takeSecret().isEmpty());
            QCOMPARE(at.server.count("POST"), 1);
        }
    }

    void findOut_listingFailedAtFirst_worksLaterAndNamesTheKeyOnce()
    {
        KeyServer at;
        bool isDown = true;
        at.answer = [&](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
            if (request.method == "POST")
                return ScriptedAnswer{.drop = Drop::BeforeAnswer};
            if (isDown && at.server.count("POST") > 0)
                return ScriptedAnswer{.status = 403};
            return std::nullopt;
        };
        inventory::Inventory inventory;
        KeyCreation creation(&at.keys, &inventory, &at.recorded.recorder);
        creation.create(draft());
        QTRY_COMPARE(creation.step(), Step::Unknown);
        isDown = false;
        const int before = at.lists();
        creation.findOut();
        creation.findOut(); // a second click
        QTRY_COMPARE(creation.step(), Step::Orphaned);
        QTest::qWait(20);
        QCOMPARE(creation.orphans().size(), 1);
        QCOMPARE(at.lists(), before + 1);
        QCOMPARE(at.server.count("POST"), 1);
    }

    void create_keysBeforeCannotBeRead_sendsNothing()
    {
        KeyServer at;
        at.answer = [](const ReceivedRequest &) { return ScriptedAnswer{.status = 500}; };
        inventory::Inventory inventory;
        KeyCreation creation(&at.keys, &inventory, &at.recorded.recorder);
        creation.create(draft());
        QTRY_COMPARE(creation.step(), Step::Rejected);
        QCOMPARE(at.server.count("POST"), 0);
    }

    void create_keysBeforeHaveNoEnd_isSent_andALostAnswerIsUnknown()
    {
        KeyServer at;
        inventory::Inventory inventory;
        KeyCreation creation(&at.keys, &inventory, &at.recorded.recorder);
        const QByteArray endless
            = "{\"data\":[{\"id\":\"OLDKEY\"}],"
              "\"metadata\":{\"next\":\"https://a.example/?page_token=same\"}}";
        at.answer = [&](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
            if (request.method == "POST")
                return ScriptedAnswer{.drop = Drop::BeforeAnswer};
            return request.path() == "/iam/v2/api-keys"
                ? std::optional(ScriptedAnswer{.body = endless})
                : std::nullopt;
        };
        creation.create(draft());
        QTRY_COMPARE(creation.step(), Step::Unknown);
        QCOMPARE(at.server.count("POST"), 1);
    }

    void create_isInTheJournalBeforeItIsAnswered()
    {
        KeyServer at;
        inventory::Inventory inventory;
        KeyCreation creation(&at.keys, &inventory, &at.recorded.recorder);
        at.answer = [&at](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
            if (request.method == "POST")
                return ScriptedAnswer{.status = 202, .stall = true};
            return std::nullopt;
        };
        creation.create(draft());
        QTRY_COMPARE(at.server.count("POST"), 1);
        const journal::Entry entry = at.recorded.entries().value(0);
        QVERIFY(entry.isUnderWay);
        QCOMPARE(entry.write.operation, journal::Operation::Create);
        QCOMPARE(entry.outcome.kind, journal::Outcome::Kind::Unrecorded);
    }
};

QTEST_GUILESS_MAIN(TstKeyCreation)
#include "tst_keycreation.moc"
