// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <tl/expected.hpp>

namespace domain {

/// One complaint of the server about one field of the request.
struct FieldError
{
    QString pointer; ///< JSON pointer into the request, such as "/spec/display_name"; may be empty
    QString detail; ///< the server's words

    bool operator==(const FieldError &) const = default;
};

/// Why a call did not give what was asked. Kinds say what a person can do, not how HTTP said it.
struct ApiError
{
    enum class Kind {
        Offline, ///< no connection, or it was lost; nobody knows what the server did
        TlsFailure,
        Timeout,
        Unauthorized, ///< 401, or a 403 that says "invalid API key"
        QuotaExceeded, ///< 402, or the same said as a 400
        Forbidden, ///< 403: not permitted, or gone: the cloud does not say which
        NotFound,
        Conflict,
        Rejected, ///< 400 and 422
        RateLimited,
        ServerFault, ///< 5xx
        BadResponse, ///< not what the API promises: HTML, cut short, of another shape, too large
        ReadOnly ///< refused by this program: the profile is read-only
    };
    Kind kind = Kind::BadResponse;
    int httpStatus = 0; ///< 0 when no HTTP answer arrived
    QString code; ///< the server's own code, such as "quota_exceeded"; may be empty
    QString detail; ///< the server's words, plain text, never HTML
    QString requestId; ///< for support
    QList<FieldError> fields;
    std::chrono::seconds retryAfter{0}; ///< RateLimited only; 0 where the server did not say
    int attempts = 1; ///< how often the request was sent
    /// The request surely did not reach the server whole: nothing was done.
    bool neverSent = false;

    /// True where the server may have carried a write out although we have no answer.
    bool leavesOutcomeUnknown() const;
};

template <typename T> using ApiResult = tl::expected<T, ApiError>;

} // namespace domain
