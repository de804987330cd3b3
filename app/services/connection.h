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
    /// No request other than GET leaves the client.
    bool readOnly = false;
};

/// `https://api.confluent.cloud`.
QUrl defaultEndpoint();

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
