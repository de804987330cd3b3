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
        StatusAfter, ///< done; that status in place of the real one
        RetryAfter, ///< 429 with Retry-After in seconds, nothing done
        RetryAfterDate, ///< 429 with Retry-After as the date so many seconds ahead, nothing done
        DropBefore, ///< the connection is closed, nothing done
        DropAfter, ///< done, then the connection is closed without an answer
        Truncate, ///< done; that many bytes of the body, then the connection is closed
        Garbage, ///< done; the body is no JSON
        Html, ///< an HTML page with that status, nothing done
        Slow, ///< done; the answer leaves that many milliseconds after the request came
        Stall, ///< nothing done, and never answered
        Envelope, ///< an error in one of the shapes that the API has for errors, nothing done
        Paging, ///< done; a list tells in an odd way where it goes on
        Body, ///< done; objects in an odd shape
    };
    QByteArray method; ///< upper case, or `*` for any
    QByteArray pathPrefix;
    Kind kind = Kind::Status;
    int argument = 0; ///< status, seconds, bytes, milliseconds or page size (0: as asked), by kind
    QString shape; ///< number of the envelope or name of the oddity
    int remaining = -1; ///< how many requests it still strikes; -1: all
    QString spec; ///< as it was given, without the count
    int id = 0; ///< within its plan
    qint64 struck = 0; ///< requests so far

    /// Whether the request is carried out in spite of the fault.
    bool isAfter() const;
};

/// Reads `METHOD PATH-PREFIX KIND[:ARG] [xCOUNT]`. On bad input nothing is returned and `error`
/// says in one line what is wrong.
std::optional<Fault> parseFault(const QString &spec, QString *error);

/// Every kind and shape with what it does, as text of some lines.
QString faultHelp();

/// The faults that are armed, in the order in which they were given.
class FaultPlan
{
public:
    /// How many it holds at most; those that have struck for the last time make room.
    static constexpr qsizetype most = 1000;

    explicit FaultPlan(const QList<Fault> &faults = {});
    /// The first fault that strikes this request, which is then counted.
    std::optional<Fault> take(const QByteArray &method, const QByteArray &path);

    /// Adds all of them at the end and gives them their numbers, or none where there is no room.
    bool arm(const QList<Fault> &faults);
    /// False when there is none of that number.
    bool disarm(int id);
    void disarmAll() { m_faults.clear(); }
    /// With those that have struck for the last time.
    const QList<Fault> &faults() const { return m_faults; }

private:
    QList<Fault> m_faults;
    int m_lastId = 0;
};

} // namespace localorg
