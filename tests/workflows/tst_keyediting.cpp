// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/json.h"
#include "workflows/keyediting.h"
#include "workflows/keyserver.h"

#include <QSignalSpy>
#include <QTest>

using support::ReceivedRequest;
using support::ScriptedAnswer;
using workflows::KeyEditing;

class TstKeyEditing : public QObject
{
    Q_OBJECT
private:
    static domain::ApiKeyId id(const char *text)
    {
        return domain::ApiKeyId(QString::fromUtf8(text));
    }
    static domain::ApiKeyEdit describe(const QString &text)
    {
        domain::ApiKeyEdit edit;
        edit.description = text;
        return edit;
    }
    static QJsonObject sent(const ReceivedRequest &request)
    {
        return QJsonDocument::fromJson(request.body).object();
    }
    static QJsonObject sentSpec(const ReceivedRequest &request)
    {
        return sent(request).value(QLatin1String("spec")).toObject();
    }
    static QString descriptionOf(const inventory::Inventory &inventory)
    {
        return inventory.keys().find(id("OLDKEY"))->description;
    }
    /// Answers each PATCH with the key as described by the next of `descriptions`, and so each GET
    /// after it. (The script is asked before the body is there.)
    static auto patching(KeyServer &at, QStringList descriptions, int delayMs = 0)
    {
        return [&at, descriptions, delayMs](
                   const ReceivedRequest &request) mutable -> std::optional<ScriptedAnswer> {
            if (request.method != "PATCH" || descriptions.isEmpty())
                return std::nullopt;
            at.description = descriptions.takeFirst();
            const QJsonObject key
                = KeyServer::object(request.path().split('/').last(), at.description);
            return ScriptedAnswer{.body = QJsonDocument(key).toJson(), .delayMs = delayMs};
        };
    }
    static void store(inventory::Inventory &inventory)
    {
        inventory.storeKeys(
            {*domain::json::apiKey(KeyServer::object("OLDKEY", QStringLiteral("words")))});
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void edit_sendsOnlyWhatChanged()
    {
        KeyServer at;
        at.answer = patching(at, {QStringLiteral("other words"), QStringLiteral("other words")});
        inventory::Inventory inventory;
        store(inventory);
        KeyEditing editing(&at.keys, &inventory, &at.recorded.recorder);
        QSignalSpy succeeded(&editing, &KeyEditing::succeeded);
        editing.edit(id("OLDKEY"), describe(QStringLiteral("other words")));
        QVERIFY(editing.isBusy());
        QTRY_COMPARE(succeeded.size(), 1);
        QVERIFY(!editing.isBusy());
        QCOMPARE(at.server.count("PATCH"), 1);
        const ReceivedRequest request = at.server.requests().last();
        QCOMPARE(request.path(), QByteArray("/iam/v2/api-keys/OLDKEY"));
        QCOMPARE(sentSpec(request),
            QJsonObject({{QStringLiteral("description"), QStringLiteral("other words")}}));
        QCOMPARE(descriptionOf(inventory), QStringLiteral("other words"));

        domain::ApiKeyEdit name;
        name.displayName = QStringLiteral("new name");
        editing.edit(id("OLDKEY"), name);
        QTRY_COMPARE(succeeded.size(), 2);
        QCOMPARE(sentSpec(at.server.requests().last()),
            QJsonObject({{QStringLiteral("display_name"), QStringLiteral("new name")}}));
    }

    void edit_emptyText_clears()
    {
        KeyServer at;
        at.answer = patching(at, {QString()});
        inventory::Inventory inventory;
        store(inventory);
        KeyEditing editing(&at.keys, &inventory, &at.recorded.recorder);
        QSignalSpy succeeded(&editing, &KeyEditing::succeeded);
        editing.edit(id("OLDKEY"), describe(QStringLiteral("")));
        QTRY_COMPARE(succeeded.size(), 1);
        QCOMPARE(sentSpec(at.server.requests().last()),
            QJsonObject({{QStringLiteral("description"), QString()}}));
        QCOMPARE(descriptionOf(inventory), QString());
    }

    void edits_ofOneKey_goOneAtATimeInOrder()
    {
        KeyServer at;
        const QStringList texts{
            QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")};
        auto patch = patching(at, texts, 20);
        int underWay = 0;
        int most = 0;
        at.answer = [&](const ReceivedRequest &request) {
            if (request.method == "PATCH")
                most = qMax(most, ++underWay);
            return patch(request);
        };
        inventory::Inventory inventory;
        store(inventory);
        KeyEditing editing(&at.keys, &inventory, &at.recorded.recorder);
        QSignalSpy started(&editing, &KeyEditing::started);
        QSignalSpy succeeded(&editing, &KeyEditing::succeeded);
        connect(&editing, &KeyEditing::succeeded, &editing, [&] { --underWay; });
        for (const QString &text : texts)
            editing.edit(id("OLDKEY"), describe(text));
        QCOMPARE(started.size(), 1);
        QTRY_COMPARE(succeeded.size(), 3);
        QCOMPARE(most, 1);
        QStringList asSent;
        for (const ReceivedRequest &request : at.server.requests()) {
            if (request.method != "PATCH")
                continue;
            asSent.append(sentSpec(request).value(QLatin1String("description")).toString());
        }
        QCOMPARE(asSent, texts);
        QCOMPARE(descriptionOf(inventory), QStringLiteral("three"));
        QVERIFY(!editing.isBusy());
    }

    void edits_ofTwoKeys_doNotWaitForEachOther()
    {
        KeyServer at;
        auto patch = patching(at, {QStringLiteral("b")});
        at.answer = [&](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
            if (request.path().endsWith("SLOW"))
                return ScriptedAnswer{.stall = true};
            return patch(request);
        };
        inventory::Inventory inventory;
        KeyEditing editing(&at.keys, &inventory, &at.recorded.recorder);
        QSignalSpy succeeded(&editing, &KeyEditing::succeeded);
        editing.edit(id("SLOW"), describe(QStringLiteral("a")));
        editing.edit(id("OLDKEY"), describe(QStringLiteral("b")));
        QTRY_COMPARE(succeeded.size(), 1);
        QCOMPARE(succeeded.first().at(0).value<domain::ApiKeyId>(), id("OLDKEY"));
        QVERIFY(editing.isBusy());
    }

    void edit_refused_leavesTheKeyAndGivesBackWhatWasTyped()
    {
        KeyServer at;
        at.answer
            = [](const ReceivedRequest &) { return std::optional(ScriptedAnswer{.status = 403}); };
        inventory::Inventory inventory;
        store(inventory);
        KeyEditing editing(&at.keys, &inventory, &at.recorded.recorder);
        QSignalSpy failed(&editing, &KeyEditing::failed);
        editing.edit(id("OLDKEY"), describe(QStringLiteral("typed with care")));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().at(0).value<domain::ApiKeyId>(), id("OLDKEY"));
        const auto edit = failed.first().at(1).value<domain::ApiKeyEdit>();
        QCOMPARE(edit.description, std::optional(QStringLiteral("typed with care")));
        QVERIFY(!edit.displayName);
        const auto error = failed.first().at(2).value<domain::ApiError>();
        QCOMPARE(error.kind, domain::ApiError::Kind::Forbidden);
        QCOMPARE(descriptionOf(inventory), QStringLiteral("words"));
        QVERIFY(!editing.isBusy());
    }

    void edit_refused_theNextOneOfTheKeyStillGoes()
    {
        KeyServer at;
        auto patch = patching(at, {QStringLiteral("second")});
        at.answer = [&](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
            if (request.method == "PATCH" && at.server.count("PATCH") <= 1)
                return ScriptedAnswer{.status = 403};
            return patch(request);
        };
        inventory::Inventory inventory;
        store(inventory);
        KeyEditing editing(&at.keys, &inventory, &at.recorded.recorder);
        QSignalSpy failed(&editing, &KeyEditing::failed);
        QSignalSpy succeeded(&editing, &KeyEditing::succeeded);
        editing.edit(id("OLDKEY"), describe(QStringLiteral("first")));
        editing.edit(id("OLDKEY"), describe(QStringLiteral("second")));
        QTRY_COMPARE(succeeded.size(), 1);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(descriptionOf(inventory), QStringLiteral("second"));
    }

    void edit_changedMeanwhile_sendsNothingAndAsks_data()
    {
        QTest::addColumn<bool>("savesMine");
        QTest::newRow("save mine") << true;
        QTest::newRow("keep theirs") << false;
    }

    void edit_changedMeanwhile_sendsNothingAndAsks()
    {
        QFETCH(const bool, savesMine);
        KeyServer at;
        at.answer = patching(at, {QStringLiteral("mine")});
        inventory::Inventory inventory;
        store(inventory);
        at.description = QStringLiteral("theirs");
        KeyEditing editing(&at.keys, &inventory, &at.recorded.recorder);
        QSignalSpy conflicted(&editing, &KeyEditing::conflicted);
        QSignalSpy succeeded(&editing, &KeyEditing::succeeded);
        QSignalSpy givenUp(&editing, &KeyEditing::givenUp);
        editing.edit(id("OLDKEY"), describe(QStringLiteral("mine")));
        QTRY_COMPARE(conflicted.size(), 1);
        QCOMPARE(
            conflicted.first().at(0).value<domain::ApiKey>().description, QStringLiteral("words"));
        QCOMPARE(
            conflicted.first().at(2).value<domain::ApiKey>().description, QStringLiteral("theirs"));
        QCOMPARE(at.server.count("PATCH"), 0);
        QVERIFY(editing.isBusy());
        if (savesMine) {
            editing.overwrite(id("OLDKEY"));
            QTRY_COMPARE(succeeded.size(), 1);
            QCOMPARE(at.server.count("PATCH"), 1);
        } else {
            editing.giveUp(id("OLDKEY"));
            QCOMPARE(givenUp.size(), 1);
            QCOMPARE(at.server.count("PATCH"), 0);
        }
        QCOMPARE(descriptionOf(inventory),
            savesMine ? QStringLiteral("mine") : QStringLiteral("theirs"));
        QVERIFY(!editing.isBusy());
    }

    void overwrite_changedOnceMore_asksOnceMore()
    {
        KeyServer at;
        inventory::Inventory inventory;
        store(inventory);
        at.description = QStringLiteral("theirs");
        KeyEditing editing(&at.keys, &inventory, &at.recorded.recorder);
        QSignalSpy conflicted(&editing, &KeyEditing::conflicted);
        editing.edit(id("OLDKEY"), describe(QStringLiteral("mine")));
        QTRY_COMPARE(conflicted.size(), 1);
        at.description = QStringLiteral("theirs, improved");
        editing.overwrite(id("OLDKEY"));
        QTRY_COMPARE(conflicted.size(), 2);
        QCOMPARE(at.server.count("PATCH"), 0);
    }

    void edit_alreadyThatText_isSavedWithoutSending()
    {
        KeyServer at;
        inventory::Inventory inventory;
        store(inventory);
        at.description = QStringLiteral("the same");
        KeyEditing editing(&at.keys, &inventory, &at.recorded.recorder);
        QSignalSpy succeeded(&editing, &KeyEditing::succeeded);
        QSignalSpy changed(&editing, &KeyEditing::changed);
        editing.edit(id("OLDKEY"), describe(QStringLiteral("the same")));
        QTRY_COMPARE(succeeded.size(), 1);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(at.server.count("PATCH"), 0);
    }

    void edit_gone_isSaidToBeGone()
    {
        KeyServer at;
        at.listed.clear();
        at.answer = [](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
            if (request.path() == "/iam/v2/api-keys")
                return std::nullopt;
            return ScriptedAnswer{.status = 403};
        };
        inventory::Inventory inventory;
        store(inventory);
        KeyEditing editing(&at.keys, &inventory, &at.recorded.recorder);
        QSignalSpy gone(&editing, &KeyEditing::gone);
        editing.edit(id("OLDKEY"), describe(QStringLiteral("mine")));
        QTRY_COMPARE(gone.size(), 1);
        QVERIFY(inventory.isDeleted(id("OLDKEY")));
        QCOMPARE(at.server.count("PATCH"), 0);
    }

    void edit_answerLost_theKeyTells_data()
    {
        QTest::addColumn<bool>("wasDone");
        QTest::newRow("done") << true;
        QTest::newRow("not done") << false;
    }

    void edit_answerLost_theKeyTells()
    {
        QFETCH(const bool, wasDone);
        KeyServer at;
        at.answer = [&](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
            if (request.method != "PATCH")
                return std::nullopt;
            if (wasDone)
                at.description = QStringLiteral("mine");
            return ScriptedAnswer{.drop = support::Drop::BeforeAnswer};
        };
        inventory::Inventory inventory;
        store(inventory);
        KeyEditing editing(&at.keys, &inventory, &at.recorded.recorder);
        QSignalSpy succeeded(&editing, &KeyEditing::succeeded);
        QSignalSpy failed(&editing, &KeyEditing::failed);
        editing.edit(id("OLDKEY"), describe(QStringLiteral("mine")));
        QTRY_VERIFY(!editing.isBusy());
        QCOMPARE(succeeded.size(), wasDone ? 1 : 0);
        QCOMPARE(failed.size(), wasDone ? 0 : 1);
        if (!wasDone)
            QVERIFY(!failed.first().at(3).toBool());
        QTRY_COMPARE(at.recorded.entries().first().outcome.kind,
            wasDone ? journal::Outcome::Kind::Succeeded : journal::Outcome::Kind::Failed);
    }

    void editNew_isNotReadBefore()
    {
        KeyServer at;
        at.answer = patching(at, {QStringLiteral("mine")});
        inventory::Inventory inventory;
        store(inventory);
        KeyEditing editing(&at.keys, &inventory, &at.recorded.recorder);
        QSignalSpy succeeded(&editing, &KeyEditing::succeeded);
        editing.editNew(id("OLDKEY"), describe(QStringLiteral("mine")));
        QTRY_COMPARE(succeeded.size(), 1);
        QCOMPARE(at.server.count("GET"), 0);
    }
};

QTEST_GUILESS_MAIN(TstKeyEditing)
#include "tst_keyediting.moc"
