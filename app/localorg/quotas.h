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
/// Adds the limits that an organization made by an earlier version lacks.
void addMissingQuotaLimits(Store &store);

/// How much of a quota is used by its subject, the account, environment or cluster that it is for.
/// Nothing for what the local organization does not have, such as audit logs.
std::optional<int> quotaUsage(Store &store, const QString &quota, const QString &subject);

/// The sentence that one more of what the quota counts would be refused with, if it would.
std::optional<QString> quotaBreachWords(
    Store &store, const QString &quota, const QString &subject = {});
/// The same as a 402.
std::optional<Response> quotaBreach(
    Store &store, const QString &quota, const QString &subject = {});
/// The 402 that one more key would meet, if it would.
std::optional<Response> keyQuotaBreach(
    Store &store, const QString &owner, KeyKind kind, const QString &resource);

} // namespace localorg
