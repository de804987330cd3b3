// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/http.h"
#include "localorg/usage.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>
#include <variant>

namespace localorg {

/// A metric that names the principal.
struct Metric
{
    QString name;
    QString description;
    QString unit;
    bool isGauge = false; ///< summed over principals, but over time it is the highest that counts
    qint64 Usage::*value = nullptr;
};
const QList<Metric> &metrics();

/// A condition of a metrics query on the labels of a series.
class MetricFilter
{
public:
    /// Reads the `filter` of a query; returns what is wrong with it.
    QString read(const QJsonValue &json, bool isNegated = false);
    bool matches(const QString &cluster, const QString &principal) const;
    /// The Kafka clusters that it asks for by name, without those that it excludes.
    QStringList clusters() const;

private:
    QString readField(const QJsonObject &object, bool isNegated);

    QString m_op;
    QString m_field;
    QString m_value;
    bool m_isNegated = false;
    QList<MetricFilter> m_parts;
};

/// What is asked of the Metrics API.
struct MetricsQuery
{
    /// Every problem with the body as one 400.
    static std::variant<MetricsQuery, Response> fromJson(const QByteArray &body);
    /// The same for a query of label values, where `intervals` may be absent (the last hour then).
    static std::variant<MetricsQuery, Response> fromAttributesJson(const QByteArray &body);

    const Metric *metric = nullptr;
    MetricFilter filter;
    QStringList groupBy;
    qint64 granularity = 0; ///< seconds; 0: all of an interval in one
    QList<std::pair<qint64, qint64>> intervals; ///< seconds since 1970, the end excluded
    bool isGrouped = false;
    bool isOrdered = false; ///< by value
    bool isAscending = false;
    int limit = 100; ///< points, or groups where the answer is grouped

    /// The beginning of the bucket for an hour, cut by the interval that it is asked for in.
    qint64 bucketOf(qint64 hour, qint64 intervalBegin) const;
};

/// The 400 of the Metrics API.
Response badMetricsRequest(const QStringList &details);

} // namespace localorg
