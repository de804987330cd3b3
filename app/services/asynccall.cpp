// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/asynccall.h"

namespace services {

AsyncCallBase::AsyncCallBase(QObject *parent)
    : QObject(parent)
{
}

void AsyncCallBase::cancel()
{
    if (m_finished)
        return;
    m_finished = true;
    Q_EMIT aborted();
    deleteLater();
}

void AsyncCallBase::announce()
{
    m_finished = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            Q_EMIT settled();
            deleteLater();
        },
        Qt::QueuedConnection);
}

} // namespace services
