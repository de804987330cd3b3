// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clients.h"
#include "support/outcome.h"
#include "support/scriptedserver.h"

#include <QDeadlineTimer>
#include <QTest>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <utility>

using domain::ApiError;
using support::ReceivedRequest;
using support::ScriptedAnswer;
using support::ScriptedServer;

/// A server that is not held up by this thread.
class ServerElsewhere
{
public:
    using Page = std::function<ScriptedAnswer(int number)>;

    explicit ServerElsewhere(const Page &pageOf)
    {
        m_thread.start();
        m_there.moveToThread(&m_thread);
        run([this, pageOf] {
            m_server = std::make_unique<ScriptedServer>();
            m_server->setHandler(
                [this, pageOf](const ReceivedRequest &) { return pageOf(++m_asked); });
        });
    }
    ~ServerElsewhere()
    {
        run([this] { m_server.reset(); });
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(ServerElsewhere)

    QUrl url() const { return m_server->url(); }
    int asked() const { return m_asked; }
    /// Until so many requests have come, or none comes for a while. Nothing of this thread runs.
    void waitWithoutEvents(int requests) const
    {
        constexpr int patience = 300;
        QDeadlineTimer quiet(patience);
        for (int seen = m_asked; m_asked < requests && !quiet.hasExpired(); QThread::msleep(1)) {
            if (const int now = m_asked; now != std::exchange(seen, now))
                quiet.setRemainingTime(patience);
        }
    }

private:
    template <typename Fn> void run(const Fn &fn)
    {
        QMetaObject::invokeMethod(&m_there, fn, Qt::BlockingQueuedConnection);
    }

    QThread m_thread;
    QObject m_there;
    std::unique_ptr<ScriptedServer> m_server;
    std::atomic<int> m_asked = 0;
};

class TstApiClient_Paging : public QObject
{
    Q_OBJECT
private:
    const QString m_path = QStringLiteral("/things");

    /// A page with these IDs and this text as metadata: first, as the API has it.
    static ScriptedAnswer page(const QByteArrayList &ids, const QByteArray &metadata)
    {
        QByteArrayList items;
        for (const QByteArray &id : ids)
            items.append("{\"id\":\"" + id + "\"}");
        QByteArray body = "{";
        if (!metadata.isNull())
            body += "\"metadata\":" + metadata + ",";
        return ScriptedAnswer{.body = body + "\"data\":[" + items.join(',') + "]}"};
    }

