// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/itempainting.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QTextLayout>

#include <algorithm>

namespace ui {

namespace {

bool isLineBreak(QChar letter)
{
    return letter == QLatin1Char('\n') || letter == QLatin1Char('\r')
        || letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator;
}

/// One line with at most an icon before it, and room for the icon.
bool isSimple(const QStyleOptionViewItem &item)
{
    using Item = QStyleOptionViewItem;
    return !(item.state & (QStyle::State_HasFocus | QStyle::State_Editing))
        && !(item.features & (Item::WrapText | Item::HasCheckIndicator))
        && (item.icon.isNull()
            || (item.decorationPosition == Item::Left
                && item.rect.width() >= 2 * item.decorationSize.width()))
        && std::none_of(item.text.cbegin(), item.text.cend(), isLineBreak);
}

QPalette::ColorGroup colorGroup(const QStyleOptionViewItem &item)
{
    if (!(item.state & QStyle::State_Enabled))
        return QPalette::Disabled;
    return item.state & QStyle::State_Active ? QPalette::Normal : QPalette::Inactive;
}

void paintIcon(QPainter *painter, const QStyleOptionViewItem &item, const QRect &rect)
{
    QIcon::Mode mode = QIcon::Normal;
    if (!(item.state & QStyle::State_Enabled))
        mode = QIcon::Disabled;
    else if (item.state & QStyle::State_Selected)
        mode = QIcon::Selected;
    item.icon.paint(painter, rect, item.decorationAlignment, mode,
        item.state & QStyle::State_Open ? QIcon::On : QIcon::Off);
}

/// Places `text` in one line and says how wide it would like to be.
qreal layOut(QTextLayout &layout, const QStyleOptionViewItem &item, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::ManualWrap);
    option.setTextDirection(item.direction);
    option.setAlignment(QStyle::visualAlignment(item.direction, item.displayAlignment));
    layout.setTextOption(option);
    // Or the glyphs are looked up once more to be drawn.
    layout.setCacheEnabled(true);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(width);
    layout.endLayout();
    return line.naturalTextWidth();
}

void paintText(QPainter *painter, const QStyleOptionViewItem &item, const QRect &rect)
{
    const bool isSelected = item.state & QStyle::State_Selected;
    painter->setPen(item.palette.color(
        colorGroup(item), isSelected ? QPalette::HighlightedText : QPalette::Text));
    QTextLayout whole(item.text, item.font);
    const QTextLayout *layout = &whole;
    QTextLayout shortened;
    qreal width = layOut(whole, item, rect.width());
    if (width > rect.width()) {
        shortened.setText(
            QFontMetrics(item.font).elidedText(item.text, item.textElideMode, rect.width()));
        shortened.setFont(item.font);
        width = layOut(shortened, item, rect.width());
        layout = &shortened;
    }
    const int height = int(layout->lineAt(0).height());
    const QRect place = QStyle::alignedRect(
        item.direction, item.displayAlignment, QSize(rect.width(), height), rect);
    const bool isTooLarge = height > item.rect.height() || width > rect.width();
    if (isTooLarge) {
        painter->save();
        painter->setClipRect(item.rect);
    }
    layout->draw(painter, QPointF(rect.x(), place.y()));
    if (isTooLarge)
        painter->restore();
}

} // namespace

void paintItem(QPainter *painter, const QStyleOptionViewItem &item)
{
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    if (!isSimple(item)) {
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        return;
    }
    const bool hasPanel = (item.state & (QStyle::State_Selected | QStyle::State_MouseOver))
        || item.backgroundBrush.style() != Qt::NoBrush;
    if (hasPanel)
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, item.widget) + 1;
    QRect rect = item.rect;
    if (!item.icon.isNull()) {
        const QSize size = item.decorationSize + QSize(2 * margin, 0);
        const QRect left(rect.topLeft(), QSize(size.width(), rect.height()));
        paintIcon(painter, item,
            QStyle::alignedRect(item.direction, item.decorationAlignment, item.decorationSize,
                QStyle::visualRect(item.direction, rect, left)));
        const bool isLeftToRight = item.direction == Qt::LeftToRight;
        rect.adjust(isLeftToRight ? size.width() : 0, 0, isLeftToRight ? 0 : -size.width(), 0);
    }
    if (!item.text.isEmpty())
        paintText(painter, item, rect.adjusted(margin, 0, -margin, 0));
}

} // namespace ui
