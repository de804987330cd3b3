// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/productionrule.h"
#include "inventory/inventory.h"

#include <QString>

/// What objects are called in tables and sentences, given what is known of the organization.
namespace models {

/// What an owner is, as far as the API lets us know.
enum class OwnerStanding {
    ServiceAccount,
    User,
    None, ///< the vendor's own key: the API names no owner
    Gone, ///< in neither list of accounts, and both were read whole
    NotVisible, ///< the list that it would be in may not be read
    NotLoaded ///< the list that it would be in has not been read whole (yet)
};

/// \name Of a key, or of what inventory::KeyList keeps once for all keys that have it
/// @{
using KeyOwner = inventory::KeyList::Owner;
using KeyTarget = inventory::KeyList::Target;
OwnerStanding ownerStanding(const KeyOwner &owner, const inventory::Inventory &inventory);
inline OwnerStanding ownerStanding(const domain::ApiKey &key, const inventory::Inventory &inventory)
{
    return ownerStanding(KeyOwner{key.owner, key.ownerKind}, inventory);
}
/// The owner's name, or its ID with what is known of it.
QString ownerName(const KeyOwner &owner, const inventory::Inventory &inventory);
inline QString ownerName(const domain::ApiKey &key, const inventory::Inventory &inventory)
{
    return ownerName(KeyOwner{key.owner, key.ownerKind}, inventory);
}
/// One sentence for a tool tip or an inspector: who this is and how we know.
QString ownerSentence(const domain::ApiKey &key, const inventory::Inventory &inventory);

/// The name of what the key opens; its ID where it has no name; "Whole organization" for Cloud and
/// Global.
QString resourceName(const KeyTarget &target, const inventory::Inventory &inventory);
inline QString resourceName(const domain::ApiKey &key, const inventory::Inventory &inventory)
{
    return resourceName(KeyTarget{key.kind, key.resources}, inventory);
}
/// @}
/// The environment's name, its ID where the name is not known, or empty for organization-wide keys.
QString environmentName(const domain::EnvironmentId &id, const inventory::Inventory &inventory);
/// Schema Registry clusters all have the same display name: they are called by their environment.
QString resourceName(const domain::Resource &resource, const inventory::Inventory &inventory);

/// Whether an environment is production, as far as its name is known; see domain::isProduction().
bool isProduction(const domain::EnvironmentId &id, const domain::ProductionRule &rule,
    const inventory::Inventory &inventory);

} // namespace models
