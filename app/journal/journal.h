// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/entry.h"
#include "services/asynccall.h"

#include <QObject>
#include <QSet>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace journal {

class JournalFile;

/// What to read. Both functions run in the journal's thread.
struct Query
{
    qint64 before = 0; ///< entries older than this number; 0: from the newest on
    int limit = 500; ///< 0: all
    /// The entries that are wanted; empty: all.
    std::function<bool(const Entry &)> matches;
    bool onlySecrets = false; ///< those whose answer holds a secret
};

/// Entries, the newest first.
struct Reading
{
    QList<Entry> entries;
    bool isEnd = true; ///< there are no older ones that match
    qint64 total = 0; ///< how many entries the file has, matching or not
    QString problem; ///< why the file could not be read; empty where it could
};

/// What is wrong with the journal, for the person to know.
struct Trouble
{
    enum class Kind {
        None,
        SetAside, ///< it was damaged: it lies under `detail` now, and a new one was begun
        Unusable ///< nothing can be recorded: `detail` says why
    };
    Kind kind = Kind::None;
    QString detail;
};

/// The journal of the writes that were made from this machine: an append-only SQLite file that
/// several running programs may share. All of its work is done in a thread of its own, in the order
/// of the calls; its destructor waits for what is to be recorded.
class Journal : public QObject
{
    Q_OBJECT
public:
    /// `file`: made with mode 0600 where it is not there, and its folder with 0700.
    explicit Journal(const QString &file, QObject *parent = nullptr);
    ~Journal() override;

    QString file() const { return m_name; }
    const Trouble &trouble() const { return m_trouble; }

    /// Records that `write` is about to be sent. Answers when that is on disk: true; or cannot be:
    /// false, after troubled().
    services::AsyncCall<bool> *begin(const Actor &actor, const Write &write);
    /// Records how a write ended, or what was found out of it later. The latest holds.
    void end(const WriteId &write, const Outcome &outcome);
    /// Records that the person has confirmed that they saved the secret which a write gave.
    void confirmSecret(const WriteId &write);
    /// Records that the person knows that nobody has the secret which a write gave, and keeps the
    /// key.
    void letSecretGo(const WriteId &write);
    /// Records what became of the key that a write made.
    void note(const WriteId &write, Note note);
    /// A long reading lets writes go first, and ends early where the call is cancelled.
    services::AsyncCall<Reading> *read(const Query &query);

Q_SIGNALS:
    /// Something was recorded by this program.
    void changed();
    void troubled();

private:
    void append(std::function<bool(JournalFile &)> work, std::function<void(bool)> then);
    void report(const Trouble &trouble);
    struct Search;
    void goOn(const std::shared_ptr<Search> &search);

    QString m_name;
    Trouble m_trouble;
    QSet<WriteId> m_underWay;
    std::atomic<bool> m_isEnding = false; ///< who reads need not go on
    QThread m_thread;
    /// Lives in m_thread.
    JournalFile *m_file;
};

} // namespace journal
