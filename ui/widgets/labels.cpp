// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include <QFontDatabase>
#include <QLabel>

namespace ui {

QLabel *newTextLabel(QWidget *parent, const QString &text)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel *newHintLabel(QWidget *parent, const QString &text)
{
    QLabel *label = newTextLabel(parent, text);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel *newIdentifierLabel(QWidget *parent, const QString &text)
{
    QLabel *label = newTextLabel(parent, text);
    const qreal size = label->font().pointSizeF();
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(size);
    label->setFont(font);
    return label;
}

QLabel *newHeading(QWidget *parent, const QString &text)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setBold(true);
    label->setFont(font);
    return label;
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<span style=\"white-space:pre-wrap\">%1</span>")
        .arg(text.toHtmlEscaped());
}

} // namespace ui
