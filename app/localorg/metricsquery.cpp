// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/metricsquery.h"

#include "localorg/clock.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <optional>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

constexpr int maximumLimit = 1000;
constexpr qint64 hourSeconds = 3600;
constexpr qint64 daySeconds = 24 * hourSeconds;

struct Granularity
{
    QString name;
    qint64 seconds;
    qint64 longest; ///< interval in seconds; 0: any
};

const QList<Granularity> &granularities()
{
    static const QList<Granularity> all{{u"PT1M"_s, 60, 6 * hourSeconds},
        {u"PT5M"_s, 300, daySeconds}, {u"PT15M"_s, 900, 4 * daySeconds},
        {u"PT30M"_s, 1800, 7 * daySeconds}, {u"PT1H"_s, hourSeconds, 0},
        {u"PT4H"_s, 4 * hourSeconds, 0}, {u"PT6H"_s, 6 * hourSeconds, 0},
        {u"PT12H"_s, 12 * hourSeconds, 0}, {u"P1D"_s, daySeconds, 0}, {u"ALL"_s, 0, 0}};
    return all;
}

/// Seconds since 1970.
std::optional<qint64> readTime(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid()) {
        return std::nullopt;
    }
    if (time.timeSpec() == Qt::LocalTime) {
        time.setTimeSpec(Qt::UTC); // it names no zone
    }
    return time.toSecsSinceEpoch();
}

