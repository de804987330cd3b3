// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/json.h"
#include "inventory/inventory.h"
#include "workflows/bulkdeletion.h"
#include "workflows/bulkediting.h"
#include "workflows/edithistory.h"
#include "workflows/keyserver.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using support::Drop;
using support::ReceivedRequest;
using support::ScriptedAnswer;
using namespace workflows;

class TstBulk : public QObject
{
    Q_OBJECT
private:
    /// Keys of a server that keeps each one's description, and answers what a test wants for some.
    struct Keys
    {
        explicit Keys(int count)
        {
            at.listed.clear();
            for (int i = 0; i < count; ++i) {
                const QByteArray id = "KEY" + QByteArray::number(i);
                at.listed.append(id);
                descriptions.insert(id, QStringLiteral("words"));
            }
            at.answer = [this](const ReceivedRequest &request) { return answer(request); };
            for (const QByteArray &id : std::as_const(at.listed))
                inventory.storeKeys({shown(id)});
        }

        static domain::ApiKey shown(
            const QByteArray &id, const QString &description = QStringLiteral("words"))
        {
            return *domain::json::apiKey(KeyServer::object(id, description));
        }

        std::optional<ScriptedAnswer> answer(const ReceivedRequest &request)
        {
            if (request.path() == "/iam/v2/api-keys")
                return std::nullopt;
            const QByteArray id = request.path().split('/').last();
            most = qMax(most, ++underWay);
            if (other.contains(request.method + ' ' + id))
                return other.value(request.method + ' ' + id);
            if (request.method == "PATCH")
                descriptions[id] = next;
            if (request.method == "DELETE")
                return ScriptedAnswer{.status = 204, .body = {}};
            return ScriptedAnswer{
                .body = QJsonDocument(KeyServer::object(id, descriptions.value(id))).toJson()};
        }

        QList<BulkItem> items(bool isEdit)
        {
            QList<BulkItem> items;
            for (const QByteArray &id : std::as_const(at.listed)) {
                BulkItem item;
                item.shown = shown(id);
                if (isEdit)
                    item.edit.description = next;
                items.append(item);
            }
            return items;
        }

        KeyServer at;
        inventory::Inventory inventory;
        QHash<QByteArray, QString> descriptions;
        QHash<QByteArray, ScriptedAnswer> other; ///< by method and ID
        QString next = QStringLiteral("new words"); ///< what a PATCH makes of a description
        int underWay = 0;
        int most = 0;
    };

    static QList<BulkOutcome> outcomes(const BulkWork &work)
    {
        QList<BulkOutcome> outcomes;
        for (const BulkItem &item : work.items())
            outcomes.append(item.outcome);
        return outcomes;
    }

private Q_SLOTS:
    void edit_eachKeyHasItsOutcome()
    {
        Keys keys(6);
        keys.other.insert("PATCH KEY1", {.status = 403});
        keys.descriptions["KEY2"] = QStringLiteral("theirs");
        keys.other.insert("PATCH KEY3", {.drop = Drop::BeforeAnswer});
        keys.other.insert("GET KEY4", {.status = 404});
        keys.other.insert("PATCH KEY5", {.status = 409});
        const QList<BulkItem> items = keys.items(true);
        keys.at.listed.removeAll("KEY4");
        BulkEditing work(&keys.at.keys, &keys.inventory, &keys.at.recorded.recorder, items);
        QSignalSpy finished(&work, &BulkWork::finished);
        work.run();
        QTRY_COMPARE(finished.size(), 1);
        using enum BulkOutcome;
        QCOMPARE(outcomes(work), QList({Done, Failed, Changed, Failed, Gone, Failed}));
        QCOMPARE(work.items().at(1).error.kind, domain::ApiError::Kind::Forbidden);
        QCOMPARE(work.items().at(2).current.description, QStringLiteral("theirs"));
        QCOMPARE(work.items().at(3).error.kind, domain::ApiError::Kind::Offline);
        QCOMPARE(work.items().at(5).error.kind, domain::ApiError::Kind::Conflict);
        QCOMPARE(work.edited().size(), 1);
        QCOMPARE(keys.inventory.keys().find(items.first().shown.id)->description,
            QStringLiteral("new words"));
    }

    void edit_fewAreUnderWayAtATime()
    {
        Keys keys(12);
        BulkEditing work(
            &keys.at.keys, &keys.inventory, &keys.at.recorded.recorder, keys.items(true));
        QSignalSpy finished(&work, &BulkWork::finished);
        int most = 0;
        connect(&work, &BulkWork::itemChanged, this,
            [&] { most = qMax(most, work.count({BulkOutcome::UnderWay})); });
        work.run();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(most, BulkWork::maxUnderWay);
        QCOMPARE(work.count({BulkOutcome::Done}), 12);
        QCOMPARE(keys.at.recorded.entries().size(), 12);
    }

