// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accountservice.h"
#include "support/clients.h"
#include "support/scriptedserver.h"
#include "workflows/accountcreation.h"

#include <QTest>

using support::Drop;
using support::ReceivedRequest;
using support::ScriptedAnswer;
using workflows::AccountCreation;
using Step = AccountCreation::Step;

Q_DECLARE_METATYPE(support::ScriptedAnswer)

namespace {

const QByteArray account = "{\"id\":\"sa-9\",\"display_name\":\"orders-app\"}";

/// A server of service accounts that has the new one from the POST on, unless it is told otherwise.
struct Desk
{
    Desk()
        : client(support::connectionTo(server.url()))
        , accounts(&client)
        , creation(&accounts, &inventory)
    {
        client.setRetryPolicy(support::quickPolicy());
        server.setHandler([this](const ReceivedRequest &request) {
            if (request.method == "POST") {
                isThere = isThere || createsOnPost;
                return onPost;
            }
            return isThere ? ScriptedAnswer{.body = "{\"data\":[" + account + "]}"} : onEmptyList;
        });
    }
    void create() { creation.create(QStringLiteral("orders-app"), QStringLiteral("reads orders")); }

    bool isThere = false;
    bool createsOnPost = true;
    ScriptedAnswer onPost{.status = 201, .body = account};
    ScriptedAnswer onEmptyList{.body = "{\"data\":[]}"};
    support::ScriptedServer server;
    services::ApiClient client;
    services::AccountService accounts;
    inventory::Inventory inventory;
    AccountCreation creation;
};

} // namespace

class TstAccountCreation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void create_answered_isKnownAtOnce()
    {
        Desk at;
        at.create();
        at.create();
        QTRY_COMPARE(at.creation.step(), Step::Created);
        QCOMPARE(at.server.count("POST"), 1);
        QVERIFY(at.inventory.account(domain::PrincipalId(QStringLiteral("sa-9"))));
    }

    void create_nameIsTaken_sendsNothing()
    {
        Desk at;
        at.isThere = true;
        at.create();
        QTRY_COMPARE(at.creation.step(), Step::NameTaken);
        QCOMPARE(at.creation.account().id.toString(), QStringLiteral("sa-9"));
        QCOMPARE(at.server.count("POST"), 0);
    }

    void create_nameIsTakenByOneThatMayNotBeSeen()
    {
        Desk at;
        at.createsOnPost = false;
        at.onPost = {.status = 409,
            .body = "{\"errors\":[{\"detail\":\"Service name is already in use.\"}]}"};
        at.create();
        QTRY_COMPARE(at.creation.step(), Step::NameTaken);
        QVERIFY(at.creation.account().id.isEmpty());
    }

    void create_answerLost_isFoundByItsName_data()
    {
        QTest::addColumn<ScriptedAnswer>("answer");
        QTest::addColumn<bool>("isThere");
        for (const bool isThere : {true, false}) {
            const char *word = isThere ? "created" : "not created";
            QTest::addRow("dropped, %s", word)
                << ScriptedAnswer{.drop = Drop::BeforeAnswer} << isThere;
            QTest::addRow("502, %s", word) << ScriptedAnswer{.status = 502} << isThere;
            QTest::addRow("garbage, %s", word)
                << ScriptedAnswer{.status = 201, .body = "<"} << isThere;
        }
    }
    void create_answerLost_isFoundByItsName()
    {
        QFETCH(ScriptedAnswer, answer);
        QFETCH(bool, isThere);
        Desk at;
        at.onPost = answer;
        at.createsOnPost = isThere;
        at.create();
        QTRY_COMPARE(at.creation.step(), isThere ? Step::Created : Step::NotCreated);
        QCOMPARE(at.server.count("POST"), 1);
    }

    void create_answerLostAndNobodyMayLook_isUnknown()
    {
        Desk at;
        at.onEmptyList = {.status = 403};
        at.createsOnPost = false;
        at.onPost = {.drop = Drop::BeforeAnswer};
        at.create();
        QTRY_COMPARE(at.creation.step(), Step::Unknown);
        QCOMPARE(at.server.count("POST"), 1);
    }
};

QTEST_GUILESS_MAIN(TstAccountCreation)
#include "tst_accountcreation.moc"
