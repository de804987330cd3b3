// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"

#include <QLockFile>
#include <QSqlDatabase>
#include <QSqlError>

#include <map>
#include <memory>

namespace journal {

/// The journal's SQLite file. Used in one thread, the one that calls open().
class JournalFile : public QObject
{
    Q_OBJECT
public:
    explicit JournalFile(const QString &name);
    ~JournalFile() override;

    /// Opens the file, after setting a damaged one aside.
    void open();
    /// False, after troubled(), where it could not be recorded.
    bool begin(const QDateTime &at, const Actor &actor, const Write &write);
    bool end(const QDateTime &at, const WriteId &write, const Outcome &outcome);
    bool confirmSecret(const QDateTime &at, const WriteId &write);
    bool letSecretGo(const QDateTime &at, const WriteId &write);
    bool note(const QDateTime &at, const WriteId &write, Note note);
    /// Reads on, a bounded number of rows. True once `reading` has what was asked for, or the file
    /// cannot be read; until then `query` moves on.
    bool read(Query &query, const QSet<WriteId> &underWay, Reading *reading);

Q_SIGNALS:
    void troubled(const journal::Trouble &trouble);

private:
    QSqlError tryOpen();
    QSqlError prepareSchema();
    bool insert(const QString &statement, const QVariantList &values);
    QSqlError tryInsert(const QString &statement, const QVariantList &values);
    QSqlError tryRead(Query &query, const QSet<WriteId> &underWay, Reading *reading, bool *isDone);
    bool makeFile(QString *why) const;
    /// The name under which the damaged file lies now; empty where it could not be moved.
    QString setAside();
    void close();
    /// Lets other running programs know that this one has a secret in hand; the lock of a program
    /// that died counts for nothing.
    void hold(const WriteId &write);
    bool isHeld(const WriteId &write) const;
    QString lockName(const WriteId &write) const;

    const QString m_name;
    const QString m_connection;
    QSqlDatabase m_database;
    std::map<WriteId, std::unique_ptr<QLockFile>> m_held;
    /// Written by a later version of this program: read nothing, write nothing.
    bool m_isTooNew = false;
};

} // namespace journal
