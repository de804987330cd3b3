// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/json.h"
#include "workflows/keydeletion.h"
#include "workflows/keyserver.h"

#include <QTest>

using support::Drop;
using support::ReceivedRequest;
using support::ScriptedAnswer;
using workflows::KeyDeletion;
using Step = KeyDeletion::Step;

class TstKeyDeletion : public QObject
{
    Q_OBJECT
private:
    static domain::ApiKey shown()
    {
        return *domain::json::apiKey(KeyServer::object("OLDKEY", QStringLiteral("words")));
    }

    static auto on(const QByteArray &method, const ScriptedAnswer &answer)
    {
        return [method, answer](const ReceivedRequest &request) {
            const bool isList = request.path() == "/iam/v2/api-keys";
            return request.method == method && !isList ? std::optional(answer) : std::nullopt;
        };
    }

private Q_SLOTS:
    void confirm_unchanged_deletesThatKey()
    {
        KeyServer at;
        inventory::Inventory inventory;
        inventory.storeKeys({shown()});
        KeyDeletion deletion(&at.keys, &inventory, &at.recorded.recorder, shown());
        deletion.confirm();
        deletion.confirm();
        QTRY_COMPARE(deletion.step(), Step::Deleted);
        QCOMPARE(at.server.count("DELETE"), 1);
        QCOMPARE(at.server.requests().last().path(), QByteArray("/iam/v2/api-keys/OLDKEY"));
        QVERIFY(inventory.isDeleted(shown().id));
    }

    void confirm_changedMeanwhile_asksAgain()
    {
        KeyServer at;
        at.description = QStringLiteral("other words");
        inventory::Inventory inventory;
        KeyDeletion deletion(&at.keys, &inventory, &at.recorded.recorder, shown());
        deletion.confirm();
        QTRY_COMPARE(deletion.step(), Step::Changed);
        QCOMPARE(deletion.current().description, QStringLiteral("other words"));
        QCOMPARE(at.server.count("DELETE"), 0);
        deletion.confirm();
        QTRY_COMPARE(deletion.step(), Step::Deleted);
    }

    void confirm_forbidden_theListTellsWhetherItIsGone()
    {
        for (const bool isListed : {true, false}) {
            KeyServer at;
            if (!isListed)
                at.listed.clear();
            at.answer = on("GET", {.status = 403});
            inventory::Inventory inventory;
            inventory.storeKeys({shown()});
            KeyDeletion deletion(&at.keys, &inventory, &at.recorded.recorder, shown());
            deletion.confirm();
            QTRY_COMPARE(deletion.step(), isListed ? Step::Failed : Step::AlreadyGone);
            QCOMPARE(inventory.isDeleted(shown().id), !isListed);
            QCOMPARE(at.server.count("DELETE"), 0);
        }
    }

    void confirm_answersLost_theListTells()
    {
        for (const bool wasDone : {true, false}) {
            KeyServer at;
            at.removesOnDelete = wasDone;
            at.answer = on("DELETE", {.drop = Drop::BeforeAnswer});
            inventory::Inventory inventory;
            KeyDeletion deletion(&at.keys, &inventory, &at.recorded.recorder, shown());
            deletion.confirm();
            QTRY_COMPARE(deletion.step(), wasDone ? Step::Deleted : Step::Failed);
        }
    }

    void confirm_answerLostAndListLostToo_isUnknown()
    {
        KeyServer at;
        bool isSent = false;
        at.answer =
            [&isSent](
                const support::ReceivedRequest &request) -> std::optional<support::ScriptedAnswer> {
            isSent = isSent || request.method == "DELETE";
            if (request.method == "DELETE")
                return support::ScriptedAnswer{.drop = Drop::BeforeAnswer};
            if (isSent && request.path() == "/iam/v2/api-keys")
                return support::ScriptedAnswer{.status = 500};
            return std::nullopt;
        };
        inventory::Inventory inventory;
        KeyDeletion deletion(&at.keys, &inventory, &at.recorded.recorder, shown());
        deletion.confirm();
        QTRY_COMPARE(deletion.step(), Step::Unknown);
        QVERIFY(!inventory.isDeleted(shown().id));
    }

    void confirm_answerLostAndAskedAgain_isOurDeletion()
    {
        KeyServer at;
        at.answer = [&](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
            if (request.method != "DELETE")
                return std::nullopt;
            return at.server.count("DELETE") <= 1 ? ScriptedAnswer{.drop = Drop::BeforeAnswer}
                                                  : ScriptedAnswer{.status = 403};
        };
        inventory::Inventory inventory;
        KeyDeletion deletion(&at.keys, &inventory, &at.recorded.recorder, shown());
        deletion.confirm();
        QTRY_COMPARE(deletion.step(), Step::Deleted);
    }
};

QTEST_GUILESS_MAIN(TstKeyDeletion)
#include "tst_keydeletion.moc"
