// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/store.h"

#include "localorg/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <sqlite3.h>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "keyward.localorg")

StartError startError(StartError::Kind kind, const QString &message)
{
    return {kind, message};
}

int pragma(Database &database, const QString &name)
{
    return database.value(u"PRAGMA "_s + name).toInt();
}

const QString databaseName = u"organization.sqlite"_s;
/// 32 MiB of the pages that indexes of 100,000 keys are read from, where 2 are usual.
const QString largeCache = u"PRAGMA cache_size = -32768"_s;

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

Store::~Store()
{
    m_statements.clear();
    m_database = {};
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
    if (!m_database.open(file, Database::Access::ReadWrite)
        || !execute(u"PRAGMA journal_mode = WAL"_s) || !execute(u"PRAGMA synchronous = FULL"_s)
        || !execute(largeCache) || !execute(u"PRAGMA foreign_keys = ON"_s)) {
        return startError(
            StartError::Kind::StorageFailed, u"cannot open %1: %2"_s.arg(file, m_database.error()));
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
    // What a kill -9 left in the write-ahead log can only be read by one who may write: then, and
    // only then, the look is repeated with that right.
    bool needsRecovery = false;
    const auto look = [&](Database::Access access) -> std::optional<StartError> {
        const auto damaged = [&](const QString &why) {
            return startError(StartError::Kind::Damaged,
                u"the database %1 is damaged and was left as it is: %2"_s.arg(file, why));
        };
        Database database;
        if (!database.open(file, access)) {
            return damaged(database.error());
        }
        database.execute(largeCache);
        const QString integrity = database.value(u"PRAGMA integrity_check(1)"_s);
        if (integrity.isNull()) {
            needsRecovery = database.errorCode() == SQLITE_READONLY;
            return damaged(database.error());
        }
        if (integrity != u"ok"_s) {
            return damaged(integrity.simplified());
        }
        const int version = pragma(database, u"user_version"_s);
        const int owner = pragma(database, u"application_id"_s);
        if (owner != applicationId
            && (owner != 0 || database.value(u"SELECT COUNT(*) FROM sqlite_schema"_s) != u"0")) {
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
    auto error = look(Database::Access::ReadOnly);
    return error && needsRecovery ? look(Database::Access::ReadWrite) : error;
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

sqlite3_stmt *Store::prepared(const QString &sql)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        PreparedStatement statement = m_database.prepare(sql);
        if (!statement) {
            fail(m_database.error() + u" in "_s + sql);
        }
        found = m_statements.emplace(sql, std::move(statement)).first;
    }
    return found->second.get();
}

bool Store::execute(const QString &sql)
{
    if (m_database.execute(sql)) {
        return true;
    }
    fail(m_database.error());
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
