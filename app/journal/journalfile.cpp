// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QVariant>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <limits>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace journal {

namespace {

constexpr int schemaVersion = 3;
/// A write waits for no longer than these take.
constexpr int rowsInAStep = 1000;
/// Another program's entry is one short transaction.
constexpr auto connectOptions = "QSQLITE_BUSY_TIMEOUT=5000";
/// SQLite itself does not wait for another program that turns the write-ahead log on, as each does
/// with a new file: that is tried again.
constexpr std::chrono::milliseconds openingPause{10};
constexpr int openingAttempts = 500;

/// Rows are only ever added: the triggers hold every program to it. What is known of a write after
/// it was begun stands in rows of its own.
constexpr const char *schema[] = {
    "CREATE TABLE IF NOT EXISTS writes("
    " number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL,"
    " profile TEXT NOT NULL, organization TEXT NOT NULL, endpoint TEXT NOT NULL,"
    " owner TEXT NOT NULL, key_id TEXT NOT NULL, operation TEXT NOT NULL,"
    " object_kind TEXT NOT NULL, object_id TEXT NOT NULL, object_name TEXT NOT NULL,"
    " changes TEXT NOT NULL, gives_secret INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS outcomes("
    " number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, at TEXT NOT NULL,"
    " outcome TEXT NOT NULL, http_status INTEGER NOT NULL, words TEXT NOT NULL,"
    " request_id TEXT NOT NULL, found_out INTEGER NOT NULL,"
    " object_id TEXT NOT NULL, object_name TEXT NOT NULL)",
    "CREATE INDEX IF NOT EXISTS outcomes_of_write ON outcomes(id, number)",
    "CREATE TABLE IF NOT EXISTS confirmations("
    " number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, at TEXT NOT NULL)",
    "CREATE INDEX IF NOT EXISTS confirmations_of_write ON confirmations(id)",
    "CREATE TABLE IF NOT EXISTS letgo("
    " number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, at TEXT NOT NULL)",
    "CREATE INDEX IF NOT EXISTS letgo_of_write ON letgo(id)",
    "CREATE TABLE IF NOT EXISTS notes("
    " number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, at TEXT NOT NULL,"
    " note TEXT NOT NULL)",
    "CREATE INDEX IF NOT EXISTS notes_of_write ON notes(id)",
};
constexpr const char *tables[] = {"writes", "outcomes", "confirmations", "letgo", "notes"};

constexpr auto selection
    = "SELECT w.number, w.id, w.at, w.profile, w.organization, w.endpoint, w.owner, w.key_id,"
      " w.operation, w.object_kind, w.object_id, w.object_name, w.changes, w.gives_secret,"
      " o.outcome, o.http_status, o.words, o.request_id, o.found_out, o.object_id, o.object_name,"
      " EXISTS(SELECT 1 FROM confirmations c WHERE c.id = w.id),"
      " EXISTS(SELECT 1 FROM letgo g WHERE g.id = w.id),"
      " (SELECT min(n.at) FROM notes n WHERE n.id = w.id AND n.note = 'ready'),"
      " EXISTS(SELECT 1 FROM notes n WHERE n.id = w.id AND n.note = 'rotation-ended')"
      " FROM writes w LEFT JOIN outcomes o ON o.number ="
      "  (SELECT max(number) FROM outcomes WHERE id = w.id)"
      " WHERE w.number < ? AND w.gives_secret >= ? ORDER BY w.number DESC LIMIT ?";

/// SQLITE_CORRUPT and SQLITE_NOTADB, of which there are several extended codes.
bool isDamage(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == 11 || code == 26;
}

/// SQLITE_BUSY and SQLITE_LOCKED.
bool isBusy(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == 5 || code == 6;
}

QSqlError ownError(const QString &text)
{
    return {text, {}, QSqlError::UnknownError};
}

QString textOf(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

/// A null QString would be NULL in SQL.
QString filled(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

Entry entryOf(const QSqlQuery &row)
{
    int column = 0;
    const auto next = [&] { return row.value(column++); };
    Entry entry;
    entry.number = next().toLongLong();
    entry.write.id = WriteId(next().toString());
    entry.at = QDateTime::fromString(next().toString(), Qt::ISODateWithMs);
    entry.actor.profile = next().toString();
    entry.actor.organization = next().toString();
    entry.actor.endpoint = next().toString();
    entry.actor.owner = next().toString();
    entry.actor.keyId = next().toString();
    entry.write.operation = operationOf(next().toString()).value_or(Operation::Edit);
    entry.write.object.kind = objectKindOf(next().toString()).value_or(ObjectKind::ApiKey);
    entry.write.object.id = next().toString();
    entry.write.object.name = next().toString();
    entry.write.changes = changesOf(next().toString());
    entry.write.givesSecret = next().toBool();
    entry.outcome.kind = outcomeKindOf(next().toString()).value_or(Outcome::Kind::Unrecorded);
    entry.outcome.httpStatus = next().toInt();
    entry.outcome.words = next().toString();
    entry.outcome.requestId = next().toString();
    entry.outcome.isFoundOut = next().toBool();
    const QString objectId = next().toString();
    const QString objectName = next().toString();
    if (!objectId.isEmpty())
        entry.write.object.id = objectId;
    if (!objectName.isEmpty())
        entry.write.object.name = objectName;
    const bool isConfirmed = next().toBool();
    const bool isLetGo = next().toBool();
    if (entry.write.givesSecret && entry.outcome.kind == Outcome::Kind::Succeeded) {
        entry.secret = isConfirmed ? SecretState::Confirmed
            : isLetGo              ? SecretState::LetGo
                                   : SecretState::Unconfirmed;
    }
    entry.readyAt = QDateTime::fromString(next().toString(), Qt::ISODateWithMs);
    entry.isRotationEnded = next().toBool();
    return entry;
}

} // namespace

JournalFile::JournalFile(const QString &name)
    : m_name(name)
    , m_connection(QStringLiteral("journal-") + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

JournalFile::~JournalFile()
{
    close();
}

void JournalFile::close()
{
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

void JournalFile::open()
{
    QSqlError error = tryOpen();
    for (int attempt = 1; isBusy(error) && attempt < openingAttempts; ++attempt) {
        std::this_thread::sleep_for(openingPause);
        error = tryOpen();
    }
    if (isDamage(error)) {
        const QString aside = setAside();
        if (!aside.isEmpty())
            error = tryOpen();
        if (!aside.isEmpty() && !error.isValid())
            Q_EMIT troubled({Trouble::Kind::SetAside, aside});
    }
    if (error.isValid()) {
        close();
        Q_EMIT troubled({Trouble::Kind::Unusable, error.text().trimmed()});
    }
}

/// The file is made before SQLite opens it: its own would be readable for others. The write-ahead
/// log takes its mode from it.
bool JournalFile::makeFile(QString *why) const
{
    const QString folder = QFileInfo(m_name).absolutePath();
    if (!QFileInfo::exists(folder)) {
        if (!QDir().mkpath(folder)) {
            *why = QStringLiteral("%1: cannot be made").arg(folder);
            return false;
        }
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    if (QFileInfo::exists(m_name)) {
        // One that was copied here may be open to others.
        QFile::setPermissions(m_name, QFile::ReadOwner | QFile::WriteOwner);
        return true;
    }
    const int made = ::open(
        QFile::encodeName(m_name).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (made < 0) {
        *why = QStringLiteral("%1: %2").arg(m_name, QString::fromLocal8Bit(std::strerror(errno)));
        return false;
    }
    ::close(made);
    return true;
}

QSqlError JournalFile::tryOpen()
{
    close();
    QString why;
    if (!makeFile(&why))
        return ownError(why);
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(m_name);
    m_database.setConnectOptions(QString::fromLatin1(connectOptions));
    if (!m_database.open())
        return m_database.lastError();
    return prepareSchema();
}

QSqlError JournalFile::prepareSchema()
{
    QSqlQuery query(m_database);
    const auto run = [&query](const QString &statement) { return query.exec(statement); };
    if (!run(QStringLiteral("PRAGMA journal_mode = WAL"))
        || !run(QStringLiteral("PRAGMA synchronous = FULL"))
        || !run(QStringLiteral("PRAGMA user_version")) || !query.next())
        return query.lastError();
    const int version = query.value(0).toInt();
    m_isTooNew = version > schemaVersion;
    if (m_isTooNew)
        return ownError(QStringLiteral("%1: written by a later version of Keyward").arg(m_name));
    if (!run(QStringLiteral("PRAGMA quick_check")) || !query.next())
        return query.lastError();
    if (query.value(0).toString() != QLatin1String("ok"))
        return {query.value(0).toString(), {}, QSqlError::StatementError, QStringLiteral("11")};
    if (version == schemaVersion)
        return {};
    // Two programs may start at once: each finds what the other made.
    if (!run(QStringLiteral("BEGIN IMMEDIATE")))
        return query.lastError();
    for (const char *statement : schema) {
        if (!run(QString::fromLatin1(statement)))
            return query.lastError();
    }
    for (const char *table : tables) {
        for (const char *what : {"UPDATE", "DELETE"}) {
            const QString trigger
                = QStringLiteral("CREATE TRIGGER IF NOT EXISTS %1_keep_%2 BEFORE %2 ON %1"
                                 " BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END")
                      .arg(QLatin1String(table), QLatin1String(what));
            if (!run(trigger))
                return query.lastError();
        }
    }
    if (!run(QStringLiteral("PRAGMA user_version = %1").arg(schemaVersion))
        || !run(QStringLiteral("COMMIT")))
        return query.lastError();
    return {};
}

QString JournalFile::setAside()
{
    close();
    const QFileInfo file(m_name);
    const QString stamp
        = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString stem = QStringLiteral("%1/%2-damaged-%3")
                             .arg(file.absolutePath(), file.completeBaseName(), stamp);
    QString name = QStringLiteral("%1.%2").arg(stem, file.suffix());
    for (int copy = 2; QFileInfo::exists(name); ++copy)
        name = QStringLiteral("%1-%2.%3").arg(stem).arg(copy).arg(file.suffix());
    if (!QFile::rename(m_name, name))
        return {};
    for (const char *part : {"-wal", "-shm"})
        QFile::rename(m_name + QLatin1String(part), name + QLatin1String(part));
    return name;
}

QSqlError JournalFile::tryInsert(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(m_database);
    if (!query.prepare(statement))
        return query.lastError();
    for (const QVariant &value : values)
        query.addBindValue(value);
    return query.exec() ? QSqlError() : query.lastError();
}

bool JournalFile::insert(const QString &statement, const QVariantList &values)
{
    if (!m_database.isOpen())
        open();
    if (!m_database.isOpen())
        return false;
    QSqlError error = tryInsert(statement, values);
    if (isDamage(error)) {
        open();
        if (!m_database.isOpen())
            return false;
        error = tryInsert(statement, values);
    }
    if (error.isValid())
        Q_EMIT troubled({Trouble::Kind::Unusable, error.text().trimmed()});
    return !error.isValid();
}

bool JournalFile::begin(const QDateTime &at, const Actor &actor, const Write &write)
{
    if (write.givesSecret)
        hold(write.id);
    return insert(
        QStringLiteral("INSERT INTO writes(id, at, profile, organization, endpoint, owner, key_id,"
                       " operation, object_kind, object_id, object_name, changes, gives_secret)"
                       " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {write.id.toString(QUuid::WithoutBraces), textOf(at), filled(actor.profile),
            filled(actor.organization), filled(actor.endpoint), filled(actor.owner),
            filled(actor.keyId), wordOf(write.operation), wordOf(write.object.kind),
            filled(write.object.id), filled(write.object.name), changesToText(write.changes),
            write.givesSecret});
}

bool JournalFile::end(const QDateTime &at, const WriteId &write, const Outcome &outcome)
{
    // With an answer that was good, the secret is on screen.
    if (outcome.kind != Outcome::Kind::Succeeded || outcome.isFoundOut)
        m_held.erase(write);
    return insert(
        QStringLiteral("INSERT INTO outcomes(id, at, outcome, http_status, words, request_id,"
                       " found_out, object_id, object_name) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {write.toString(QUuid::WithoutBraces), textOf(at), wordOf(outcome.kind), outcome.httpStatus,
            filled(outcome.words), filled(outcome.requestId), outcome.isFoundOut,
            filled(outcome.object.id), filled(outcome.object.name)});
}

bool JournalFile::confirmSecret(const QDateTime &at, const WriteId &write)
{
    m_held.erase(write);
    return insert(QStringLiteral("INSERT INTO confirmations(id, at) VALUES(?, ?)"),
        {write.toString(QUuid::WithoutBraces), textOf(at)});
}

bool JournalFile::letSecretGo(const QDateTime &at, const WriteId &write)
{
    m_held.erase(write);
    return insert(QStringLiteral("INSERT INTO letgo(id, at) VALUES(?, ?)"),
        {write.toString(QUuid::WithoutBraces), textOf(at)});
}

bool JournalFile::note(const QDateTime &at, const WriteId &write, Note note)
{
    return insert(QStringLiteral("INSERT INTO notes(id, at, note) VALUES(?, ?, ?)"),
        {write.toString(QUuid::WithoutBraces), textOf(at), wordOf(note)});
}

QString JournalFile::lockName(const WriteId &write) const
{
    return QStringLiteral("%1-%2.lock").arg(m_name, write.toString(QUuid::WithoutBraces));
}

void JournalFile::hold(const WriteId &write)
{
    auto lock = std::make_unique<QLockFile>(lockName(write));
    // However long somebody looks at the page.
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        m_held.emplace(write, std::move(lock));
}

bool JournalFile::isHeld(const WriteId &write) const
{
    if (m_held.contains(write))
        return true;
    const QString name = lockName(write);
    if (!QFileInfo::exists(name))
        return false;
    QLockFile lock(name);
    lock.setStaleLockTime(0);
    // Taken from a program that died, and removed again.
    return !lock.tryLock(0) && lock.error() == QLockFile::LockFailedError;
}

bool JournalFile::read(Query &query, const QSet<WriteId> &underWay, Reading *reading)
{
    if (!m_database.isOpen()) {
        reading->problem = m_name;
        return true;
    }
    bool isDone = false;
    const QSqlError error = tryRead(query, underWay, reading, &isDone);
    if (!error.isValid())
        return isDone;
    if (isDamage(error)) {
        open();
        *reading = {};
    } else {
        reading->problem = error.text().trimmed();
    }
    return true;
}

QSqlError JournalFile::tryRead(
    Query &query, const QSet<WriteId> &underWay, Reading *reading, bool *isDone)
{
    QSqlQuery rows(m_database);
    if (!rows.exec(QStringLiteral("SELECT count(*) FROM writes")) || !rows.next())
        return rows.lastError();
    reading->total = rows.value(0).toLongLong();
    rows.setForwardOnly(true);
    if (!rows.prepare(QString::fromLatin1(selection)))
        return rows.lastError();
    rows.addBindValue(query.before > 0 ? query.before : std::numeric_limits<qint64>::max());
    rows.addBindValue(query.onlySecrets ? 1 : 0);
    rows.addBindValue(rowsInAStep);
    if (!rows.exec())
        return rows.lastError();
    int count = 0;
    while (rows.next()) {
        ++count;
        Entry entry = entryOf(rows);
        query.before = entry.number;
        entry.isUnderWay
            = entry.outcome.kind == Outcome::Kind::Unrecorded && underWay.contains(entry.write.id);
        const bool isOpen = entry.secret == SecretState::Unconfirmed
            || entry.outcome.kind == Outcome::Kind::Unrecorded;
        entry.isHeld = entry.write.givesSecret && isOpen && isHeld(entry.write.id);
        if (query.matches && !query.matches(entry))
            continue;
        if (query.limit > 0 && reading->entries.size() == query.limit) {
            reading->isEnd = false;
            *isDone = true;
            return {};
        }
        reading->entries.append(std::move(entry));
    }
    *isDone = count < rowsInAStep;
    return rows.lastError();
}

} // namespace journal
