// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/json.h"

#include "domain/keyobject.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTimeZone>

namespace domain::json {

namespace {

/// The text of a field; empty where it is missing or something else.
QString text(const QJsonObject &object, QLatin1String name)
{
    return object.value(name).toString();
}

QJsonObject child(const QJsonObject &object, QLatin1String name)
{
    return object.value(name).toObject();
}

QDateTime metadataTime(const QJsonObject &object, QLatin1String name)
{
    return timestamp(text(child(object, QLatin1String("metadata")), name));
}

QString idOf(const QJsonObject &object)
{
    return text(object, QLatin1String("id"));
}

/// What the three kinds of cluster have in common.
std::optional<Resource> cluster(const QJsonObject &object, ResourceKind kind)
{
    const QString id = idOf(object);
    if (id.isEmpty())
        return std::nullopt;
    const QJsonObject spec = child(object, QLatin1String("spec"));
    Resource resource;
    resource.id = ResourceId(id);
    resource.kind = kind;
    resource.displayName = text(spec, QLatin1String("display_name"));
    resource.environment = EnvironmentId(idOf(child(spec, QLatin1String("environment"))));
    resource.cloud = text(spec, QLatin1String("cloud"));
    resource.region = text(spec, QLatin1String("region"));
    resource.phase = text(child(object, QLatin1String("status")), QLatin1String("phase"));
    resource.httpEndpoint = text(spec, QLatin1String("http_endpoint"));
    resource.createdAt = metadataTime(object, QLatin1String("created_at"));
    return resource;
}

/// How keyFrom() looks into a QJsonObject.
struct QtJson
{
    using Object = QJsonObject;
    using Value = QJsonValue;

