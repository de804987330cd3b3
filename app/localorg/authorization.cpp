// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/access.h"
#include "localorg/roles.h"

#include <algorithm>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

bool same(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// The id of the resource that it is about: a key's is what it opens.
const QString &resourceOf(const Object &object)
{
    return object.kind == Object::Kind::ApiKey ? object.resource : object.id;
}

/// Whether a grant for one Schema Registry, Flink region or ksqlDB cluster is about the object.
bool isFor(const Grant &grant, const Object &object)
{
    switch (*grant.scope) {
    case RoleScope::Ksql:
        // The Kafka cluster underneath is seen along with it.
        return !grant.ksqlCluster.isEmpty()
            && (same(grant.ksqlCluster, resourceOf(object))
                || (object.kind == Object::Kind::KafkaCluster && same(grant.cluster, object.id)));
    case RoleScope::SchemaRegistry:
    case RoleScope::Subject:
    case RoleScope::Kek:
        return same(grant.schemaRegistry, resourceOf(object));
    case RoleScope::FlinkRegion:
    case RoleScope::ComputePool:
        return same(grant.flinkRegion, resourceOf(object));
    default:
        return false;
    }
}

/// Whether the grant reaches that environment, cluster or key, whatever its role allows there.
bool reaches(const Grant &grant, const Object &object)
{
    const Role *role = findRole(grant.role);
    if (role == nullptr || !role->seesResources || !grant.scope) {
        return false;
    }
    if (*grant.scope == RoleScope::Organization) {
        return true;
    }
    if (grant.environment.isEmpty() || !same(grant.environment, object.environment)) {
        return false;
    }
    if (*grant.scope == RoleScope::Environment || object.kind == Object::Kind::Environment) {
        return true;
    }
    if (grant.cluster.isEmpty() || *grant.scope == RoleScope::Ksql) {
        return isFor(grant, object);
    }
    // What serves all of an environment is seen from every cluster in it.
    return object.cluster.isEmpty() || same(grant.cluster, object.cluster);
}

bool mayAdministerEnvironment(const Grant &grant, const Object &object)
{
    return grant.role == u"EnvironmentAdmin"_s && grant.scope == RoleScope::Environment
        && same(grant.environment, object.environment);
}

bool mayAdministerCluster(const Grant &grant, const Object &object)
{
    return mayAdministerEnvironment(grant, object)
        || (grant.role == u"CloudClusterAdmin"_s && grant.scope == RoleScope::Cluster
            && same(grant.environment, object.environment) && same(grant.cluster, object.cluster));
}

bool allowsAccount(const Grant &grant, Action action)
{
    if (grant.role == u"AccountAdmin"_s) {
        return true;
    }
    return action == Action::See
        && (grant.role == u"EnvironmentAdmin"_s || grant.role == u"CloudClusterAdmin"_s);
}

/// Whether the key's owner is one whose keys the role manages.
bool isManaged(const Role &role, const Principal &principal, const Object &key)
{
    const bool isOwn = same(key.owner, principal.id);
    switch (role.keysOf) {
    case Role::KeysOf::Nobody:
        return false;
    case Role::KeysOf::Self:
        return isOwn;
    case Role::KeysOf::Others:
        return !isOwn;
    case Role::KeysOf::Everybody:
        return true;
    }
    return false;
}

bool allowsKey(const Principal &principal, const Grant &grant, Action action, const Object &key)
{
    if (grant.role == u"ResourceOwner"_s && grant.scope == RoleScope::ServiceAccount) {
        return same(grant.serviceAccount, key.owner);
    }
    const Role *role = findRole(grant.role);
    if (role == nullptr || !role->keyKinds.contains(key.keyKind)) {
        return false;
    }
    if (key.keyKind == KeyKind::Tableflow) {
        // These belong to no environment: to have one is enough for a key of one's own.
        return action == Action::Create && same(key.owner, principal.id);
    }
    return isManaged(*role, principal, key) && reaches(grant, key);
}

bool allows(const Principal &principal, const Grant &grant, Action action, const Object &object)
{
    switch (object.kind) {
    case Object::Kind::Organization:
        return action == Action::See;
    case Object::Kind::Environment:
        return action == Action::See
            ? reaches(grant, object)
            : action != Action::Create && mayAdministerEnvironment(grant, object);
    case Object::Kind::KafkaCluster:
    case Object::Kind::KsqlCluster:
        return action == Action::See   ? reaches(grant, object)
            : action == Action::Create ? mayAdministerEnvironment(grant, object)
                                       : mayAdministerCluster(grant, object);
    case Object::Kind::SchemaRegistry:
        return action == Action::See ? reaches(grant, object)
                                     : mayAdministerEnvironment(grant, object);
    case Object::Kind::ServiceAccount:
        return allowsAccount(grant, action)
            || (action == Action::See && same(grant.serviceAccount, object.id));
    case Object::Kind::User:
        return allowsAccount(grant, action);
    case Object::Kind::RoleBinding:
        return !object.environment.isEmpty() && mayAdministerCluster(grant, object);
    case Object::Kind::Metrics:
        return action == Action::See
            && (mayAdministerCluster(grant, object)
                || (grant.role == u"MetricsViewer"_s && reaches(grant, object)));
    case Object::Kind::ApiKey:
        return !opensControlPlane(object.keyKind) && allowsKey(principal, grant, action, object);
    }
    return false;
}

/// What everybody may do with what is theirs.
bool allowsSelf(const Principal &principal, Action action, const Object &object)
{
    switch (object.kind) {
    case Object::Kind::ApiKey:
        return action != Action::Create && !principal.id.isEmpty()
            && same(object.owner, principal.id);
    case Object::Kind::RoleBinding:
        return action == Action::See && same(object.owner, principal.id);
    case Object::Kind::ServiceAccount:
    case Object::Kind::User:
        return action == Action::See && same(object.id, principal.id);
    default:
        return false;
    }
}

} // namespace

bool Principal::isOrganizationAdmin() const
{
    return std::any_of(grants.cbegin(), grants.cend(), [](const Grant &grant) {
        return grant.role == u"OrganizationAdmin"_s && grant.scope == RoleScope::Organization;
    });
}

bool authorize(const Principal &principal, Action action, const Object &object)
{
    if (principal.isOrganizationAdmin() || allowsSelf(principal, action, object)) {
        return true;
    }
    return std::any_of(principal.grants.cbegin(), principal.grants.cend(),
        [&](const Grant &grant) { return allows(principal, grant, action, object); });
}

} // namespace localorg
