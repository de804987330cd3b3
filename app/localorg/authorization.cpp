// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/access.h"

#include <algorithm>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

bool same(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// Roles that say nothing about environments and what is in them.
bool isForAccountsOnly(const QString &role)
{
    return role == u"AccountAdmin"_s || role == u"BillingAdmin"_s || role == u"Assigner"_s;
}

/// Whether the grant reaches into that environment or cluster, whatever its role allows there.
bool reaches(const Grant &grant, const Object &object)
{
    if (isForAccountsOnly(grant.role) || !grant.serviceAccount.isEmpty()) {
        return false;
    }
    if (grant.environment.isEmpty()) {
        return true;
    }
    if (!same(grant.environment, object.environment)) {
        return false;
    }
    // An environment, and what serves all of it, is seen from every cluster in it.
    return grant.cluster.isEmpty() || object.cluster.isEmpty()
        || same(grant.cluster, object.cluster);
}

/// Whether the grant is for the whole of the object, not only for something in it.
bool covers(const Grant &grant, const Object &object)
{
    return reaches(grant, object)
        && (grant.cluster.isEmpty() || same(grant.cluster, object.cluster));
}

bool mayAdministerEnvironment(const Grant &grant, const Object &object)
{
    return grant.role == u"EnvironmentAdmin"_s && covers(grant, object);
}

bool mayAdministerCluster(const Grant &grant, const Object &object)
{
    return mayAdministerEnvironment(grant, object)
        || (grant.role == u"CloudClusterAdmin"_s && covers(grant, object));
}

bool allowsAccount(const Grant &grant, Action action)
{
    if (grant.role == u"AccountAdmin"_s) {
        return true;
    }
    return action == Action::See
        && (grant.role == u"EnvironmentAdmin"_s || grant.role == u"CloudClusterAdmin"_s);
}

bool allowsKey(const Principal &principal, const Grant &grant, Action action, const Object &key)
{
    if (mayAdministerEnvironment(grant, key)
        || (mayAdministerCluster(grant, key) && key.keyKind == KeyKind::Kafka)) {
        return true;
    }
    if (grant.role == u"ResourceKeyAdmin"_s) {
        return reaches(grant, key) && !same(key.owner, principal.id);
    }
    if (grant.role == u"ResourceOwner"_s && !grant.serviceAccount.isEmpty()) {
        return same(grant.serviceAccount, key.owner);
    }
    // Anybody may make keys for themselves on what they can reach.
    return action == Action::Create && same(key.owner, principal.id) && reaches(grant, key);
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
        return !object.environment.isEmpty() && mayAdministerEnvironment(grant, object);
    case Object::Kind::Metrics:
        return action == Action::See
            && (mayAdministerCluster(grant, object)
                || (grant.role == u"MetricsViewer"_s && covers(grant, object)));
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
        return grant.role == u"OrganizationAdmin"_s && grant.environment.isEmpty();
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
