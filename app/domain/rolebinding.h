// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDateTime>

namespace domain {

/// Where a role applies, as a crn_pattern says it (role bindings reference, 13.1). What is empty
/// does not narrow: without an environment it is the whole organization.
struct RoleScope
{
    OrganizationId organization;
    EnvironmentId environment;
    ResourceId kafkaCluster;
    ResourceId schemaRegistry;
    QString ksqlDb; ///< the display name of a ksqlDB cluster: the API names it so
    QString flinkRegion;
    PrincipalId serviceAccount; ///< the role is about this account
    /// What is narrower than the above: "topic", "group", "subject", "connector", ...
    QString partType;
    QString partName; ///< a literal, or a prefix before a "*"

    bool isOrganization() const;
    bool operator==(const RoleScope &) const = default;
};

/// Reads a pattern, percent-encoded or not; parts that are not known are left out.
RoleScope readScope(const QString &crnPattern);
/// The pattern of a whole organization, environment or Kafka cluster.
QString organizationPattern(const OrganizationId &organization);
QString environmentPattern(const OrganizationId &organization, const EnvironmentId &environment);
QString kafkaClusterPattern(const OrganizationId &organization, const EnvironmentId &environment,
    const ResourceId &kafkaCluster);

/// `/iam/v2/role-bindings`: a principal has a role within a scope.
struct RoleBinding
{
    RoleBindingId id;
    PrincipalId principal;
    QString role; ///< such as "CloudClusterAdmin"
    QString crnPattern; ///< as sent
    RoleScope scope; ///< read from `crnPattern`
    QDateTime createdAt;

    bool operator==(const RoleBinding &) const = default;
};

/// What is asked for when a role is granted.
struct RoleBindingDraft
{
    PrincipalId principal;
    QString role;
    QString crnPattern;
};

} // namespace domain
