// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDateTime>

namespace domain {

/// What a key opens. Kafka, SchemaRegistry and KsqlDb are clusters of an environment; a Flink
/// region belongs to one too; Tableflow, Cloud and Global reach over the organization.
enum class ResourceKind {
    Kafka,
    SchemaRegistry,
    KsqlDb,
    FlinkRegion,
    Tableflow,
    Cloud,
    Global,
    Other
};

/// Whether keys of this kind open something in one environment.
constexpr bool isOfEnvironment(ResourceKind kind)
{
    return kind == ResourceKind::Kafka || kind == ResourceKind::SchemaRegistry
        || kind == ResourceKind::KsqlDb || kind == ResourceKind::FlinkRegion;
}

/// A cluster of an environment, from `/cmk/v2/clusters`, `/srcm/v3/clusters` or
/// `/ksqldbcm/v2/clusters`.
struct Resource
{
    ResourceId id;
    ResourceKind kind = ResourceKind::Other;
    QString displayName;
    EnvironmentId environment;
    /// "AWS", "GCP", "AZURE" as sent, or empty.
    QString cloud;
    QString region;
    /// "Basic", "Standard", ... for Kafka; the package for Schema Registry; empty for ksqlDB.
    QString type;
    /// "PROVISIONING", "PROVISIONED", "FAILED" or what else the API says.
    QString phase;
    /// REST endpoint; empty while provisioning.
    QString httpEndpoint;
    /// Kafka only, without a "SASL_SSL://" prefix.
    QString bootstrapEndpoint;
    /// The Kafka cluster that a ksqlDB cluster runs on.
    ResourceId kafkaCluster;
    /// The account that a ksqlDB cluster works as.
    PrincipalId credentialIdentity;
    QDateTime createdAt;

    bool operator==(const Resource &) const = default;
};

} // namespace domain
