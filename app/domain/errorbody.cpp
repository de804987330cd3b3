// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/errorbody.h"

#include "domain/gzip.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace domain {

namespace {

constexpr qsizetype maxErrorBytes = qsizetype(1024) * 1024;
constexpr qsizetype maxDetailLength = 4000;

/// The server's words: without control characters other than line breaks, bounded.
QString cleaned(const QString &words)
{
    QString result;
    result.reserve(words.size());
    for (const QChar c : words) {
        if (c == QLatin1Char('\n') || c.category() != QChar::Other_Control)
            result.append(c);
        else if (c == QLatin1Char('\t'))
            result.append(QLatin1Char(' '));
    }
    result = result.trimmed();
    if (result.size() > maxDetailLength)
        result = result.left(maxDetailLength - 1) + QChar(0x2026);
    return result;
}

/// Codes are words in most envelopes and numbers in some.
QString codeText(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    return cleaned(value.toString());
}

QString text(const QJsonObject &object, QLatin1String name)
{
    return cleaned(object.value(name).toString());
}

/// One entry of `errors`: detail, else title, else message, with the resolution below.
QString entryDetail(const QJsonObject &entry)
{
    QString detail = text(entry, QLatin1String("detail"));
    if (detail.isEmpty())
        detail = text(entry, QLatin1String("title"));
    if (detail.isEmpty())
        detail = text(entry, QLatin1String("message"));
    const QString resolution = text(entry, QLatin1String("resolution"));
    if (resolution.isEmpty())
        return detail;
    return detail.isEmpty() ? resolution : detail + QLatin1Char('\n') + resolution;
}

void readErrors(const QJsonArray &errors, ApiError &error)
{
    QStringList details;
    for (const QJsonValue value : errors) {
        const QJsonObject entry = value.toObject();
        const QString detail = value.isString() ? cleaned(value.toString()) : entryDetail(entry);
        if (error.code.isEmpty())
            error.code = codeText(entry.value(QLatin1String("code")));
        const QJsonObject source = entry.value(QLatin1String("source")).toObject();
        const QString pointer = text(source, QLatin1String("pointer"));
        const QString parameter = text(source, QLatin1String("parameter"));
        if (!pointer.isEmpty() || !parameter.isEmpty())
            error.fields.append({pointer.isEmpty() ? parameter : pointer, detail});
        if (!detail.isEmpty() && !details.contains(detail))
            details.append(detail);
    }
    error.detail = details.join(QLatin1Char('\n'));
}

/// False where the object holds no word for a person.
bool readObject(const QJsonObject &object, ApiError &error)
{
    readErrors(object.value(QLatin1String("errors")).toArray(), error);
    const QJsonValue inner = object.value(QLatin1String("error"));
    const QJsonObject innerObject = inner.toObject();
    if (error.detail.isEmpty())
        error.detail = text(object, QLatin1String("message"));
    if (error.detail.isEmpty())
        error.detail = text(innerObject, QLatin1String("message"));
    if (error.detail.isEmpty() && inner.isString())
        error.detail = cleaned(inner.toString());
    // What OpenAPI gateways send: RFC 7807.
    if (error.detail.isEmpty())
        error.detail = text(object, QLatin1String("detail"));
    if (error.detail.isEmpty())
        error.detail = text(object, QLatin1String("title"));
    for (const QJsonValue &code :
        {object.value(QLatin1String("error_code")), innerObject.value(QLatin1String("code")),
            object.value(QLatin1String("code")), object.value(QLatin1String("type"))}) {
        if (error.code.isEmpty())
            error.code = codeText(code);
    }
    return !error.detail.isEmpty();
}

ApiError::Kind kindOf(int status, const QString &detail)
{
    using Kind = ApiError::Kind;
    const auto says
        = [&](QLatin1String words) { return detail.contains(words, Qt::CaseInsensitive); };
    if (status == 401 || (status == 403 && says(QLatin1String("invalid API key"))))
        return Kind::Unauthorized;
    if (status == 429)
        return Kind::RateLimited;
    if (status >= 500)
        return Kind::ServerFault;
    if (says(QLatin1String("Unknown API key")))
        return Kind::NotFound;
    if (status == 402 || says(QLatin1String("is currently limited to")))
        return Kind::QuotaExceeded;
    switch (status) {
    case 403:
        return Kind::Forbidden;
    case 407: // a proxy on the way, not the API
        return Kind::Offline;
    case 404:
    case 410:
        return Kind::NotFound;
    case 409:
        return Kind::Conflict;
    default:
        return status >= 400 ? Kind::Rejected : Kind::BadResponse;
    }
}

bool looksLikeHtml(const QByteArray &body)
{
    const QByteArray start = body.left(2048).trimmed().toLower();
    return start.startsWith("<!doctype html") || start.contains("<html")
        || start.contains("<title");
}

QString resolvedEntities(QString text)
{
    static const QRegularExpression numeric(
        QStringLiteral("&#(?:([0-9]{1,7})|[xX]([0-9a-fA-F]{1,6}));"));
    qsizetype from = 0;
    for (auto match = numeric.match(text); match.hasMatch(); match = numeric.match(text, from)) {
        const char32_t code = match.captured(1).isEmpty() ? match.captured(2).toUInt(nullptr, 16)
                                                          : match.captured(1).toUInt();
        const bool usable = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
        const QString replacement = usable ? QString::fromUcs4(&code, 1) : QString();
        text.replace(match.capturedStart(), match.capturedLength(), replacement);
        from = match.capturedStart() + replacement.size();
    }
    text.replace(QLatin1String("&lt;"), QLatin1String("<"));
    text.replace(QLatin1String("&gt;"), QLatin1String(">"));
    text.replace(QLatin1String("&quot;"), QLatin1String("\""));
    text.replace(QLatin1String("&apos;"), QLatin1String("'"));
    text.replace(QLatin1String("&nbsp;"), QLatin1String(" "));
    // Last, so that "&amp;lt;" stays the "&lt;" that was meant.
    text.replace(QLatin1String("&amp;"), QLatin1String("&"));
    return text;
}

} // namespace