    void edit_tooManyRequests_waitsAsTold()
    {
        Keys keys(1);
        int asked = 0;
        keys.at.answer = [&](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
            if (request.method == "PATCH" && asked++ == 0)
                return ScriptedAnswer{.status = 429, .headers = {{"Retry-After", "1"}}};
            return keys.answer(request);
        };
        BulkEditing work(
            &keys.at.keys, &keys.inventory, &keys.at.recorded.recorder, keys.items(true));
        QSignalSpy finished(&work, &BulkWork::finished);
        QElapsedTimer clock;
        clock.start();
        work.run();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(work.count({BulkOutcome::Done}), 1);
        QVERIFY(clock.elapsed() >= 900);
    }

    void cancel_whatWasNotSentIsNotSent()
    {
        Keys keys(10);
        BulkEditing work(
            &keys.at.keys, &keys.inventory, &keys.at.recorded.recorder, keys.items(true));
        QSignalSpy finished(&work, &BulkWork::finished);
        work.run();
        work.cancel();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(work.count({BulkOutcome::Stopped}), 10);
        QCOMPARE(keys.at.server.count("PATCH"), 0);
    }

    void unauthorized_stopsTheRest()
    {
        Keys keys(20);
        for (int i = 0; i < 20; ++i)
            keys.other.insert("GET KEY" + QByteArray::number(i), {.status = 401});
        BulkDeletion work(
            &keys.at.keys, &keys.inventory, &keys.at.recorded.recorder, keys.items(false));
        QSignalSpy finished(&work, &BulkWork::finished);
        work.run();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(work.count({BulkOutcome::Failed}) <= BulkWork::maxUnderWay);
        QVERIFY(work.count({BulkOutcome::Stopped}) >= 20 - BulkWork::maxUnderWay);
        QCOMPARE(keys.at.server.count("DELETE"), 0);
    }

    void delete_eachKeyHasItsOutcome()
    {
        Keys keys(5);
        keys.other.insert("DELETE KEY1", {.status = 403});
        keys.descriptions["KEY2"] = QStringLiteral("theirs");
        keys.other.insert("GET KEY3", {.status = 403});
        keys.at.removesOnDelete = false;
        const QList<BulkItem> items = keys.items(false);
        keys.at.listed.removeAll("KEY3");
        BulkDeletion work(&keys.at.keys, &keys.inventory, &keys.at.recorded.recorder, items);
        QSignalSpy finished(&work, &BulkWork::finished);
        work.run();
        QTRY_COMPARE(finished.size(), 1);
        using enum BulkOutcome;
        QCOMPARE(outcomes(work), QList({Done, Failed, Changed, Gone, Done}));
        QVERIFY(keys.inventory.isDeleted(items.first().shown.id));
        QVERIFY(!keys.inventory.isDeleted(items.at(1).shown.id));
    }

    void undo_bringsBackWhatIsStillAsItWasLeft()
    {
        Keys keys(3);
        BulkEditing work(
            &keys.at.keys, &keys.inventory, &keys.at.recorded.recorder, keys.items(true));
        QSignalSpy finished(&work, &BulkWork::finished);
        work.run();
        QTRY_COMPARE(finished.size(), 1);
        EditHistory history(&keys.at.keys, &keys.inventory, &keys.at.recorded.recorder);
        QVERIFY(!history.toUndo());
        history.record(work.edited());
        QCOMPARE(history.toUndo()->size(), 3);

        keys.descriptions["KEY1"] = QStringLiteral("theirs");
        keys.other.insert("PATCH KEY2", {.status = 403});
        keys.next = QStringLiteral("words");
        QSignalSpy undone(&history, &EditHistory::finished);
        history.undo();
        QVERIFY(history.isBusy());
        QTRY_COMPARE(undone.size(), 1);
        const auto report = undone.first().first().value<EditHistory::Report>();
        QCOMPARE(report.done, 1);
        QCOMPARE(report.changed, QList({Keys::shown("KEY1").id}));
        QCOMPARE(report.failed, QList({Keys::shown("KEY2").id}));
        QCOMPARE(keys.descriptions.value("KEY0"), QStringLiteral("words"));
        QCOMPARE(keys.descriptions.value("KEY1"), QStringLiteral("theirs"));

        // What failed is still to be undone; what was undone can be made again.
        QCOMPARE(history.toUndo()->size(), 1);
        QCOMPARE(history.toRedo()->size(), 1);
        keys.next = QStringLiteral("new words");
        history.redo();
        QTRY_COMPARE(undone.size(), 2);
        QCOMPARE(keys.descriptions.value("KEY0"), QStringLiteral("new words"));
        QVERIFY(!history.toRedo());
    }
};

QTEST_GUILESS_MAIN(TstBulk)
#include "tst_bulk.moc"
