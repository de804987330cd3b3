// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/apikeymodel.h"

#include "models/names.h"
#include "models/roles.h"
#include "models/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace models {

namespace {

/// Between two times that pages which stream in are shown.
constexpr std::chrono::milliseconds rebuildPause{150};
/// A window that opens needs the processors for itself first.
constexpr std::chrono::milliseconds textsPause{200};
/// Who has sorted or searched looks at what came of it.
constexpr std::chrono::milliseconds rest{1500};

/// More keys than fit into any window are not asked for between two changes.
constexpr qsizetype shownKeysKept = 512;
} // namespace

ApiKeyModel::ApiKeyModel(inventory::Inventory *inventory, QObject *parent)
    : QAbstractTableModel(parent)
    , m_inventory(inventory)
    , m_sortColumn(columnOf(ApiKeyField::Created))
    , m_sortOrder(Qt::DescendingOrder)
    , m_shownSortColumn(m_sortColumn)
    , m_shownSortOrder(m_sortOrder)
    , m_isRenumbered(true)
{
    connect(m_inventory, &inventory::Inventory::keysChanged, this, &ApiKeyModel::onKeysChanged);
    connect(m_inventory, &inventory::Inventory::environmentsChanged, this,
        &ApiKeyModel::onNamesChanged);
    connect(
        m_inventory, &inventory::Inventory::resourcesChanged, this, &ApiKeyModel::onNamesChanged);
    connect(
        m_inventory, &inventory::Inventory::accountsChanged, this, &ApiKeyModel::onNamesChanged);
    connect(m_inventory, &inventory::Inventory::stateChanged, this, [this](inventory::List list) {
        // What an owner that is in no list means depends on how much of the lists is known.
        const bool isOfAccounts
            = list == inventory::List::Users || list == inventory::List::ServiceAccounts;
        if (isOfAccounts && !m_inventory->state(list).isLoading())
            onNamesChanged();
        const bool isOver = list == inventory::List::Keys ? !m_inventory->state(list).isLoading()
                                                          : !m_inventory->isLoading();
        if (isOver && (m_rebuildTimer.isActive() || m_isMerging))
            followStream();
    });
    m_rebuildTimer.setSingleShot(true);
    m_rebuildTimer.setInterval(rebuildPause);
    connect(&m_rebuildTimer, &QTimer::timeout, this, &ApiKeyModel::followPages);
    m_textsTimer.setSingleShot(true);
    m_textsTimer.setInterval(textsPause);
    connect(&m_textsTimer, &QTimer::timeout, this, &ApiKeyModel::prepareTexts);
    m_restTimer.setSingleShot(true);
    m_restTimer.setInterval(rest);
    connect(&m_restTimer, &QTimer::timeout, this, &ApiKeyModel::letGo);
    rebuild();
}

int ApiKeyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ApiKeyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(apiKeyColumns().size());
}

ApiKeyContext ApiKeyModel::context() const
{
    return {*m_inventory, QDateTime::currentDateTimeUtc()};
}

domain::ApiKey ApiKeyModel::keyAt(int row) const
{
    return m_keys.at(int(m_rows.at(size_t(row))));
}

const domain::ApiKey &ApiKeyModel::shownKey(int row) const
{
    const quint32 stored = m_rows[size_t(row)];
    const auto known = m_shownKeys.constFind(stored);
    if (known != m_shownKeys.constEnd())
        return *known;
    if (m_shownKeys.size() >= shownKeysKept)
        m_shownKeys.clear();
    return *m_shownKeys.insert(stored, m_keys.at(int(stored)));
}

int ApiKeyModel::undecidedCount() const
{
    size_t count = 0;
    for (const KeyMatcher::Found &found : m_found)
        count += found.unknown.count();
    return int(count);
}

int ApiKeyModel::existingCount() const
{
    int count = rowCount();
    for (const domain::ApiKeyId &id : m_inventory->deletedKeys())
        count -= rowOf(id) >= 0 ? 1 : 0;
    if (!m_isBehind)
        return count;
    // Held rows may be of keys that the inventory has forgotten.
    for (const quint32 row : m_rows)
        count -= m_inventory->keys().contains(m_keys.idAt(int(row))) ? 0 : 1;
    return count;
}

bool ApiKeyModel::isGone(const domain::ApiKeyId &id) const
{
    return m_inventory->isDeleted(id) || (m_isBehind && !m_inventory->keys().contains(id));
}

int ApiKeyModel::rowOf(const domain::ApiKeyId &id) const
{
    const int stored = m_keys.rowOf(id);
    if (stored < 0)
        return -1;
    if (m_places.empty()) {
        m_places.assign(size_t(m_keys.size()), -1);
        for (size_t row = 0; row < m_rows.size(); ++row)
            m_places[m_rows[row]] = int(row);
    }
    return m_places[size_t(stored)];
}

int ApiKeyModel::columnOf(ApiKeyField field)
{
    const auto columns = apiKeyColumns();
    const auto found = std::find_if(columns.begin(), columns.end(),
        [field](const ApiKeyColumn &column) { return column.field == field; });
    return int(found - columns.begin());
}

