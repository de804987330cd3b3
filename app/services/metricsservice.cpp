// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/metricsservice.h"

#include "domain/json.h"
#include "services/apiclient.h"

#include <QJsonArray>

namespace services {

namespace {

constexpr int keptDays = 7;
constexpr int mostRows = 1000;

QJsonObject equals(const QString &field, const QString &value)
{
    return {{QStringLiteral("field"), field}, {QStringLiteral("op"), QStringLiteral("EQ")},
        {QStringLiteral("value"), value}};
}

/// The last hour in which something was counted. The API may leave hours without out, or say 0.
std::optional<QDateTime> lastHour(const QJsonObject &answer)
{
    const QJsonValue rows = answer.value(QLatin1String("data"));
    if (!rows.isArray())
        return std::nullopt;
    QDateTime last;
    for (const QJsonValue row : rows.toArray()) {
        const QDateTime at
            = domain::json::timestamp(row.toObject().value(QLatin1String("timestamp")).toString());
        if (row.toObject().value(QLatin1String("value")).toDouble() > 0
            && (!last.isValid() || at > last))
            last = at;
    }
    return last;
}

} // namespace

MetricsService::MetricsService(ApiClient *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

bool MetricsService::isAvailable() const
{
    return m_client->hasMetrics();
}

ApiCall<domain::Activity> *MetricsService::activityOf(
    const domain::PrincipalId &principal, const domain::ResourceId &kafkaCluster)
{
    domain::Activity asked;
    asked.to = QDateTime::currentDateTimeUtc();
    asked.from = asked.to.addDays(-keptDays);
    const QJsonObject aggregation{
        {QStringLiteral("metric"), QStringLiteral("io.confluent.kafka.server/request_bytes")},
        {QStringLiteral("agg"), QStringLiteral("SUM")}};
    const QJsonArray filters{equals(QStringLiteral("resource.kafka.id"), kafkaCluster.toString()),
        equals(QStringLiteral("metric.principal_id"), principal.toString())};
    const QString interval
        = asked.from.toString(Qt::ISODate) + QLatin1Char('/') + asked.to.toString(Qt::ISODate);
    const QJsonObject body{{QStringLiteral("aggregations"), QJsonArray{aggregation}},
        {QStringLiteral("filter"),
            QJsonObject{{QStringLiteral("op"), QStringLiteral("AND")},
                {QStringLiteral("filters"), filters}}},
        {QStringLiteral("group_by"), QJsonArray{QStringLiteral("metric.principal_id")}},
        {QStringLiteral("granularity"), QStringLiteral("PT1H")},
        {QStringLiteral("intervals"), QJsonArray{interval}}, {QStringLiteral("limit"), mostRows}};
    return m_client->askMetrics<domain::Activity>(QStringLiteral("/v2/metrics/cloud/query"), body,
        [asked](const QJsonObject &answer) -> std::optional<domain::Activity> {
            const std::optional<QDateTime> last = lastHour(answer);
            if (!last)
                return std::nullopt;
            domain::Activity activity = asked;
            activity.lastHour = *last;
            return activity;
        });
}

} // namespace services
