// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace localorg {

/// One way in which answers go wrong, on purpose.
struct Fault
{
    enum class Kind {
        Status, ///< that error, nothing done
        RetryAfter, ///< 429 with Retry-After in seconds, nothing done
        DropBefore, ///< the connection is closed, nothing done
        DropAfter, ///< done, then the connection is closed without an answer
        Truncate, ///< done; that many bytes of the body, then the connection is closed
        Garbage, ///< done; the body is no JSON
        Html, ///< an HTML page with that status, nothing done
        Slow, ///< done; answered after that many milliseconds
        Stall, ///< nothing done, and never answered
    };
    QByteArray method; ///< upper case, or `*` for any
    QByteArray pathPrefix;
    Kind kind = Kind::Status;
    int argument = 0; ///< status, seconds, bytes or milliseconds, by kind
    int remaining = -1; ///< how many requests it still strikes; -1: all

    /// Whether the request is carried out in spite of the fault.
    bool isAfter() const;
};

/// Reads `METHOD PATH-PREFIX KIND[:ARG] [xCOUNT]`. On bad input nothing is returned and `error`
/// says in one line what is wrong.
std::optional<Fault> parseFault(const QString &spec, QString *error);

/// The faults that are armed, in the order in which they were given.
class FaultPlan
{
public:
    explicit FaultPlan(QList<Fault> faults = {});
    /// The first fault that strikes this request, which is then counted.
    std::optional<Fault> take(const QByteArray &method, const QByteArray &path);

private:
    QList<Fault> m_faults;
};

} // namespace localorg
