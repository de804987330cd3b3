// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/productionrule.h"
#include "inventory/inventory.h"
#include "models/rowmodel.h"

#include <QTimer>

namespace models {

/// The environments of an inventory, with the number of keys in each.
class EnvironmentModel : public RowModel<domain::Environment>
{
    Q_OBJECT
public:
    enum Column { Name, Identifier, Keys, Resources, Governance, Created, ColumnCount };

    explicit EnvironmentModel(inventory::Inventory *inventory, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setProduction(const domain::ProductionRule &rule);

private:
    QVariant text(const domain::Environment &environment, int column) const;
    void recount();

    inventory::Inventory *m_inventory;
    QHash<domain::EnvironmentId, int> m_keyCounts;
    QHash<domain::EnvironmentId, int> m_resourceCounts;
    domain::ProductionRule m_production;
    QTimer m_recountTimer;
};

} // namespace models
