// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/http.h"
#include "localorg/keykind.h"

#include <QString>

#include <optional>

namespace localorg {

class Store;

/// Fills the table of limits. `perServiceAccount` is how many keys of each class one service
/// account may own here; the rest is what has been seen of a real organization.
void storeQuotaLimits(Store &store, int perServiceAccount);
/// Makes every limit a million: for organizations whose size is the point.
void liftQuotaLimits(Store &store);

/// The 402 that one more key would meet, if it would.
std::optional<Response> keyQuotaBreach(
    Store &store, const QString &owner, KeyKind kind, const QString &resource);
/// The same for one more row of a table that the whole organization has one limit for.
std::optional<Response> rowQuotaBreach(
    Store &store, const QString &table, const QString &quota, const QString &words);

} // namespace localorg
