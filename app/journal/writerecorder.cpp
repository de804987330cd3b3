// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/writerecorder.h"

#include "journal/journal.h"

namespace journal {

WriteRecorder::WriteRecorder(Journal *journal, std::function<Actor()> actor, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_actor(std::move(actor))
{
}

void WriteRecorder::begin(const Write &write, std::function<void()> send)
{
    m_journal->begin(m_actor(), write)->then(this, [send = std::move(send)](bool) { send(); });
}

void WriteRecorder::end(const WriteId &write, const Outcome &outcome)
{
    m_journal->end(write, outcome);
}

void WriteRecorder::foundOut(const WriteId &write, Outcome::Kind kind, const Object &object)
{
    Outcome outcome;
    outcome.kind = kind;
    outcome.isFoundOut = true;
    outcome.object = object;
    end(write, outcome);
}

void WriteRecorder::confirmSecret(const WriteId &write)
{
    m_journal->confirmSecret(write);
}

void WriteRecorder::letSecretGo(const WriteId &write)
{
    m_journal->letSecretGo(write);
}

void WriteRecorder::note(const WriteId &write, Note note)
{
    m_journal->note(write, note);
}

} // namespace journal
