// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/resource.h"
#include "services/apicall.h"

namespace services {

class ApiClient;

/// Kafka, Schema Registry and ksqlDB clusters.
class ClusterService : public QObject
{
    Q_OBJECT
public:
    explicit ClusterService(ApiClient *client, QObject *parent = nullptr);

    /// The clusters of one kind in one environment. `kind`: Kafka, SchemaRegistry or KsqlDb.
    /// `GET /cmk/v2/clusters`, `/srcm/v3/clusters` or `/ksqldbcm/v2/clusters` with `environment`.
    ListCall<domain::Resource> *list(
        const domain::EnvironmentId &environment, domain::ResourceKind kind);

private:
    ApiClient *m_client;
};

} // namespace services
