// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lineeditor.h"

#include "domain/apikeydraft.h"

#include <QKeyEvent>

namespace ui {

LineEditor::LineEditor(QWidget *parent)
    : QLineEdit(parent)
{
    connect(this, &QLineEdit::editingFinished, this, &LineEditor::ask);
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (!std::exchange(m_isEdited, true))
            Q_EMIT editingBegan();
    });
}

void LineEditor::setLimit(int characters)
{
    m_limit = characters;
    setMaxLength(characters);
}

void LineEditor::setValue(const QString &value, bool isOther)
{
    const bool keepsTyping = !isOther && hasFocus() && isEdited();
    m_value = value;
    m_asked.reset();
    if (keepsTyping)
        return;
    m_isEdited = false;
    if (text() != value) {
        setMaxLength(int(qMax<qsizetype>(m_limit, value.size())));
        setText(value);
        setCursorPosition(0);
    }
}

void LineEditor::ask()
{
    const QString typed = domain::normalizedLine(text());
    // Enter asks, and leaving the field after it must not ask for the same again.
    if (isReadOnly() || !m_isEdited || typed == m_value || m_asked == typed)
        return;
    m_asked = typed;
    Q_EMIT valueRequested(typed);
}

void LineEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isEdited()) {
        setText(m_value);
        m_isEdited = false;
        selectAll();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_asked.reset();
    QLineEdit::keyPressEvent(event);
}

} // namespace ui
