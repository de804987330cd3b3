// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/paging.h"

#include "localorg/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QtEndian>
#include <QUrl>

#include <optional>
#include <variant>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultPageSize = 10;

/// Where a page begins, and how long it is.
struct Place
{
    int size = defaultPageSize;
    qint64 createdAt = std::numeric_limits<qint64>::min();
    QString id;
};

/// The values that the request gives for a filter. An empty one filters nothing, so that it may as
/// well be left out on a later page.
QStringList filterValues(const Context &context, const QString &filter)
{
    QStringList values = context.request.parameters(filter);
    values.removeAll(QString());
    return values;
}

QByteArray authenticator(const Context &context, const ListQuery &query, const QByteArray &payload)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, context.organization.tokenKey);
    code.addData(query.path.toUtf8());
    for (const QString &filter : query.filters) {
        code.addData(
            '\n' + filterValues(context, filter).join(QLatin1Char('\0')).toLower().toUtf8());
    }
    code.addData('\n' + payload);
    return code.result().left(12);
}

QString writeToken(const Context &context, const ListQuery &query, const Place &place)
{
    QByteArray payload(9, Qt::Uninitialized);
    payload[0] = static_cast<char>(place.size);
    qToBigEndian(place.createdAt, payload.data() + 1);
    payload += place.id.toUtf8();
    return QString::fromLatin1(
        (authenticator(context, query, payload) + payload)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<Place> readToken(const Context &context, const ListQuery &query, const QString &token)
{
    const auto decoded
        = QByteArray::fromBase64Encoding(token.toLatin1(), QByteArray::Base64UrlEncoding);
    if (!decoded || decoded.decoded.size() < 22) {
        return std::nullopt;
    }
    const QByteArray payload = decoded.decoded.mid(12);
    if (decoded.decoded.left(12) != authenticator(context, query, payload)) {
        return std::nullopt;
    }
    return Place{static_cast<uchar>(payload[0]), qFromBigEndian<qint64>(payload.constData() + 1),
        QString::fromUtf8(payload.mid(9))};
}

std::variant<Place, Response> readPlace(const Context &context, const ListQuery &query)
{
    // A later page is as long as the first one was, whatever page_size says then.
    if (const QString token = context.request.parameter(u"page_token"); !token.isEmpty()) {
        if (const auto place = readToken(context, query, token)) {
            return *place;
        }
        return invalidParameter(u"page_token"_s, u"The page token is invalid for this list"_s);
    }
    Place place;
    if (const QString size = context.request.parameter(u"page_size"); !size.isEmpty()) {
        bool ok = false;
        place.size = size.toInt(&ok);
        if (!ok || place.size < 1 || place.size > query.longestPage) {
            return invalidParameter(u"page_size"_s,
                u"page_size must be a number from 1 to %1"_s.arg(query.longestPage));
        }
    }
    return place;
}

/// Path and query of the list with its filters, `size` and, where there is one, `token`.
QString target(const Context &context, const ListQuery &query, int size, const QString &token)
{
    QStringList pairs;
    for (const QString &filter : query.filters) {
        for (const QString &value : filterValues(context, filter)) {
            pairs
                += filter + QLatin1Char('=') + QString::fromLatin1(QUrl::toPercentEncoding(value));
        }
    }
    pairs += u"page_size=%1"_s.arg(size);
    if (!token.isEmpty()) {
        pairs += u"page_token="_s + token;
    }
    return query.path + QLatin1Char('?') + pairs.join(QLatin1Char('&'));
}

QString selectSql(const ListQuery &query)
{
    if (!query.select.isEmpty()) {
        return query.select;
    }
    return u"SELECT created_at, id, "_s + query.columns + u" FROM "_s + query.table + u" WHERE "_s
        + (query.where.isEmpty() ? QString() : u'(' + query.where + u") AND "_s)
        + u"(created_at, id) > (?, ?) ORDER BY created_at, id"_s;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

qint64 countAll(const Context &context, const ListQuery &query)
{
    if (query.countAll) {
        return query.countAll();
    }
    Statement count(context.store(),
        context.store().prepared(u"SELECT COUNT(*) FROM "_s + query.table
            + (query.where.isEmpty() ? QString() : u" WHERE "_s + query.where)));
    return count.run(query.values) && count.next() ? count.number(0) : 0;
}

} // namespace

void listIds(const QStringList &ids, ListQuery *query)
{
    const QByteArray json
        = QJsonDocument(QJsonArray::fromStringList(ids)).toJson(QJsonDocument::Compact);
    query->columns = u"NULL"_s;
    query->table = u"(SELECT key AS created_at, value AS id FROM json_each('%1'))"_s.arg(
        QString::fromUtf8(json));
}

Response listPage(const Context &context, const ListQuery &query)
{
    const auto read = readPlace(context, query);
    if (const auto *refusal = std::get_if<Response>(&read)) {
        return *refusal;
    }
    const Place place = std::get<Place>(read);
    const QVariantList behind{place.createdAt, place.id.isNull() ? u""_s : place.id};
    QByteArray data;
    constexpr int usualSize = 1024;
    data.reserve(place.size * usualSize);
    int count = 0;
    Place next{place.size, 0, {}};
    bool hasMore = false;
    {
        Statement select(context.store(), context.store().prepared(selectSql(query)));
        // SQLite makes rows as they are asked for: those behind the page cost nothing.
        select.run(query.selectValues ? query.selectValues(behind) : query.values + behind);
        while (!hasMore && select.next()) {
            if (query.isVisible && !query.isVisible(select)) {
                continue;
            }
            if (count == place.size) {
                hasMore = true;
                break;
            }
            if (count++ > 0) {
                data += ',';
            }
            if (query.write) {
                query.write(select, &data);
            } else {
                data += compact(query.toJson(select));
            }
            if (count == place.size) {
                next.createdAt = select.number(0);
                next.id = select.text(1);
            }
        }
    }
    const bool isFirst = place.id.isNull();
    QJsonObject metadata{{u"first"_s, context.url(target(context, query, place.size, {}))}};
    QString nextPage;
    if (hasMore) {
        nextPage = target(context, query, place.size, writeToken(context, query, next));
        metadata.insert(u"next"_s, context.url(nextPage));
    }
    if (isFirst && query.isCounted && context.principal.isOrganizationAdmin()) {
        // Counting may read a whole index, so it is done once a listing.
        metadata.insert(u"total_size"_s, countAll(context, query));
    }
    QByteArray body = compact(
        {{u"api_version"_s, query.apiVersion}, {u"kind"_s, query.kind}, {u"metadata"_s, metadata}});
    body.chop(1);
    body.reserve(body.size() + data.size() + 16);
    body += R"(,"data":[)";
    body += data;
    body += "]}";
    Response response = Response::jsonText(body);
    if (query.isReadAhead) {
        response.nextPage = nextPage.toLatin1();
    }
    return response;
}

} // namespace localorg
