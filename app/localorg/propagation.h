// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <chrono>

namespace localorg {

/// When Kafka brokers learn of a new key: not all of them at once.
///
/// A key works once the time of `--propagation-s` is over. Its first call then succeeds; the second
/// meets a broker that has not heard of it and fails, if it comes before as much time has passed
/// again; every later one succeeds. So one success proves nothing, two in a row do.
class Propagation
{
public:
    explicit Propagation(std::chrono::seconds time)
        : m_time(time)
    {
    }

    /// Whether the broker that gets this call knows the key, which works since `usableFrom`
    /// (microseconds since 1970). Counts the call.
    bool reachesBroker(const QString &keyId, qint64 usableFrom);

private:
    std::chrono::seconds m_time;
    QHash<QString, int> m_calls; ///< of the keys that not all brokers know yet
};

} // namespace localorg
