// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/activity.h"
#include "localorg/activityhistory.h"
#include "localorg/clock.h"
#include "localorg/metricsquery.h"
#include "localorg/ratelimit.h"
#include "localorg/router.h"
#include "localorg/routes/routes.h"
#include "localorg/store.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

constexpr int requestsPerMinute = 60;

Response refused(const QString &message)
{
    return Response::json(
        {{u"error"_s, QJsonObject{{u"code"_s, 403}, {u"message"_s, message}}}}, 403);
}

/// Signs in with a Cloud or Global key; this host has its own words for those who cannot.
std::variant<Principal, Response> signInToMetrics(const Context &context)
{
    auto signedIn = signIn(context.store(), context.request.authorization);
    if (std::holds_alternative<Response>(signedIn)) {
        return refused(u"invalid API key"_s);
    }
    return signedIn;
}

bool maySee(const Context &context, const Principal &principal, const QString &cluster)
{
    Object object;
    object.kind = Object::Kind::Metrics;
    object.id = cluster;
    object.cluster = cluster;
    Statement find(context.store(),
        context.store().prepared(u"SELECT environment_id FROM kafka_clusters WHERE id = ?"_s));
    if (find.run(cluster) && find.next()) {
        object.environment = find.text(0);
    }
    return authorize(principal, Action::See, object);
}

QString timeText(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate);
}

/// One value of an answer. Sorted by group and then by time.
struct Point
{
    QStringList group; ///< the values of the labels in `group_by`
    qint64 time = 0; ///< seconds since 1970
    qint64 value = 0;
};

using HourValues = std::map<qint64, qint64>;

/// The values of each group by the hour, of all hours in which an interval has a part.
std::map<QStringList, HourValues> gather(const Context &context, const MetricsQuery &query)
{
    const qint64 thisHour = nowMicros() / microsPerHour;
    qint64 first = thisHour;
    qint64 last = 0;
    for (const auto &[begin, end] : query.intervals) {
        first = std::min(first, begin / 3600);
        last = std::max(last, (end - 1) / 3600);
    }
    first = std::max(first, thisHour - retentionHours);
    last = std::min(last, thisHour);
    std::map<QStringList, HourValues> groups;
    const QStringList clusters = query.filter.clusters();
    for (const QString &cluster : clusters) {
        const auto isWanted
            = [&](const QString &principal) { return query.filter.matches(cluster, principal); };
        const auto add = [&](const QString &principal, qint64 hour, const Usage &usage) {
            QStringList group;
            for (const QString &field : query.groupBy) {
                group += field == u"resource.kafka.id"_s ? cluster : principal;
            }
            groups[group][hour] += usage.*query.metric->value;
        };
        context.organization.activity.visit(
            cluster, first, last, [&](const QString &principal, qint64 hour, const Usage &usage) {
                if (isWanted(principal)) {
                    add(principal, hour, usage);
                }
            });
        visitHistory(context.store(), cluster, first, last, isWanted, add);
    }
    return groups;
}

std::vector<Point> pointsOf(const Context &context, const MetricsQuery &query)
{
    std::vector<Point> points;
    for (const auto &[group, hours] : gather(context, query)) {
        // An hour counts once a bucket, however often the intervals have it.
        std::map<qint64, std::set<qint64>> buckets;
        for (const auto &[begin, end] : query.intervals) {
            const auto behind = hours.upper_bound((end - 1) / 3600);
            for (auto it = hours.lower_bound(begin / 3600); it != behind; ++it) {
                buckets[query.bucketOf(it->first, begin)].insert(it->first);
            }
        }
        for (const auto &[time, members] : buckets) {
            qint64 value = 0;
            for (const qint64 hour : members) {
                const qint64 each = hours.at(hour);
                value = query.metric->isGauge ? std::max(value, each) : value + each;
            }
            points.push_back({group, time, value});
        }
    }
    if (query.isOrdered) {
        std::stable_sort(points.begin(), points.end(), [&](const Point &a, const Point &b) {
            return query.isAscending ? a.value < b.value : a.value > b.value;
        });
    }
    return points;
}

QByteArray authenticator(const Context &context, const QByteArray &payload)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, context.organization.tokenKey);
    code.addData(context.request.path + '\n' + context.request.body + '\n' + payload);
    return code.result().left(12);
}

