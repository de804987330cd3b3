// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/foldingtoolbar.h"

#include <QAction>
#include <QActionEvent>

namespace ui {

FoldingToolBar::FoldingToolBar(const QString &title, QWidget *parent)
    : QToolBar(title, parent)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

/// A button without words has no name of its own.
void FoldingToolBar::actionEvent(QActionEvent *event)
{
    QToolBar::actionEvent(event);
    if (event->type() != QEvent::ActionAdded)
        return;
    const QString text = event->action()->text().remove(QLatin1Char('&'));
    if (QWidget *button = widgetForAction(event->action()); button && !text.isEmpty())
        button->setAccessibleName(text);
}

void FoldingToolBar::resizeEvent(QResizeEvent *event)
{
    QToolBar::resizeEvent(event);
    // Not from within the layout that brought this event.
    QMetaObject::invokeMethod(this, &FoldingToolBar::fold, Qt::QueuedConnection);
}

void FoldingToolBar::fold()
{
    if (toolButtonStyle() == Qt::ToolButtonTextBesideIcon)
        m_fullWidth = sizeHint().width();
    setToolButtonStyle(
        width() < m_fullWidth ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

} // namespace ui
