// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/celldelegate.h"

#include "domain/apikeydraft.h"
#include "models/apikeymodel.h"
#include "models/roles.h"
#include "ui/delegates/itempainting.h"
#include "ui/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/productionchip.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolTip>

namespace ui {

namespace {

/// Between a right-aligned cell and the left-aligned one beside it.
constexpr int numericPadding = 8;
constexpr int chipGap = 8;
/// How much of the selection's colour lies under a row with a mark.
constexpr int markTint = 36;

QIcon markIcon(inventory::KeyMark::Kind kind)
{
    using Kind = inventory::KeyMark::Kind;
    if (kind == Kind::New)
        return icon(QStringLiteral("create"));
    return icon(kind == Kind::Gone ? QStringLiteral("delete") : QStringLiteral("edit"));
}

} // namespace

CellDelegate::CellDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(models::IdentifierRole).toBool()) {
        const qreal size = option->font.pointSizeF();
        option->font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        option->font.setPointSizeF(size);
        option->textElideMode = Qt::ElideMiddle;
    }
    const QVariant kind = index.data(models::KindRole);
    const QVariant owner = index.data(models::OwnerStandingRole);
    if (kind.isValid())
        option->icon = kindIcon(domain::ResourceKind(kind.toInt()));
    else if (owner.isValid())
        option->icon = ownerIcon(models::OwnerStanding(owner.toInt()));
    const QVariant mark = index.data(models::MarkRole);
    if (mark.isValid() && index.data(models::StatusRole).toBool())
        option->icon = markIcon(inventory::KeyMark::Kind(mark.toInt()));
    if (!option->icon.isNull()) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(16, 16);
    }
    if (mark.isValid() && mark.toInt() != int(inventory::KeyMark::Kind::Gone)) {
        QColor tint = option->palette.color(QPalette::Highlight);
        tint.setAlpha(markTint);
        option->backgroundBrush = tint;
    }
    if (index.data(models::DeletedRole).toBool()) {
        option->font.setStrikeOut(true);
        const QColor dim = option->palette.color(QPalette::Disabled, QPalette::Text);
        option->palette.setColor(QPalette::Text, dim);
    }
}

void CellDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    if (index.data(models::ProductionRole).toBool())
        paintProduction(painter, item);
    else if (index.data(models::NumericRole).toBool())
        paintNumeric(painter, item);
    else
        paintItem(painter, item);
}

void CellDelegate::paintNumeric(QPainter *painter, QStyleOptionViewItem &item)
{
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    item.rect.adjust(0, 0, -numericPadding, 0);
    item.backgroundBrush = Qt::NoBrush;
    paintItem(painter, item);
}

void CellDelegate::paintProduction(QPainter *painter, QStyleOptionViewItem &item)
{
    const bool isSelected = item.state & QStyle::State_Selected;
    const QPixmap chip = ProductionChip::picture(item.font,
        item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text),
        painter->device()->devicePixelRatioF());
    const QSize size = chip.deviceIndependentSize().toSize();
    const int textWidth = QFontMetrics(item.font).horizontalAdvance(item.text) + chipGap + 4;
    const int room = item.rect.width() - size.width() - 4;
    // The word matters more than the end of a long name: the name gives way.
    if (textWidth > room)
        item.text
            = QFontMetrics(item.font).elidedText(item.text, Qt::ElideRight, room - chipGap - 4);
    paintItem(painter, item);
    if (room < 0)
        return;
    painter->drawPixmap(
        item.rect.left() + qMin(textWidth, room), item.rect.center().y() - size.height() / 2, chip);
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(index.data(Qt::ToolTipRole).toString()),
        view->viewport(), option.rect);
    return true;
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(models::ProductionRole).toBool())
        size.rwidth() += ProductionChip::sizeFor(option.font).width() + chipGap;
    return size;
}

QWidget *CellDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        const QString title = index.model()->headerData(index.column(), Qt::Horizontal).toString();
        line->setAccessibleName(title);
        const QString text = index.data(Qt::EditRole).toString();
        // What the API already holds may be longer than what this program would let someone type.
        const int limit = index.data(models::LengthLimitRole).toInt();
        line->setMaxLength(int(qMax<qsizetype>(text.size(), limit)));
        Q_EMIT editingBegan(index);
    }
    return editor;
}

/// What is typed stays when the cell changes underneath.
void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const auto *line = qobject_cast<const QLineEdit *>(editor);
    if (!line || !line->isModified())
        QStyledItemDelegate::setEditorData(editor, index);
}

void CellDelegate::setModelData(
    QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *line = qobject_cast<QLineEdit *>(editor))
        model->setData(index, line->text(), Qt::EditRole);
}

} // namespace ui
