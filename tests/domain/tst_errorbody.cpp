// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/errorbody.h"

#include <QTest>

using namespace domain;
using Kind = ApiError::Kind;

class TstErrorBody : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decode_envelopes_giveTheServersWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, int status, const char *body, Kind kind,
                             const char *code, const char *detail) {
            QTest::newRow(name) << status << QByteArray(body) << kind << QString::fromLatin1(code)
                                << QString::fromUtf8(detail);
        };
        row("1, whole", 403,
            R"({"errors":[{"id":"e","status":"403","code":"user_unauthorized","title":"User Access",)"
            R"("detail":"no role","source":{}}]})",
            Kind::Forbidden, "user_unauthorized", "no role");
        row("1, resolution", 400, R"({"errors":[{"detail":"bad","resolution":"mend it"}]})",
            Kind::Rejected, "", "bad\nmend it");
        row("1, title only", 404, R"({"errors":[{"title":"Not there"}]})", Kind::NotFound, "",
            "Not there");
        row("1, several", 422,
            R"({"errors":[{"code":"invalid_configuration","detail":"a"},{"detail":"b"},{"detail":"a"}]})",
            Kind::Rejected, "invalid_configuration", "a\nb");
        row("1, empty list", 403, R"({"errors":[],"message":"m"})", Kind::Forbidden, "", "m");
        row("2", 403, R"({"error_code":40301,"message":"not authorized"})", Kind::Forbidden,
            "40301", "not authorized");
        row("3", 403, R"({"error":{"code":403,"message":"invalid API key","status":1}})",
            Kind::Unauthorized, "403", "invalid API key");
        row("3, null", 500, R"({"error":null})", Kind::ServerFault, "", "Reason");
        row("4", 400, R"({"message":"m"})", Kind::Rejected, "", "m");
        row("5", 400, R"({"status_code":400,"message":"m","type":"INVALID REQUEST DATA"})",
            Kind::Rejected, "INVALID REQUEST DATA", "m");
        row("6", 404, R"({"code":404,"message":"m"})", Kind::NotFound, "404", "m");
        row("7", 409,
            R"({"status":409,"error":{"code":"ALREADY_THERE","message":"m","details":[]},"requestId":"r"})",
            Kind::Conflict, "ALREADY_THERE", "m");
        row("8", 429,
            "<html>\n<head><meta/><TITLE>Error 429\n Too &quot;Many&quot; &#38; "
            "&lt;b&gt;</TITLE></head></html>",
            Kind::RateLimited, "", "Error 429 Too \"Many\" & <b>");
        row("8, no title", 502, "<html><body>secret page</body></html>", Kind::ServerFault, "",
            "Reason");
        row("9", 401, "", Kind::Unauthorized, "", "Reason");
        row("10", 503, "upstream\x07 gone\r\n away", Kind::ServerFault, "", "upstream gone away");
        row("10, JSON of another kind", 400, "[]", Kind::Rejected, "", "Reason");
        row("10, cut short", 400, "{\"message\":\"m", Kind::Rejected, "", "{\"message\":\"m");
        row("error as text", 400, R"({"error":"invalid_grant"})", Kind::Rejected, "",
            "invalid_grant");
        row("problem+json", 422, R"({"type":"t","title":"Invalid","detail":"d"})", Kind::Rejected,
            "t", "d");
        row("wrong types", 400,
            R"({"errors":[7,null,{"detail":7,"source":3,"code":{}}],"message":[]})", Kind::Rejected,
            "", "Reason");
        row("quota", 402, R"({"errors":[{"code":"quota_exceeded","detail":"10 keys"}]})",
            Kind::QuotaExceeded, "quota_exceeded", "10 keys");
        row("quota as 400", 400, R"({"message":"This account is currently limited to 3 keys"})",
            Kind::QuotaExceeded, "", "This account is currently limited to 3 keys");
        row("gone as 403", 403, R"({"message":"Unknown API key K"})", Kind::NotFound, "",
            "Unknown API key K");
        row("gone as 400", 400, R"({"message":"unknown api key K"})", Kind::NotFound, "",
            "unknown api key K");
        row("501", 501, "{}", Kind::ServerFault, "", "Reason");
        row("proxy", 407, "", Kind::Offline, "", "Reason");
        row("redirect", 302, "", Kind::BadResponse, "", "Reason");
    }

    void decode_envelopes_giveTheServersWords()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Kind, kind);
        QFETCH(QString, code);
        QFETCH(QString, detail);
        const ApiError error = decodeError({status, {}, body, QStringLiteral("Reason")});
        QCOMPARE(error.httpStatus, status);
        QCOMPARE(error.detail, detail);
        QCOMPARE(error.code, code);
        QCOMPARE(error.kind, kind);
    }

    void decode_pointers_becomeFields()
    {
        const ApiError error = decodeError({422, {},
            R"({"errors":[{"detail":"too long","source":{"pointer":"/spec/display_name"}},)"
            R"({"detail":"unknown","source":{"pointer":"/spec/owner/id"}},)"
            R"({"detail":"filter","source":{"parameter":"spec.owner"}},)"
            R"({"detail":"none","source":{}}]})",
            {}});
        const QList<FieldError> expected{
            {QStringLiteral("/spec/display_name"), QStringLiteral("too long")},
            {QStringLiteral("/spec/owner/id"), QStringLiteral("unknown")},
            {QStringLiteral("spec.owner"), QStringLiteral("filter")}};
        QCOMPARE(error.fields, expected);
        QCOMPARE(error.detail.count(QLatin1Char('\n')), 3);
    }

    void decode_hugeWords_areBounded()
    {
        const ApiError plain = decodeError({500, {}, QByteArray(500'000, 'a'), {}});
        QCOMPARE(plain.detail.size(), 300);
        const ApiError json
            = decodeError({500, {}, "{\"message\":\"" + QByteArray(500'000, 'a') + "\"}", {}});
        QVERIFY(json.detail.size() <= 4000);
        const ApiError title
            = decodeError({500, {}, "<title>" + QByteArray(50'000, 'a') + "</title>", {}});
        QVERIFY(title.detail.size() <= 300);
        const ApiError reason
            = decodeError({500, {}, QByteArray(5'000'000, 'a'), QStringLiteral("Reason")});
        QCOMPARE(reason.detail, QStringLiteral("Reason"));
    }

    void decode_controlCharacters_areLeftOut()
    {
        const ApiError error
            = decodeError({400, {}, "{\"message\":\"a\\u0000b\\u001b[31mc\\td\\ne\"}", {}});
        QCOMPARE(error.detail, QStringLiteral("ab[31mc d\ne"));
    }

    void decode_bytesThatAreNoText_areSurvived()
    {
        QByteArray noise;
        for (int i = 0; i < 4096; ++i)
            noise.append(static_cast<char>(i * 37 % 256));
        QCOMPARE(decodeError({500, {}, noise, {}}).kind, Kind::ServerFault);
        QCOMPARE(decodeError({500, {}, "\x1f\x8b" + noise, QStringLiteral("Reason")}).detail,
            QStringLiteral("Reason"));
    }

    void htmlTitle_entities_areResolvedOnce()
    {
        QCOMPARE(
            htmlTitle("<html><title>&amp;lt;b&amp;gt; &#x41;&#66; &#0; &#xD800;&nbsp;z</title>"),
            QStringLiteral("&lt;b&gt; AB z"));
        QVERIFY(htmlTitle("plain").isEmpty());
        QVERIFY(htmlTitle("<html><title>never closed").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstErrorBody)
#include "tst_errorbody.moc"
