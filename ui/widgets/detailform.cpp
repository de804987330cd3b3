// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detailform.h"

#include "ui/icons.h"
#include "ui/widgets/breakinglabel.h"
#include "ui/widgets/labels.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace ui {

DetailForm::DetailForm(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins(8, 0, 4, 0);
    m_layout->setHorizontalSpacing(12);
    m_layout->setVerticalSpacing(8);
    m_layout->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
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
    if (title.isEmpty()) {
        m_layout->addRow(field.value);
        return field;
    }
    field.label = new QLabel(title, this);
    field.label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_layout->addRow(field.label, field.value);
    return field;
}

void DetailForm::addRow(const QString &title, QWidget *input)
{
    m_layout->addRow(title, input);
}

void DetailForm::addRow(QLayout *row)
{
    m_layout->addRow(row);
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
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    int at = 0;
    QFormLayout::ItemRole role = QFormLayout::FieldRole;
    m_layout->getWidgetPosition(field.value, &at, &role);
    layout->addWidget(field.value, 1);
    layout->addWidget(beside, 0, Qt::AlignTop);
    m_layout->setWidget(at, QFormLayout::FieldRole, row);
}

void DetailForm::fill(const Field &field, const QString &text)
{
    field.value->setText(text);
    int at = -1;
    QFormLayout::ItemRole role = QFormLayout::FieldRole;
    m_layout->getWidgetPosition(field.label ? field.label : field.value, &at, &role);
    // Not setVisible(): a row that was hidden would come back with a height of before.
    m_layout->setRowVisible(at, !text.isEmpty());
}

} // namespace ui
