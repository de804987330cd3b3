// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/answer.h"

#include "domain/errorbody.h"
#include "domain/gzip.h"
#include "domain/jsonsecret.h"

#include <QJsonDocument>
#include <QUrl>

namespace services {

namespace {

constexpr qsizetype maxGunzippedBytes = qsizetype(64) * 1024 * 1024;

/// The page_token in a "next" link, percent-encoded as it stands there. Nothing else of the link is
/// ever used: it may name another host.
QByteArray tokenIn(const QString &next)
{
    const qsizetype question = next.indexOf(QLatin1Char('?'));
    const QString query = next.mid(question + 1).section(QLatin1Char('#'), 0, 0);
    for (const QString &item : query.split(QLatin1Char('&'))) {
        const QString prefix = QStringLiteral("page_token=");
        if (item.startsWith(prefix)) {
            // What may not stand in a query is encoded; "%" and all that may is left alone.
            return QUrl::toPercentEncoding(
                item.mid(prefix.size()), "%!$'()*+,;:@/?=", QByteArray());
        }
    }
    return {};
}

/// At least one gateway sends gzip without saying so.
void unzip(Answer &answer)
{
    if (!domain::looksGzipped(answer.body))
        return;
    std::optional<QByteArray> plain = domain::gunzipped(answer.body, maxGunzippedBytes);
    domain::wipe(answer.body);
    answer.body = plain ? std::move(*plain) : QByteArray();
}

} // namespace

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
    unzip(answer);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &problem);
    if (document.isObject()) {
        domain::wipe(answer.body);
        return document.object();
    }
    const QString title = domain::htmlTitle(answer.body);
    domain::wipe(answer.body);
    if (!title.isEmpty())
        return tl::unexpected(badResponse(answer, title));
    return tl::unexpected(badResponse(
        answer, document.isNull() ? problem.errorString() : QStringLiteral("not a JSON object")));
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
        page.error = badResponse(answer, QStringLiteral("\"next\" without a page_token"));
    return page;
}

} // namespace services
