// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/localorganization.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <optional>
#include <unordered_map>

namespace localorg {

class Store;

/// One use of a prepared statement. Frees its locks when it goes.
class Statement
{
public:
    Statement(Store &store, QSqlQuery &query);
    ~Statement() { m_query.finish(); }
    Q_DISABLE_COPY_MOVE(Statement)

    /// Binds the values from left to right, a null string as an empty one, and executes.
    /// A failure is remembered by the store.
    template <typename... Values> bool run(const Values &...values)
    {
        int place = 0;
        (m_query.bindValue(place++, toVariant(values)), ...);
        return execute();
    }
    bool run(const QVariantList &values);
    bool next() { return m_query.next(); }

    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    bool isNull(int column) const { return m_query.isNull(column); }
    int affected() const { return m_query.numRowsAffected(); }

private:
    static QVariant toVariant(const QString &text)
    {
        return text.isNull() ? QLatin1String("") : text;
    }
    template <typename T> static QVariant toVariant(const T &value)
    {
        return QVariant::fromValue(value);
    }
    static QVariant toVariant(const QVariant &value) { return value; }
    bool execute();

    Store &m_store;
    QSqlQuery &m_query;
};

/// What SQL calls NULL where the text is empty.
QVariant nullIfEmpty(const QString &text);

/// The database of one local organization: SQLite in a data directory that no other process has
/// open. Belongs to the thread that made it.
///
/// A statement that fails is remembered, so that code above may run several and ask once:
/// a Transaction is not committed then, and the server answers 500.
class Store
{
public:
    Store();
    ~Store();
    Q_DISABLE_COPY_MOVE(Store)

    /// Makes the directory where there is none, locks it, checks the database and brings its schema
    /// up to date. What it refuses it leaves as it was.
    std::optional<StartError> open(const QString &dataDir);
    /// Whether open() made a new, empty database.
    bool isNew() const { return m_isNew; }

    /// The prepared statement of that text, to be used by one caller at a time.
    QSqlQuery &prepared(const QString &sql);
    /// Runs a statement that has no values.
    bool execute(const QString &sql);

    bool hasFailed() const { return !m_failure.isEmpty(); }
    const QString &failure() const { return m_failure; }
    void clearFailure() { m_failure.clear(); }
    void fail(const QString &why);

private:
    std::optional<StartError> lock(const QString &dataDir);
    std::optional<StartError> inspect(const QString &file);
    std::optional<StartError> upgrade(int version);

    QString m_connection;
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_statements; // nodes stay where they are
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
