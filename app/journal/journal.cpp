// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include "journal/journalfile.h"

#include <QPointer>

namespace journal {

Journal::Journal(const QString &file, QObject *parent)
    : QObject(parent)
    , m_name(file)
    , m_file(new JournalFile(file))
{
    m_thread.setObjectName(QStringLiteral("journal"));
    m_file->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_file, &QObject::deleteLater);
    connect(m_file, &JournalFile::troubled, this, &Journal::report);
    m_thread.start();
    QMetaObject::invokeMethod(m_file, &JournalFile::open);
}

Journal::~Journal()
{
    // Behind everything that is to be recorded.
    m_isEnding = true;
    QMetaObject::invokeMethod(
        m_file, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void Journal::report(const Trouble &trouble)
{
    m_trouble = trouble;
    Q_EMIT troubled();
}

void Journal::append(std::function<bool(JournalFile &)> work, std::function<void(bool)> then)
{
    QMetaObject::invokeMethod(
        m_file, [this, file = m_file, work = std::move(work), then = std::move(then)] {
            const bool isDone = work(*file);
            QMetaObject::invokeMethod(
                this,
                [this, then, isDone] {
                    then(isDone);
                    Q_EMIT changed();
                },
                Qt::QueuedConnection);
        });
}

services::AsyncCall<bool> *Journal::begin(const Actor &actor, const Write &write)
{
    auto *call = new services::AsyncCall<bool>(this);
    const QPointer<services::AsyncCall<bool>> alive(call);
    m_underWay.insert(write.id);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    append([=](JournalFile &file) { return file.begin(now, actor, write); },
        [alive](bool isDone) {
            if (alive)
                alive->settle(isDone);
        });
    return call;
}

void Journal::end(const WriteId &write, const Outcome &outcome)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    append([=](JournalFile &file) { return file.end(now, write, outcome); },
        [this, write](bool) { m_underWay.remove(write); });
}

void Journal::confirmSecret(const WriteId &write)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    append([=](JournalFile &file) { return file.confirmSecret(now, write); }, [](bool) {});
}

void Journal::letSecretGo(const WriteId &write)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    append([=](JournalFile &file) { return file.letSecretGo(now, write); }, [](bool) {});
}

void Journal::note(const WriteId &write, Note note)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    append([=](JournalFile &file) { return file.note(now, write, note); }, [](bool) {});
}

/// A reading on its way through the file. All but the flag belongs to the journal's thread.
struct Journal::Search
{
    Query query;
    QSet<WriteId> underWay;
    QPointer<services::AsyncCall<Reading>> call;
    Reading reading;
    std::atomic<bool> isCancelled = false;
};

services::AsyncCall<Reading> *Journal::read(const Query &query)
{
    auto *call = new services::AsyncCall<Reading>(this);
    const auto search = std::make_shared<Search>();
    search->query = query;
    search->underWay = m_underWay;
    search->call = call;
    connect(
        call, &services::AsyncCallBase::aborted, call, [search] { search->isCancelled = true; });
    goOn(search);
    return call;
}

/// One step; what was posted meanwhile comes before the next one.
void Journal::goOn(const std::shared_ptr<Search> &search)
{
    QMetaObject::invokeMethod(
        m_file,
        [this, search] {
            if (search->isCancelled || m_isEnding)
                return;
            if (!m_file->read(search->query, search->underWay, &search->reading)) {
                goOn(search);
                return;
            }
            QMetaObject::invokeMethod(
                this,
                [search] {
                    if (search->call)
                        search->call->settle(std::move(search->reading));
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

} // namespace journal
