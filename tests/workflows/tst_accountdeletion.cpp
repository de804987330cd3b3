// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accountservice.h"
#include "services/apikeyservice.h"
#include "support/clients.h"
#include "support/sampleorganization.h"
#include "support/scriptedserver.h"
#include "support/testjournal.h"
#include "workflows/accountdeletion.h"
#include "workflows/accountediting.h"

#include <QSignalSpy>
#include <QTest>

using support::Drop;
using support::ReceivedRequest;
using support::ScriptedAnswer;
using workflows::AccountDeletion;
using Step = AccountDeletion::Step;

namespace {

/// A server with the service account sa-1 and its key AAAA, as the sample organization has them.
struct Desk
{
    Desk()
        : client(support::connectionTo(server.url()))
        , accounts(&client)
        , keys(&client)
    {
        client.setRetryPolicy(support::quickPolicy());
        sample::fill(inventory);
        server.setHandler([this](const ReceivedRequest &request) {
            if (answer) {
                if (const auto other = answer(request))
                    return *other;
            }
            return usual(request);
        });
        deletion = std::make_unique<AccountDeletion>(&accounts, &keys, &inventory,
            &recorded.recorder, *inventory.account(domain::PrincipalId(QStringLiteral("sa-1"))));
    }
    ScriptedAnswer usual(const ReceivedRequest &request)
    {
        if (request.method == "DELETE") {
            isThere = isThere && !removes;
            return {.status = 204, .body = {}};
        }
        if (request.path() == "/iam/v2/api-keys")
            return {.body = "{\"data\":[" + listed + "]}"};
        if (request.path() == "/iam/v2/service-accounts")
            return {.body = isThere ? "{\"data\":[{\"id\":\"sa-1\"}]}" : "{\"data\":[]}"};
        return isThere ? ScriptedAnswer{.body = "{\"id\":\"sa-1\",\"display_name\":\"orders-app\"}"}
                       : ScriptedAnswer{.status = 403};
    }
    bool isKnown() const
    {
        return inventory.account(domain::PrincipalId(QStringLiteral("sa-1"))) != nullptr;
    }

    bool isThere = true;
    bool removes = true;
    QByteArray listed = "{\"id\":\"AAAA\",\"spec\":{\"owner\":{\"id\":\"sa-1\"}}}";
    std::function<std::optional<ScriptedAnswer>(const ReceivedRequest &)> answer;
    support::ScriptedServer server;
    services::ApiClient client;
    services::AccountService accounts;
    services::ApiKeyService keys;
    inventory::Inventory inventory;
    support::TestJournal recorded;
    std::unique_ptr<AccountDeletion> deletion;
};

} // namespace

class TstAccountDeletion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void confirm_asShown_deletesAndTakesTheKeysAlong()
    {
        Desk at;
        QCOMPARE(at.deletion->keys().size(), 1);
        at.deletion->confirm();
        at.deletion->confirm();
        QTRY_COMPARE(at.deletion->step(), Step::Deleted);
        QCOMPARE(at.server.count("DELETE"), 1);
        QVERIFY(!at.isKnown());
        QVERIFY(at.inventory.isDeleted(domain::ApiKeyId(QStringLiteral("AAAA"))));
        const QList<journal::Entry> entries = at.recorded.entries();
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first().write.object.name, QStringLiteral("orders-app"));
        QCOMPARE(entries.first().outcome.kind, journal::Outcome::Kind::Succeeded);
    }

    void confirm_anotherKeyAppeared_stopsAndShowsIt()
    {
        Desk at;
        at.listed += ",{\"id\":\"NEWKEY\",\"spec\":{\"owner\":{\"id\":\"sa-1\"}}}";
        at.deletion->confirm();
        QTRY_COMPARE(at.deletion->step(), Step::Changed);
        QCOMPARE(at.deletion->keys().size(), 2);
        QCOMPARE(at.server.count("DELETE"), 0);
        at.deletion->confirm();
        QTRY_COMPARE(at.deletion->step(), Step::Deleted);
    }

    void confirm_keysCannotBeListed_deletesNothing()
    {
        Desk at;
        at.answer = [](const ReceivedRequest &request) {
            return request.path() == "/iam/v2/api-keys"
                ? std::optional(ScriptedAnswer{.status = 403})
                : std::nullopt;
        };
        at.deletion->confirm();
        QTRY_COMPARE(at.deletion->step(), Step::Failed);
        QCOMPARE(at.server.count("DELETE"), 0);
        QVERIFY(at.isKnown());
    }

    void confirm_alreadyGone_isSaidSo()
    {
        Desk at;
        at.isThere = false;
        at.deletion->confirm();
        QTRY_COMPARE(at.deletion->step(), Step::AlreadyGone);
        QCOMPARE(at.server.count("DELETE"), 0);
        QVERIFY(!at.isKnown());
    }

    void confirm_refused_isStillThere()
    {
        Desk at;
        at.answer = [](const ReceivedRequest &request) {
            return request.method == "DELETE" ? std::optional(ScriptedAnswer{.status = 403})
                                              : std::nullopt;
        };
        at.deletion->confirm();
        QTRY_COMPARE(at.deletion->step(), Step::Failed);
        QVERIFY(at.isKnown());
    }

    void confirm_answerLost_isFoundOut_data()
    {
        QTest::addColumn<bool>("isDone");
        QTest::addColumn<bool>("canList");
        QTest::addColumn<int>("step");
        QTest::newRow("deleted") << true << true << int(Step::Deleted);
        QTest::newRow("not deleted") << false << true << int(Step::Failed);
        QTest::newRow("nobody may look") << true << false << int(Step::Unknown);
    }
    void confirm_answerLost_isFoundOut()
    {
        QFETCH(bool, isDone);
        QFETCH(bool, canList);
        QFETCH(int, step);
        Desk at;
        at.answer = [&](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
            if (request.method == "DELETE") {
                at.isThere = !isDone;
                return ScriptedAnswer{.drop = Drop::BeforeAnswer};
            }
            if (request.path() == "/iam/v2/service-accounts" && !canList)
                return ScriptedAnswer{.status = 403};
            return std::nullopt;
        };
        at.deletion->confirm();
        QTRY_COMPARE(int(at.deletion->step()), step);
    }

    void edit_refused_keepsWhatWasTyped()
    {
        Desk at;
        workflows::AccountEditing editing(&at.accounts, &at.inventory, &at.recorded.recorder);
        QSignalSpy failed(&editing, &workflows::AccountEditing::failed);
        at.answer = [](const ReceivedRequest &request) {
            return request.method == "PATCH" ? std::optional(ScriptedAnswer{.status = 409})
                                             : std::nullopt;
        };
        domain::ServiceAccountEdit edit;
        edit.displayName = QStringLiteral("taken");
        const domain::PrincipalId id(QStringLiteral("sa-1"));
        editing.edit(id, edit);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(at.inventory.account(id)->name, QStringLiteral("orders-app"));
        QVERIFY(!editing.isBusy());
        at.answer = [](const ReceivedRequest &request) {
            return request.method == "PATCH" ? std::optional(
                       ScriptedAnswer{.body = "{\"id\":\"sa-1\",\"display_name\":\"new\"}"})
                                             : std::nullopt;
        };
        QSignalSpy succeeded(&editing, &workflows::AccountEditing::succeeded);
        editing.edit(id, edit);
        editing.edit(id, edit);
        QTRY_COMPARE(succeeded.size(), 2);
        QCOMPARE(at.inventory.account(id)->name, QStringLiteral("new"));
    }
};

QTEST_GUILESS_MAIN(TstAccountDeletion)
#include "tst_accountdeletion.moc"
