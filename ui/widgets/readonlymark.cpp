// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/readonlymark.h"

#include "ui/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace ui {

namespace {

constexpr int iconExtent = 16;

} // namespace

ReadOnlyMark::ReadOnlyMark(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
{
    auto *word = new QLabel(tr("Read-only"), this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_icon);
    row->addWidget(word);
    setToolTip(tr("Nothing can be changed in this organization from here"));
    drawIcon();
}

void ReadOnlyMark::drawIcon()
{
    m_icon->setPixmap(icon(QStringLiteral("read-only"))
                          .pixmap(QSize(iconExtent, iconExtent), devicePixelRatioF()));
}

void ReadOnlyMark::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
    QWidget::changeEvent(event);
}

} // namespace ui
