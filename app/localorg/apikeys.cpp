// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/apikeys.h"

#include "localorg/bodyreader.h"
#include "localorg/regions.h"
#include "localorg/store.h"

#include <algorithm>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

Response unknownResource()
{
    return problem(403, u"forbidden_access"_s, u"Resource not found or access forbidden"_s);
}

struct ClusterTable
{
    KeyKind kind;
    QString sql; ///< gives id, environment and Kafka cluster
};

/// The cluster of whatever kind that has this id.
std::optional<KeyTarget> findCluster(Store &store, const QString &id)
{
    static const QList<ClusterTable> tables{
        {KeyKind::Kafka, u"SELECT id, environment_id, id FROM kafka_clusters WHERE id = ?"_s},
        {KeyKind::SchemaRegistry,
            u"SELECT id, environment_id, '' FROM schema_registries WHERE id = ?"_s},
        {KeyKind::Ksql,
            u"SELECT id, environment_id, kafka_cluster_id FROM ksql_clusters WHERE id = ?"_s},
    };
    for (const ClusterTable &table : tables) {
        Statement find(store, store.prepared(table.sql));
        if (find.run(id) && find.next()) {
            return KeyTarget{table.kind, find.text(0), find.text(1), find.text(2)};
        }
    }
    return std::nullopt;
}

/// A Flink region: `aws.us-east-1` with an environment, or the older `env-x.aws.us-east-1`.
std::variant<KeyTarget, Response> findFlinkRegion(const Context &context, BodyReader &body,
    QString id, QString environment, const QString &pointer)
{
    if (id.startsWith(u"env-"_s, Qt::CaseInsensitive)) {
        environment = id.section(QLatin1Char('.'), 0, 0);
        id = id.section(QLatin1Char('.'), 1);
    }
    const Region *region = findRegion(id);
    if (region == nullptr) {
        return unknownResource();
    }
    if (environment.isEmpty()) {
        body.complain(pointer + u"/environment"_s, u"is required for a Flink region"_s);
        return *body.refusal();
    }
    Statement find(
        context.store(), context.store().prepared(u"SELECT id FROM environments WHERE id = ?"_s));
    if (!find.run(environment) || !find.next()) {
        return unknownResource();
    }
    return KeyTarget{KeyKind::FlinkRegion, region->id, find.text(0), {}};
}

/// What `pointer` names, or the whole control plane where there is nothing.
std::variant<KeyTarget, Response> readTarget(
    const Context &context, BodyReader &body, const QString &pointer)
{
    body.expectObject(pointer, false);
    const bool isGiven = body.has(pointer);
    const QString id = isGiven ? body.requiredText(pointer + u"/id"_s, 255) : u"cloud"_s;
    const QString environment = body.text(pointer + u"/environment"_s, 255).value_or(QString());
    // What clients say of the kind is as good as nothing: `Cluster` stands for three of them.
    body.text(pointer + u"/kind"_s, 255);
    body.text(pointer + u"/api_version"_s, 255);
    if (auto refused = body.refusal()) {
        return *refused;
    }
    for (const KeyKind kind : {KeyKind::Cloud, KeyKind::Global, KeyKind::Tableflow}) {
        const QString word = keyKindName(kind).toLower();
        if (id.compare(word, Qt::CaseInsensitive) == 0) {
            return KeyTarget{kind, word, {}, {}};
        }
    }
    if (id.contains(QLatin1Char('.'))) {
        return findFlinkRegion(context, body, id, environment, pointer);
    }
    const auto cluster = findCluster(context.store(), id);
    if (!cluster
        || (!environment.isEmpty()
            && environment.compare(cluster->environment, Qt::CaseInsensitive) != 0)) {
        return unknownResource();
    }
    return *cluster;
}

QList<KeyTarget> readTargetsOf(Store &store, const QString &keyId)
{
    QList<KeyTarget> targets;
    Statement find(store,
        store.prepared(
            u"SELECT kind, resource_id, environment_id FROM api_key_resources WHERE key_id = ? "
            "ORDER BY place"_s));
    find.run(keyId);
    while (find.next()) {
        targets.append({keyKindFromName(find.utf8(0)).value_or(KeyKind::Kafka), find.text(1),
            find.text(2), {}});
    }
    return targets;
}

} // namespace

QString ApiKey::columns()
{
    return u"api_keys.display_name, api_keys.description, api_keys.owner_id, api_keys.kind, "
           "api_keys.resource_id, api_keys.environment_id, api_keys.updated_at, "
           "api_keys.for_several"_s;
}

QString ApiKey::selectById()
{
    return u"SELECT created_at, id, "_s + columns() + u" FROM api_keys WHERE id = ?"_s;
}

ApiKey ApiKey::fromRow(Store &store, const Statement &row)
{
    ApiKey key;
    key.createdAt = row.number(0);
    key.id = row.text(1);
    key.displayName = row.text(2);
    key.description = row.text(3);
    key.owner = row.text(4);
    key.target.kind = keyKindFromName(row.utf8(5)).value_or(KeyKind::Kafka);
    key.target.resource = row.text(6);
    key.target.environment = row.text(7);
    key.updatedAt = row.number(8);
    if (row.number(9) != 0) {
        key.targets = readTargetsOf(store, key.id);
    }
    return key;
}

std::variant<QList<KeyTarget>, Response> readTargets(const Context &context, BodyReader &body)
{
    const int count = body.count(u"/spec/resources"_s);
    if (auto refused = body.refusal()) {
        return *refused;
    }
    if (count == 0) {
        const auto target = readTarget(context, body, u"/spec/resource"_s);
        if (const auto *refused = std::get_if<Response>(&target)) {
            return *refused;
        }
        return QList{std::get<KeyTarget>(target)};
    }
    QList<KeyTarget> targets;
    for (int i = 0; i < count; ++i) {
        const QString pointer = u"/spec/resources/%1"_s.arg(i);
        body.expectObject(pointer, true);
        const auto target = readTarget(context, body, pointer);
        if (const auto *refused = std::get_if<Response>(&target)) {
            return *refused;
        }
        const auto &read = std::get<KeyTarget>(target);
        if (!canBeOneOfSeveral(read.kind)) {
            body.complain(pointer + u"/id"_s, u"cannot be one of several resources"_s);
        } else if (std::any_of(targets.cbegin(), targets.cend(),
                       [&](const KeyTarget &each) { return each.resource == read.resource; })) {
            body.complain(pointer + u"/id"_s, u"is there already"_s);
        }
        targets += read;
    }
    if (auto refused = body.refusal()) {
        return *refused;
    }
    return targets;
}

Object objectOf(const QString &owner, const KeyTarget &target)
{
    Object object;
    object.kind = Object::Kind::ApiKey;
    object.environment = target.environment;
    object.cluster = target.cluster;
    object.resource = target.resource;
    object.owner = owner;
    object.keyKind = target.kind;
    return object;
}

QString clusterOf(const Context &context, const KeyTarget &target)
{
    if (target.kind != KeyKind::Ksql) {
        return target.kind == KeyKind::Kafka ? target.resource : QString();
    }
    const auto found = findCluster(context.store(), target.resource);
    return found ? found->cluster : QString();
}

} // namespace localorg
