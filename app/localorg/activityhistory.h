// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/usage.h"

#include <QString>

#include <functional>

namespace localorg {

class Store;

// The made-up activity of the demo and of generated organizations.
//
// What is stored is not the history but the habits of principals: who uses which cluster in which
// rhythm. The history follows from them for any hour, and always for the same hour in the same way,
// so an organization that is opened again after weeks has had a plausible last week too. Keys that
// people make, and empty organizations, have no habits, and so nothing but what was counted.

/// How a principal's requests spread over time.
enum class Rhythm {
    Steady, ///< around the clock, less at night (UTC)
    Office, ///< in the daytime of weekdays, not in every hour
    Nightly, ///< from two to three o'clock in the morning
    Monthly, ///< on the first of the month
    Sporadic, ///< an hour here and there, about one in thirty
};

/// Gives the owner of keys for the cluster a habit, which begins with the oldest of them and ends
/// when the last of them is deleted. Without such a key nothing is stored.
/// `rhythm` is the name in lower case; `peak` is requests in a busy hour.
void insertHabit(Store &store, const QString &principal, const QString &cluster,
    const QString &rhythm, qint64 peak);
/// Habits for the owners of a generated organization, chosen by their ids: few are busy, many are
/// silent.
void insertGeneratedHabits(Store &store);

/// Calls `visit` for each hour from `first` to `last` in which somebody's habit had them use the
/// cluster. Hours that are not over yet have no history.
void visitHistory(Store &store, const QString &cluster, qint64 first, qint64 last,
    const std::function<bool(const QString &principal)> &isWanted,
    const std::function<void(const QString &principal, qint64 hour, const Usage &usage)> &visit);

} // namespace localorg
