// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/productionchip.h"

#include <QPainter>
#include <QPixmapCache>

namespace ui {

namespace {

constexpr int padding = 6;
constexpr qreal radius = 3;

QString word()
{
    //: The chip that marks a production environment
    return ProductionChip::tr("Production");
}

QFont smaller(const QFont &base)
{
    QFont font = base;
    font.setStrikeOut(false);
    font.setPointSizeF(base.pointSizeF() * 0.85);
    return font;
}

} // namespace

ProductionChip::ProductionChip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(word());
}

QSize ProductionChip::sizeFor(const QFont &font)
{
    const QFontMetrics metrics(smaller(font));
    return {metrics.horizontalAdvance(word()) + 2 * padding, metrics.height() + 2};
}

QSize ProductionChip::sizeHint() const
{
    return sizeFor(font());
}

QPixmap ProductionChip::picture(const QFont &font, const QColor &color, qreal ratio)
{
    const auto number = [](auto value) { return QLatin1Char('/') + QString::number(value); };
    const QString cacheKey = QLatin1String("keyward-chip/") + word() + number(qHash(font))
        + number(ratio) + number(color.rgba());
    QPixmap picture;
    if (QPixmapCache::find(cacheKey, &picture))
        return picture;
    const QSize size = sizeFor(font);
    picture = QPixmap(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    const QRect frame(QPoint(), size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smaller(font));
    painter.setPen(color);
    painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.drawText(frame, Qt::AlignCenter, word());
    painter.end();
    QPixmapCache::insert(cacheKey, picture);
    return picture;
}

void ProductionChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(
        0, 0, picture(font(), palette().color(QPalette::WindowText), devicePixelRatioF()));
}

} // namespace ui