    static QByteArray next(const QByteArray &link) { return "{\"next\":\"" + link + "\"}"; }

private Q_SLOTS:
    void list_severalPages_areDeliveredInOrderBeforeTheEnd()
    {
        ScriptedServer server;
        server.enqueue(
            page({"a", "b"}, next("https://elsewhere.example/api/x?page_token=t1&page_size=7")));
        server.enqueue(page({"c"}, next("/relative?filter=1&page_token=t2")));
        server.enqueue(page({}, "{}"));
        services::ApiClient client(support::connectionTo(server.url()));
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("environment"), QStringLiteral("env-1"));
        const auto outcome
            = support::watchList(client.list<QString>(m_path, query, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QVERIFY(outcome->ok());
        QCOMPARE(outcome->value(), 3);
        QCOMPARE(outcome->items,
            (QList<QString>{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        QCOMPARE(outcome->pages, (QList<int>{2, 1, 0}));
        QVERIFY(!outcome->pageAfterEnd);
        QCOMPARE(server.requests().size(), 3);
        for (const ReceivedRequest &request : server.requests()) {
            QCOMPARE(request.path(), QByteArray("/things"));
            QCOMPARE(request.queryValue(QStringLiteral("environment")), QStringLiteral("env-1"));
            QCOMPARE(request.queryValue(QStringLiteral("page_size")), QStringLiteral("100"));
        }
        QVERIFY(!server.requests().at(0).target.contains("page_token"));
        QVERIFY(server.requests().at(1).target.endsWith("&page_token=t1"));
        QVERIFY(server.requests().at(2).target.endsWith("&page_token=t2"));
    }

    void list_end_isSaidInManyWays_data()
    {
        QTest::addColumn<QByteArray>("metadata");
        QTest::newRow("no metadata") << QByteArray();
        QTest::newRow("null metadata") << QByteArray("null");
        QTest::newRow("empty metadata") << QByteArray("{}");
        QTest::newRow("null") << QByteArray("{\"next\":null}");
        QTest::newRow("empty") << QByteArray("{\"next\":\"\"}");
        QTest::newRow("a count that lies") << QByteArray("{\"total_size\":99}");
        QTest::newRow("another type") << QByteArray("{\"next\":{\"a\":1}}");
    }

    void list_end_isSaidInManyWays()
    {
        QFETCH(QByteArray, metadata);
        ScriptedServer server;
        server.enqueue(page({"a"}, metadata));
        services::ApiClient client(support::connectionTo(server.url()));
        const auto outcome
            = support::watchList(client.list<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QVERIFY(outcome->ok());
        QCOMPARE(outcome->value(), 1);
        QCOMPARE(server.requests().size(), 1);
    }

    void list_entriesThatCannotBeRead_keepsTheOthersAndIsNoWhole()
    {
        ScriptedServer server;
        server.enqueue({.body = "{\"data\":[{\"id\":\"a\"},1,null,{}],\"metadata\":{}}"});
        services::ApiClient client(support::connectionTo(server.url()));
        const auto outcome
            = support::watchList(client.list<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QVERIFY(!outcome->ok());
        QCOMPARE(outcome->error().kind, domain::ApiError::Kind::BadResponse);
        QCOMPARE(outcome->items, QList<QString>{QStringLiteral("a")});
    }

    void list_tokenThatComesAgain_isNotTheWholeList()
    {
        ScriptedServer server;
        int asked = 0;
        server.setHandler([&](const ReceivedRequest &) {
            return page(
                {QByteArray::number(++asked)}, next("https://api.example/?page_token=same"));
        });
        services::ApiClient client(support::connectionTo(server.url()));
        const auto outcome
            = support::watchList(client.list<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QVERIFY(!outcome->ok());
        QCOMPARE(outcome->error().kind, domain::ApiError::Kind::BadResponse);
        QCOMPARE(outcome->items.size(), 2);
        QCOMPARE(server.requests().size(), 2);
    }

    void list_token_goesBackAsItCame_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("escapes") << QByteArray("a%2Bb%2Fc%3D%3D") << QByteArray("a%2Bb%2Fc%3D%3D");
        QTest::newRow("bare base64") << QByteArray("a+b/c==") << QByteArray("a+b/c==");
        QTest::newRow("an escaped ampersand")
            << QByteArray("a%26b%23c%25d") << QByteArray("a%26b%23c%25d");
        QTest::newRow("a space") << QByteArray("a b") << QByteArray("a%20b");
        QTest::newRow("a fragment after it") << QByteArray("abc#top") << QByteArray("abc");
    }

    void list_token_goesBackAsItCame()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, sent);
        ScriptedServer server;
        server.enqueue(page({"a"}, next("https://x.example/p?page_size=3&page_token=" + written)));
        server.enqueue(page({"b"}, "{}"));
        services::ApiClient client(support::connectionTo(server.url()));
        const auto outcome
            = support::watchList(client.list<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QVERIFY(outcome->ok());
        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(server.requests().at(1).target, "/things?page_size=100&page_token=" + sent);
    }

    void list_nextWithoutToken_isABadResponseAfterItsItems_data()
    {
        QTest::addColumn<QByteArray>("link");
        QTest::newRow("no query") << QByteArray("https://api.example/things");
        QTest::newRow("other parameters") << QByteArray("https://api.example/things?page_size=9");
        QTest::newRow("an empty token") << QByteArray("https://api.example/things?page_token=");
        QTest::newRow("nonsense") << QByteArray("::::");
    }

    void list_nextWithoutToken_isABadResponseAfterItsItems()
    {
        QFETCH(QByteArray, link);
        ScriptedServer server;
        server.enqueue(page({"a", "b"}, next(link)));
        services::ApiClient client(support::connectionTo(server.url()));
        const auto outcome
            = support::watchList(client.list<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QCOMPARE(outcome->error().kind, ApiError::Kind::BadResponse);
        QCOMPARE(outcome->items.size(), 2);
        QVERIFY(!outcome->pageAfterEnd);
    }

    void list_wrongShape_isABadResponse_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no data") << QByteArray("{}");
        QTest::newRow("null data") << QByteArray("{\"data\":null}");
        QTest::newRow("an object as data") << QByteArray("{\"data\":{\"a\":1}}");
        QTest::newRow("an array") << QByteArray("[{\"id\":\"a\"}]");
        QTest::newRow("a string") << QByteArray("\"data\"");
        QTest::newRow("nothing") << QByteArray("");
    }

    void list_wrongShape_isABadResponse()
    {
        QFETCH(QByteArray, body);
        ScriptedServer server;
        server.enqueue({.body = body});
        services::ApiClient client(support::connectionTo(server.url()));
        const auto outcome
            = support::watchList(client.list<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QVERIFY(!outcome->ok());
        QCOMPARE(outcome->error().kind, ApiError::Kind::BadResponse);
    }

    void list_itemThatCannotBeRead_isLeftOut()
    {
        ScriptedServer server;
        server.enqueue({.body = "{\"data\":[{\"id\":\"a\"},{\"name\":\"no id\"},7,null,[],\"x\","
                                "{\"id\":3},{\"id\":\"b\"}]}"});
        services::ApiClient client(support::connectionTo(server.url()));
        const auto outcome
            = support::watchList(client.list<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QCOMPARE(outcome->items, (QList<QString>{QStringLiteral("a"), QStringLiteral("b")}));
    }

    void list_metadataBehindTheItems_isReadAsWell()
    {
        ScriptedServer server;
        server.enqueue({.body = R"({"data":[{"id":"a"}],"metadata":{"next":"?page_token=1"}})"});
        server.enqueue({.body = R"({"data":[{"id":"b"}],"metadata":{}})"});
        services::ApiClient client(support::connectionTo(server.url()));
        const auto outcome
            = support::watchList(client.list<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QVERIFY(outcome->ok());
        QCOMPARE(outcome->items, (QList<QString>{QStringLiteral("a"), QStringLiteral("b")}));
    }

    void list_laterPageFails_keepsWhatCameAndSaysSo()
    {
        ScriptedServer server;
        server.enqueue(page({"a"}, next("?page_token=1")));
        server.enqueue({.status = 403, .body = "{\"errors\":[{\"detail\":\"Forbidden Access\"}]}"});
        services::ApiClient client(support::connectionTo(server.url()));
        const auto outcome
            = support::watchList(client.list<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QCOMPARE(outcome->error().kind, ApiError::Kind::Forbidden);
        QCOMPARE(outcome->items.size(), 1);
    }

    void list_pageThatIsDamagedBehindItsNext_isTheEnd()
    {
        // The page after it has been asked for by then.
        ScriptedServer server;
        server.enqueue({.body = "{\"metadata\":{\"next\":\"?page_token=1\"},\"data\":[{\"id\":"});
        server.enqueue(page({"b"}, {}));
        services::ApiClient client(support::connectionTo(server.url()));
        const auto outcome
            = support::watchList(client.list<QString>(m_path, {}, support::readId), this);
        QTRY_VERIFY(outcome->done());
        QCOMPARE(outcome->error().kind, ApiError::Kind::BadResponse);
        QVERIFY(outcome->items.isEmpty());
    }

    void list_cancelledByTheReaderOfAPage_asksForNoMore()
    {
        ScriptedServer server;
        int asked = 0;
        server.setHandler([&](const ReceivedRequest &) {
            ++asked;
            return page({"x"}, next("?page_token=" + QByteArray::number(asked)));
        });
        services::ApiClient client(support::connectionTo(server.url()));
        QPointer<services::ListCall<QString>> call
            = client.list<QString>(m_path, {}, support::readId);
        int pages = 0;
        int askedThen = 0;
        bool settled = false;
        call->each(this, [&](const QList<QString> &) {
            if (++pages == 2) {
                askedThen = asked;
                call->cancel();
            }
        });
        call->then(this, [&](const domain::ApiResult<int> &) { settled = true; });
        QTRY_VERIFY(!call);
        QTest::qWait(30);
        QCOMPARE(pages, 2);
        // Others were asked for before it was handed on, and the last of them may be on its way.
        QVERIFY2(asked <= askedThen + 1, qPrintable(QString::number(asked)));
        QVERIFY(!settled);
    }

    void list_readerDeletesTheClient_isSafe()
    {
        ScriptedServer server;
        server.setHandler(
            [&](const ReceivedRequest &) { return page({"x"}, next("?page_token=1")); });
        auto client = std::make_unique<services::ApiClient>(support::connectionTo(server.url()));
        int pages = 0;
        client->list<QString>(m_path, {}, support::readId)->each(this, [&](const QList<QString> &) {
            ++pages;
            client.reset();
        });
        QTRY_COMPARE(pages, 1);
        QTest::qWait(30);
        QCOMPARE(pages, 1);
    }

    void list_contextDies_goesOnWithoutIt()
    {
        ScriptedServer server;
        server.setHandler([&](const ReceivedRequest &) { return page({"x"}, "{}"); });
        services::ApiClient client(support::connectionTo(server.url()));
        auto context = std::make_unique<QObject>();
        QPointer<services::ListCall<QString>> call
            = client.list<QString>(m_path, {}, support::readId);
        const auto outcome = support::watchList(call.data(), context.get());
        context.reset();
        QTRY_VERIFY(!call);
        QVERIFY(!outcome->done());
        QVERIFY(outcome->pages.isEmpty());
    }

    void list_windowIsBusy_pagesAreAskedForAllTheSame()
    {
        ServerElsewhere server([](int number) {
            return page({QByteArray::number(number)},
                number < 5 ? next("?page_token=" + QByteArray::number(number)) : "{}");
        });
        services::ApiClient client(support::connectionTo(server.url()));
        const auto outcome
            = support::watchList(client.list<QString>(m_path, {}, support::readId), this);
        server.waitWithoutEvents(5);
        QCOMPARE(server.asked(), 5);
        QVERIFY(outcome->pages.isEmpty());
        QTRY_VERIFY(outcome->done());
        QCOMPARE(outcome->value(), 5);
    }

    void list_windowStandsStill_notMuchIsReadAhead()
    {
        constexpr int pages = 200;
        ServerElsewhere server([](int number) {
            return page({QByteArray::number(number)},
                number < pages ? next("?page_token=" + QByteArray::number(number)) : "{}");
        });
        services::ApiClient client(support::connectionTo(server.url()));
        const auto outcome
            = support::watchList(client.list<QString>(m_path, {}, support::readId), this);
        server.waitWithoutEvents(pages);
        QVERIFY(server.asked() < pages / 2);
        QTRY_VERIFY(outcome->done());
        QCOMPARE(outcome->value(), pages);
        QStringList inOrder;
        for (int number = 1; number <= pages; ++number)
            inOrder.append(QString::number(number));
        QCOMPARE(outcome->items, inOrder);
    }

    void client_diesWhileAPageIsParsed_isSafe()
    {
        // Where the next page is stands behind the keys: it is found out in the worker.
        ServerElsewhere server([](int number) {
            return ScriptedAnswer{.body = R"({"data":[{"id":"a"}],"metadata":)"
                    + next("?page_token=" + QByteArray::number(number)) + "}"};
        });
        for (int round = 0; round < 100; ++round) {
            auto client
                = std::make_unique<services::ApiClient>(support::connectionTo(server.url()));
            client->list<QString>(m_path, {}, support::readId);
            server.waitWithoutEvents(server.asked() + 1 + round % 5);
        }
    }

    void list_connectionsAreBusy_whatIsUnderWayComesFirst()
    {
        ScriptedServer server;
        server.setHandler([&](const ReceivedRequest &request) {
            ScriptedAnswer answer = page({"a"}, "{}");
            answer.delayMs = request.path() == "/busy" ? 50 : 0;
            return answer;
        });
        services::ApiClient client(support::connectionTo(server.url()));
        constexpr int connections = 6;
        for (int each = 0; each < connections; ++each)
            client.isAnswered(QStringLiteral("/busy"));
        QTRY_COMPARE(server.requests().size(), connections);
        client.list<QString>(m_path, {}, support::readId);
        client.isAnswered(QStringLiteral("/one"));
        QTRY_COMPARE(server.requests().size(), connections + 2);
        QCOMPARE(server.requests().at(connections).path(), QByteArray("/one"));
    }
};

QTEST_GUILESS_MAIN(TstApiClient_Paging)
#include "tst_apiclient_paging.moc"
