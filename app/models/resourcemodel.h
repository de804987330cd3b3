// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/productionrule.h"
#include "inventory/inventory.h"
#include "models/rowmodel.h"

#include <QTimer>

namespace models {

/// The clusters of one environment, or of all, with the number of keys of each.
class ResourceModel : public RowModel<domain::Resource>
{
    Q_OBJECT
public:
    enum Column {
        Name,
        Kind,
        Identifier,
        Environment,
        Place,
        Phase,
        Keys,
        Type,
        Bootstrap,
        Endpoint,
        Created,
        ColumnCount
    };

    explicit ResourceModel(inventory::Inventory *inventory, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Shows the clusters of this environment alone; an empty ID shows all.
    void setEnvironment(const domain::EnvironmentId &environment);
    void setProduction(const domain::ProductionRule &rule);

private:
    QList<domain::Resource> shown() const;
    QVariant text(const domain::Resource &resource, int column) const;

    inventory::Inventory *m_inventory;
    domain::EnvironmentId m_environment;
    domain::ProductionRule m_production;
    QTimer m_countTimer;
};

} // namespace models
