// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/answer.h"

#include "domain/errorbody.h"
#include "domain/gzip.h"
#include "domain/jsonsecret.h"

#include <QJsonDocument>

#include <cctype>

namespace services {

namespace {

/// `text` with what may not stand in a query percent-encoded. Escapes that are there stay: the
/// server gets its token back as it wrote it.
QByteArray asQueryValue(const QString &text)
{
    const QByteArrayView allowed("!$'()*+,;:@/?=-._~");
    const auto isHexDigit = [](char c) { return std::isxdigit(static_cast<unsigned char>(c)); };
    const QByteArray bytes = text.toUtf8();
    QByteArray result;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        const bool isEscape = c == '%' && i + 2 < bytes.size() && isHexDigit(bytes[i + 1])
            && isHexDigit(bytes[i + 2]);
        if (isEscape || allowed.contains(c) || std::isalnum(static_cast<unsigned char>(c)))
            result += c;
        else
            result += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return result;
}

domain::ApiResult<QJsonDocument> takeDocument(Answer &answer)
{
    if (!unzip(answer))
        return tl::unexpected(badResponse(answer, QStringLiteral("gzip that cannot be undone")));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &problem);
    const QString title = document.isNull() ? domain::htmlTitle(answer.body) : QString();
    domain::wipe(answer.body);
    if (!document.isNull())
        return document;
    return tl::unexpected(badResponse(answer, title.isEmpty() ? problem.errorString() : title));
}

} // namespace

QByteArray tokenIn(const QString &next)
{
    const QString query
        = next.mid(next.indexOf(QLatin1Char('?')) + 1).section(QLatin1Char('#'), 0, 0);
    const QString prefix = QStringLiteral("page_token=");
    for (const QString &item : query.split(QLatin1Char('&'))) {
        if (item.startsWith(prefix))
            return asQueryValue(item.mid(prefix.size()));
    }
    return {};
}

bool unzip(Answer &answer)
{
    if (!domain::looksGzipped(answer.body))
        return true;
    std::optional<QByteArray> plain = domain::gunzipped(answer.body, answer.maxBytes);
    domain::wipe(answer.body);
    if (plain)
        answer.body = std::move(*plain);
    return plain.has_value();
}

domain::ApiError noTokenIn(const Answer &answer)
{
    return badResponse(answer, QStringLiteral("\"next\" without a page_token"));
}

QUrlQuery queryOf(std::initializer_list<std::pair<QString, QString>> filters)
{
    QUrlQuery query;
    for (const auto &[name, value] : filters) {
        if (!value.isEmpty())
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    return query;
}

domain::ApiError badResponse(const Answer &answer, const QString &detail)
{
    domain::ApiError error;
    error.kind = domain::ApiError::Kind::BadResponse;
    error.httpStatus = answer.httpStatus;
    error.requestId = answer.requestId;
    error.attempts = answer.attempts;
    error.detail = detail;
    return error;
}

domain::Secret takeSecret(Answer &answer)
{
    unzip(answer);
    return domain::json::takeSecret(answer.body);
}

domain::ApiResult<QJsonObject> takeObject(Answer &answer)
{
    const domain::ApiResult<QJsonDocument> document = takeDocument(answer);
    if (!document)
        return tl::unexpected(document.error());
    if (!document->isObject())
        return tl::unexpected(badResponse(answer, QStringLiteral("not a JSON object")));
    return document->object();
}

domain::ApiResult<bool> checkJson(Answer &answer)
{
    const domain::ApiResult<QJsonDocument> document = takeDocument(answer);
    if (!document)
        return tl::unexpected(document.error());
    return true;
}

ListPage takePage(Answer &answer)
{
    ListPage page;
    const domain::ApiResult<QJsonObject> object = takeObject(answer);
    if (!object) {
        page.error = object.error();
        return page;
    }
    const QJsonValue data = object->value(QLatin1String("data"));
    if (!data.isArray()) {
        page.error = badResponse(answer, QStringLiteral("no \"data\" array"));
        return page;
    }
    page.items = data.toArray();
    const QString next = object->value(QLatin1String("metadata"))
                             .toObject()
                             .value(QLatin1String("next"))
                             .toString();
    if (next.isEmpty())
        return page;
    page.nextToken = tokenIn(next);
    if (page.nextToken.isEmpty())
        page.error = noTokenIn(answer);
    return page;
}

} // namespace services
