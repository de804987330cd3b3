// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/quotas.h"

#include "localorg/store.h"

#include <algorithm>
#include <array>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

constexpr int unlimited = 1'000'000;

struct Limit
{
    const char16_t *id;
    const char16_t *scope;
    const char16_t *name;
    int standard;
    int applied; ///< 0: as given by the caller
    const char16_t *words; ///< what is counted, of %1
    const char16_t *usage; ///< a SELECT with a ? wherever %1 is meant; null: not known here
};

// The sign-in key of the running server counts for nobody. It is a Cloud key. Each of these reads
// an index only, as every create asks for some.
constexpr auto ownCloudKeys
    = u"SELECT COUNT(*) FROM api_keys WHERE owner_id = ? AND resource_id IN ('cloud', 'global') "
      u"AND id NOT IN (SELECT id FROM api_keys WHERE sign_in)";
constexpr auto ownClusterKeys = u"SELECT COUNT(*) FROM api_keys WHERE owner_id = ? "
                                u"AND resource_id NOT IN ('cloud', 'global')";
constexpr std::array limits{
    Limit{u"iam.max_cloud_api_keys.per_org", u"ORGANIZATION",
        u"Max Cloud API Keys Per Organization", 500, 1000, u"Cloud API keys of the organization",
        u"SELECT COUNT(*) FROM api_keys WHERE resource_id IN ('cloud', 'global') "
        u"AND id NOT IN (SELECT id FROM api_keys WHERE sign_in)"},
    Limit{u"iam.max_cloud_api_keys.per_user", u"USER_ACCOUNT", u"Max Cloud API Keys Per User", 10,
        10, u"Cloud API keys of %1", ownCloudKeys},
    Limit{u"iam.max_cluster_api_keys.per_user", u"USER_ACCOUNT", u"Max Cluster API Keys Per User",
        10, 10, u"cluster API keys of %1", ownClusterKeys},
    Limit{u"iam.max_cloud_api_keys.per_service_account", u"SERVICE_ACCOUNT",
        u"Max Cloud API Keys Per Service Account", 10, 0, u"Cloud API keys of %1", ownCloudKeys},
    Limit{u"iam.max_cluster_api_keys.per_service_account", u"SERVICE_ACCOUNT",
        u"Max Cluster API Keys Per Service Account", 10, 0, u"cluster API keys of %1",
        ownClusterKeys},
    Limit{u"iam.max_audit_log_api_keys.per_org", u"ORGANIZATION",
        u"Max Audit Log API Keys Per Organization", 10000, 10000,
        u"audit log API keys of the organization", nullptr},
    Limit{u"kafka.max_api_keys.per_cluster", u"KAFKA_CLUSTER", u"Max Kafka API Keys Per Cluster",
        2000, 2000, u"API keys of the cluster %1",
        // A key for several resources counts for each of them, and once.
        u"SELECT (SELECT COUNT(*) FROM api_keys WHERE resource_id = ?) + "
        u"(SELECT COUNT(*) FROM api_key_resources more JOIN api_keys ON id = key_id "
        u"WHERE more.resource_id = ? AND more.resource_id <> api_keys.resource_id)"},
    Limit{u"iam.max_service_accounts.per_org", u"ORGANIZATION",
        u"Max Service Accounts Per Organization", 1000, 1000,
        u"service accounts of the organization", u"SELECT COUNT(*) FROM service_accounts"},
    Limit{u"iam.max_users.per_org", u"ORGANIZATION", u"Max Users Per Organization", 1000, 1000,
        u"users of the organization", u"SELECT COUNT(*) FROM users"},
    Limit{u"iam.max_pending_invitations.per_organization", u"ORGANIZATION",
        u"Max Pending Invitations Per Organization", 150, 150,
        u"pending invitations of the organization", nullptr},
    Limit{u"iam.max_environments.per_org", u"ORGANIZATION", u"Max Environments Per Organization",
        25, 25, u"environments of the organization", u"SELECT COUNT(*) FROM environments"},
    Limit{u"iam.max_kafka_clusters.per_org", u"ORGANIZATION",
        u"Max Kafka Clusters Per Organization", 400, 400, u"Kafka clusters of the organization",
        u"SELECT COUNT(*) FROM kafka_clusters"},
    Limit{u"kafka.max_kafka_clusters.per_env", u"ENVIRONMENT",
        u"Max Kafka Clusters Per Environment", 20, 20, u"Kafka clusters of the environment %1",
        u"SELECT COUNT(*) FROM kafka_clusters WHERE environment_id = ?"},
    Limit{u"ksql.max_apps.per_env", u"ENVIRONMENT", u"Max ksqlDB Clusters Per Environment", 15, 15,
        u"ksqlDB clusters of the environment %1",
        u"SELECT COUNT(*) FROM ksql_clusters WHERE environment_id = ?"},
    Limit{u"iam.max_rbac_role_bindings.per_org_plus_envs", u"ORGANIZATION",
        u"Max Role Bindings For The Organization And Its Environments", 1000, 1000,
        u"role bindings of the organization and its environments",
        u"SELECT COUNT(*) FROM role_bindings WHERE crn_pattern NOT LIKE '%/organization=%/%' "
        u"OR crn_pattern LIKE '%/environment=%' AND crn_pattern NOT LIKE '%/environment=%/%'"},
    Limit{u"iam.max_rbac_role_bindings_all_roles.per_org", u"ORGANIZATION",
        u"Max Role Bindings Of All Roles Per Organization", 250000, 250000,
        u"role bindings of the organization", u"SELECT COUNT(*) FROM role_bindings"},
    Limit{u"iam.max_rbac_role_bindings.per_cluster", u"KAFKA_CLUSTER",
        u"Max Role Bindings Per Cluster", 5000, 5000, u"role bindings of the cluster %1",
        u"SELECT COUNT(*) FROM role_bindings WHERE crn_pattern || '/' LIKE '%/cloud-cluster=' || ? "
        u"|| '/%'"},
};

