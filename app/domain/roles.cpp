// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/roles.h"

#include <algorithm>

namespace domain {

namespace {

const QList<ResourceKind> everything{ResourceKind::Kafka, ResourceKind::SchemaRegistry,
    ResourceKind::KsqlDb, ResourceKind::FlinkRegion, ResourceKind::Tableflow, ResourceKind::Cloud,
    ResourceKind::Global};

QList<Role> makeCatalogue()
{
    using K = ResourceKind;
    const RolePlaces anywhere
        = RolePlace::Organization | RolePlace::Environment | RolePlace::KafkaCluster;
    const RolePlaces clusterOrPart = RolePlace::KafkaCluster | RolePlace::Part;
    const auto role
        = [](const char *name, RolePlaces places, const QList<K> &opens, KeyRight keys) {
              return Role{QString::fromLatin1(name), places, opens, keys, false};
          };
    QList<Role> roles{
        role("OrganizationAdmin", RolePlace::Organization, everything, KeyRight::All),
        role("EnvironmentAdmin", RolePlace::Environment,
            {K::Kafka, K::SchemaRegistry, K::KsqlDb, K::FlinkRegion, K::Tableflow}, KeyRight::All),
        role("CloudClusterAdmin", RolePlace::KafkaCluster, {K::Kafka, K::KsqlDb}, KeyRight::All),
        role("Operator", anywhere, {K::Kafka, K::SchemaRegistry, K::KsqlDb, K::FlinkRegion},
            KeyRight::Own),
        role("ResourceOwner", clusterOrPart, {K::Kafka, K::SchemaRegistry, K::KsqlDb},
            KeyRight::Own),
        role("DeveloperManage", clusterOrPart, {K::Kafka, K::SchemaRegistry, K::KsqlDb},
            KeyRight::Own),
        role("DeveloperRead", RolePlace::Part, {K::Kafka, K::SchemaRegistry, K::KsqlDb},
            KeyRight::Own),
        role("DeveloperWrite", RolePlace::Part, {K::Kafka, K::SchemaRegistry, K::KsqlDb},
            KeyRight::Own),
        role("DataDiscovery", RolePlace::Environment, {K::SchemaRegistry}, KeyRight::Own),
        role("DataSteward", RolePlace::Environment, {K::SchemaRegistry}, KeyRight::Own),
        role("KsqlAdmin", clusterOrPart, {K::KsqlDb}, KeyRight::Own),
        role("FlinkAdmin", RolePlace::Organization | RolePlace::Environment, {K::FlinkRegion},
            KeyRight::None),
        role("FlinkDeveloper", RolePlace::Organization | RolePlace::Environment, {K::FlinkRegion},
            KeyRight::None),
        role("ResourceKeyAdmin", RolePlace::Organization | RolePlace::Environment, {},
            KeyRight::All),
        role("AccountAdmin", RolePlace::Organization, {}, KeyRight::None),
        role("Assigner", RolePlace::Part, {}, KeyRight::None),
        role("BillingAdmin", RolePlace::Organization, {}, KeyRight::None),
        role("ClusterLinkConnection", RolePlace::KafkaCluster, {}, KeyRight::None),
        role("ConnectManager", clusterOrPart, {}, KeyRight::None),
        role("MetricsViewer", anywhere, {}, KeyRight::None),
        role("NetworkAdmin", RolePlace::Organization, {}, KeyRight::None),
    };
    roles.first().createsCloudKeys = true;
    return roles;
}

/// How much of a resource of its own kind the scope is for, within the right environment.
Coverage coverageInEnvironment(const RoleScope &scope, const RoleTarget &target)
{
    const bool isWholeEnvironment = scope.kafkaCluster.isEmpty() && scope.schemaRegistry.isEmpty()
        && scope.flinkRegion.isEmpty();
    if (isWholeEnvironment)
        return Coverage::Whole;
    const Coverage inside = scope.partType.isEmpty() ? Coverage::Whole : Coverage::Part;
    switch (target.kind) {
    case ResourceKind::Kafka:
        return scope.kafkaCluster == target.resource && scope.ksqlDb.isEmpty() ? inside
                                                                               : Coverage::None;
    case ResourceKind::SchemaRegistry:
        return scope.schemaRegistry == target.resource ? inside : Coverage::None;
    case ResourceKind::KsqlDb:
        if (scope.kafkaCluster != target.kafkaCluster || !scope.partType.isEmpty())
            return Coverage::None;
        return scope.ksqlDb.isEmpty() || scope.ksqlDb == target.ksqlDb ? Coverage::Whole
                                                                       : Coverage::None;
    case ResourceKind::FlinkRegion:
        return ResourceId(scope.flinkRegion) == target.resource ? inside : Coverage::None;
    default:
        return Coverage::Part;
    }
}

} // namespace

const QList<Role> &predefinedRoles()
{
    static const QList<Role> catalogue = makeCatalogue();
    return catalogue;
}

const Role *predefinedRole(const QString &name)
{
    const QList<Role> &roles = predefinedRoles();
    const auto found = std::find_if(
        roles.cbegin(), roles.cend(), [&](const Role &role) { return role.name == name; });
    return found == roles.cend() ? nullptr : &*found;
}

Coverage coverage(const RoleBinding &binding, const RoleTarget &target)
{
    const RoleScope &scope = binding.scope;
    const Role *role = predefinedRole(binding.role);
    const bool opensNothing = role && !role->opens.contains(target.kind);
    // What a role says about an account opens no resource.
    if (opensNothing || !scope.serviceAccount.isEmpty())
        return Coverage::None;
    if (scope.isOrganization())
        return Coverage::Whole;
    if (target.environment.isEmpty())
        return Coverage::Part;
    if (scope.environment != target.environment)
        return Coverage::None;
    return coverageInEnvironment(scope, target);
}

} // namespace domain
