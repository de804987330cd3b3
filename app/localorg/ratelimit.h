// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace localorg {

/// Counts requests in windows of a minute, one for each principal.
class RateLimit
{
public:
    /// At most `limit` requests a window; 0: any number.
    explicit RateLimit(int limit);

    struct State
    {
        bool isAllowed = true;
        int limit = 0;
        int remaining = 0;
        int resetSeconds = 0; ///< until the window ends
    };
    bool isOn() const { return m_limit > 0; }
    /// Counts one request of `principal` at that time.
    State take(const QString &principal, qint64 nowMicros);
    /// How many principals are remembered: those of the last two minutes at most.
    qsizetype windowCount() const { return m_windows.size(); }

private:
    struct Window
    {
        qint64 begin = 0;
        int used = 0;
    };
    void dropOld(qint64 nowMicros);

    int m_limit;
    qint64 m_droppedAt = 0;
    QHash<QString, Window> m_windows;
};

} // namespace localorg
