// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/keypage.h"

#include "domain/json.h"
#include "domain/nextpage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Makes keys that are as they should be, but for what chance puts in the place of this or that.
class Maker
{
public:
    explicit Maker(quint32 seed)
        : m_dice(seed)
    {
    }

    QJsonObject key()
    {
        QJsonObject spec{{u"secret"_s, u""_s}};
        put(&spec, "display_name", text());
        put(&spec, "description", text());
        put(&spec, "expires_at", time());
        put(&spec, "owner",
            reference({u"sa-1"_s, u"SA-2"_s, u"u-3"_s, u"pool-4"_s},
                {u"ServiceAccount"_s, u"user"_s, u""_s, u"IdentityPool"_s}));
        const QStringList ids{u"lkc-1"_s, u"lsrc-2"_s, u"lksqlc-3"_s, u"env-x.aws.us-east-1"_s,
            u"aws.us-east-1"_s, u"cloud"_s, u"tableflow"_s, u"global"_s, u"??"_s};
        const QStringList kinds{
            u"Cluster"_s, u"SchemaRegistry"_s, u"ksqlDB"_s, u"Region"_s, u"Cloud"_s, u"Other"_s};
        put(&spec, "resource", one(4) ? QJsonValue(u"cloud"_s) : reference(ids, kinds));
        QJsonArray resources;
        for (int left = int(m_dice.bounded(4)); left > 0; --left)
            resources.append(one(8) ? QJsonValue(u"odd"_s) : reference(ids, kinds));
        if (one(2))
            put(&spec, "resources", resources);
        QJsonObject metadata;
        put(&metadata, "created_at", time());
        put(&metadata, "updated_at", time());
        QJsonObject key{{u"kind"_s, u"ApiKey"_s}};
        put(&key, "id", one(10) ? QString() : text());
        put(&key, "metadata", metadata);
        put(&key, "spec", spec);
        return key;
    }

private:
    bool one(quint32 of) { return m_dice.bounded(of) == 0; }

    QString text()
    {
        const QStringList texts{u"orders"_s, u""_s, u"\"quoted\" \\ / \b\n\t"_s,
            u"na\u00efve \u00df"_s,
            QString::fromUtf8("\xf0\x9f\x94\x91 \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d"),
            QString(70, QLatin1Char('x')), u"null"_s};
        return texts.at(m_dice.bounded(int(texts.size())));
    }

    QString time()
    {
        const QStringList times{u"2025-03-04T09:15:22.104953Z"_s, u"2025-03-04T09:15:22Z"_s,
            u"2025-03-04T10:15:22+01:00"_s, u"yesterday"_s, u""_s, u"0001-01-01T00:00:00Z"_s};
        return times.at(m_dice.bounded(int(times.size())));
    }

    QJsonValue reference(const QStringList &ids, const QStringList &kinds)
    {
        QJsonObject object;
        put(&object, "id", ids.at(m_dice.bounded(int(ids.size()))));
        put(&object, "kind", kinds.at(m_dice.bounded(int(kinds.size()))));
        put(&object, "api_version", one(2) ? u"cmk/v2"_s : u""_s);
        if (one(3))
            put(&object, "environment",
                one(2) ? QJsonValue(u"env-1"_s) : QJsonValue(QJsonObject{{u"id"_s, u"env-2"_s}}));
        return object;
    }

    /// Sometimes of another type, and sometimes not at all.
    void put(QJsonObject *object, const char *name, const QJsonValue &value)
    {
        const QList<QJsonValue> odd{QJsonValue(), 7, true, QJsonArray{1, u"a"_s},
            QJsonObject{{u"id"_s, 1}}, QStringLiteral("text")};
        if (one(15))
            return;
        object->insert(
            QLatin1String(name), one(12) ? odd.at(m_dice.bounded(int(odd.size()))) : value);
    }

    QRandomGenerator m_dice;
};

} // namespace

class TstKeyPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keys_areThoseThatAreReadOneByOne()
    {
        Maker maker(4711);
        for (int round = 0; round < 300; ++round) {
            QJsonArray data;
            QList<ApiKey> expected;
            for (int i = 0; i < 20; ++i) {
                const QJsonObject object = maker.key();
                data.append(object);
                if (const auto key = json::apiKey(object))
                    expected.append(*key);
            }
            const int unreadable = int(data.size() - expected.size());
            QByteArray body = compact({{u"data"_s, data}, {u"metadata"_s, QJsonObject()}});
            const QByteArray sent = body;
            auto page = KeyPage::parse(body);
            QVERIFY2(page, sent);
            const KeyPage::Keys keys = page->takeKeys();
            QCOMPARE(keys.unreadable, unreadable);
            QCOMPARE(keys.keys.size(), expected.size());
            for (qsizetype i = 0; i < expected.size(); ++i)
                QVERIFY2(keys.keys.at(i) == expected.at(i), compact(data.at(int(i)).toObject()));
        }
    }

    void noPage_isLeftToOthers_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("HTML") << QByteArray("<html></html>");
        QTest::newRow("cut short") << QByteArray(R"({"data":[{"id":"A"})");
        QTest::newRow("no data") << QByteArray(R"({"metadata":{}})");
        QTest::newRow("data is no array") << QByteArray(R"({"data":{}})");
        QTest::newRow("not UTF-8") << QByteArray("{\"data\":[{\"id\":\"\xff\"}]}");
    }

    void noPage_isLeftToOthers()
    {
        QFETCH(QByteArray, body);
        const QByteArray before = body;
        QVERIFY(!KeyPage::parse(body));
        QCOMPARE(body, before);
    }

    void next_isTheSame_atAGlanceAndParsed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("glanced"); // null: nothing
        QTest::addColumn<QString>("parsed");
        const QString url = QStringLiteral("/k?page_token=b&page_size=1");
        QTest::newRow("first") << QByteArray(
            R"({"kind":"L","metadata":{"first":"x","next":"\/k?page_token=b\u0026page_size=1"},"data":[]})")
                               << url.toUtf8() << url;
        QTest::newRow("last") << QByteArray(
            R"({"data":[],"metadata":{"next":"/k?page_token=b&page_size=1"}})")
                              << QByteArray() << url;
        QTest::newRow("decoys") << QByteArray(
            R"({"next":"1","x":{"next":"2","metadata":{"next":"3"}},"metadata":{"x":{"next":"4"},"next":"5"},"data":[]})")
                                << QByteArray("5") << QStringLiteral("5");
        QTest::newRow("null") << QByteArray(R"({"metadata":{"next":null},"data":[]})")
                              << QByteArray() << QString();
        QTest::newRow("empty") << QByteArray(R"({"metadata":{"next":""},"data":[]})")
                               << QByteArray("") << QString();
        QTest::newRow("none") << QByteArray(R"({"metadata":{},"data":[]})") << QByteArray()
                              << QString();
        QTest::newRow("no object")
            << QByteArray(R"({"metadata":"next","data":[]})") << QByteArray() << QString();
    }

    void next_isTheSame_atAGlanceAndParsed()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, glanced);
        QFETCH(QString, parsed);
        QCOMPARE(nextIn(body), glanced.isNull() ? std::nullopt : std::optional(glanced));
        const auto page = KeyPage::parse(body);
        QVERIFY(page);
        QCOMPARE(page->next(), parsed);
    }

    void glance_atWhatIsNoPage_findsNothing()
    {
        for (const char *body :
            {"", "<html>", "[]", "7", "{\"metadata\":{\"next\":", "\x1f\x8b\x08"})
            QVERIFY(!nextIn(body));
    }
};

QTEST_GUILESS_MAIN(TstKeyPage)
#include "tst_keypage.moc"
