// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace localorg {

struct CloseDatabase
{
    void operator()(sqlite3 *database) const;
};
struct FinalizeStatement
{
    void operator()(sqlite3_stmt *statement) const;
};
using PreparedStatement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

/// What SQLite says of its last failure.
QString errorOf(sqlite3 *database);

/// A connection to an SQLite file, for the thread that made it. What fails can be asked for once,
/// straight after.
class Database
{
public:
    enum class Access { ReadOnly, ReadWrite };

    /// With ReadWrite, makes the file where there is none.
    bool open(const QString &file, Access access);

    /// Null if it cannot be prepared.
    PreparedStatement prepare(const QString &sql);
    /// Runs a statement that has no values.
    bool execute(const QString &sql);
    /// What that statement says in its first row and column; null if it fails or has none.
    QString value(const QString &sql);

    /// Another number after every change of the file that the connection has noticed: its own with
    /// their commit, those of others with the next look into it.
    quint32 state();

    QString error() const { return errorOf(m_database.get()); }
    /// SQLite's result code; none of the extended ones.
    int errorCode() const;

private:
    std::unique_ptr<sqlite3, CloseDatabase> m_database;
};

} // namespace localorg
