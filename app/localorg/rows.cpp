// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/rows.h"

#include "localorg/store.h"

namespace localorg {

using namespace Qt::StringLiterals;

void insertOrganization(Store &store, const QString &id, const QString &name, qint64 createdAt)
{
    Statement insert(store, store.prepared(u"INSERT INTO organizations VALUES (?, ?, 0, ?, ?)"_s));
    insert.run(id, name, createdAt, createdAt);
}

void insertEnvironment(
    Store &store, const QString &id, const QString &name, const QString &package, qint64 createdAt)
{
    Statement insert(store, store.prepared(u"INSERT INTO environments VALUES (?, ?, ?, ?, ?)"_s));
    insert.run(id, name, package, createdAt, createdAt);
}

void insertKafkaCluster(Store &store, const KafkaClusterRow &row)
{
    Statement insert(store,
        store.prepared(
            u"INSERT INTO kafka_clusters VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s));
    insert.run(row.id, row.environment, row.name, row.availability, row.cloud, row.region,
        row.configKind, row.cku, row.deletionProtection ? 1 : 0, row.createdAt, row.createdAt,
        row.createdAt);
}

void insertSchemaRegistry(Store &store, const SchemaRegistryRow &row)
{
    Statement insert(store,
        store.prepared(u"INSERT INTO schema_registries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s));
    insert.run(row.id, row.environment, row.package, row.cloud, row.region, row.regionId,
        row.createdAt, row.createdAt, row.createdAt);
}

void insertKsqlCluster(Store &store, const KsqlClusterRow &row)
{
    Statement insert(store,
        store.prepared(u"INSERT INTO ksql_clusters VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?)"_s));
    insert.run(row.id, row.environment, row.kafkaCluster, row.credential, row.name, row.csu,
        row.createdAt, row.createdAt, row.createdAt);
}

void insertServiceAccount(Store &store, const QString &id, const QString &name,
    const QString &description, qint64 createdAt)
{
    Statement insert(
        store, store.prepared(u"INSERT INTO service_accounts VALUES (?, ?, ?, ?, ?)"_s));
    insert.run(id, name, description, createdAt, createdAt);
}

void insertUser(Store &store, const UserRow &row)
{
    Statement insert(store, store.prepared(u"INSERT INTO users VALUES (?, ?, ?, ?, ?, ?)"_s));
    insert.run(row.id, row.email, row.fullName, row.authType, row.createdAt, row.createdAt);
}

void insertRoleBinding(Store &store, const RoleBindingRow &row)
{
    Statement insert(
        store, store.prepared(u"INSERT INTO role_bindings VALUES (?, ?, ?, ?, ?, ?)"_s));
    insert.run(row.id, u"User:"_s + row.principalId, row.role, row.crnPattern, row.createdAt,
        row.createdAt);
}

void insertAcl(Store &store, const AclRow &row)
{
    Statement insert(
        store, store.prepared(u"INSERT INTO kafka_acls VALUES (?, ?, ?, ?, ?, '*', ?, 'ALLOW')"_s));
    insert.run(row.cluster, row.resourceType, row.resourceName, row.patternType,
        u"User:"_s + row.principalId, row.operation);
}

void insertTopic(Store &store, const TopicRow &row)
{
    Statement insert(store, store.prepared(u"INSERT INTO kafka_topics VALUES (?, ?, ?, ?, ?)"_s));
    insert.run(row.cluster, row.name, row.partitions, row.replication, row.isInternal ? 1 : 0);
}

void insertApiKey(Store &store, const ApiKeyRow &row)
{
    Statement insert(store,
        store.prepared(
            u"INSERT INTO api_keys VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"_s));
    insert.run(row.id, row.name, row.description, nullIfEmpty(row.owner), row.kind, row.resource,
        nullIfEmpty(row.environment), row.salt, row.digest, row.createdAt, row.isSignIn ? 1 : 0,
        row.createdAt, row.createdAt);
}

void insertApiKeyResource(
    Store &store, const QString &keyId, qint64 place, const ApiKeyResourceRow &row)
{
    Statement insert(store,
        store.prepared(u"INSERT INTO api_key_resources SELECT id, ?, ?, ?, ?, owner_id, created_at "
                       "FROM api_keys WHERE id = ?"_s));
    insert.run(place, row.kind, row.resource, row.environment, keyId);
}

} // namespace localorg