    static Value value(const Object &object, const char *name)
    {
        return object.value(QLatin1String(name));
    }
    static bool isString(const Value &value) { return value.isString(); }
    static bool isObject(const Value &value) { return value.isObject(); }
    static QString string(const Value &value) { return value.toString(); }
    static QString word(const Value &value) { return value.toString(); }
    static QDateTime time(const Value &value) { return timestamp(value.toString()); }
    static KeyTarget target(const Object &spec) { return targetFrom<QtJson>(spec); }
    static Object object(const Value &value) { return value.toObject(); }
    template <typename Each> static void eachOf(const Value &array, Each each)
    {
        for (const QJsonValue entry : array.toArray())
            each(entry);
    }
};

QJsonObject resourceBody(const ApiKeyDraft &draft)
{
    QJsonObject body;
    const auto set = [&](QLatin1String name, const QString &value) { body.insert(name, value); };
    const QLatin1String id("id");
    const QLatin1String kind("kind");
    const QLatin1String apiVersion("api_version");
    switch (draft.kind) {
    case ResourceKind::Kafka:
    case ResourceKind::SchemaRegistry:
    case ResourceKind::KsqlDb:
        set(id, draft.resource.toString());
        set(kind, QStringLiteral("Cluster"));
        break;
    case ResourceKind::FlinkRegion:
        set(id, draft.resource.toString());
        set(kind, QStringLiteral("Region"));
        set(apiVersion, QStringLiteral("fcpm/v2"));
        if (!draft.environment.isEmpty())
            set(QLatin1String("environment"), draft.environment.toString());
        break;
    case ResourceKind::Tableflow:
        set(id, QStringLiteral("tableflow"));
        set(kind, QStringLiteral("Tableflow"));
        set(apiVersion, QStringLiteral("tableflow/v1"));
        break;
    case ResourceKind::Global:
        set(id, QStringLiteral("global"));
        set(kind, QStringLiteral("Global"));
        set(apiVersion, QStringLiteral("global/v1"));
        break;
    case ResourceKind::Cloud:
        break;
    case ResourceKind::Other:
        set(id, draft.resource.toString());
        break;
    }
    return body;
}

} // namespace

std::optional<Organization> organization(const QJsonObject &object)
{
    const QString id = idOf(object);
    if (id.isEmpty())
        return std::nullopt;
    return Organization{OrganizationId(id), text(object, QLatin1String("display_name"))};
}

std::optional<Environment> environment(const QJsonObject &object)
{
    const QString id = idOf(object);
    if (id.isEmpty())
        return std::nullopt;
    Environment result;
    result.id = EnvironmentId(id);
    result.displayName = text(object, QLatin1String("display_name"));
    result.governancePackage
        = text(child(object, QLatin1String("stream_governance_config")), QLatin1String("package"));
    result.resourceName
        = text(child(object, QLatin1String("metadata")), QLatin1String("resource_name"));
    result.createdAt = metadataTime(object, QLatin1String("created_at"));
    return result;
}

std::optional<Resource> kafkaCluster(const QJsonObject &object)
{
    std::optional<Resource> resource = cluster(object, ResourceKind::Kafka);
    if (!resource)
        return resource;
    const QJsonObject spec = child(object, QLatin1String("spec"));
    resource->type = text(child(spec, QLatin1String("config")), QLatin1String("kind"));
    QString bootstrap = text(spec, QLatin1String("kafka_bootstrap_endpoint"));
    const QLatin1String prefix("SASL_SSL://");
    if (bootstrap.startsWith(prefix, Qt::CaseInsensitive))
        bootstrap.remove(0, prefix.size());
    resource->bootstrapEndpoint = bootstrap;
    return resource;
}

std::optional<Resource> schemaRegistry(const QJsonObject &object)
{
    std::optional<Resource> resource = cluster(object, ResourceKind::SchemaRegistry);
    if (!resource)
        return resource;
    const QJsonObject spec = child(object, QLatin1String("spec"));
    resource->type = text(spec, QLatin1String("package"));
    // In srcm/v2 the region is a reference.
    if (resource->region.isEmpty())
        resource->region = idOf(child(spec, QLatin1String("region")));
    return resource;
}

std::optional<Resource> ksqlDbCluster(const QJsonObject &object)
{
    std::optional<Resource> resource = cluster(object, ResourceKind::KsqlDb);
    if (resource) {
        resource->httpEndpoint
            = text(child(object, QLatin1String("status")), QLatin1String("http_endpoint"));
        const QJsonObject spec = child(object, QLatin1String("spec"));
        resource->kafkaCluster = ResourceId(idOf(child(spec, QLatin1String("kafka_cluster"))));
        resource->credentialIdentity
            = PrincipalId(idOf(child(spec, QLatin1String("credential_identity"))));
    }
    return resource;
}

std::optional<Account> serviceAccount(const QJsonObject &object)
{
    const QString id = idOf(object);
    if (id.isEmpty())
        return std::nullopt;
    Account account;
    account.id = PrincipalId(id);
    account.kind = AccountKind::ServiceAccount;
    account.name = text(object, QLatin1String("display_name"));
    account.description = text(object, QLatin1String("description"));
    account.createdAt = metadataTime(object, QLatin1String("created_at"));
    return account;
}

std::optional<Account> user(const QJsonObject &object)
{
    const QString id = idOf(object);
    if (id.isEmpty())
        return std::nullopt;
    Account account;
    account.id = PrincipalId(id);
    account.kind = AccountKind::User;
    account.name = text(object, QLatin1String("full_name"));
    account.email = text(object, QLatin1String("email"));
    account.createdAt = metadataTime(object, QLatin1String("created_at"));
    return account;
}

std::optional<ApiKey> apiKey(const QJsonObject &object)
{
    return keyFrom<QtJson>(object);
}

std::optional<RoleBinding> roleBinding(const QJsonObject &object)
{
    const QString id = idOf(object);
    if (id.isEmpty())
        return std::nullopt;
    RoleBinding binding;
    binding.id = RoleBindingId(id);
    // "User:sa-1": the kind before the colon says nothing that the ID does not.
    const QString principal = text(object, QLatin1String("principal"));
    binding.principal = PrincipalId(principal.mid(principal.indexOf(QLatin1Char(':')) + 1));
    binding.role = text(object, QLatin1String("role_name"));
    binding.crnPattern = text(object, QLatin1String("crn_pattern"));
    binding.scope = readScope(binding.crnPattern);
    binding.createdAt = metadataTime(object, QLatin1String("created_at"));
    return binding;
}

std::optional<QList<Acl>> kafkaAcls(const QJsonObject &object)
{
    const QJsonValue data = object.value(QLatin1String("data"));
    if (!data.isArray())
        return std::nullopt;
    QList<Acl> acls;
    for (const QJsonValue each : data.toArray()) {
        const QJsonObject entry = each.toObject();
        Acl acl;
        acl.resourceType = text(entry, QLatin1String("resource_type"));
        acl.resourceName = text(entry, QLatin1String("resource_name"));
        acl.patternType = text(entry, QLatin1String("pattern_type"));
        acl.principal = text(entry, QLatin1String("principal"));
        acl.host = text(entry, QLatin1String("host"));
        acl.operation = text(entry, QLatin1String("operation"));
        acl.permission = text(entry, QLatin1String("permission"));
        acls.append(acl);
    }
    return acls;
}

std::optional<AppliedQuota> appliedQuota(const QJsonObject &object)
{
    const QString id = idOf(object);
    const QJsonValue limit = object.value(QLatin1String("applied_limit"));
    if (id.isEmpty() || !limit.isDouble())
        return std::nullopt;
    AppliedQuota quota;
    quota.id = id;
    quota.displayName = text(object, QLatin1String("display_name"));
    quota.limit = limit.toInt();
    const QJsonValue usage = object.value(QLatin1String("usage"));
    if (usage.isDouble())
        quota.usage = usage.toInt();
    quota.principal = PrincipalId(idOf(child(object, QLatin1String("user"))));
    quota.environment = EnvironmentId(idOf(child(object, QLatin1String("environment"))));
    quota.kafkaCluster = ResourceId(idOf(child(object, QLatin1String("kafka_cluster"))));
    return quota;
}

std::optional<FlinkRegion> flinkRegion(const QJsonObject &object)
{
    const QString id = idOf(object);
    if (id.isEmpty())
        return std::nullopt;
    return FlinkRegion{ResourceId(id), text(object, QLatin1String("display_name")),
        text(object, QLatin1String("cloud")), text(object, QLatin1String("region_name")),
        text(object, QLatin1String("http_endpoint"))};
}

QJsonObject createServiceAccountBody(const QString &displayName, const QString &description)
{
    return {{QStringLiteral("display_name"), displayName},
        {QStringLiteral("description"), description}};
}

QJsonObject editServiceAccountBody(const ServiceAccountEdit &edit)
{
    QJsonObject body;
    if (edit.displayName)
        body.insert(QLatin1String("display_name"), *edit.displayName);
    if (edit.description)
        body.insert(QLatin1String("description"), *edit.description);
    return body;
}

QJsonObject createRoleBindingBody(const RoleBindingDraft &draft)
{
    return {{QStringLiteral("principal"), QStringLiteral("User:") + draft.principal.toString()},
        {QStringLiteral("role_name"), draft.role},
        {QStringLiteral("crn_pattern"), draft.crnPattern}};
}

QJsonObject createApiKeyBody(const ApiKeyDraft &draft)
{
    QJsonObject spec;
    spec.insert(QLatin1String("display_name"), draft.displayName);
    spec.insert(QLatin1String("description"), draft.description);
    spec.insert(
        QLatin1String("owner"), QJsonObject{{QStringLiteral("id"), draft.owner.toString()}});
    const QJsonObject resource = resourceBody(draft);
    if (!resource.isEmpty())
        spec.insert(QLatin1String("resource"), resource);
    return {{QStringLiteral("spec"), spec}};
}

QJsonObject editApiKeyBody(const ApiKeyEdit &edit)
{
    QJsonObject spec;
    if (edit.displayName)
        spec.insert(QLatin1String("display_name"), *edit.displayName);
    if (edit.description)
        spec.insert(QLatin1String("description"), *edit.description);
    return {{QStringLiteral("spec"), spec}};
}

/// What the API nearly always sends, "2024-02-29T12:34:56.789Z", with any number of digits at the
/// end; nothing for what is written otherwise.
template <typename Text> static std::optional<QDateTime> plainTimestamp(const Text &text)
{
    constexpr qsizetype shortest = 20;
    const auto unit = [&text](qsizetype at) {
        if constexpr (std::is_same_v<Text, QString>)
            return int(text.at(at).unicode());
        else
            return int(uchar(text.at(at)));
    };
    if (text.size() < shortest || unit(text.size() - 1) != 'Z')
        return std::nullopt;
    const auto number = [&unit](qsizetype from, qsizetype digits) {
        int result = 0;
        for (qsizetype at = from; at < from + digits; ++at) {
            const int digit = unit(at) - '0';
            if (digit < 0 || digit > 9)
                return -1;
            result = result * 10 + digit;
        }
        return result;
    };
    const auto is = [&unit](qsizetype at, char c) { return unit(at) == c; };
    const qsizetype fraction = text.size() - shortest;
    constexpr qsizetype longestFraction = 10;
    const bool isWritten = is(4, '-') && is(7, '-') && is(10, 'T') && is(13, ':') && is(16, ':')
        && (fraction == 0 || (is(19, '.') && fraction >= 2 && fraction <= longestFraction));
    if (!isWritten)
        return std::nullopt;
    int milliseconds = 0;
    for (qsizetype digit = 0; digit < 3; ++digit) {
        const int one = digit + 1 < fraction ? number(20 + digit, 1) : 0;
        milliseconds = one < 0 ? -1 : milliseconds * 10 + one;
        if (milliseconds < 0)
            return std::nullopt;
    }
    for (qsizetype digit = 3; digit + 1 < fraction; ++digit) {
        if (number(20 + digit, 1) < 0)
            return std::nullopt;
    }
    // QDate knows years before the first.
    const int year = number(0, 4);
    if (year < 0)
        return std::nullopt;
    const QDate date(year, number(5, 2), number(8, 2));
    const QTime time(number(11, 2), number(14, 2), number(17, 2), milliseconds);
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return QDateTime(date, time, Qt::UTC);
}

QDateTime timestamp(QByteArrayView utf8)
{
    if (const auto plain = plainTimestamp(utf8))
        return *plain;
    return timestamp(QString::fromUtf8(utf8));
}

QDateTime timestamp(const QString &text)
{
    if (text.isEmpty())
        return {};
    if (const auto plain = plainTimestamp(text))
        return *plain;
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{4}-\\d{2}-\\d{2})[Tt ](\\d{2}:\\d{2}:\\d{2})(?:\\.(\\d{1,9}))?"
                       "(?:([Zz])|([+-])(\\d{2}):?(\\d{2}))$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const QTime time = QTime::fromString(match.captured(2), Qt::ISODate);
    if (!date.isValid() || !time.isValid())
        return {};
    const int milliseconds = match.captured(3).leftJustified(3, QLatin1Char('0'), true).toInt();
    const int hours = match.captured(6).toInt();
    const int minutes = match.captured(7).toInt();
    if (hours > 23 || minutes > 59)
        return {};
    const int sign = match.captured(5) == QLatin1String("-") ? -1 : 1;
    return QDateTime(date, time, Qt::UTC)
        .addMSecs(milliseconds)
        .addSecs(-sign * (qint64(hours) * 3600 + qint64(minutes) * 60));
}

} // namespace domain::json
