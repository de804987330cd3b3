// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowhold.h"

#include <QEvent>
#include <QLineEdit>
#include <QTableView>

#include <utility>

namespace ui {

RowHold::RowHold(QTableView *table)
    : QObject(table)
    , m_table(table)
{
    table->viewport()->installEventFilter(this);
    table->viewport()->setMouseTracking(true);
}

bool RowHold::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        if (!std::exchange(m_isPointed, true))
            QMetaObject::invokeMethod(this, &RowHold::look, Qt::QueuedConnection);
        break;
    case QEvent::Leave:
        m_isPointed = false;
        [[fallthrough]];
    case QEvent::ChildAdded:
    case QEvent::ChildRemoved:
        // Later: what the pointer is over, and which editors there are, is set after the event.
        QMetaObject::invokeMethod(this, &RowHold::look, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void RowHold::look()
{
    const QWidget *viewport = m_table->viewport();
    const bool isHeld
        = (m_isPointed && viewport->underMouse()) || viewport->findChild<QLineEdit *>();
    if (isHeld == m_isHeld)
        return;
    m_isHeld = isHeld;
    Q_EMIT heldChanged(isHeld);
}

} // namespace ui
