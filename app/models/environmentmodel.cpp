// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/environmentmodel.h"

#include "models/countpause.h"
#include "models/names.h"
#include "models/roles.h"
#include "models/words.h"

#include <QLocale>

namespace models {

namespace {

bool isNumeric(int column)
{
    return column == EnvironmentModel::Keys || column == EnvironmentModel::Resources
        || column == EnvironmentModel::Created;
}

} // namespace

EnvironmentModel::EnvironmentModel(inventory::Inventory *inventory, QObject *parent)
    : RowModel(parent)
    , m_inventory(inventory)
{
    using inventory::Inventory;
    connect(m_inventory, &Inventory::environmentsChanged, this,
        [this] { followItems(m_inventory->environments()); });
    // Counting is one pass over all keys: pages that come in a row are counted together.
    m_recountTimer.setSingleShot(true);
    connect(&m_recountTimer, &QTimer::timeout, this, &EnvironmentModel::recount);
    const auto recountSoon = [this] {
        if (!m_recountTimer.isActive())
            m_recountTimer.start(countPause(*m_inventory));
    };
    connect(m_inventory, &Inventory::resourcesChanged, this, recountSoon);
    connect(m_inventory, &Inventory::keysChanged, this, recountSoon);
    connect(m_inventory, &Inventory::stateChanged, this, [this, recountSoon](inventory::List list) {
        const bool isCounted = list == inventory::List::Keys || list == inventory::List::Resources;
        if (isCounted && !m_inventory->state(list).isLoading())
            recount();
        if (list != inventory::List::Keys || !m_inventory->state(list).isLoading()
            || m_recountTimer.isActive())
            return;
        // That the numbers are of a part is said at once.
        refreshColumn(Keys);
        recountSoon();
    });
    setItems(m_inventory->environments());
    recount();
}

void EnvironmentModel::recount()
{
    m_recountTimer.stop();
    m_keyCounts = m_inventory->keyCountsByEnvironment();
    m_resourceCounts.clear();
    for (const domain::Resource &resource : m_inventory->resources())
        ++m_resourceCounts[resource.environment];
    refreshColumn(Keys);
    refreshColumn(Resources);
}

void EnvironmentModel::setProduction(const domain::ProductionRule &rule)
{
    m_production = rule;
    refreshRows();
}

int EnvironmentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EnvironmentModel::text(const domain::Environment &environment, int column) const
{
    switch (column) {
    case Name:
        return environmentName(environment.id, *m_inventory);
    case Identifier:
        return plain(environment.id.toString());
    case Keys:
        return countText(
            m_keyCounts.value(environment.id), m_inventory->state(inventory::List::Keys));
    case Resources:
        return countText(
            m_resourceCounts.value(environment.id), m_inventory->state(inventory::List::Resources));
    case Governance:
        return typeName(environment.governancePackage);
    case Created:
        return relativeTime(environment.createdAt, QDateTime::currentDateTimeUtc());
    default:
        return {};
    }
}

QVariant EnvironmentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::Environment &environment = itemAt(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(environment, column);
    case SortRole:
        if (column == Keys)
            return m_keyCounts.value(environment.id);
        if (column == Resources)
            return m_resourceCounts.value(environment.id);
        return column == Created ? QVariant(environment.createdAt) : text(environment, column);
    case ExactRole:
        return column == Created ? QVariant(isoTime(environment.createdAt)) : QVariant();
    case Qt::ToolTipRole:
        if (column == Name && isProduction(environment.id, m_production, *m_inventory))
            return tr("%1 is a production environment").arg(text(environment, Name).toString());
        if (column == Keys)
            return countToolTip(m_inventory->state(inventory::List::Keys));
        return column == Created ? QVariant(exactTime(environment.createdAt))
                                 : text(environment, column);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft));
    case ProductionRole:
        return column == Name && isProduction(environment.id, m_production, *m_inventory);
    case IdentifierRole:
        return column == Identifier;
    case NumericRole:
        return isNumeric(column);
    default:
        return {};
    }
}

QVariant EnvironmentModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case Identifier:
        //: Column of identifiers such as env-12345
        return tr("ID");
    case Keys:
        //: Column: number of API keys
        return tr("Keys");
    case Resources:
        //: Column: number of clusters
        return tr("Clusters");
    case Governance:
        //: Column: stream governance package, Essentials or Advanced
        return tr("Governance");
    case Created:
        return tr("Created");
    default:
        return {};
    }
}

} // namespace models