/// A token is good for the body that it was answered to.
QString writeToken(const Context &context, qsizetype place)
{
    const QByteArray payload = QByteArray::number(place);
    return QString::fromLatin1(
        (authenticator(context, payload) + payload)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<qsizetype> readToken(const Context &context)
{
    const QString token = context.request.parameter(u"page_token");
    if (token.isEmpty()) {
        return 0;
    }
    const QByteArray decoded
        = QByteArray::fromBase64(token.toLatin1(), QByteArray::Base64UrlEncoding);
    const QByteArray payload = decoded.mid(12);
    if (decoded.left(12) != authenticator(context, payload)) {
        return std::nullopt;
    }
    return payload.toLongLong();
}

/// The items from the token's place on, at most `size`. A principal who becomes active between two
/// pages may show an item twice; nothing is left out, for what was counted never goes.
Response page(const Context &context, const QJsonArray &items, int size)
{
    const auto place = readToken(context);
    if (!place) {
        return badMetricsRequest({u"the page token is invalid or has expired"_s});
    }
    QJsonArray data;
    qsizetype next = *place;
    for (; next < items.size() && data.size() < size; ++next) {
        data.append(items[next]);
    }
    QJsonObject pagination{{u"page_size"_s, size}};
    if (next < items.size()) {
        pagination.insert(u"next_page_token"_s, writeToken(context, next));
    }
    return Response::json(
        {{u"data"_s, data}, {u"meta"_s, QJsonObject{{u"pagination"_s, pagination}}}});
}

QJsonObject labelsJson(const MetricsQuery &query, const QStringList &group)
{
    QJsonObject labels;
    for (qsizetype i = 0; i < group.size(); ++i) {
        labels.insert(query.groupBy[i], group[i]);
    }
    return labels;
}

QJsonObject pointJson(const Point &point)
{
    return {{u"timestamp"_s, timeText(point.time)}, {u"value"_s, static_cast<double>(point.value)}};
}

QJsonArray flat(const MetricsQuery &query, const std::vector<Point> &points)
{
    QJsonArray items;
    for (const Point &point : points) {
        QJsonObject item = labelsJson(query, point.group);
        item.insert(u"timestamp"_s, timeText(point.time));
        item.insert(u"value"_s, static_cast<double>(point.value));
        items.append(item);
    }
    return items;
}

QJsonArray grouped(const MetricsQuery &query, const std::vector<Point> &points)
{
    QList<QStringList> order;
    std::map<QStringList, QJsonArray> series;
    for (const Point &point : points) {
        QJsonArray &values = series[point.group];
        if (values.isEmpty()) {
            order.append(point.group);
        }
        values.append(pointJson(point));
    }
    QJsonArray items;
    for (const QStringList &group : std::as_const(order)) {
        QJsonObject item = labelsJson(query, group);
        item.insert(u"points"_s, series[group]);
        items.append(item);
    }
    return items;
}

/// Why the principal may not ask for that, if they may not.
std::optional<Response> refuse(const Context &context, const MetricsQuery &query)
{
    const auto signedIn = signInToMetrics(context);
    const auto *principal = std::get_if<Principal>(&signedIn);
    if (principal == nullptr) {
        return std::get<Response>(signedIn);
    }
    const QStringList clusters = query.filter.clusters();
    const bool isAllowed = std::all_of(clusters.cbegin(), clusters.cend(),
        [&](const QString &cluster) { return maySee(context, *principal, cluster); });
    if (!isAllowed) {
        return refused(u"the principal may not see the metrics of this resource"_s);
    }
    return std::nullopt;
}

/// `POST /v2/metrics/cloud/query`. The activity of a cluster that does not exist is empty, and of
/// the last minutes known at once, unlike in the cloud, which lags some five minutes behind.
Response runQuery(const Context &context)
{
    const auto read = MetricsQuery::fromJson(context.request.body);
    if (auto refusal = refuse(context,
            std::holds_alternative<MetricsQuery>(read) ? std::get<MetricsQuery>(read)
                                                       : MetricsQuery())) {
        return *refusal;
    }
    if (const auto *wrong = std::get_if<Response>(&read)) {
        return *wrong;
    }
    const auto &query = std::get<MetricsQuery>(read);
    const auto points = pointsOf(context, query);
    return page(
        context, query.isGrouped ? grouped(query, points) : flat(query, points), query.limit);
}

/// `POST /v2/metrics/cloud/attributes`
Response listAttributes(const Context &context)
{
    const auto read = MetricsQuery::fromAttributesJson(context.request.body);
    if (auto refusal = refuse(context,
            std::holds_alternative<MetricsQuery>(read) ? std::get<MetricsQuery>(read)
                                                       : MetricsQuery())) {
        return *refusal;
    }
    if (const auto *wrong = std::get_if<Response>(&read)) {
        return *wrong;
    }
    const auto &query = std::get<MetricsQuery>(read);
    QJsonArray items;
    for (const auto &[group, hours] : gather(context, query)) {
        items.append(labelsJson(query, group));
    }
    return page(context, items, query.limit);
}

QJsonObject labelJson(const QString &key, const QString &description)
{
    return {{u"key"_s, key}, {u"description"_s, description}, {u"exportable"_s, true}};
}

Response descriptors(const Context &context, const QJsonArray &items)
{
    const auto signedIn = signInToMetrics(context);
    if (const auto *refusal = std::get_if<Response>(&signedIn)) {
        return *refusal;
    }
    int size = 100;
    if (const QString text = context.request.parameter(u"page_size"); !text.isEmpty()) {
        bool ok = false;
        size = text.toInt(&ok);
        if (!ok || size < 1 || size > 1000) {
            return badMetricsRequest({u"page_size must be a number from 1 to 1000"_s});
        }
    }
    return page(context, items, size);
}

/// `GET /v2/metrics/cloud/descriptors/metrics`: those that name principals. No label names a key.
Response listMetrics(const Context &context)
{
    QJsonArray items;
    const QString type = context.request.parameter(u"resource_type");
    if (type.isEmpty() || type == u"kafka"_s) {
        for (const Metric &metric : metrics()) {
            items.append(QJsonObject{{u"name"_s, metric.name},
                {u"description"_s, metric.description}, {u"unit"_s, metric.unit},
                {u"type"_s, metric.isGauge ? u"GAUGE_INT64"_s : u"COUNTER_INT64"_s},
                {u"exportable"_s, true}, {u"lifecycle_stage"_s, u"GENERAL_AVAILABILITY"_s},
                {u"resources"_s, QJsonArray{u"kafka"_s}},
                {u"labels"_s,
                    QJsonArray{labelJson(u"principal_id"_s,
                        u"The user or service account that is behind the traffic."_s)}}});
        }
    }
    return descriptors(context, items);
}

/// `GET /v2/metrics/cloud/descriptors/resources`
Response listResources(const Context &context)
{
    return descriptors(context,
        {QJsonObject{{u"type"_s, u"kafka"_s}, {u"description"_s, u"A Kafka cluster."_s},
            {u"labels"_s,
                QJsonArray{labelJson(u"kafka.id"_s, u"The id of the Kafka cluster."_s)}}}});
}

} // namespace

void addMetricsRoutes(Router &router)
{
    // All callers are on this machine, so the limit for an address is one for all.
    const auto rateLimit = std::make_shared<RateLimit>(requestsPerMinute);
    const auto limited = [rateLimit](Response (*handler)(const Context &)) -> Handler {
        return [rateLimit, handler](const Context &context) {
            if (context.organization.options.rateLimit > 0) {
                const auto state = rateLimit->take({}, nowMicros());
                if (!state.isAllowed) {
                    return problem(429, {}, u"Too Many Requests"_s)
                        .withHeader("Retry-After", QByteArray::number(state.resetSeconds));
                }
            }
            return handler(context);
        };
    };
    // The plane on which the route checks the key: refusals look different here.
    router.add("POST", u"/v2/metrics/cloud/query"_s, limited(runQuery), Plane::Data);
    router.add("POST", u"/v2/metrics/cloud/attributes"_s, limited(listAttributes), Plane::Data);
    router.add(
        "GET", u"/v2/metrics/cloud/descriptors/metrics"_s, limited(listMetrics), Plane::Data);
    router.add(
        "GET", u"/v2/metrics/cloud/descriptors/resources"_s, limited(listResources), Plane::Data);
}

} // namespace localorg
