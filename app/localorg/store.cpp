// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/store.h"

#include "localorg/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSqlError>
#include <QUuid>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "keyward.localorg")

/// SQLITE_READONLY, of which there are several extended codes.
constexpr int sqliteReadOnly = 8;

StartError startError(StartError::Kind kind, const QString &message)
{
    return {kind, message};
}

int pragma(QSqlDatabase &database, const QString &name)
{
    QSqlQuery query(database);
    return query.exec(u"PRAGMA "_s + name) && query.next() ? query.value(0).toInt() : -1;
}

const QString databaseName = u"organization.sqlite"_s;

/// Whether files are in it, but none of an organization: someone's home, not a data directory. A
/// lock alone is what a start leaves that was killed before it made the database.
bool holdsOtherThings(const QString &dataDir)
{
    const QDir directory(dataDir);
    const QStringList names = directory.entryList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    return !names.isEmpty() && !names.contains(databaseName) && names != QStringList{u"lock"_s};
}

/// Makes the file for its owner alone; SQLite gives the files beside it the same rights.
void makePrivate(const QString &file)
{
    const int made
        = ::open(QFile::encodeName(file).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (made >= 0) {
        ::close(made);
    }
}

} // namespace

Statement::Statement(Store &store, QSqlQuery &query)
    : m_store(store)
    , m_query(query)
{
}

bool Statement::run(const QVariantList &values)
{
    for (int place = 0; place < values.size(); ++place) {
        m_query.bindValue(place, values[place]);
    }
    return execute();
}

bool Statement::execute()
{
    if (m_query.exec()) {
        return true;
    }
    m_store.fail(m_query.lastError().text());
    return false;
}

QVariant nullIfEmpty(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(text);
}

Store::Store()
    : m_connection(u"localorg-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Store::~Store()
{
    m_statements.clear();
    if (m_database.isValid()) {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_connection);
    }
    if (m_lockFile >= 0) {
        ::close(m_lockFile);
    }
}

std::optional<StartError> Store::open(const QString &dataDir)
{
    if (auto error = lock(dataDir)) {
        return error;
    }
    const QString file = QDir(dataDir).filePath(databaseName);
    if (auto error = inspect(file)) {
        return error;
    }
    makePrivate(file);
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(file);
    // The lock file keeps other servers out; a reader such as a backup gets half a second.
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=500"_s);
    if (!m_database.open() || !execute(u"PRAGMA journal_mode = WAL"_s)
        || !execute(u"PRAGMA synchronous = FULL"_s)
        // 32 MiB of the pages that indexes of 100,000 keys are read from, where 2 are usual.
        || !execute(u"PRAGMA cache_size = -32768"_s) || !execute(u"PRAGMA foreign_keys = ON"_s)) {
        return startError(StartError::Kind::StorageFailed,
            u"cannot open %1: %2"_s.arg(file, m_database.lastError().text() + m_failure));
    }
    return upgrade(pragma(m_database, u"user_version"_s));
}

std::optional<StartError> Store::lock(const QString &dataDir)
{
    const auto unusable = [&](const QString &why) {
        return startError(StartError::Kind::DirectoryUnusable,
            u"cannot use the data directory %1: %2"_s.arg(dataDir, why));
    };
    if (!QDir().mkpath(dataDir)) {
        return unusable(
            QFileInfo::exists(dataDir) ? u"it is no directory"_s : u"it cannot be made"_s);
    }
    if (holdsOtherThings(dataDir)) {
        return unusable(u"it holds other files and no organization; name a new or empty one"_s);
    }
    // The kernel gives an flock() back when its holder dies, however it dies; a file that only
    // names a process would have to be doubted after a kill -9.
    const QByteArray lockName = QFile::encodeName(QDir(dataDir).filePath(u"lock"_s));
    m_lockFile = ::open(lockName.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_lockFile < 0) {
        return unusable(QString::fromLocal8Bit(std::strerror(errno)));
    }
    if (::flock(m_lockFile, LOCK_EX | LOCK_NB) != 0) {
        return startError(StartError::Kind::DirectoryLocked,
            u"the data directory %1 is in use by another local organization"_s.arg(dataDir));
    }
    return std::nullopt;
}

