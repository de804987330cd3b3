// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/searchfacts.h"

#include "models/names.h"
#include "models/words.h"

#include <algorithm>

namespace models {

namespace {

using search::Truth;

QStringList textsOf(const domain::Account &account)
{
    return {account.name, account.email, account.id.toString()};
}

Truth isUserOwned(const domain::ApiKey &key, OwnerStanding standing)
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
    if (key.ownerKind == domain::OwnerKind::Unknown)
        return Truth::Unknown;
    return key.ownerKind == domain::OwnerKind::User ? Truth::Yes : Truth::No;
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

const QString &labelOf(const search::NamedValue &value)
{
    return value.name.isEmpty() ? value.mail : value.name;
}

void sortByName(QList<search::NamedValue> &values)
{
    std::sort(
        values.begin(), values.end(), [](const search::NamedValue &a, const search::NamedValue &b) {
            const int order = labelOf(a).localeAwareCompare(labelOf(b));
            return order == 0 ? a.id < b.id : order < 0;
        });
}

} // namespace

search::Record searchRecord(const domain::ApiKey &key, const inventory::Inventory &inventory)
{
    const OwnerStanding standing = ownerStanding(key, inventory);
    search::KeyFacts facts;
    if (const domain::Account *owner = inventory.account(key.owner))
        facts.owner = textsOf(*owner);
    else
        facts.owner = QStringList{key.owner.toString(), ownerName(key, inventory)};
    const auto addEnvironment = [&](const domain::EnvironmentId &id) {
        facts.environments += {id.toString(), environmentName(id, inventory)};
    };
    addEnvironment(inventory.environmentOf(key));
    facts.resources.append(resourceName(key, inventory));
    for (const domain::ResourceReference &reference : key.resources) {
        facts.resources.append(reference.id.toString());
        if (const domain::Resource *known = inventory.resource(reference.id)) {
            facts.resources.append(resourceName(*known, inventory));
            addEnvironment(known->environment);
        }
    }
    facts.others
        = QStringList{key.id.toString(), key.displayName, key.description, kindName(key.kind)};
    facts.kind = key.kind;
    facts.isUserOwned = isUserOwned(key, standing);
    facts.isOrphaned = isOrphaned(standing);
    facts.createdAt = key.createdAt;
    return search::Record(facts);
}

search::Vocabulary searchVocabulary(const inventory::Inventory &inventory)
{
    search::Vocabulary vocabulary;
    for (const domain::Account &account : inventory.accounts())
        vocabulary.owners.append({account.name, account.id.toString(), account.email});
    for (const domain::Environment &environment : inventory.environments())
        vocabulary.environments.append({environment.displayName, environment.id.toString(), {}});
    for (const domain::Resource &resource : inventory.resources()) {
        vocabulary.resources.append(
            {resourceName(resource, inventory), resource.id.toString(), {}});
    }
    sortByName(vocabulary.owners);
    sortByName(vocabulary.environments);
    sortByName(vocabulary.resources);
    return vocabulary;
}

QList<domain::Account> accountsWithoutKeys(
    const search::Query &query, const inventory::Inventory &inventory, bool isWhole)
{
    QList<domain::Account> found;
    if (query.isEmpty())
        return found;
    for (const domain::Account &account : inventory.accounts()) {
        if (inventory.keyCountOf(account.id) == 0
            && search::asksForAccount(query, textsOf(account), isWhole))
            found.append(account);
    }
    return found;
}

} // namespace models
