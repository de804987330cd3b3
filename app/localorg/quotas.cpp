// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/quotas.h"

#include "localorg/keycounts.h"
#include "localorg/store.h"

#include <array>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

struct Limit
{
    const char16_t *id;
    const char16_t *scope;
    const char16_t *name;
    int standard;
    int applied; ///< 0: as given by the caller
};

constexpr std::array limits{
    Limit{u"iam.max_cloud_api_keys.per_org", u"ORGANIZATION",
        u"Max Cloud API Keys Per Organization", 500, 1000},
    Limit{u"iam.max_cloud_api_keys.per_user", u"USER_ACCOUNT", u"Max Cloud API Keys Per User", 10,
        10},
    Limit{u"iam.max_cluster_api_keys.per_user", u"USER_ACCOUNT", u"Max Cluster API Keys Per User",
        10, 10},
    Limit{u"iam.max_cloud_api_keys.per_service_account", u"SERVICE_ACCOUNT",
        u"Max Cloud API Keys Per Service Account", 10, 0},
    Limit{u"iam.max_cluster_api_keys.per_service_account", u"SERVICE_ACCOUNT",
        u"Max Cluster API Keys Per Service Account", 10, 0},
    Limit{u"kafka.max_api_keys.per_cluster", u"KAFKA_CLUSTER", u"Max Kafka API Keys Per Cluster",
        2000, 2000},
    Limit{u"iam.max_service_accounts.per_org", u"ORGANIZATION",
        u"Max Service Accounts Per Organization", 1000, 1000},
    Limit{u"iam.max_users.per_org", u"ORGANIZATION", u"Max Users Per Organization", 1000, 1000},
    Limit{u"iam.max_environments.per_org", u"ORGANIZATION", u"Max Environments Per Organization",
        25, 25},
    Limit{u"iam.max_kafka_clusters.per_org", u"ORGANIZATION",
        u"Max Kafka Clusters Per Organization", 400, 400},
    Limit{u"kafka.max_kafka_clusters.per_env", u"ENVIRONMENT",
        u"Max Kafka Clusters Per Environment", 20, 20},
};

qint64 limitOf(Store &store, const QString &quota)
{
    Statement find(store, store.prepared(u"SELECT applied_limit FROM quota_limits WHERE id = ?"_s));
    return find.run(quota) && find.next() ? find.number(0) : std::numeric_limits<qint64>::max();
}

qint64 count(Store &store, const QString &from, const QVariantList &values)
{
    Statement statement(store, store.prepared(u"SELECT COUNT(*) FROM "_s + from));
    return statement.run(values) && statement.next() ? statement.number(0) : 0;
}

} // namespace

void storeQuotaLimits(Store &store, int perServiceAccount)
{
    Statement insert(store, store.prepared(u"INSERT INTO quota_limits VALUES (?, ?, ?, ?, ?)"_s));
    for (const Limit &limit : limits) {
        insert.run(QString::fromUtf16(limit.id), QString::fromUtf16(limit.scope),
            QString::fromUtf16(limit.name), limit.standard,
            limit.applied == 0 ? perServiceAccount : limit.applied);
    }
}

void liftQuotaLimits(Store &store)
{
    store.execute(u"UPDATE quota_limits SET applied_limit = 1000000"_s);
}

std::optional<Response> keyQuotaBreach(
    Store &store, const QString &owner, KeyKind kind, const QString &resource)
{
    const bool isCloud = opensControlPlane(kind);
    const bool isServiceAccount = owner.startsWith(u"sa-"_s, Qt::CaseInsensitive);
    const QString owners = isServiceAccount ? u"per_service_account"_s : u"per_user"_s;
    const QString classWords = isCloud ? u"cloud"_s : u"cluster"_s;
    const qint64 ownLimit = limitOf(store, u"iam.max_%1_api_keys.%2"_s.arg(classWords, owners));
    if (countOwned(store, owner, isCloud) >= ownLimit) {
        return quotaExceeded(u"The number of %1 API keys of %2 is currently limited to %3"_s.arg(
            isCloud ? u"Cloud"_s : u"cluster"_s, owner, QString::number(ownLimit)));
    }
    if (isCloud) {
        const qint64 limit = limitOf(store, u"iam.max_cloud_api_keys.per_org"_s);
        if (countControlPlane(store) >= limit) {
            return quotaExceeded(
                u"The number of Cloud API keys of the organization is currently limited to %1"_s
                    .arg(limit));
        }
    }
    if (kind == KeyKind::Kafka) {
        const qint64 limit = limitOf(store, u"kafka.max_api_keys.per_cluster"_s);
        if (countOwnedFor(store, resource) >= limit) {
            return quotaExceeded(
                u"The number of API keys of the cluster %1 is currently limited to %2"_s.arg(
                    resource, QString::number(limit)));
        }
    }
    return std::nullopt;
}

std::optional<Response> rowQuotaBreach(
    Store &store, const QString &table, const QString &quota, const QString &words)
{
    const qint64 limit = limitOf(store, quota);
    if (count(store, table, {}) < limit) {
        return std::nullopt;
    }
    return quotaExceeded(u"The number of %1 of the organization is currently limited to %2"_s.arg(
        words, QString::number(limit)));
}

} // namespace localorg
