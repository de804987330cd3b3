// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/roles.h"

#include <QUrl>

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
        = RolePlace::Organization | RolePlace::Environment | RolePlace::Cluster;
    const RolePlaces clusterOrPart = RolePlace::Cluster | RolePlace::Part;
    const auto role
        = [](const char *name, RolePlaces places, const QList<K> &opens, KeyRight keys) {
              return Role{QString::fromLatin1(name), places, opens, keys, false};
          };
    QList<Role> roles{
        role("OrganizationAdmin", RolePlace::Organization, everything, KeyRight::All),
        role("EnvironmentAdmin", RolePlace::Environment,
            {K::Kafka, K::SchemaRegistry, K::KsqlDb, K::FlinkRegion, K::Tableflow}, KeyRight::All),
        role("CloudClusterAdmin", RolePlace::Cluster, {K::Kafka, K::KsqlDb}, KeyRight::All),
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
        role("ClusterLinkConnection", RolePlace::Cluster, {}, KeyRight::None),
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

/// The pattern of the target itself.
QString clusterPattern(const OrganizationId &organization, const RoleTarget &target,
    const QString &role, RolePlace place)
{
    const QString environment = environmentPattern(organization, target.environment);
    switch (target.kind) {
    case ResourceKind::Kafka: {
        const QString cluster
            = kafkaClusterPattern(organization, target.environment, target.resource);
        // Those who administer a cluster have a role on more than the Kafka in it.
        const bool isOfCloud = place == RolePlace::Cluster
            && (role == QLatin1String("CloudClusterAdmin") || role == QLatin1String("Operator"));
        return isOfCloud ? cluster
                         : cluster + QStringLiteral("/kafka=") + target.resource.toString();
    }
    case ResourceKind::SchemaRegistry:
        return environment + QStringLiteral("/schema-registry=") + target.resource.toString();
    case ResourceKind::KsqlDb:
        return kafkaClusterPattern(organization, target.environment, target.kafkaCluster)
            + QStringLiteral("/ksql=")
            + QString::fromLatin1(QUrl::toPercentEncoding(target.ksqlDb));
    case ResourceKind::FlinkRegion:
        return environment + QStringLiteral("/flink-region=") + target.resource.toString();
    default:
        return {};
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
    const Role *role = predefinedRole(binding.role);
    if (role && !role->opens.contains(target.kind))
        return Coverage::None;
    return coverage(binding.scope, target);
}

Coverage coverage(const RoleScope &scope, const RoleTarget &target)
{
    // What a role says about an account opens no resource.
    if (!scope.serviceAccount.isEmpty())
        return Coverage::None;
    if (scope.isOrganization())
        return Coverage::Whole;
    if (target.environment.isEmpty())
        return Coverage::Part;
    if (scope.environment != target.environment)
        return Coverage::None;
    return coverageInEnvironment(scope, target);
}

QStringList rolePartTypes(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Kafka:
        return {QStringLiteral("topic"), QStringLiteral("group")};
    case ResourceKind::SchemaRegistry:
        return {QStringLiteral("subject")};
    default:
        return {};
    }
}

QString rolePattern(const OrganizationId &organization, const RoleTarget &target,
    const QString &role, RolePlace place, const RolePart &part)
{
    if (organization.isEmpty())
        return {};
    if (place == RolePlace::Organization)
        return organizationPattern(organization);
    if (target.environment.isEmpty())
        return {};
    if (place == RolePlace::Environment)
        return environmentPattern(organization, target.environment);
    QString cluster = clusterPattern(organization, target, role, place);
    if (place == RolePlace::Cluster || cluster.isEmpty())
        return cluster;
    if (!rolePartTypes(target.kind).contains(part.type) || part.name.isEmpty())
        return {};
    // The asterisk at the end is the pattern's own, anything else is the name's.
    const QByteArray name = QUrl::toPercentEncoding(part.name, "*");
    return cluster + QLatin1Char('/') + part.type + QLatin1Char('=') + QString::fromLatin1(name);
}

} // namespace domain
