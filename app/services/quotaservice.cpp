// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/quotaservice.h"

#include "domain/json.h"
#include "services/apiclient.h"

namespace services {

namespace {

QString scopeWord(domain::QuotaScope scope)
{
    switch (scope) {
    case domain::QuotaScope::Organization:
        return QStringLiteral("ORGANIZATION");
    case domain::QuotaScope::Environment:
        return QStringLiteral("ENVIRONMENT");
    case domain::QuotaScope::KafkaCluster:
        return QStringLiteral("KAFKA_CLUSTER");
    case domain::QuotaScope::ServiceAccount:
        return QStringLiteral("SERVICE_ACCOUNT");
    case domain::QuotaScope::UserAccount:
        return QStringLiteral("USER_ACCOUNT");
    }
    return {};
}

} // namespace

QuotaService::QuotaService(ApiClient *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

ListCall<domain::AppliedQuota> *QuotaService::list(const Filter &filter)
{
    return m_client->list<domain::AppliedQuota>(QStringLiteral("/service-quota/v1/applied-quotas"),
        queryOf({{QStringLiteral("scope"), scopeWord(filter.scope)},
            {QStringLiteral("environment"), filter.environment.toString()},
            {QStringLiteral("kafka_cluster"), filter.kafkaCluster.toString()},
            {QStringLiteral("id"), filter.id}}),
        domain::json::appliedQuota);
}

} // namespace services
