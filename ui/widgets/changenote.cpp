// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/changenote.h"

#include "ui/icons.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace ui {

ChangeNote::ChangeNote(QWidget *parent)
    : QWidget(parent)
    , m_text(newTextLabel(this))
    , m_show(new QPushButton(tr("Show"), this))
    , m_dismiss(new QToolButton(this))
{
    m_text->setWordWrap(false);
    m_text->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_show->setCheckable(true);
    m_show->setAutoDefault(false);
    m_show->setAccessibleName(tr("Show only changed keys"));
    m_show->setToolTip(tr("Show only changed keys"));
    m_dismiss->setAutoRaise(true);
    m_dismiss->setIcon(icon(QStringLiteral("close")));
    m_dismiss->setAccessibleName(tr("Dismiss changes"));
    m_dismiss->setToolTip(tr("Dismiss changes: rows of gone keys go"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_show);
    row->addWidget(m_dismiss);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setRetainSizeWhenHidden(true);
    setSizePolicy(policy);
    connect(m_show, &QPushButton::clicked, this, &ChangeNote::showRequested);
    connect(m_dismiss, &QToolButton::clicked, this, &ChangeNote::dismissed);
    hide();
}

void ChangeNote::say(const QString &text)
{
    setVisible(!text.isEmpty());
    if (text == m_text->text())
        return;
    m_text->setText(text);
    m_text->setToolTip(plainToolTip(text));
    if (text.isEmpty())
        return;
    // Screen readers hear what nobody moved the focus to.
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ChangeNote::setShown(bool isShown)
{
    m_show->setChecked(isShown);
}

} // namespace ui
