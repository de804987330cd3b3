// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace services {

/// How long to wait for an answer, and when to ask again.
struct RetryPolicy
{
    int maxAttempts = 4;
    std::chrono::milliseconds firstDelay{1000}; ///< doubles each time, with jitter
    std::chrono::milliseconds maxDelay{30000};
    std::chrono::milliseconds timeout{30000}; ///< without any byte received
    std::chrono::seconds maxPause{60}; ///< longer ones that the server asks for are not waited out
    qint64 maxResponseBytes = qint64(64) * 1024 * 1024;

    /// The pause before attempt `attempt` + 1 (counted from 1), with jitter of up to a quarter
    /// below.
    std::chrono::milliseconds delayAfter(int attempt) const;
};

/// The pause that a Retry-After header asks for: seconds or an HTTP date. Nothing where it is
/// neither.
std::optional<std::chrono::seconds> retryAfter(const QByteArray &header, const QDateTime &now);

} // namespace services
