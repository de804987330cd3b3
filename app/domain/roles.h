// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/resource.h"
#include "domain/rolebinding.h"

#include <QFlags>
#include <QList>
#include <QStringList>

namespace domain {

/// Which keys a role lets its holder create.
enum class KeyRight {
    None,
    Own, ///< for themselves, on what they can reach
    All ///< for service accounts too
};

/// Where a role can be bound.
enum class RolePlace { Organization = 1, Environment = 2, Cluster = 4, Part = 8 };
Q_DECLARE_FLAGS(RolePlaces, RolePlace)
Q_DECLARE_OPERATORS_FOR_FLAGS(RolePlaces)

/// A predefined role: the catalogue of section 14 of the API reference. No endpoint that takes an
/// API key lists roles, so it is part of the program; the API may know more.
struct Role
{
    QString name;
    RolePlaces places;
    /// The kinds of resource that it gives some access to; empty: none.
    QList<ResourceKind> opens;
    KeyRight resourceKeys = KeyRight::None;
    bool createsCloudKeys = false;
};

const QList<Role> &predefinedRoles();
/// Nothing for a role that is not in the catalogue.
const Role *predefinedRole(const QString &name);

/// What a key opens, as far as roles are bound to it.
struct RoleTarget
{
    ResourceKind kind = ResourceKind::Kafka;
    ResourceId resource;
    EnvironmentId environment;
    ResourceId kafkaCluster; ///< that a ksqlDB cluster runs on
    QString ksqlDb; ///< a ksqlDB cluster's display name
};

/// How much of a target a binding is for.
enum class Coverage {
    None,
    Part, ///< a topic, a subject, ... of it; or something in the organization
    Whole
};

/// How much of the target lies within the scope, whatever the role.
Coverage coverage(const RoleScope &scope, const RoleTarget &target);
/// Whether the binding gives its principal anything on the target. A role that is not in the
/// catalogue is taken to open everything within its scope.
Coverage coverage(const RoleBinding &binding, const RoleTarget &target);

/// Something in a cluster that a role can be bound to: a topic, a consumer group, a subject.
struct RolePart
{
    QString type; ///< as in a crn_pattern: "topic", "group", "subject"
    QString name; ///< a literal, or a prefix before a "*"
};
/// The kinds of part that roles can be bound to in a target of this kind.
QStringList rolePartTypes(ResourceKind kind);

/// The crn_pattern that binds `role` at this place of the target; empty where there is none.
/// `part` is for RolePlace::Part.
QString rolePattern(const OrganizationId &organization, const RoleTarget &target,
    const QString &role, RolePlace place, const RolePart &part = {});

} // namespace domain
