// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/roles.h"
#include "inventory/inventory.h"

/// Roles and where they apply, in words.
namespace models {

/// What a predefined role lets its holder do, in one sentence; empty for one that is not known.
QString roleSentence(const QString &role);
/// "Whole organization", "Prod_1", "Prod_1 › orders › topic eu_*".
QString scopeName(const domain::RoleScope &scope, const inventory::Inventory &inventory);
/// "EnvironmentAdmin: Prod_1".
QString bindingName(const domain::RoleBinding &binding, const inventory::Inventory &inventory);
/// The names of the principal's roles, each once, in a list such as "DeveloperRead, Operator"; "–"
/// where role bindings cannot be read.
QString rolesOf(const domain::PrincipalId &principal, const inventory::Inventory &inventory);

/// What `key` opens, as roles see it.
domain::RoleTarget roleTarget(const domain::ApiKey &key, const inventory::Inventory &inventory);
domain::RoleTarget roleTarget(const domain::Resource &resource);

/// How a principal comes by access to a target.
struct Reach
{
    domain::Coverage coverage = domain::Coverage::None; ///< the widest of `bindings`
    QList<domain::RoleBinding> bindings; ///< those that give something, the widest first
};
Reach reachOf(const domain::PrincipalId &principal, const domain::RoleTarget &target,
    const inventory::Inventory &inventory);

} // namespace models