/// Looks at a database without a right to write to it.
std::optional<StartError> Store::inspect(const QString &file)
{
    if (!QFileInfo::exists(file) || QFileInfo(file).size() == 0) {
        return std::nullopt;
    }
    const QString connection = m_connection + u"-inspection"_s;
    // What a kill -9 left in the write-ahead log can only be read by one who may write: then, and
    // only then, the look is repeated with that right.
    bool needsRecovery = false;
    const auto look = [&](const QString &options) -> std::optional<StartError> {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(file);
        database.setConnectOptions(options);
        const auto damaged = [&](const QString &why) {
            return startError(StartError::Kind::Damaged,
                u"the database %1 is damaged and was left as it is: %2"_s.arg(file, why));
        };
        if (!database.open()) {
            return damaged(database.lastError().driverText());
        }
        QSqlQuery query(database);
        if (!query.exec(u"PRAGMA integrity_check(1)"_s) || !query.next()) {
            needsRecovery = query.lastError().nativeErrorCode().toInt() % 256 == sqliteReadOnly;
            return damaged(query.lastError().databaseText());
        }
        if (query.value(0).toString() != u"ok"_s) {
            return damaged(query.value(0).toString().simplified());
        }
        query.finish();
        const int version = pragma(database, u"user_version"_s);
        const int owner = pragma(database, u"application_id"_s);
        if (owner != applicationId && (owner != 0 || !database.tables().isEmpty())) {
            return startError(StartError::Kind::Damaged,
                u"%1 is no database of a local organization"_s.arg(file));
        }
        if (version > schemaVersion) {
            return startError(StartError::Kind::SchemaTooNew,
                u"the database %1 was written by a later version of this program (schema %2, known %3)"_s
                    .arg(file)
                    .arg(version)
                    .arg(schemaVersion));
        }
        return std::nullopt;
    };
    auto error = look(u"QSQLITE_OPEN_READONLY"_s);
    QSqlDatabase::removeDatabase(connection);
    if (error && needsRecovery) {
        error = look({});
        QSqlDatabase::removeDatabase(connection);
    }
    return error;
}

std::optional<StartError> Store::upgrade(int version)
{
    m_isNew = version == 0;
    while (version < schemaVersion) {
        Transaction step(*this);
        for (const QString &statement : schemaStep(version)) {
            execute(statement);
        }
        ++version;
        execute(u"PRAGMA user_version = %1"_s.arg(version));
        execute(u"PRAGMA application_id = %1"_s.arg(applicationId));
        if (!step.commit()) {
            return startError(StartError::Kind::StorageFailed,
                u"cannot bring the database to schema %1: %2"_s.arg(version).arg(m_failure));
        }
    }
    return std::nullopt;
}

QSqlQuery &Store::prepared(const QString &sql)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(sql)) {
            fail(query.lastError().text() + u" in "_s + sql);
        }
        found = m_statements.emplace(sql, std::move(query)).first;
    }
    return found->second;
}

bool Store::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    if (query.exec(sql)) {
        return true;
    }
    fail(query.lastError().text());
    return false;
}

void Store::fail(const QString &why)
{
    qCWarning(log).noquote() << "storage:" << why;
    if (m_failure.isEmpty()) {
        m_failure = why;
    }
}

Transaction::Transaction(Store &store)
    : m_store(store)
    // Immediate: a transaction that begins by reading could otherwise fail at its first write.
    , m_open(store.execute(u"BEGIN IMMEDIATE"_s))
{
}

Transaction::~Transaction()
{
    if (m_open) {
        m_store.execute(u"ROLLBACK"_s);
    }
}

bool Transaction::commit()
{
    if (!m_open || m_store.hasFailed() || !m_store.execute(u"COMMIT"_s)) {
        return false;
    }
    m_open = false;
    return true;
}

} // namespace localorg
