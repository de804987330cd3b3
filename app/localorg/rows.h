// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace localorg {

class Store;

// Inserts of the rows that a new organization is made of. Times are in microseconds; updated_at is
// created_at.

void insertOrganization(Store &store, const QString &id, const QString &name, qint64 createdAt);
void insertEnvironment(
    Store &store, const QString &id, const QString &name, const QString &package, qint64 createdAt);

struct KafkaClusterRow
{
    QString id;
    QString environment;
    QString name;
    QString availability;
    QString cloud;
    QString region;
    QString configKind;
    int cku = 0;
    bool deletionProtection = false;
    qint64 createdAt = 0;
};
void insertKafkaCluster(Store &store, const KafkaClusterRow &row);

struct SchemaRegistryRow
{
    QString id;
    QString environment;
    QString package;
    QString cloud;
    QString region;
    QString regionId;
    qint64 createdAt = 0;
};
void insertSchemaRegistry(Store &store, const SchemaRegistryRow &row);

struct KsqlClusterRow
{
    QString id;
    QString environment;
    QString kafkaCluster;
    QString credential;
    QString name;
    int csu = 4;
    qint64 createdAt = 0;
};
void insertKsqlCluster(Store &store, const KsqlClusterRow &row);

void insertServiceAccount(Store &store, const QString &id, const QString &name,
    const QString &description, qint64 createdAt);

struct UserRow
{
    QString id;
    QString email;
    QString fullName;
    QString authType;
    qint64 createdAt = 0;
};
void insertUser(Store &store, const UserRow &row);

struct RoleBindingRow
{
    QString id;
    QString principalId; ///< without `User:`
    QString role;
    QString crnPattern;
    qint64 createdAt = 0;
};
void insertRoleBinding(Store &store, const RoleBindingRow &row);

struct AclRow
{
    QString cluster;
    QString resourceType;
    QString resourceName;
    QString patternType;
    QString principalId; ///< without `User:`
    QString operation;
};
/// An ALLOW for any host.
void insertAcl(Store &store, const AclRow &row);

struct TopicRow
{
    QString cluster;
    QString name;
    int partitions = 6;
    int replication = 3;
    bool isInternal = false;
};
void insertTopic(Store &store, const TopicRow &row);

struct ApiKeyRow
{
    QString id;
    QString name;
    QString description;
    QString owner; ///< empty: Confluent's own
    QString kind; ///< as keyKindName() has it
    QString resource;
    QString environment; ///< empty for what belongs to the organization
    QByteArray salt;
    QByteArray digest;
    qint64 createdAt = 0; ///< usable from then on
    bool isSignIn = false;
};
void insertApiKey(Store &store, const ApiKeyRow &row);

/// One of several resources that a stored key opens; the one at place 0 is the key's own.
struct ApiKeyResourceRow
{
    QString kind;
    QString resource;
    QString environment;
};
void insertApiKeyResource(
    Store &store, const QString &keyId, qint64 place, const ApiKeyResourceRow &row);

} // namespace localorg