/// Seconds. Months and years have no fixed length and are refused.
std::optional<qint64> readDuration(const QString &text)
{
    static const QRegularExpression form(
        u"^P(?=.)(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?(?:T(?=.)(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})S)?)?$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    return match.captured(1).toLongLong() * 7 * daySeconds
        + match.captured(2).toLongLong() * daySeconds + match.captured(3).toLongLong() * hourSeconds
        + match.captured(4).toLongLong() * 60 + match.captured(5).toLongLong();
}

/// `start/end`, `start/duration` or `duration/end`.
std::optional<std::pair<qint64, qint64>> readInterval(const QString &text)
{
    const QStringList ends = text.split(QLatin1Char('/'));
    if (ends.size() != 2) {
        return std::nullopt;
    }
    auto begin = readTime(ends[0]);
    auto end = readTime(ends[1]);
    if (begin && !end) {
        if (const auto duration = readDuration(ends[1])) {
            end = *begin + *duration;
        }
    } else if (end && !begin) {
        if (const auto duration = readDuration(ends[0])) {
            begin = *end - *duration;
        }
    }
    if (!begin || !end || *begin >= *end) {
        return std::nullopt;
    }
    return std::pair(*begin, *end);
}

/// Reads the members of a query one by one and gathers what is wrong with them.
class QueryReader
{
public:
    explicit QueryReader(const QByteArray &body)
    {
        const QJsonDocument document = QJsonDocument::fromJson(body);
        if (!document.isObject()) {
            m_details += u"the body must be a JSON object"_s;
        }
        m_root = document.object();
    }

    const QJsonObject &root() const { return m_root; }
    void readMetric(const QJsonValue &name);
    void readAggregation();
    void readFilter();
    void readGroups(bool isRequired);
    void readGranularity();
    void readIntervals();
    void readLimit();
    void readOrder();
    void readFormat();
    void useLastHour()
    {
        const qint64 now = nowMicros() / 1'000'000;
        m_query.intervals = {{now - hourSeconds, now}};
    }
    std::variant<MetricsQuery, Response> result() const
    {
        if (!m_details.isEmpty()) {
            return badMetricsRequest(m_details);
        }
        return m_query;
    }

private:
    void complain(const QString &detail) { m_details += detail; }

    QJsonObject m_root;
    MetricsQuery m_query;
    QStringList m_details;
    qint64 m_longest = 0;
};

void QueryReader::readMetric(const QJsonValue &name)
{
    const auto &all = metrics();
    const auto found = std::find_if(all.cbegin(), all.cend(),
        [&](const Metric &metric) { return metric.name == name.toString(); });
    if (found == all.cend()) {
        complain(u"metric '%1' is not known"_s.arg(name.toString()));
        return;
    }
    m_query.metric = &*found;
}

void QueryReader::readAggregation()
{
    const QJsonArray aggregations = m_root.value(u"aggregations").toArray();
    if (aggregations.size() != 1) {
        complain(u"aggregations must have exactly one element"_s);
        return;
    }
    const QJsonObject aggregation = aggregations[0].toObject();
    if (aggregation.value(u"agg").toString(u"SUM"_s) != u"SUM"_s) {
        complain(u"agg must be SUM"_s);
    }
    readMetric(aggregation.value(u"metric"));
}

void QueryReader::readFilter()
{
    if (const QString wrong = m_query.filter.read(m_root.value(u"filter")); !wrong.isEmpty()) {
        complain(wrong);
    } else if (m_query.filter.clusters().isEmpty()) {
        complain(u"filter must name a resource, such as resource.kafka.id EQ lkc-12345"_s);
    }
}

void QueryReader::readGroups(bool isRequired)
{
    const QJsonArray fields = m_root.value(u"group_by").toArray();
    for (const QJsonValue field : fields) {
        const QString name = field.toString();
        if (name != u"metric.principal_id"_s && name != u"resource.kafka.id"_s) {
            complain(u"cannot group by '%1'"_s.arg(name));
        } else if (!m_query.groupBy.contains(name)) {
            m_query.groupBy += name;
        }
    }
    if (isRequired && fields.isEmpty()) {
        complain(u"group_by must not be empty"_s);
    }
}

void QueryReader::readGranularity()
{
    const QString name = m_root.value(u"granularity").toString();
    const auto &all = granularities();
    const auto found = std::find_if(
        all.cbegin(), all.cend(), [&](const Granularity &each) { return each.name == name; });
    if (found == all.cend()) {
        complain(u"granularity '%1' is not one of PT1M, PT5M, PT15M, PT30M, PT1H, PT4H, PT6H, "
                 "PT12H, P1D and ALL"_s.arg(name));
        return;
    }
    m_query.granularity = found->seconds;
    m_longest = found->longest;
}

void QueryReader::readIntervals()
{
    const QJsonArray intervals = m_root.value(u"intervals").toArray();
    if (intervals.isEmpty()) {
        complain(u"intervals must have at least one element"_s);
    }
    for (const QJsonValue each : intervals) {
        const auto interval = readInterval(each.toString());
        if (!interval) {
            complain(u"interval '%1' is none of start/end, start/duration and duration/end"_s.arg(
                each.toString()));
        } else if (m_longest > 0 && interval->second - interval->first > m_longest) {
            complain(u"interval '%1' is too long for granularity %2"_s.arg(
                each.toString(), m_root.value(u"granularity").toString()));
        } else {
            m_query.intervals += *interval;
        }
    }
}

void QueryReader::readLimit()
{
    if (!m_root.contains(u"limit")) {
        return;
    }
    m_query.limit = m_root.value(u"limit").toInt(0);
    if (m_query.limit < 1 || m_query.limit > maximumLimit) {
        complain(u"limit must be a number from 1 to %1"_s.arg(maximumLimit));
    }
}

void QueryReader::readOrder()
{
    if (!m_root.contains(u"order_by")) {
        return;
    }
    const QJsonArray orders = m_root.value(u"order_by").toArray();
    const QJsonObject order = orders.isEmpty() ? QJsonObject() : orders[0].toObject();
    const QString direction = order.value(u"order").toString(u"DESCENDING"_s);
    if (m_query.granularity != 0) {
        complain(u"order_by needs granularity ALL"_s);
    } else if (orders.size() != 1 || m_query.metric == nullptr
        || order.value(u"metric").toString() != m_query.metric->name
        || (direction != u"ASCENDING"_s && direction != u"DESCENDING"_s)) {
        complain(u"order_by must name the aggregated metric, ASCENDING or DESCENDING"_s);
    }
    m_query.isOrdered = true;
    m_query.isAscending = direction == u"ASCENDING"_s;
}

void QueryReader::readFormat()
{
    const QString format = m_root.value(u"format").toString(u"FLAT"_s);
    if (format != u"FLAT"_s && format != u"GROUPED"_s) {
        complain(u"format must be FLAT or GROUPED"_s);
    }
    m_query.isGrouped = format == u"GROUPED"_s;
    if (m_query.isGrouped && m_query.groupBy.isEmpty()) {
        complain(u"format GROUPED needs group_by"_s);
    }
}

} // namespace

const QList<Metric> &metrics()
{
    static const QList<Metric> all{
        {u"io.confluent.kafka.server/request_count"_s,
            u"The number of requests received since the previous data point."_s, u"1"_s, false,
            &Usage::requests},
        {u"io.confluent.kafka.server/request_bytes"_s,
            u"The bytes of requests received since the previous data point."_s, u"By"_s, false,
            &Usage::requestBytes},
        {u"io.confluent.kafka.server/response_bytes"_s,
            u"The bytes of responses sent since the previous data point."_s, u"By"_s, false,
            &Usage::responseBytes},
        {u"io.confluent.kafka.server/successful_authentication_count"_s,
            u"The number of successful authentications since the previous data point."_s, u"1"_s,
            false, &Usage::authentications},
        {u"io.confluent.kafka.server/active_connection_count"_s,
            u"The number of authenticated connections."_s, u"1"_s, true, &Usage::connections}};
    return all;
}

