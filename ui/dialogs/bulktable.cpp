// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bulktable.h"

#include "models/names.h"
#include "models/roles.h"
#include "models/words.h"
#include "ui/widgets/labels.h"

#include <QGuiApplication>
#include <QPalette>

namespace ui {

BulkTable::BulkTable(const QList<Column> &columns, const inventory::Inventory *inventory,
    const domain::ProductionRule &production, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(columns)
    , m_inventory(inventory)
    , m_production(production)
{
}

int BulkTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_keys.size());
}

int BulkTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QString BulkTable::environmentOf(int row) const
{
    return models::environmentName(m_inventory->environmentOf(m_keys.at(row)), *m_inventory);
}

bool BulkTable::isInProduction(int row) const
{
    return models::isProduction(
        m_inventory->environmentOf(m_keys.at(row)), m_production, *m_inventory);
}

QString BulkTable::text(int row, Column column) const
{
    const domain::ApiKey &key = m_keys.at(row);
    switch (column) {
    case Column::Key:
        return models::plain(key.id.toString());
    case Column::Name:
        return models::plain(key.displayName);
    case Column::Description:
        return models::plain(key.description);
    case Column::After:
        return models::plain(m_notes.at(row).after);
    case Column::Resource:
        return models::resourceName(key, *m_inventory);
    case Column::Environment:
        return environmentOf(row);
    case Column::Owner:
        return models::ownerName(key, *m_inventory);
    case Column::Outcome:
        return m_notes.at(row).outcome;
    }
    return {};
}

QVariant BulkTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Column column = m_columns.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), column);
    case Qt::ToolTipRole:
        return plainToolTip(text(index.row(), column));
    case Qt::ForegroundRole:
        return m_notes.at(index.row()).isDimmed && column != Column::Outcome
            ? QVariant(QGuiApplication::palette().color(QPalette::PlaceholderText))
            : QVariant();
    case models::IdentifierRole:
        return column == Column::Key;
    case models::ProductionRole:
        return column == Column::Environment && isInProduction(index.row());
    default:
        return {};
    }
}

QVariant BulkTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (m_columns.at(section)) {
    case Column::Key:
        return tr("Key");
    case Column::Name:
        return tr("Name");
    case Column::Description:
        return m_columns.contains(Column::After) ? tr("Before") : tr("Description");
    case Column::After:
        return tr("After");
    case Column::Resource:
        return tr("Resource");
    case Column::Environment:
        return tr("Environment");
    case Column::Owner:
        return tr("Owner");
    case Column::Outcome:
        return tr("Outcome");
    }
    return {};
}

void BulkTable::setKeys(const QList<domain::ApiKey> &keys)
{
    beginResetModel();
    m_keys = keys;
    m_notes = QList<Note>(keys.size());
    endResetModel();
}

void BulkTable::setAfter(int row, const QString &after, bool isDimmed)
{
    m_notes[row].after = after;
    m_notes[row].isDimmed = isDimmed;
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void BulkTable::setOutcome(int row, const QString &outcome)
{
    m_notes[row].outcome = outcome;
    const QModelIndex cell = index(row, int(m_columns.indexOf(Column::Outcome)));
    Q_EMIT dataChanged(cell, cell);
}

} // namespace ui
