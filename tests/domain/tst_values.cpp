// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/apierror.h"
#include "domain/apikeydraft.h"
#include "domain/gzip.h"
#include "domain/json.h"
#include "domain/jsonsecret.h"

#include <QTest>

using namespace domain;

class TstValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ids_areTheSameWhereTheirTextsAreButForCase()
    {
        const QStringList texts{QString(), QStringLiteral("lkc-1"), QStringLiteral("LKC-1"),
            QStringLiteral("lkc-12"), QStringLiteral("lkc-"), QStringLiteral("[kc-1"),
            QStringLiteral("{kc-1"), QStringLiteral("l\u212ac-1"), QStringLiteral("u-ü"),
            QStringLiteral("U-Ü"), QStringLiteral("u-\u0131"), QStringLiteral("U-I"),
            QStringLiteral("straße"), QStringLiteral("STRASSE"),
            QString::fromUtf8("\xf0\x90\x90\x80"), QString::fromUtf8("\xf0\x90\x90\xa8")};
        for (const QString &a : texts) {
            for (const QString &b : texts) {
                const bool isSame = a.compare(b, Qt::CaseInsensitive) == 0;
                QVERIFY2((ResourceId(a) == ResourceId(b)) == isSame, qPrintable(a + u' ' + b));
            }
        }
    }

    void classify_byTheGroupOfTheVersion()
    {
        const auto kindOf = [](const char *version) {
            return classify({ResourceId(QStringLiteral("x")), {}, QLatin1String(version), {}});
        };
        for (const char *version : {"srcm", "srcm/v3", "SRCM/v3", "srcm/", "srcm/v3/x"})
            QCOMPARE(kindOf(version), ResourceKind::SchemaRegistry);
        for (const char *version : {"", "/", "/srcm", "srcm2/v3", "src", "v3/srcm"})
            QCOMPARE(kindOf(version), ResourceKind::Other);
    }

    void timestamp_isReadInAllItsForms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");
        const auto row = [](const char *text, const char *utc) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(utc);
        };
        row("2025-03-04T09:15:22Z", "2025-03-04T09:15:22.000Z");
        row("2025-03-04T09:15:22.1Z", "2025-03-04T09:15:22.100Z");
        row("2025-03-04T09:15:22.09422Z", "2025-03-04T09:15:22.094Z");
        row("2025-03-04T09:15:22.104Z", "2025-03-04T09:15:22.104Z");
        row("2025-03-04T09:15:22.104953Z", "2025-03-04T09:15:22.104Z");
        row("2025-03-04T09:15:22.104953999Z", "2025-03-04T09:15:22.104Z");
        row("2025-03-04T09:15:22.104953-07:00", "2025-03-04T16:15:22.104Z");
        row("2025-03-04 09:15:22+00:00", "2025-03-04T09:15:22.000Z");
        row("2025-03-04t09:15:22+05:30", "2025-03-04T03:45:22.000Z");
        row("2025-03-04T09:15:22+0100", "2025-03-04T08:15:22.000Z");
        row("2024-02-29T23:59:59-01:00", "2024-03-01T00:59:59.000Z");
    }

    void timestamp_isReadInAllItsForms()
    {
        QFETCH(QString, text);
        QFETCH(QString, utc);
        const QDateTime time = json::timestamp(text);
        QCOMPARE(time.toString(Qt::ISODateWithMs), utc);
        QCOMPARE(time.timeSpec(), Qt::UTC);
    }

    void timestamp_anythingElse_isInvalid_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
            {"", "yesterday", "2025-03-04", "2025-03-04T09:15:22", "2025-13-04T09:15:22Z",
                "2025-02-30T09:15:22Z", "2025-03-04T25:15:22Z", "2025-03-04T09:15:22.Z",
                "2025-03-04T09:15:22.1234567890Z", "1741079722", "2025-03-04T09:15:22+99:00",
                "20x5-03-04T09:15:22Z", "x2025-03-04T09:15:22Z", "2025-03-04T09:15:22Zx"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void timestamp_anythingElse_isInvalid()
    {
        QFETCH(QString, text);
        QVERIFY(!json::timestamp(text).isValid());
        QVERIFY(!json::timestamp(QByteArrayView(text.toUtf8())).isValid());
    }

    void normalizedLine_isOneLine_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("line");
        QTest::newRow("plain") << QStringLiteral("orders") << QStringLiteral("orders");
        QTest::newRow("around") << QStringLiteral(" \t orders \n") << QStringLiteral("orders");
        QTest::newRow("break") << QStringLiteral("a\nb") << QStringLiteral("a b");
        QTest::newRow("tab and bell") << QStringLiteral("a\tb\u0007c") << QStringLiteral("a b c");
        QTest::newRow("separators")
            << QStringLiteral("a\u2028b\u2029c\u0085d") << QStringLiteral("a b c d");
        QTest::newRow("only white") << QStringLiteral("\r\n\t") << QString();
        QTest::newRow("emoji") << QStringLiteral("a \U0001F511") << QStringLiteral("a \U0001F511");
    }

    void normalizedLine_isOneLine()
    {
        QFETCH(QString, typed);
        QFETCH(QString, line);
        QCOMPARE(normalizedLine(typed), line);
    }

    void outcome_isUnknownOnlyWhereTheServerMayHaveActed()
    {
        using Kind = ApiError::Kind;
        const QList<Kind> unknown{
            Kind::Offline, Kind::Timeout, Kind::ServerFault, Kind::BadResponse};
        for (int i = 0; i <= int(Kind::ReadOnly); ++i) {
            ApiError error;
            error.kind = Kind(i);
            QCOMPARE(error.leavesOutcomeUnknown(), unknown.contains(error.kind));
            error.neverSent = true;
            QVERIFY(!error.leavesOutcomeUnknown());
        }
    }

    void takeSecret_findsItAndLeavesNoneBehind_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("secret");
        const auto row = [](const char *name, const char *body, const char *secret) {
            QTest::newRow(name) << QByteArray(body) << QByteArray(secret);
        };
        row("as sent", R"({"id":"K","spec":{"secret":"s3cr+t/","display_name":"x"}})", "s3cr+t/");
        row("spread out", "{ \"spec\" :\n {\t\"secret\" : \"abc\" } }", "abc");
        row("after others",
            R"({"spec":{"owner":{"id":"x"},"a":[1,{"secret":"no"}],"secret":"yes"}})", "yes");
        row("slash escaped", "{\"spec\":{\"secret\":\"a\\/b\"}}", "a/b");
        row("plus escaped", "{\"spec\":{\"secret\":\"a\\u002bb\\u003D\"}}", "a+b=");
        row("empty", R"({"spec":{"secret":""}})", "");
        row("null", R"({"spec":{"secret":null}})", "");
        row("absent", R"({"spec":{}})", "");
        row("elsewhere", R"({"secret":"no","meta":{"secret":"no"},"spec":{"x":{"secret":"no"}}})",
            "");
        row("in a description",
            "{\"spec\":{\"description\":\"\\\"secret\\\":\\\"no\\\"\",\"secret\":\"yes\"}}", "yes");
        row("as a value", R"({"spec":{"a":"secret","secret":"yes"}})", "yes");
        row("cut short", "{\"spec\":{\"secret\":\"abc", "abc");
        row("ends in a backslash", "{\"spec\":{\"secret\":\"abc\\", "abc\\");
        row("no JSON", "secret", "");
        row("nothing", "", "");
    }

    void takeSecret_findsItAndLeavesNoneBehind()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, secret);
        const qsizetype size = body.size();
        body.detach();
        const Secret taken = json::takeSecret(body);
        QCOMPARE(taken.reveal().toByteArray(), secret);
        QCOMPARE(body.size(), size);
        if (!secret.isEmpty())
            QVERIFY(!body.contains(secret));
    }

    void gunzipped_isBoundedAndTolerant()
    {
        QVERIFY(!looksGzipped("{}"));
        QVERIFY(!gunzipped("\x1f\x8b nonsense", 100));
        QVERIFY(!gunzipped("\x1f\x8b", 100));
        QVERIFY(!gunzipped({}, 100));
    }
};

QTEST_GUILESS_MAIN(TstValues)
#include "tst_values.moc"
