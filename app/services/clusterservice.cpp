// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clusterservice.h"

#include "domain/json.h"
#include "services/apiclient.h"

namespace services {

ClusterService::ClusterService(ApiClient *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

ListCall<domain::Resource> *ClusterService::list(
    const domain::EnvironmentId &environment, domain::ResourceKind kind)
{
    using domain::ResourceKind;
    Q_ASSERT(kind == ResourceKind::Kafka || kind == ResourceKind::SchemaRegistry
        || kind == ResourceKind::KsqlDb);
    QString path = QStringLiteral("/cmk/v2/clusters");
    Decoder<domain::Resource> read = domain::json::kafkaCluster;
    if (kind == ResourceKind::SchemaRegistry) {
        path = QStringLiteral("/srcm/v3/clusters");
        read = domain::json::schemaRegistry;
    } else if (kind == ResourceKind::KsqlDb) {
        path = QStringLiteral("/ksqldbcm/v2/clusters");
        read = domain::json::ksqlDbCluster;
    }
    const auto readHere = [read, environment](const QJsonObject &object) {
        std::optional<domain::Resource> cluster = read(object);
        // Asked for by environment, so that is where it is, said or not.
        if (cluster && cluster->environment.isEmpty())
            cluster->environment = environment;
        return cluster;
    };
    return m_client->list<domain::Resource>(
        path, queryOf({{QStringLiteral("environment"), environment.toString()}}), readHere);
}

} // namespace services
