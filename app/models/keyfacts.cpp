// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/keyfacts.h"

#include "models/names.h"
#include "models/words.h"
#include "search/foldedutf8.h"

namespace models {

namespace {

void addLine(QByteArray &text, const QString &line)
{
    const QByteArray comparable = search::foldedUtf8(line);
    if (!comparable.isEmpty())
        text += comparable + '\n';
}

Truth isUserOwned(const KeyOwner &owner, OwnerStanding standing)
{
    switch (standing) {
    case OwnerStanding::User:
        return Truth::Yes;
    case OwnerStanding::ServiceAccount:
    case OwnerStanding::None:
        return Truth::No;
    default:
        break;
    }
    if (owner.kind == domain::OwnerKind::Unknown)
        return Truth::Unknown;
    return owner.kind == domain::OwnerKind::User ? Truth::Yes : Truth::No;
}

Truth isOrphaned(OwnerStanding standing)
{
    switch (standing) {
    case OwnerStanding::Gone:
        return Truth::Yes;
    case OwnerStanding::NotVisible:
    case OwnerStanding::NotLoaded:
        return Truth::Unknown;
    default:
        return Truth::No;
    }
}

OwnerFacts factsOf(const KeyOwner &owner, const inventory::Inventory &inventory)
{
    OwnerFacts facts;
    if (const domain::Account *account = inventory.account(owner.id)) {
        addLine(facts.texts, account->name);
        addLine(facts.texts, account->email);
        addLine(facts.texts, account->id.toString());
    } else {
        addLine(facts.texts, owner.id.toString());
        addLine(facts.texts, ownerName(owner, inventory));
    }
    const OwnerStanding standing = ownerStanding(owner, inventory);
    facts.isUserOwned = isUserOwned(owner, standing);
    facts.isOrphaned = isOrphaned(standing);
    return facts;
}

TargetFacts factsOf(const KeyTarget &target, const inventory::Inventory &inventory)
{
    TargetFacts facts;
    const auto addEnvironment = [&](const domain::EnvironmentId &id) {
        addLine(facts.environments, id.toString());
        addLine(facts.environments, environmentName(id, inventory));
    };
    addEnvironment(inventory.environmentOf(target.resources.first()));
    addLine(facts.resources, resourceName(target, inventory));
    for (const domain::ResourceReference &reference : target.resources) {
        addLine(facts.resources, reference.id.toString());
        if (const domain::Resource *known = inventory.resource(reference.id)) {
            addLine(facts.resources, resourceName(*known, inventory));
            addEnvironment(known->environment);
        }
    }
    addLine(facts.kind, kindName(target.kind));
    return facts;
}

} // namespace

void KeyFacts::follow(const inventory::Inventory &inventory, const inventory::KeyList &keys)
{
    for (auto number = qsizetype(m_owners.size()); number < keys.owners().size(); ++number)
        m_owners.push_back(factsOf(keys.owners().at(number), inventory));
    for (auto number = qsizetype(m_targets.size()); number < keys.targets().size(); ++number)
        m_targets.push_back(factsOf(keys.targets().at(number), inventory));
}

void KeyFacts::clear()
{
    m_owners.clear();
    m_targets.clear();
}

} // namespace models
