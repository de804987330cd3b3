// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apierror.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace domain {

/// How long a new key is taken to be on its way to the data plane when only time can tell.
/// "Usually within a few minutes" (Use API Keys, Resource API keys).
inline constexpr std::chrono::seconds usualPropagation{300};

/// What the data plane has said of a new key, with the key's own credentials. That it takes them
/// says nothing of what the key's owner may do there.
struct Readiness
{
    enum class State {
        Asking, ///< not accepted so far, or not often enough
        Ready, ///< accepted
        NotReady, ///< it answered, and did not accept the key in all the time
        Unreachable ///< it was asked all the time, and no answer came from it
    };
    State state = State::Asking;
    QDateTime askedAt; ///< UTC; invalid before the first answer
    /// What came instead of "accepted" the last time.
    std::optional<ApiError> answer;
};

} // namespace domain
