// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "journal/entry.h"

/// Writes of accounts, as the journal keeps them.
namespace workflows {

journal::Write recordOfCreation(const QString &displayName, const QString &description);
/// `before`: the account as it is known.
journal::Write recordOfEdit(const domain::Account &before, const domain::ServiceAccountEdit &edit);
/// `keys`: IDs of the keys that go along.
journal::Write recordOfDeletion(const domain::Account &account, const QStringList &keys);
journal::Object recordedObject(const domain::Account &account);

} // namespace workflows
