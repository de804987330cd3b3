// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext.h"

#include <QSet>
#include <QTest>

using ApiKind = domain::ApiError::Kind;
using SignInKind = workflows::SignInError::Kind;

class TstErrorText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void apiError_everyKind_hasItsOwnHeadlineAndAdvice()
    {
        QSet<QString> headlines;
        for (int kind = int(ApiKind::Offline); kind <= int(ApiKind::ReadOnly); ++kind) {
            domain::ApiError error;
            error.kind = ApiKind(kind);
            const ui::ErrorText text = ui::errorText(error);
            QVERIFY2(text.headline.endsWith(QLatin1Char('.')), QByteArray::number(kind));
            QVERIFY2(text.advice.endsWith(QLatin1Char('.')), QByteArray::number(kind));
            QVERIFY2(text.details.isEmpty(), QByteArray::number(kind));
            headlines.insert(text.headline);
        }
        QCOMPARE(headlines.size(), int(ApiKind::ReadOnly) + 1);
    }

    void signInError_everyKind_hasItsOwnHeadline()
    {
        QSet<QString> headlines;
        for (int kind = int(SignInKind::Api); kind <= int(SignInKind::LocalOrganization); ++kind) {
            const ui::ErrorText text
                = ui::errorText({SignInKind(kind), {}, QStringLiteral("words of the keychain")});
            QVERIFY2(text.headline.endsWith(QLatin1Char('.')), QByteArray::number(kind));
            headlines.insert(text.headline);
            if (SignInKind(kind) != SignInKind::Api)
                QCOMPARE(text.details, QStringLiteral("words of the keychain"));
        }
        QCOMPARE(headlines.size(), int(SignInKind::LocalOrganization) + 1);
    }

    void signInError_ofTheApi_speaksAsTheApiError()
    {
        domain::ApiError api;
        api.kind = ApiKind::Timeout;
        api.requestId = QStringLiteral("req-1");
        const ui::ErrorText text = ui::errorText({SignInKind::Api, api, {}});
        QCOMPARE(text.headline, ui::errorText(api).headline);
        QCOMPARE(text.details, ui::errorText(api).details);
    }

    void details_haveTheServersWordsStatusAndRequestId()
    {
        domain::ApiError error;
        error.kind = ApiKind::Rejected;
        error.httpStatus = 422;
        error.detail = QStringLiteral("The name is taken");
        error.requestId = QStringLiteral("req-4711");
        error.fields = {{QStringLiteral("/spec/display_name"), QStringLiteral("name is taken")},
            {QStringLiteral("/spec/owner"), QStringLiteral("no such owner")},
            {QStringLiteral("/spec/resource"), QString()}};
        // What the detail says already is not said twice.
        QCOMPARE(ui::errorText(error).details,
            QStringLiteral("The name is taken\nno such owner\nHTTP 422 · Request ID req-4711"));
    }

    void details_withDeceptiveCharacters_areMadeVisible()
    {
        domain::ApiError error;
        error.detail = QStringLiteral("a\u202Eb");
        error.requestId = QStringLiteral("r\x1b[1m");
        error.fields = {{QString(), QStringLiteral("c\nd")}};
        QCOMPARE(ui::errorText(error).details,
            QStringLiteral("a[U+202E]b\nc[U+000A]d\nRequest ID r[U+001B][1m"));
    }

    void details_withoutHttpAnswer_nameNoStatus()
    {
        domain::ApiError error;
        error.kind = ApiKind::Offline;
        error.detail = QStringLiteral("Connection refused");
        QCOMPARE(ui::errorText(error).details, QStringLiteral("Connection refused"));
    }

    void unauthorized_keyOfACluster_saysWhichKeyIsNeeded()
    {
        domain::ApiError error;
        error.kind = ApiKind::Unauthorized;
        const ui::ErrorText usual = ui::errorText(error);
        error.detail
            = QStringLiteral("This API requires a Cloud API Key but a cluster api key was used");
        const ui::ErrorText text = ui::errorText(error);
        QVERIFY(text.headline != usual.headline);
        QVERIFY(text.headline.contains(QLatin1String("key of a cluster")));
        QVERIFY(text.advice.contains(QLatin1String("Cloud API key")));
        QCOMPARE(text.details, error.detail);
    }

    void rateLimited_saysHowLongWhereTheServerDid()
    {
        domain::ApiError error;
        error.kind = ApiKind::RateLimited;
        QCOMPARE(ui::errorText(error).advice, QStringLiteral("Try again in a minute."));
        error.retryAfter = std::chrono::seconds(17);
        QVERIFY(ui::errorText(error).advice.contains(QLatin1String("17")));
    }

    void serverFault_askedSeveralTimes_saysHowOften()
    {
        domain::ApiError error;
        error.kind = ApiKind::ServerFault;
        QCOMPARE(ui::errorText(error).headline, QStringLiteral("The API failed."));
        error.attempts = 4;
        QVERIFY(ui::errorText(error).headline.contains(QLatin1Char('4')));
    }
};

QTEST_GUILESS_MAIN(TstErrorText)
#include "tst_errortext.moc"
