// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/entry.h"
#include "services/apicall.h"

#include <QPointer>

#include <functional>

namespace journal {

class Journal;

/// The door through which every write of a session goes: it is in the journal before it is sent,
/// and its end after. A write that cannot be recorded is sent all the same; Journal::trouble() says
/// so.
class WriteRecorder : public QObject
{
    Q_OBJECT
public:
    /// `actor` is asked at each write: what is known of the session grows.
    WriteRecorder(Journal *journal, std::function<Actor()> actor, QObject *parent = nullptr);

    Journal *journal() const { return m_journal; }
    /// Who the next write would be recorded for.
    Actor actor() const { return m_actor(); }

    /// Records `write`, then runs `send`, then records how its call ended, whether anyone still
    /// waits or not. The call that is returned gives what `send`'s gave. `describe`: tells from a
    /// good answer what the write could not know of its object, such as its new ID.
    template <typename T>
    services::ApiCall<T> *record(const Write &write, std::function<services::ApiCall<T> *()> send,
        std::function<Object(const T &)> describe = {});
    /// It was found out later how a write ended whose answer was lost.
    void foundOut(const WriteId &write, Outcome::Kind kind, const Object &object);
    /// The person confirmed that they saved the secret that `write` gave.
    void confirmSecret(const WriteId &write);
    /// The person keeps the key that `write` made, though nobody has its secret.
    void letSecretGo(const WriteId &write);
    void note(const WriteId &write, Note note);

private:
    /// Runs `send` once the write is on disk, or cannot be.
    void begin(const Write &write, std::function<void()> send);
    void end(const WriteId &write, const Outcome &outcome);

    Journal *m_journal;
    std::function<Actor()> m_actor;
};

template <typename T>
services::ApiCall<T> *WriteRecorder::record(const Write &write,
    std::function<services::ApiCall<T> *()> send, std::function<Object(const T &)> describe)
{
    auto *call = new services::ApiCall<T>(this);
    const QPointer<services::ApiCall<T>> waiting(call);
    begin(write, [this, id = write.id, waiting, send = std::move(send), describe] {
        services::ApiCall<T> *sent = send();
        sent->then(this, [this, id, waiting, sent, describe](domain::ApiResult<T> result) {
            Outcome outcome;
            if (result) {
                outcome.kind = Outcome::Kind::Succeeded;
                outcome.httpStatus = sent->receipt().httpStatus;
                outcome.requestId = sent->receipt().requestId;
                if (describe)
                    outcome.object = describe(*result);
            } else {
                outcome = outcomeOf(result.error());
            }
            end(id, outcome);
            if (waiting)
                waiting->settle(std::move(result));
        });
    });
    return call;
}

} // namespace journal
