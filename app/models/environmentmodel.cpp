// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/environmentmodel.h"

#include "models/names.h"
#include "models/roles.h"
#include "models/words.h"

#include <QLocale>

namespace models {

namespace {

constexpr std::chrono::milliseconds recountPause{50};

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
    m_recountTimer.setInterval(recountPause);
    connect(&m_recountTimer, &QTimer::timeout, this, &EnvironmentModel::recount);
    const auto recountSoon = [this] {
        if (!m_recountTimer.isActive())
            m_recountTimer.start();
    };
    connect(m_inventory, &Inventory::resourcesChanged, this, recountSoon);
    connect(m_inventory, &Inventory::keysChanged, this, recountSoon);
    connect(m_inventory, &Inventory::stateChanged, this, [this](inventory::List list) {
        const bool isCounted = list == inventory::List::Keys || list == inventory::List::Resources;
        if (isCounted && !m_inventory->state(list).isLoading())
            recount();
        else if (list == inventory::List::Keys)
            refreshRows();
    });
    setItems(m_inventory->environments());
    recount();
}

void EnvironmentModel::recount()
{
    m_recountTimer.stop();
    m_keyCounts = m_inventory->keyCountsByEnvironment();
    refreshRows();
}

void EnvironmentModel::setProductionPattern(const QString &pattern)
{
    m_productionPattern = pattern;
    refreshRows();
}

int EnvironmentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EnvironmentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::Environment &environment = itemAt(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        if (column == Name)
            return environmentName(environment.id, *m_inventory);
        if (column == Identifier)
            return plain(environment.id.toString());
        return countText(
            m_keyCounts.value(environment.id), m_inventory->state(inventory::List::Keys));
    case SortRole:
        return column == Keys ? QVariant(m_keyCounts.value(environment.id))
                              : data(index, Qt::DisplayRole);
    case Qt::ToolTipRole:
        if (column == Name) {
            return isProduction(environment.displayName, m_productionPattern)
                ? tr("%1 is a production environment").arg(data(index, Qt::DisplayRole).toString())
                : data(index, Qt::DisplayRole);
        }
        return column == Keys ? countToolTip(m_inventory->state(inventory::List::Keys))
                              : data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column == Keys ? Qt::AlignRight : Qt::AlignLeft));
    case ProductionRole:
        return column == Name && isProduction(environment.displayName, m_productionPattern);
    case IdentifierRole:
        return column == Identifier;
    case NumericRole:
        return column == Keys;
    default:
        return {};
    }
}

QVariant EnvironmentModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case Identifier:
        //: Column of identifiers such as env-12345
        return tr("ID");
    case Keys:
        //: Column: number of API keys
        return tr("Keys");
    default:
        return {};
    }
}

} // namespace models
