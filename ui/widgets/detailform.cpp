// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detailform.h"

#include "ui/icons.h"
#include "ui/widgets/breakinglabel.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace ui {

// Not a QFormLayout: it gives rows that come and go heights that were right for other texts.
DetailForm::DetailForm(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(8, 0, 4, 0);
    m_layout->setHorizontalSpacing(12);
    m_layout->setVerticalSpacing(8);
    m_layout->setColumnStretch(1, 1);
}

DetailForm::Field DetailForm::addField(const QString &title, Look look)
{
    Field field;
    field.value = look == Look::Identifier ? new BreakingLabel(this) : newTextLabel(this);
    // A long word, such as an e-mail address, must not make the form wider than its place.
    field.value->setMinimumWidth(1);
    if (look == Look::Text)
        field.value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    field.value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    const int row = m_layout->rowCount();
    if (title.isEmpty()) {
        m_layout->addWidget(field.value, row, 0, 1, 2);
        return field;
    }
    field.label = new QLabel(title, this);
    field.label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_layout->addWidget(field.label, row, 0, Qt::AlignTop);
    m_layout->addWidget(field.value, row, 1);
    return field;
}

void DetailForm::addRow(const QString &title, QWidget *input)
{
    const int row = m_layout->rowCount();
    m_layout->addWidget(new QLabel(title, this), row, 0);
    m_layout->addWidget(input, row, 1);
}

void DetailForm::addRow(QLayout *buttons)
{
    m_layout->addLayout(buttons, m_layout->rowCount(), 0, 1, 2);
}

QToolButton *DetailForm::addButton(const Field &field, const QString &iconName, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setIcon(icon(iconName));
    button->setAccessibleName(name);
    button->setToolTip(name);
    addBeside(field, button);
    return button;
}

void DetailForm::addCopyButton(const Field &field, const QString &name)
{
    connect(addButton(field, QStringLiteral("copy"), name), &QToolButton::clicked, this,
        [this, field] { Q_EMIT copyRequested(field.value->text()); });
}

void DetailForm::addBeside(const Field &field, QWidget *beside)
{
    Beside &all = m_beside[field.value];
    if (!all.row) {
        int row = 0;
        int column = 0;
        int rows = 0;
        int columns = 0;
        m_layout->getItemPosition(m_layout->indexOf(field.value), &row, &column, &rows, &columns);
        m_layout->removeWidget(field.value);
        all.row = new QHBoxLayout;
        all.row->setSpacing(4);
        all.row->addWidget(field.value, 1);
        m_layout->addLayout(all.row, row, column, rows, columns);
    }
    all.row->addWidget(beside, 0, Qt::AlignTop);
    all.widgets.append(beside);
}

void DetailForm::fill(const Field &field, const QString &text)
{
    const bool isShown = !text.isEmpty();
    field.value->setText(text);
    field.value->setVisible(isShown);
    if (field.label)
        field.label->setVisible(isShown);
    for (QWidget *beside : m_beside.value(field.value).widgets)
        beside->setVisible(isShown);
}

} // namespace ui
