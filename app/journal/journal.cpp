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
    // Behind everything that was asked for.
    QMetaObject::invokeMethod(m_file, [this] { m_thread.quit(); });
    m_thread.wait();
}

void Journal::report(const Trouble &trouble)
{
    m_trouble = trouble;
    Q_EMIT troubled();
}

void Journal::append(std::function<bool(JournalFile &)> work, std::function<void(bool)> then)
{
    const QPointer<Journal> alive(this);
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

services::AsyncCall<Reading> *Journal::read(const Query &query)
{
    auto *call = new services::AsyncCall<Reading>(this);
    const QPointer<services::AsyncCall<Reading>> alive(call);
    QMetaObject::invokeMethod(m_file, [this, file = m_file, query, alive, underWay = m_underWay] {
        Reading reading = file->read(query, underWay);
        QMetaObject::invokeMethod(
            this,
            [alive, reading = std::move(reading)] {
                if (alive)
                    alive->settle(reading);
            },
            Qt::QueuedConnection);
    });
    return call;
}

} // namespace journal
