// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <concepts>
#include <string_view>

struct sqlite3_stmt;

namespace localorg {

class Store;

/// One use of a prepared statement. Frees its locks when it goes.
///
/// Speaks to SQLite itself: by way of QSqlQuery every value of every row would become UTF-16 and a
/// QVariant, which takes as long as it takes SQLite to find the row.
class Statement
{
public:
    Statement(Store &store, sqlite3_stmt *prepared);
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    /// Binds the values from left to right, a null string as an empty one, and executes.
    /// A failure is remembered by the store.
    template <typename... Values> bool run(const Values &...values)
    {
        reset();
        int place = 0;
        (bind(++place, values), ...);
        return execute();
    }
    /// The same, but a null string is NULL.
    bool run(const QVariantList &values);
    bool next();

    QString text(int column) const;
    /// In UTF-8, until the next row.
    std::string_view utf8(int column) const;
    QByteArray bytes(int column) const;
    qint64 number(int column) const;
    bool isNull(int column) const;
    int affected() const;

private:
    void bind(int place, const QString &text);
    void bind(int place, const QByteArray &bytes);
    void bind(int place, std::integral auto number) { bindNumber(place, number); }
    void bind(int place, const QVariant &value);
    void bindNumber(int place, qint64 number);
    void reset();
    bool execute();
    /// What SQLite says of the step.
    int step();

    Store &m_store;
    sqlite3_stmt *m_statement; ///< null if SQLite could not prepare it
    bool m_hasRow = false; ///< that next() has not given yet
};

/// What SQL calls NULL where the text is empty.
QVariant nullIfEmpty(const QString &text);

} // namespace localorg
