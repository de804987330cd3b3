// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/celldelegate.h"

#include "domain/apikeydraft.h"
#include "models/roles.h"
#include "ui/icons.h"

#include <QApplication>
#include <QFontDatabase>
#include <QLineEdit>
#include <QPainter>

namespace ui {

namespace {

constexpr int chipPadding = 6;

QString productionWord()
{
    //: The chip that marks a production environment
    return CellDelegate::tr("Production");
}

QFont chipFont(const QFont &base)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 0.85);
    return font;
}

int chipWidth(const QFont &base)
{
    return QFontMetrics(chipFont(base)).horizontalAdvance(productionWord()) + 2 * chipPadding;
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
    if (!option->icon.isNull()) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(16, 16);
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
    if (!index.data(models::ProductionRole).toBool()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    const int chip = chipWidth(item.font);
    const int textWidth = QFontMetrics(item.font).horizontalAdvance(item.text) + 12;
    const int room = item.rect.width() - chip - 8;
    // The word matters more than the end of a long name: the name gives way.
    item.text = QFontMetrics(item.font).elidedText(item.text, Qt::ElideRight, room - 8);
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const int x = item.rect.left() + qMin(textWidth, qMax(0, room));
    const QFontMetrics metrics(chipFont(item.font));
    const int height = metrics.height() + 2;
    const QRect frame(x, item.rect.center().y() - height / 2, chip, height);
    if (frame.left() < item.rect.left())
        return;
    const bool isSelected = item.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(chipFont(item.font));
    painter->setPen(item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter->drawText(frame, Qt::AlignCenter, productionWord());
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(models::ProductionRole).toBool())
        size.rwidth() += chipWidth(option.font) + 8;
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
        line->setMaxLength(int(qMax<qsizetype>(text.size(), domain::maxDescriptionLength)));
    }
    return editor;
}

void CellDelegate::setModelData(
    QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *line = qobject_cast<QLineEdit *>(editor))
        model->setData(index, line->text(), Qt::EditRole);
}

} // namespace ui
