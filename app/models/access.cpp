// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access.h"

#include "models/names.h"
#include "models/rolewords.h"

#include <QCoreApplication>

namespace models {

using domain::ResourceKind;
using Tone = AccessView::Tone;

namespace {

struct Access
{
    Q_DECLARE_TR_FUNCTIONS(models::Access)
};

/// ACLs are Kafka's alone, and only a Kafka key of the cluster can read them.
QString withoutRole(const domain::ApiKey &key, const QString &who, const QString &what)
{
    const QString works
        = Access::tr("Roles are the owner’s, not the key’s: it works until it is deleted.");
    switch (key.kind) {
    case ResourceKind::Kafka:
        return Access::tr("No role of %1 covers %2. ACLs of the cluster may allow something: they "
                          "can only be read with a Kafka key of it, and were not.")
                   .arg(who, what)
            + QLatin1Char(' ') + works;
    case ResourceKind::SchemaRegistry:
    case ResourceKind::KsqlDb:
        return Access::tr("No role of %1 covers %2, and ACLs do not apply here.").arg(who, what)
            + QLatin1Char(' ') + works;
    default:
        return Access::tr("No role of %1 covers %2.").arg(who, what) + QLatin1Char(' ') + works;
    }
}

} // namespace

AccessView accessOf(const domain::ApiKey &key, const inventory::Inventory &inventory)
{
    switch (ownerStanding(key, inventory)) {
    case OwnerStanding::None:
        return {Tone::Plain, Access::tr("Confluent keeps this key for itself."), {}};
    case OwnerStanding::Gone:
        return {Tone::Warning,
            Access::tr("Its owner is in no list of accounts. Nobody answers for this key."), {}};
    default:
        break;
    }
    if (key.kind == ResourceKind::Other || key.kind == ResourceKind::Tableflow) {
        return {Tone::Plain,
            Access::tr("Which roles matter for a key of this kind is not known here."), {}};
    }
    const Reach reach = reachOf(key.owner, roleTarget(key, inventory), inventory);
    QStringList bindings;
    for (const domain::RoleBinding &binding : reach.bindings) {
        const QString name = bindingName(binding, inventory);
        bindings += domain::predefinedRole(binding.role)
            ? name
            //: %1 is a role and where it applies
            : Access::tr("%1 (a role that this program does not know)").arg(name);
    }
    const QString who = ownerName(key, inventory);
    const bool isOfOrganization
        = key.kind == ResourceKind::Cloud || key.kind == ResourceKind::Global;
    const QString what
        = isOfOrganization ? Access::tr("the organization") : resourceName(key, inventory);
    const bool isComplete = inventory.state(inventory::List::RoleBindings).isComplete();
    if (reach.coverage == domain::Coverage::Whole)
        return {Tone::Fine, Access::tr("%1 has a role on %2:").arg(who, what), bindings};
    if (reach.coverage == domain::Coverage::Part)
        return {Tone::Fine, Access::tr("%1 has a role on parts of %2:").arg(who, what), bindings};
    if (!isComplete) {
        return {Tone::Plain,
            Access::tr(
                "Whether a role of %1 covers %2 is not known: role bindings could not all be "
                "read.")
                .arg(who, what),
            {}};
    }
    return {Tone::Warning, withoutRole(key, who, what), {}};
}

QString reachSentence(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Cloud:
        return Access::tr("A Cloud key is for the whole organization: it can do through the "
                          "Confluent Cloud APIs whatever its owner may.");
    case ResourceKind::Global:
        return Access::tr("A Global key is for the whole organization: the Confluent Cloud APIs "
                          "and the data of the resources. No other key reaches further.");
    case ResourceKind::Tableflow:
        return Access::tr(
            "A Tableflow key opens the tables of every environment that its owner may read.");
    default:
        return {};
    }
}

QList<domain::ApiKeyId> otherKeysOf(
    const domain::ApiKey &key, const inventory::Inventory &inventory)
{
    QList<domain::ApiKeyId> others;
    if (key.owner.isEmpty())
        return others;
    const inventory::KeyList &keys = inventory.keys();
    for (int row = 0; row < keys.size(); ++row) {
        const domain::ApiKey &each = keys.at(row);
        if (each.owner == key.owner && each.id != key.id && !inventory.isDeleted(each.id))
            others.append(each.id);
    }
    return others;
}

} // namespace models
