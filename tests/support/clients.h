// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/apiclient.h"

#include <optional>

namespace support {

/// Signs in at `url` as KEY with SECRET.
inline services::Connection connectionTo(const QUrl &url)
{
    services::Connection connection;
    connection.endpoint = url;
    connection.keyId = "KEY";
    connection.secret = domain::Secret(QByteArray("SECRET"));
    return connection;
}

/// As the real one, with pauses that a test can wait for.
inline services::RetryPolicy quickPolicy()
{
    services::RetryPolicy policy;
    policy.firstDelay = std::chrono::milliseconds(1);
    policy.maxDelay = std::chrono::milliseconds(4);
    policy.timeout = std::chrono::seconds(10);
    return policy;
}

/// Reads the "id" of an object, the least of all decoders.
inline std::optional<QString> readId(const QJsonObject &object)
{
    const QString id = object.value(QLatin1String("id")).toString();
    return id.isEmpty() ? std::nullopt : std::optional<QString>(id);
}

} // namespace support
