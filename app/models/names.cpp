// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/names.h"

#include "models/words.h"

#include <QCoreApplication>

namespace models {

using inventory::Inventory;
using inventory::List;
using Phase = inventory::LoadState::Phase;

namespace {

struct Names
{
    Q_DECLARE_TR_FUNCTIONS(models::Names)
};

/// What the absence of an owner from `list` means.
OwnerStanding absence(const Inventory &inventory, List list)
{
    switch (inventory.state(list).phase) {
    case Phase::Complete:
        return OwnerStanding::Gone;
    case Phase::NotVisible:
        return OwnerStanding::NotVisible;
    default:
        return OwnerStanding::NotLoaded;
    }
}

} // namespace

OwnerStanding ownerStanding(const KeyOwner &owner, const Inventory &inventory)
{
    if (owner.id.isEmpty())
        return OwnerStanding::None;
    if (const domain::Account *account = inventory.account(owner.id)) {
        return account->kind == domain::AccountKind::User ? OwnerStanding::User
                                                          : OwnerStanding::ServiceAccount;
    }
    switch (owner.kind) {
    case domain::OwnerKind::ServiceAccount:
        return absence(inventory, List::ServiceAccounts);
    case domain::OwnerKind::User:
        return absence(inventory, List::Users);
    case domain::OwnerKind::Unknown:
        break;
    }
    const OwnerStanding asAccount = absence(inventory, List::ServiceAccounts);
    const OwnerStanding asUser = absence(inventory, List::Users);
    return asAccount == OwnerStanding::Gone ? asUser : asAccount;
}

QString ownerName(const KeyOwner &owner, const Inventory &inventory)
{
    switch (ownerStanding(owner, inventory)) {
    case OwnerStanding::None:
        //: Owner column of a key that Confluent keeps for itself
        return Names::tr("Confluent");
    case OwnerStanding::Gone:
        //: %1 is an ID such as u-12345
        return Names::tr("%1 (no such account)").arg(plain(owner.id.toString()));
    case OwnerStanding::NotVisible:
        return Names::tr("%1 (not visible to you)").arg(plain(owner.id.toString()));
    case OwnerStanding::NotLoaded:
        return plain(owner.id.toString());
    case OwnerStanding::ServiceAccount:
    case OwnerStanding::User:
        break;
    }
    return plain(inventory.account(owner.id)->label());
}

QString ownerSentence(const domain::ApiKey &key, const Inventory &inventory)
{
    const QString id = plain(key.owner.toString());
    switch (ownerStanding(key, inventory)) {
    case OwnerStanding::None:
        return Names::tr("The API names no owner: Confluent keeps such keys for itself.");
    case OwnerStanding::Gone:
        return Names::tr("%1 is in no list of accounts: whose it was cannot be found out here.")
            .arg(id);
    case OwnerStanding::NotVisible:
        return Names::tr("You may not list the accounts that %1 would be among.").arg(id);
    case OwnerStanding::NotLoaded:
        return Names::tr("The list of accounts that %1 would be in is not read whole.").arg(id);
    case OwnerStanding::ServiceAccount:
        return Names::tr("Service account %1").arg(id);
    case OwnerStanding::User:
        break;
    }
    const QString mail = plain(inventory.account(key.owner)->email);
    return mail.isEmpty() ? Names::tr("User %1").arg(id) : Names::tr("User %1, %2").arg(id, mail);
}

QString resourceName(const KeyTarget &target, const Inventory &inventory)
{
    const domain::ResourceReference &reference = target.resources.first();
    if (target.kind == domain::ResourceKind::Cloud || target.kind == domain::ResourceKind::Global)
        return Names::tr("Whole organization");
    if (target.kind == domain::ResourceKind::Tableflow)
        return kindName(target.kind);
    const domain::Resource *known = inventory.resource(reference.id);
    if (!known)
        known = inventory.goneResource(reference.id);
    const QString first = known ? resourceName(*known, inventory) : plain(reference.id.toString());
    const int more = int(target.resources.size()) - 1;
    //: %1 is the first resource of a key that opens several; %n counts the others
    return more > 0 ? Names::tr("%1 and %n more", nullptr, more).arg(first) : first;
}

QString resourceName(const domain::Resource &resource, const Inventory &inventory)
{
    if (resource.kind == domain::ResourceKind::SchemaRegistry) {
        //: %1 is an environment's name
        return Names::tr("Schema Registry of %1")
            .arg(environmentName(resource.environment, inventory));
    }
    return plain(resource.displayName.isEmpty() ? resource.id.toString() : resource.displayName);
}

QString environmentName(const domain::EnvironmentId &id, const Inventory &inventory)
{
    const domain::Environment *known = inventory.environment(id);
    return plain(known && !known->displayName.isEmpty() ? known->displayName : id.toString());
}

bool isProduction(
    const domain::EnvironmentId &id, const domain::ProductionRule &rule, const Inventory &inventory)
{
    const domain::Environment *known = inventory.environment(id);
    return domain::isProduction(rule, id, known ? known->displayName : QString());
}

} // namespace models
