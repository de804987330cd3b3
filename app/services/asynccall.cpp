// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/asynccall.h"

#include <utility>

namespace services {

AsyncCallBase::AsyncCallBase(QObject *parent)
    : QObject(parent)
{
}

void AsyncCallBase::cancel()
{
    const State before = std::exchange(m_state, State::Over);
    if (before == State::Over)
        return;
    // Asked for first: a slot of aborted() may delete this call.
    deleteLater();
    if (before == State::Running)
        Q_EMIT aborted();
}

void AsyncCallBase::announce()
{
    m_state = State::Answered;
    const auto tell = [this] {
        if (m_state == State::Over)
            return;
        m_state = State::Over;
        deleteLater();
        Q_EMIT settled();
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

} // namespace services
