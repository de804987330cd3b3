// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace localorg {

/// The version that this program writes, kept in `PRAGMA user_version`.
constexpr int schemaVersion = 4;
/// `PRAGMA application_id`: says that a database is a local organization's.
constexpr int applicationId = 0x4b574c4f;

/// The statements that lead from schema `version` to the next. Version 0 is an empty database.
/// They run in one transaction with the setting of the version.
QStringList schemaStep(int version);

/// Counts all keys anew, for a load that went past the triggers which keep the counts.
QStringList recountKeys();

} // namespace localorg
