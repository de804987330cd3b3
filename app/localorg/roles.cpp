// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/roles.h"

#include <algorithm>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

// No endpoint that takes a Cloud key lists the roles, so they stand here. What they may do with
// keys follows the API reference; where a role has nothing to do with keys there, it has nothing
// here.
QList<Role> makeCatalogue()
{
    using enum RoleScope;
    using enum Role::KeysOf;
    const QList<KeyKind> clusterKinds{KeyKind::Kafka, KeyKind::SchemaRegistry, KeyKind::Ksql};
    const QList<KeyKind> regionalKinds = clusterKinds + QList<KeyKind>{KeyKind::FlinkRegion};
    const RoleScopes kafkaResources = Kafka | Topic | Group | TransactionalId;
    const RoleScopes registryResources = SchemaRegistry | Subject | Kek;
    const RoleScopes flinkScopes = Organization | Environment | FlinkRegion | ComputePool;
    const RoleScopes wide = Organization | Environment | Cluster;
    const RoleScopes developed = Cluster | kafkaResources | Connector | Ksql | registryResources
        | FlinkRegion | ComputePool;
    return {
        {u"OrganizationAdmin"_s, Organization, Everybody,
            regionalKinds + QList<KeyKind>{KeyKind::Tableflow, KeyKind::Cloud, KeyKind::Global}},
        {u"EnvironmentAdmin"_s, Environment, Everybody,
            regionalKinds + QList<KeyKind>{KeyKind::Tableflow}},
        {u"CloudClusterAdmin"_s, Cluster, Everybody, {KeyKind::Kafka}},
        {u"Operator"_s, wide, Self, regionalKinds},
        {u"ResourceOwner"_s, developed | ServiceAccount | IdentityProvider | IdentityPool, Self,
            clusterKinds},
        {u"DeveloperManage"_s, developed, Self, clusterKinds},
        {u"DeveloperRead"_s, developed, Self, clusterKinds},
        {u"DeveloperWrite"_s, developed, Self, clusterKinds},
        {u"DataDiscovery"_s, Environment, Self, {KeyKind::SchemaRegistry}},
        {u"DataSteward"_s, Environment, Self, {KeyKind::SchemaRegistry}},
        {u"KsqlAdmin"_s, Ksql, Everybody, {KeyKind::Ksql}},
        {u"ResourceKeyAdmin"_s, Organization | Environment, Others, regionalKinds},
        {u"AccountAdmin"_s, Organization, Nobody, {}, false},
        {u"Assigner"_s, ServiceAccount | IdentityPool, Nobody, {}, false},
        {u"BillingAdmin"_s, Organization, Nobody, {}, false},
        {u"MetricsViewer"_s, wide, Nobody, {}},
        {u"NetworkAdmin"_s, Organization | Environment, Nobody, {}},
        {u"FlinkAdmin"_s, flinkScopes, Nobody, {}},
        {u"FlinkDeveloper"_s, flinkScopes, Nobody, {}},
        {u"ConnectManager"_s, Cluster | Connector, Nobody, {}},
        {u"ClusterLinkConnection"_s, Cluster | Kafka, Nobody, {}},
    };
}

} // namespace

const Role *findRole(const QString &name)
{
    static const QList<Role> catalogue = makeCatalogue();
    const auto found = std::find_if(
        catalogue.cbegin(), catalogue.cend(), [&](const Role &role) { return role.name == name; });
    return found == catalogue.cend() ? nullptr : &*found;
}

} // namespace localorg
