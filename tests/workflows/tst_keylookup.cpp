// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/keylookup.h"
#include "workflows/keyserver.h"

#include <QSignalSpy>
#include <QTest>

using support::ReceivedRequest;
using support::ScriptedAnswer;
using workflows::KeyLookup;
using State = KeyLookup::State;
using Phase = inventory::LoadState::Phase;

namespace {

struct Lookup
{
    Lookup()
        : lookup(&at.keys, &inventory)
    {
    }
    void answerWith(int status)
    {
        at.answer = [status](const ReceivedRequest &) {
            return std::optional(ScriptedAnswer{.status = status});
        };
    }
    void endListing(const inventory::KeyIds &seen)
    {
        inventory.keepKeys(seen);
        inventory::LoadState state;
        state.phase = Phase::Complete;
        inventory.setState(inventory::List::Keys, state);
    }

    KeyServer at;
    inventory::Inventory inventory;
    KeyLookup lookup;
    const domain::ApiKeyId id{QStringLiteral("QK3T7ZP2MW5XN8RD")};
};

} // namespace

class TstKeyLookup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void ask_keyIsThere_isInTheInventoryAsUnlisted()
    {
        Lookup with;
        with.lookup.ask(with.id);
        QCOMPARE(with.lookup.state(), State::Asking);
        with.lookup.ask(with.id);
        QTRY_COMPARE(with.lookup.state(), State::Found);
        QCOMPARE(with.at.server.requests().size(), 1);
        QCOMPARE(with.at.server.requests().first().path(),
            QByteArray("/iam/v2/api-keys/QK3T7ZP2MW5XN8RD"));
        QVERIFY(with.inventory.keys().find(with.id));
        QVERIFY(with.inventory.isUnlisted(with.id));
    }

    void ask_notThere_saysWhatTheApiSaid_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<workflows::KeyLookup::State>("state");
        QTest::newRow("403") << 403 << State::Refused;
        QTest::newRow("404") << 404 << State::NotFound;
        QTest::newRow("500") << 500 << State::Failed;
        QTest::newRow("400") << 400 << State::Failed;
    }
    void ask_notThere_saysWhatTheApiSaid()
    {
        QFETCH(int, status);
        Lookup with;
        with.answerWith(status);
        with.lookup.ask(with.id);
        QTRY_VERIFY(with.lookup.state() != State::Asking);
        QTEST(with.lookup.state(), "state");
        QCOMPARE(with.inventory.keys().size(), 0);
        // A person may ask again.
        with.at.answer = nullptr;
        with.lookup.ask(with.id);
        QTRY_COMPARE(with.lookup.state(), State::Found);
    }

    void ask_answeredWithAnotherKey_isNoAnswer()
    {
        Lookup with;
        with.at.answer = [](const ReceivedRequest &) {
            return std::optional(ScriptedAnswer{
                .body = QJsonDocument(KeyServer::object("OTHER", QString())).toJson()});
        };
        with.lookup.ask(with.id);
        QTRY_COMPARE(with.lookup.state(), State::Failed);
        QCOMPARE(with.lookup.error().kind, domain::ApiError::Kind::BadResponse);
        QCOMPARE(with.inventory.keys().size(), 0);
    }

    void ask_forAnother_givesTheFirstUp()
    {
        Lookup with;
        with.at.answer = [](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
            if (request.path().endsWith("FIRST"))
                return ScriptedAnswer{.stall = true};
            return std::nullopt;
        };
        with.lookup.ask(domain::ApiKeyId(QStringLiteral("FIRST")));
        with.lookup.ask(with.id);
        QTRY_COMPARE(with.lookup.state(), State::Found);
        QCOMPARE(with.lookup.id(), with.id);
        QCOMPARE(with.inventory.keys().size(), 1);
    }

    void clear_answerThatComesAfterwards_isDropped()
    {
        Lookup with;
        with.lookup.ask(with.id);
        with.lookup.clear();
        QCOMPARE(with.lookup.state(), State::Idle);
        domain::ApiKeyId other{QStringLiteral("OTHERKEY")};
        with.lookup.ask(other);
        QTRY_COMPARE(with.lookup.state(), State::Found);
        QVERIFY(!with.inventory.keys().contains(with.id));
    }

    void listing_thatShowsTheKey_makesItListed()
    {
        Lookup with;
        with.lookup.ask(with.id);
        QTRY_COMPARE(with.lookup.state(), State::Found);
        const domain::ApiKey key = *with.inventory.keys().find(with.id);
        QSignalSpy changed(&with.inventory, &inventory::Inventory::keysChanged);
        with.inventory.storeKeys({key});
        QVERIFY(!with.inventory.isUnlisted(with.id));
        QCOMPARE(changed.size(), 1);
        with.endListing({});
        QVERIFY(!with.inventory.keys().contains(with.id));
    }

    void listing_thatDoesNotShowIt_isFollowedByAskingAgain()
    {
        Lookup with;
        with.lookup.ask(with.id);
        QTRY_COMPARE(with.lookup.state(), State::Found);
        with.at.description = QStringLiteral("other words");
        with.endListing({});
        QVERIFY(with.inventory.keys().find(with.id));
        QTRY_COMPARE(
            with.inventory.keys().find(with.id)->description, QStringLiteral("other words"));
        QVERIFY(with.inventory.isUnlisted(with.id));
        with.answerWith(403);
        with.endListing({});
        QTRY_VERIFY(!with.inventory.keys().contains(with.id));
    }
};

QTEST_GUILESS_MAIN(TstKeyLookup)
#include "tst_keylookup.moc"
