// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/resourcemodel.h"

#include "models/countpause.h"
#include "models/names.h"
#include "models/roles.h"
#include "models/words.h"

namespace models {

namespace {

bool isNumeric(int column)
{
    return column == ResourceModel::Keys || column == ResourceModel::Created;
}

} // namespace

ResourceModel::ResourceModel(inventory::Inventory *inventory, QObject *parent)
    : RowModel(parent)
    , m_inventory(inventory)
{
    using inventory::Inventory;
    connect(m_inventory, &Inventory::resourcesChanged, this, [this] { followItems(shown()); });
    connect(m_inventory, &Inventory::environmentsChanged, this, &ResourceModel::refreshRows);
    // Pages that come in a row are counted together.
    m_countTimer.setSingleShot(true);
    connect(&m_countTimer, &QTimer::timeout, this, [this] { refreshColumn(Keys); });
    const auto countSoon = [this] {
        if (!m_countTimer.isActive())
            m_countTimer.start(countPause(*m_inventory));
    };
    connect(m_inventory, &Inventory::keysChanged, this, countSoon);
    connect(m_inventory, &Inventory::stateChanged, this, [this, countSoon](inventory::List list) {
        if (list != inventory::List::Keys)
            return;
        if (m_inventory->state(list).isLoading())
            countSoon();
        else
            refreshColumn(Keys);
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

void ResourceModel::setProduction(const domain::ProductionRule &rule)
{
    m_production = rule;
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
    case Type:
        return typeName(resource.type);
    case Bootstrap:
        return plain(resource.bootstrapEndpoint);
    case Endpoint:
        return plain(resource.httpEndpoint);
    case Created:
        return relativeTime(resource.createdAt, QDateTime::currentDateTimeUtc());
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
        if (column == Created)
            return resource.createdAt;
        return column == Keys ? QVariant(m_inventory->keyCountOf(resource.id))
                              : text(resource, column);
    case ExactRole:
        return column == Created ? QVariant(isoTime(resource.createdAt)) : QVariant();
    case Qt::ToolTipRole:
        if (column == Keys)
            return countToolTip(m_inventory->state(inventory::List::Keys));
        return column == Created ? QVariant(exactTime(resource.createdAt)) : text(resource, column);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft));
    case KindRole:
        return column == Kind ? QVariant(int(resource.kind)) : QVariant();
    case ProductionRole:
        return column == Environment
            && isProduction(resource.environment, m_production, *m_inventory);
    case IdentifierRole:
        return column == Identifier || column == Bootstrap || column == Endpoint;
    case NumericRole:
        return isNumeric(column);
    default:
        return {};
    }
}

QVariant ResourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft));
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
    case Type:
        //: Column: Basic, Standard, Dedicated and so on
        return tr("Type");
    case Bootstrap:
        return tr("Bootstrap server");
    case Endpoint:
        return tr("REST endpoint");
    case Created:
        return tr("Created");
    default:
        return {};
    }
}

} // namespace models
