// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktopstyle.h"

#include "ui/icons.h"

#include <QApplication>

namespace ui {

void DesktopStyle::use()
{
    QApplication::setStyle(new DesktopStyle(QApplication::style()->name()));
}

QIcon DesktopStyle::standardIcon(
    StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton:
        return icon(QStringLiteral("more"));
    case SP_LineEditClearButton:
        return icon(QStringLiteral("close"));
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

bool DesktopStyle::isBasedOn(const QString &name) const
{
    return baseStyle()->name().compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace ui
