// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/inventory.h"
#include "search/query.h"
#include "workflows/keylookup.h"

#include <QString>

/// What the search says, in whole sentences and plain text.
namespace ui {

/// Which terms were left out of the search and what was expected, one sentence or two for each.
QString problemText(const QList<search::Problem> &problems);

/// What a term does, for the list of suggestions; empty for what needs no explanation.
QString termText(const QString &term);

/// How much of the lists a search has looked at: never more than was read.
QString searchedText(const inventory::Inventory &inventory);

/// That keys are left out because it cannot be told whether they match, and why.
QString undecidedText(const search::Query &query, int count, const inventory::Inventory &inventory);

/// That these accounts own no key; empty for none.
QString keylessText(const QList<domain::Account> &accounts, const inventory::Inventory &inventory);

/// What became of asking the API for a key by its ID; empty where nothing was asked.
QString lookupText(const workflows::KeyLookup &lookup);

} // namespace ui
