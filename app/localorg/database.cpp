// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/database.h"

#include <sqlite3.h>

namespace localorg {

void CloseDatabase::operator()(sqlite3 *database) const
{
    sqlite3_close(database);
}

void FinalizeStatement::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

QString errorOf(sqlite3 *database)
{
    return QString::fromUtf8(sqlite3_errmsg(database));
}

bool Database::open(const QString &file, Access access)
{
    const int flags = access == Access::ReadOnly ? SQLITE_OPEN_READONLY
                                                 : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    sqlite3 *opened = nullptr;
    const int outcome
        = sqlite3_open_v2(file.toUtf8().constData(), &opened, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    m_database.reset(opened);
    if (outcome != SQLITE_OK) {
        return false;
    }
    // The lock file keeps other servers out; a reader such as a backup gets half a second.
    sqlite3_busy_timeout(opened, 500);
    return true;
}

PreparedStatement Database::prepare(const QString &sql)
{
    sqlite3_stmt *statement = nullptr;
    const QByteArray text = sql.toUtf8();
    // Persistent: what is kept for as long as the server runs leaves SQLite's quick memory to what
    // comes and goes.
    sqlite3_prepare_v3(m_database.get(), text.constData(), static_cast<int>(text.size()) + 1,
        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    return PreparedStatement(statement);
}

bool Database::execute(const QString &sql)
{
    return sqlite3_exec(m_database.get(), sql.toUtf8().constData(), nullptr, nullptr, nullptr)
        == SQLITE_OK;
}

QString Database::value(const QString &sql)
{
    const PreparedStatement statement = prepare(sql);
    if (sqlite3_step(statement.get()) != SQLITE_ROW) {
        return {};
    }
    return QString::fromUtf8(
        reinterpret_cast<const char *>(sqlite3_column_text(statement.get(), 0)));
}

quint32 Database::state()
{
    quint32 version = 0;
    sqlite3_file_control(m_database.get(), "main", SQLITE_FCNTL_DATA_VERSION, &version);
    return version;
}

int Database::errorCode() const
{
    return sqlite3_errcode(m_database.get());
}

} // namespace localorg
