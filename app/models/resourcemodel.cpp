// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/resourcemodel.h"

#include "models/names.h"
#include "models/roles.h"
#include "models/words.h"

namespace models {

ResourceModel::ResourceModel(inventory::Inventory *inventory, QObject *parent)
    : RowModel(parent)
    , m_inventory(inventory)
{
    using inventory::Inventory;
    connect(m_inventory, &Inventory::resourcesChanged, this, [this] { followItems(shown()); });
    connect(m_inventory, &Inventory::environmentsChanged, this, &ResourceModel::refreshRows);
    connect(m_inventory, &Inventory::keysChanged, this, &ResourceModel::refreshRows);
    connect(m_inventory, &Inventory::stateChanged, this, [this](inventory::List list) {
        if (list == inventory::List::Keys)
            refreshRows();
    });
    setItems(shown());
}

void ResourceModel::setEnvironment(const domain::EnvironmentId &environment)
{
    if (environment == m_environment)
        return;
    m_environment = environment;
    setItems(shown());
}

void ResourceModel::setProductionPattern(const QString &pattern)
{
    m_productionPattern = pattern;
    refreshRows();
}

QList<domain::Resource> ResourceModel::shown() const
{
    QList<domain::Resource> resources = m_inventory->resources();
    if (!m_environment.isEmpty()) {
        resources.removeIf(
            [this](const domain::Resource &r) { return r.environment != m_environment; });
    }
    return resources;
}

int ResourceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ResourceModel::text(const domain::Resource &resource, int column) const
{
    switch (column) {
    case Name:
        return resourceName(resource, *m_inventory);
    case Kind:
        return kindName(resource.kind);
    case Identifier:
        return plain(resource.id.toString());
    case Environment:
        return environmentName(resource.environment, *m_inventory);
    case Keys:
        return countText(
            m_inventory->keyCountOf(resource.id), m_inventory->state(inventory::List::Keys));
    case Place:
        return plain(QStringLiteral("%1 %2").arg(resource.cloud, resource.region).trimmed());
    case Phase:
        return plain(phaseName(resource.phase));
    default:
        return {};
    }
}

QVariant ResourceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::Resource &resource = itemAt(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(resource, column);
    case SortRole:
        return column == Keys ? QVariant(m_inventory->keyCountOf(resource.id))
                              : text(resource, column);
    case Qt::ToolTipRole:
        if (column == Keys)
            return countToolTip(m_inventory->state(inventory::List::Keys));
        return text(resource, column);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column == Keys ? Qt::AlignRight : Qt::AlignLeft));
    case KindRole:
        return column == Kind ? QVariant(int(resource.kind)) : QVariant();
    case ProductionRole:
        return column == Environment
            && isProduction(text(resource, column).toString(), m_productionPattern);
    case IdentifierRole:
        return column == Identifier;
    case NumericRole:
        return column == Keys;
    default:
        return {};
    }
}

QVariant ResourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Keys ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Kind:
        return tr("Kind");
    case Identifier:
        //: Column of identifiers such as lkc-12345
        return tr("ID");
    case Environment:
        return tr("Environment");
    case Keys:
        //: Column: number of API keys
        return tr("Keys");
    case Place:
        //: Column: cloud provider and region
        return tr("Cloud and region");
    case Phase:
        //: Column: provisioning phase of a cluster
        return tr("Phase");
    default:
        return {};
    }
}

} // namespace models