const Limit *findLimit(const QString &quota)
{
    const auto *found = std::find_if(limits.cbegin(), limits.cend(),
        [&](const Limit &limit) { return quota == QStringView(limit.id); });
    return found == limits.cend() ? nullptr : found;
}

} // namespace

void storeQuotaLimits(Store &store, int perServiceAccount)
{
    Statement insert(
        store, store.prepared(u"INSERT OR IGNORE INTO quota_limits VALUES (?, ?, ?, ?, ?)"_s));
    for (const Limit &limit : limits) {
        insert.run(QString::fromUtf16(limit.id), QString::fromUtf16(limit.scope),
            QString::fromUtf16(limit.name), limit.standard,
            limit.applied == 0 ? perServiceAccount : limit.applied);
    }
}

void liftQuotaLimits(Store &store)
{
    Statement update(store, store.prepared(u"UPDATE quota_limits SET applied_limit = ?"_s));
    update.run(unlimited);
}

void addMissingQuotaLimits(Store &store)
{
    qint64 least = 0;
    {
        Statement find(store, store.prepared(u"SELECT MIN(applied_limit) FROM quota_limits"_s));
        least = find.run() && find.next() ? find.number(0) : 0;
    }
    storeQuotaLimits(store, 10);
    if (least >= unlimited) {
        liftQuotaLimits(store);
    }
}

std::optional<int> quotaUsage(Store &store, const QString &quota, const QString &subject)
{
    const Limit *limit = findLimit(quota);
    if (limit == nullptr || limit->usage == nullptr) {
        return std::nullopt;
    }
    const QString sql = QString::fromUtf16(limit->usage);
    const qsizetype places = sql.count(QLatin1Char('?'));
    if (places > 0 && subject.isEmpty()) {
        return std::nullopt;
    }
    Statement count(store, store.prepared(sql));
    if (!count.run(QVariantList(places, subject)) || !count.next()) {
        return std::nullopt;
    }
    return static_cast<int>(count.number(0));
}

std::optional<QString> quotaBreachWords(Store &store, const QString &quota, const QString &subject)
{
    const Limit *limit = findLimit(quota);
    Statement find(store, store.prepared(u"SELECT applied_limit FROM quota_limits WHERE id = ?"_s));
    if (limit == nullptr || !find.run(quota) || !find.next()
        || quotaUsage(store, quota, subject).value_or(0) < find.number(0)) {
        return std::nullopt;
    }
    const QString words = QString::fromUtf16(limit->words);
    return u"The number of %1 is currently limited to %2"_s.arg(
        words.contains(u"%1"_s) ? words.arg(subject) : words, QString::number(find.number(0)));
}

std::optional<Response> quotaBreach(Store &store, const QString &quota, const QString &subject)
{
    const auto words = quotaBreachWords(store, quota, subject);
    return words ? std::optional(quotaExceeded(*words)) : std::nullopt;
}

std::optional<Response> keyQuotaBreach(
    Store &store, const QString &owner, KeyKind kind, const QString &resource)
{
    const bool isCloud = opensControlPlane(kind);
    const QString ownQuota
        = u"iam.max_%1_api_keys.per_%2"_s.arg(isCloud ? u"cloud"_s : u"cluster"_s,
            owner.startsWith(u"sa-"_s, Qt::CaseInsensitive) ? u"service_account"_s : u"user"_s);
    if (auto breach = quotaBreach(store, ownQuota, owner)) {
        return breach;
    }
    if (isCloud) {
        return quotaBreach(store, u"iam.max_cloud_api_keys.per_org"_s);
    }
    return kind == KeyKind::Kafka
        ? quotaBreach(store, u"kafka.max_api_keys.per_cluster"_s, resource)
        : std::nullopt;
}

} // namespace localorg