QString ApiKeyModel::pendingText(const domain::ApiKey &key, ApiKeyField field) const
{
    const auto pending = m_pending.constFind(key.id);
    if (pending == m_pending.constEnd())
        return {};
    if (field == ApiKeyField::Name)
        return pending->displayName.value_or(QString());
    if (field == ApiKeyField::Description)
        return pending->description.value_or(QString());
    return field == ApiKeyField::Status ? tr("Saving…") : QString();
}

QVariant ApiKeyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ApiKeyColumn &column = apiKeyColumns()[size_t(index.column())];
    const domain::ApiKey &key = shownKey(index.row());
    switch (role) {
    case Qt::DisplayRole: {
        const QString pending = pendingText(key, column.field);
        return pending.isEmpty() ? column.text(key, context()) : plain(pending);
    }
    case Qt::EditRole:
        if (column.field == ApiKeyField::Name)
            return key.displayName;
        return column.field == ApiKeyField::Description ? key.description : QVariant();
    case Qt::ToolTipRole:
        return column.toolTip ? column.toolTip(key, context()) : column.text(key, context());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column.isNumeric ? Qt::AlignRight : Qt::AlignLeft));
    case KindRole:
        return column.field == ApiKeyField::Kind ? QVariant(int(key.kind)) : QVariant();
    case OwnerStandingRole:
        return column.field == ApiKeyField::Owner ? QVariant(int(ownerStanding(key, *m_inventory)))
                                                  : QVariant();
    case ProductionRole:
        return column.field == ApiKeyField::Environment
            && isProduction(m_inventory->environmentOf(key), m_production, *m_inventory);
    case IdentifierRole:
        return column.isIdentifier;
    case NumericRole:
        return column.isNumeric;
    case ExactRole:
        // What is still on its way to the API is no fact about the key.
        return column.time ? isoTime(column.time(key)) : column.text(key, context());
    case LengthLimitRole:
        return column.field == ApiKeyField::Name ? domain::maxDisplayNameLength
                                                 : domain::maxDescriptionLength;
    case DeletedRole:
        return isGone(key.id);
    case MarkRole: {
        const inventory::KeyMark *mark = m_inventory->markOf(key.id);
        return mark ? QVariant(int(mark->kind)) : QVariant();
    }
    case StatusRole:
        return column.field == ApiKeyField::Status;
    default:
        return {};
    }
}

QVariant ApiKeyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ApiKeyColumn &column = apiKeyColumns()[size_t(section)];
    if (role == Qt::DisplayRole)
        return QCoreApplication::translate("models::ApiKeyModel", column.title);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column.isNumeric ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

Qt::ItemFlags ApiKeyModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    flags |= Qt::ItemNeverHasChildren;
    const ApiKeyField field = apiKeyColumns()[size_t(index.column())].field;
    const bool isText = field == ApiKeyField::Name || field == ApiKeyField::Description;
    // Views ask for the flags of whatever is selected: of every row, where that is all.
    const auto isThere = [this, &index] {
        return m_inventory->deletedCount() == 0 || !m_inventory->isDeleted(idAt(index.row()));
    };
    if (m_isEditable && isText && isThere())
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ApiKeyModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !m_isEditable || !index.isValid())
        return false;
    // A key that went while its cell was edited is not editable any more; what was typed is sent
    // all the same, so that the person hears what became of it.
    const domain::ApiKey key = keyAt(index.row());
    const QString text = domain::normalizedLine(value.toString());
    domain::ApiKeyEdit edit;
    const ApiKeyField field = apiKeyColumns()[size_t(index.column())].field;
    const bool isName = field == ApiKeyField::Name;
    if (!isName && field != ApiKeyField::Description)
        return false;
    // An editor that was only opened and closed must not tidy what others wrote.
    if (value.toString() == (isName ? key.displayName : key.description))
        return false;
    if (isName) {
        if (text != key.displayName)
            edit.displayName = text;
    } else if (text != key.description) {
        edit.description = text;
    }
    if (edit.isEmpty())
        return false;
    Q_EMIT editRequested(key.id, edit);
    return true;
}

void ApiKeyModel::setPending(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit)
{
    if (edit.isEmpty())
        m_pending.remove(id);
    else
        m_pending.insert(id, edit);
    const int row = rowOf(id);
    if (row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void ApiKeyModel::setEditable(bool editable)
{
    m_isEditable = editable;
}

void ApiKeyModel::setProduction(const domain::ProductionRule &rule)
{
    if (rule == m_production)
        return;
    m_production = rule;
    onNamesChanged();
}

void ApiKeyModel::refreshTimes()
{
    if (rowCount() == 0)
        return;
    for (int column = 0; column < columnCount(); ++column) {
        const ApiKeyField field = apiKeyColumns()[size_t(column)].field;
        if (apiKeyColumns()[size_t(column)].isNumeric || field == ApiKeyField::Status)
            Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
    }
}

} // namespace models
