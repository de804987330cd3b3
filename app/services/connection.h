// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/secret.h"

#include <QUrl>

namespace services {

/// Where the API is and who asks.
struct Connection
{
    QUrl endpoint; ///< scheme, host, port; a path prefix is kept
    QByteArray keyId;
    domain::Secret secret;
    /// No request other than GET, and questions to the Metrics API, leaves the client.
    bool readOnly = false;
    /// Where metrics are asked for, with the same credentials; empty for nowhere.
    QUrl telemetry;
};

/// `https://api.confluent.cloud`.
QUrl defaultEndpoint();

/// Where the Metrics API of an endpoint is: `given` where that is not empty; the endpoint itself on
/// loopback; `https://api.telemetry.confluent.cloud` for the vendor's. Empty for others: what takes
/// their credentials is not known.
QUrl telemetryOf(const QUrl &endpoint, const QUrl &given);

/// Whether a URL is of this machine: `localhost`, 127.0.0.0/8 or ::1.
bool isLoopback(const QUrl &url);

enum class EndpointProblem {
    None,
    NotAUrl, ///< cannot be parsed, or has no host
    PortOutOfRange,
    NotHttp, ///< a scheme other than https and http
    PlainHttp, ///< http to another machine
    HasExtras ///< user info, query or fragment
};

/// What is wrong with `typed` as an endpoint. Plain http is for loopback addresses only.
EndpointProblem checkEndpoint(const QString &typed);

} // namespace services
