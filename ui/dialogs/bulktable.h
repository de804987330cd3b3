// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/productionrule.h"
#include "inventory/inventory.h"

#include <QAbstractTableModel>

namespace ui {

/// The keys that a dialog is about to edit or delete, with what will become and what became of
/// each.
class BulkTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Key, Name, Description, After, Resource, Environment, Owner, Outcome };

    BulkTable(const QList<Column> &columns, const inventory::Inventory *inventory,
        const domain::ProductionRule &production, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setKeys(const QList<domain::ApiKey> &keys);
    const QList<domain::ApiKey> &keys() const { return m_keys; }
    /// The description to be; `isDimmed` where nothing will be done to the key.
    void setAfter(int row, const QString &after, bool isDimmed);
    /// What became of the key, or why nothing can.
    void setOutcome(int row, const QString &outcome);
    QString environmentOf(int row) const;
    bool isInProduction(int row) const;

private:
    struct Note
    {
        QString after;
        QString outcome;
        bool isDimmed = false;
    };
    QString text(int row, Column column) const;

    QList<Column> m_columns;
    const inventory::Inventory *m_inventory;
    domain::ProductionRule m_production;
    QList<domain::ApiKey> m_keys;
    QList<Note> m_notes;
};

} // namespace ui
