// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apierror.h"

#include <QDateTime>

#include <optional>

namespace inventory {

/// The lists that an organization is read in.
enum class List {
    Environments,
    Resources,
    ServiceAccounts,
    Users,
    Keys,
    RoleBindings,
    FlinkRegions
};
inline constexpr int listCount = 7;

/// How much of a list is known. Only Complete may be shown as the whole.
struct LoadState
{
    enum class Phase {
        NotLoaded,
        Cached, ///< as an earlier run read it, at `completeAt`
        Loading,
        Complete,
        Partial, ///< cancelled or failed on the way; `error` says which
        Failed, ///< nothing of it could be read
        NotVisible ///< the API refused it (403): there may be any number
    };
    Phase phase = Phase::NotLoaded;
    /// Objects read in the pass under way, or in the last one.
    int count = 0;
    /// When the last complete reading ended; rows from before are older than what the phase says.
    QDateTime completeAt;
    /// Rows are those that an earlier run read, at `completeAt`, until this one has read all.
    bool isFromCache = false;
    /// Why it is Partial, Failed or NotVisible. Empty when a person cancelled.
    std::optional<domain::ApiError> error;

    /// Something was heard of it in this run.
    bool isAnswered() const
    {
        return phase != Phase::NotLoaded && phase != Phase::Cached && phase != Phase::Loading;
    }
    bool isComplete() const { return phase == Phase::Complete; }
    bool isLoading() const { return phase == Phase::Loading; }
};

} // namespace inventory
