// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktopstyle.h"

#include "ui/icons.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>
#include <cmath>

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

/// The one beside a table is painted with each letter of a search and each step of scrolling, and
/// mostly looks as before. Fusion draws it in long lines, each of which Qt hands to other threads
/// in pieces: the thread of the window would wait for them some twenty times, each time until there
/// is a processor for them.
void DesktopStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
    QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    const qreal ratio = painter->device()->devicePixelRatioF();
    // A picture of a part of a pixel more would be blurred.
    const bool isWhole = ratio == std::floor(ratio);
    if (control != CC_ScrollBar || !bar || !isWhole || !isBasedOn(QStringLiteral("Fusion"))) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    painter->drawPixmap(bar->rect.topLeft(), scrollBar(*bar, ratio, widget));
}

QPixmap DesktopStyle::scrollBar(
    const QStyleOptionSlider &option, qreal ratio, const QWidget *widget) const
{
    const Look look{option.rect.size(),
        subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget), option.state,
        option.subControls, option.activeSubControls, option.direction, option.upsideDown,
        option.minimum == option.maximum, option.palette.cacheKey(), ratio};
    const auto known = std::find_if(
        m_drawn.begin(), m_drawn.end(), [&look](const Drawn &drawn) { return drawn.look == look; });
    if (known != m_drawn.end())
        return known->picture;
    QPixmap picture(look.size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.translate(-option.rect.topLeft());
    QProxyStyle::drawComplexControl(CC_ScrollBar, &option, &painter, widget);
    painter.end();
    m_drawn[m_next] = {look, picture};
    m_next = (m_next + 1) % m_drawn.size();
    return picture;
}

bool DesktopStyle::isBasedOn(const QString &name) const
{
    return baseStyle()->name().compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace ui