QString MetricFilter::read(const QJsonValue &json, bool isNegated)
{
    const QJsonObject object = json.toObject();
    m_op = object.value(u"op").toString();
    m_isNegated = isNegated;
    QJsonArray parts;
    if (m_op == u"AND"_s || m_op == u"OR"_s) {
        parts = object.value(u"filters").toArray();
    } else if (m_op == u"NOT"_s) {
        parts = {object.value(u"filter")};
        isNegated = !isNegated;
    } else {
        return readField(object, isNegated);
    }
    if (parts.isEmpty()) {
        return u"filters of %1 must not be empty"_s.arg(m_op);
    }
    for (const QJsonValue part : std::as_const(parts)) {
        m_parts.emplaceBack();
        if (QString wrong = m_parts.last().read(part, isNegated); !wrong.isEmpty()) {
            return wrong;
        }
    }
    return {};
}

QString MetricFilter::readField(const QJsonObject &object, bool isNegated)
{
    if (object.isEmpty()) {
        return u"filter is missing"_s;
    }
    if (m_op != u"EQ"_s && m_op != u"GT"_s && m_op != u"GTE"_s) {
        return u"op '%1' is none of EQ, GT, GTE, AND, OR and NOT"_s.arg(m_op);
    }
    m_isNegated = isNegated;
    m_field = object.value(u"field").toString();
    if (m_field != u"resource.kafka.id"_s && m_field != u"metric.principal_id"_s) {
        return u"the metric has no field '%1'"_s.arg(m_field);
    }
    const QJsonValue value = object.value(u"value");
    if (!value.isString() && !value.isDouble()) {
        return u"value of field '%1' must be a string or an integer"_s.arg(m_field);
    }
    m_value = value.toVariant().toString();
    return {};
}

bool MetricFilter::matches(const QString &cluster, const QString &principal) const
{
    const auto part = [&](const MetricFilter &each) { return each.matches(cluster, principal); };
    if (m_op == u"AND"_s) {
        return std::all_of(m_parts.cbegin(), m_parts.cend(), part);
    }
    if (m_op == u"OR"_s) {
        return std::any_of(m_parts.cbegin(), m_parts.cend(), part);
    }
    if (m_op == u"NOT"_s) {
        return !part(m_parts.first());
    }
    const QString &actual = m_field == u"resource.kafka.id"_s ? cluster : principal;
    const int order = actual.compare(m_value, Qt::CaseInsensitive);
    return m_op == u"EQ"_s ? order == 0 : m_op == u"GT"_s ? order > 0 : order >= 0;
}

QStringList MetricFilter::clusters() const
{
    QStringList found;
    for (const MetricFilter &part : m_parts) {
        found += part.clusters();
    }
    if (m_field == u"resource.kafka.id"_s && m_op == u"EQ"_s && !m_isNegated) {
        found += m_value.toLower();
    }
    found.removeDuplicates();
    return found;
}

std::variant<MetricsQuery, Response> MetricsQuery::fromJson(const QByteArray &body)
{
    QueryReader reader(body);
    reader.readAggregation();
    reader.readFilter();
    reader.readGroups(false);
    reader.readGranularity();
    reader.readIntervals();
    reader.readLimit();
    reader.readOrder();
    reader.readFormat();
    return reader.result();
}

std::variant<MetricsQuery, Response> MetricsQuery::fromAttributesJson(const QByteArray &body)
{
    QueryReader reader(body);
    reader.readMetric(reader.root().value(u"metric"));
    reader.readFilter();
    reader.readGroups(true);
    if (reader.root().contains(u"intervals")) {
        reader.readIntervals();
    } else {
        reader.useLastHour();
    }
    reader.readLimit();
    return reader.result();
}

qint64 MetricsQuery::bucketOf(qint64 hour, qint64 intervalBegin) const
{
    if (granularity == 0) {
        return intervalBegin;
    }
    // What is known is known by the hour: a finer grain has it where the hour begins.
    const qint64 begin = granularity < hourSeconds ? std::max(hour * hourSeconds, intervalBegin)
                                                   : hour * hourSeconds;
    return begin - begin % granularity;
}

Response badMetricsRequest(const QStringList &details)
{
    QList<Problem> list;
    for (const QString &detail : details) {
        list.append({400, {}, detail, {}, {}});
    }
    return problems(list);
}

} // namespace localorg
