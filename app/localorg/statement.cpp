// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/statement.h"

#include "localorg/database.h"
#include "localorg/store.h"

#include <sqlite3.h>

namespace localorg {

namespace {

/// What SQLITE_TRANSIENT is without its C cast: SQLite takes a copy.
const auto takeCopy = reinterpret_cast<sqlite3_destructor_type>(-1);

} // namespace

Statement::Statement(Store &store, sqlite3_stmt *prepared)
    : m_store(store)
    , m_statement(prepared)
{
}

Statement::~Statement()
{
    reset();
}

bool Statement::run(const QVariantList &values)
{
    reset();
    int place = 0;
    for (const QVariant &value : values) {
        bind(++place, value);
    }
    return execute();
}

bool Statement::next()
{
    if (m_hasRow) {
        m_hasRow = false;
        return true;
    }
    // After the last row a further step would execute the statement anew.
    return sqlite3_stmt_busy(m_statement) != 0 && step() == SQLITE_ROW;
}

QString Statement::text(int column) const
{
    const std::string_view text = utf8(column);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string_view Statement::utf8(int column) const
{
    // The value is not protected from other threads, of which none uses the connection. To get it
    // once costs less than to ask the statement twice.
    sqlite3_value *value = sqlite3_column_value(m_statement, column);
    const unsigned char *text = sqlite3_value_text(value);
    return {reinterpret_cast<const char *>(text), static_cast<size_t>(sqlite3_value_bytes(value))};
}

QByteArray Statement::bytes(int column) const
{
    const void *bytes = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char *>(bytes), sqlite3_column_bytes(m_statement, column)};
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

int Statement::affected() const
{
    return sqlite3_changes(sqlite3_db_handle(m_statement));
}

void Statement::bind(int place, const QString &text)
{
    sqlite3_bind_text16(m_statement, place, text.utf16(),
        static_cast<int>(text.size() * qsizetype(sizeof(QChar))), takeCopy);
}

void Statement::bind(int place, const QByteArray &bytes)
{
    sqlite3_bind_blob(
        m_statement, place, bytes.constData(), static_cast<int>(bytes.size()), takeCopy);
}

void Statement::bind(int place, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        sqlite3_bind_null(m_statement, place);
        break;
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
        bindNumber(place, value.toLongLong());
        break;
    default:
        if (const QString text = value.toString(); text.isNull()) {
            sqlite3_bind_null(m_statement, place);
        } else {
            bind(place, text);
        }
    }
}

void Statement::bindNumber(int place, qint64 number)
{
    sqlite3_bind_int64(m_statement, place, number);
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

bool Statement::execute()
{
    // What inserts or updates is done with its first step, and what selects may fail there.
    const int outcome = step();
    m_hasRow = outcome == SQLITE_ROW;
    return outcome == SQLITE_ROW || outcome == SQLITE_DONE;
}

int Statement::step()
{
    const int outcome = sqlite3_step(m_statement);
    if (outcome != SQLITE_ROW && outcome != SQLITE_DONE) {
        m_store.fail(errorOf(sqlite3_db_handle(m_statement)));
    }
    return outcome;
}

QVariant nullIfEmpty(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(text);
}

} // namespace localorg