QString htmlTitle(const QByteArray &body)
{
    if (!looksLikeHtml(body))
        return {};
    static const QRegularExpression pattern(QStringLiteral("<title[^>]*>(.*?)</title"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    const QString page = QString::fromUtf8(body.left(qsizetype(64) * 1024));
    return plainExcerpt(resolvedEntities(pattern.match(page).captured(1)).toUtf8());
}

QString plainExcerpt(const QByteArray &body, qsizetype maxLength)
{
    QString words = QString::fromUtf8(body.left(maxLength * 8));
    for (QChar &c : words) {
        if (c.category() == QChar::Other_Control)
            c = QLatin1Char(' ');
    }
    words = words.simplified();
    if (words.size() > maxLength)
        words = words.left(maxLength - 1) + QChar(0x2026);
    return words;
}

ApiError decodeError(const HttpFailure &failure)
{
    ApiError error;
    error.httpStatus = failure.status;
    QByteArray body = failure.body;
    if (looksGzipped(body))
        body = gunzipped(body, maxErrorBytes).value_or(QByteArray());
    if (body.size() <= maxErrorBytes) {
        const QJsonDocument document = QJsonDocument::fromJson(body);
        const bool understood = !document.isNull();
        if (document.isObject())
            readObject(document.object(), error);
        else if (document.isArray())
            readErrors(document.array(), error);
        if (!understood)
            error.detail = looksLikeHtml(body) ? htmlTitle(body) : plainExcerpt(body);
    }
    error.kind = kindOf(failure.status, error.detail);
    if (error.detail.isEmpty())
        error.detail = cleaned(failure.reason);
    return error;
}

} // namespace domain
