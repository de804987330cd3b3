// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/searchfacts.h"

#include "models/names.h"

#include <algorithm>

namespace models {

namespace {

QStringList textsOf(const domain::Account &account)
{
    return {account.name, account.email, account.id.toString()};
}

/// Whether `query` asks for nothing but an account, and `texts` (its name, e-mail and ID) are what
/// it asks for: whole where `isWhole`, else in part.
bool asksForAccount(const search::Query &query, const QStringList &texts, bool isWhole)
{
    QStringList lines;
    for (const QString &text : texts)
        lines.append(search::folded(text));
    QStringList words;
    for (const search::Condition &condition : query.conditions) {
        const bool isWord
            = condition.field == search::Field::Text || condition.field == search::Field::Owner;
        if (!isWord || condition.isNegated)
            return false;
        words.append(condition.text);
    }
    if (words.isEmpty())
        return false;
    if (isWhole)
        return lines.contains(words.join(QLatin1Char(' ')));
    return std::all_of(words.cbegin(), words.cend(), [&lines](const QString &word) {
        return std::any_of(lines.cbegin(), lines.cend(),
            [&word](const QString &line) { return line.contains(word); });
    });
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
            && asksForAccount(query, textsOf(account), isWhole))
            found.append(account);
    }
    return found;
}

} // namespace models
