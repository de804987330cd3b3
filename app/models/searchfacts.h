// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/inventory.h"
#include "search/completion.h"
#include "search/query.h"

/// What the search knows of an organization, in the words that its tables show.
namespace models {

/// Owners, environments and resources, in the order of their names.
search::Vocabulary searchVocabulary(const inventory::Inventory &inventory);

/// Accounts that `query` names and that own no key that is known. `isWhole`: only those whose name,
/// e-mail or ID is what was searched for, not a part of it.
QList<domain::Account> accountsWithoutKeys(
    const search::Query &query, const inventory::Inventory &inventory, bool isWhole);

} // namespace models
