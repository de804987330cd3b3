// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/database.h"
#include "localorg/localorganization.h"
#include "localorg/statement.h"

#include <QString>

#include <optional>
#include <unordered_map>

namespace localorg {

/// The database of one local organization: SQLite in a data directory that no other process has
/// open. Belongs to the thread that made it.
///
/// A statement that fails is remembered, so that code above may run several and ask once:
/// a Transaction is not committed then, and the server answers 500.
class Store
{
public:
    Store() = default;
    ~Store();
    Q_DISABLE_COPY_MOVE(Store)

    /// Makes the directory where there is none, locks it, checks the database and brings its schema
    /// up to date. What it refuses it leaves as it was.
    std::optional<StartError> open(const QString &dataDir);
    /// Whether open() made a new, empty database.
    bool isNew() const { return m_isNew; }

    /// The prepared statement of that text, to be used by one caller at a time; null if it is none.
    sqlite3_stmt *prepared(const QString &sql);
    /// Runs a statement that has no values.
    bool execute(const QString &sql);

    /// Another number whenever something is committed, by whomever. What others commit is noticed
    /// with the statement that follows.
    quint32 state() { return m_database.state(); }

    bool hasFailed() const { return !m_failure.isEmpty(); }
    const QString &failure() const { return m_failure; }
    void clearFailure() { m_failure.clear(); }
    void fail(const QString &why);

private:
    std::optional<StartError> lock(const QString &dataDir);
    std::optional<StartError> inspect(const QString &file);
    std::optional<StartError> upgrade(int version);

    Database m_database;
    std::unordered_map<QString, PreparedStatement> m_statements; // go before the database does
    QString m_failure;
    int m_lockFile = -1;
    bool m_isNew = false;
};

/// All or nothing: what is not committed is rolled back.
class Transaction
{
public:
    explicit Transaction(Store &store);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    /// True once everything since the beginning is on the disk; false when anything has failed.
    bool commit();

private:
    Store &m_store;
    bool m_open;
};

} // namespace localorg
