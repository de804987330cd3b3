// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/apikeymodel.h"

#include "models/names.h"
#include "models/roles.h"
#include "models/searchfacts.h"
#include "models/words.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace models {

namespace {

constexpr std::chrono::milliseconds rebuildPause{50};

/// Orders values that sortKey() gave; empty ones always come last.
class Ranking
{
public:
    explicit Ranking(qsizetype size)
        : m_texts(size_t(size), QCollatorSortKey(m_collator.sortKey(QString())))
        , m_numbers(size_t(size), 0)
        , m_isEmpty(size_t(size), false)
    {
    }

    void set(int row, const QVariant &value)
    {
        const bool isText = value.typeId() == QMetaType::QString;
        m_isEmpty[size_t(row)] = isText ? value.toString().isEmpty() : !value.isValid();
        if (isText)
            m_texts[size_t(row)] = m_collator.sortKey(value.toString());
        else
            m_numbers[size_t(row)] = value.toLongLong();
        m_isText = m_isText || isText;
    }

    bool less(int a, int b, Qt::SortOrder order) const
    {
        const size_t left = size_t(a);
        const size_t right = size_t(b);
        if (m_isEmpty[left] != m_isEmpty[right])
            return m_isEmpty[right];
        const int difference = m_isText ? m_texts[left].compare(m_texts[right])
                                        : (m_numbers[left] < m_numbers[right]        ? -1
                                                : m_numbers[left] > m_numbers[right] ? 1
                                                                                     : 0);
        return order == Qt::AscendingOrder ? difference < 0 : difference > 0;
    }

private:
    QCollator m_collator;
    std::vector<QCollatorSortKey> m_texts;
    std::vector<qint64> m_numbers;
    std::vector<bool> m_isEmpty;
    bool m_isText = false;
};

} // namespace

ApiKeyModel::ApiKeyModel(inventory::Inventory *inventory, QObject *parent)
    : QAbstractTableModel(parent)
    , m_inventory(inventory)
    , m_sortColumn(columnOf(ApiKeyField::Created))
    , m_sortOrder(Qt::DescendingOrder)
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
        if (list == inventory::List::Keys && m_rebuildTimer.isActive()
            && !m_inventory->state(list).isLoading())
            follow();
    });
    m_rebuildTimer.setSingleShot(true);
    m_rebuildTimer.setInterval(rebuildPause);
    connect(&m_rebuildTimer, &QTimer::timeout, this, &ApiKeyModel::follow);
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

const domain::ApiKey &ApiKeyModel::keyAt(int row) const
{
    return m_keys.at(m_rows.at(size_t(row)));
}

int ApiKeyModel::existingCount() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += isGone(keyAt(row).id) ? 0 : 1;
    return count;
}

bool ApiKeyModel::isGone(const domain::ApiKeyId &id) const
{
    return m_inventory->isDeleted(id) || !m_inventory->keys().find(id);
}

int ApiKeyModel::rowOf(const domain::ApiKeyId &id) const
{
    if (m_rowOfKey.isEmpty()) {
        for (int row = 0; row < rowCount(); ++row)
            m_rowOfKey.insert(keyAt(row).id, row);
    }
    return m_rowOfKey.value(id, -1);
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

QVariant ApiKeyModel::accessibleText(const domain::ApiKey &key, const ApiKeyColumn &column) const
{
    const QString text = column.text(key, context());
    if (column.isNumeric && column.toolTip)
        return column.toolTip(key, context());
    return text;
}

QVariant ApiKeyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ApiKeyColumn &column = apiKeyColumns()[size_t(index.column())];
    const domain::ApiKey &key = keyAt(index.row());
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
    if (!m_isEditable || m_inventory->isDeleted(keyAt(index.row()).id))
        return flags;
    const ApiKeyField field = apiKeyColumns()[size_t(index.column())].field;
    if (field == ApiKeyField::Name || field == ApiKeyField::Description)
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

void ApiKeyModel::setFilter(const ApiKeyFilter &filter)
{
    if (filter == m_filter)
        return;
    const ApiKeyFilter before = std::exchange(m_filter, filter);
    ApiKeyFilter sameQuery = before;
    sameQuery.query = filter.query;
    // Each letter more looks only at what matched before it, and leaves its order alone.
    if (sameQuery == filter && !m_rebuildTimer.isActive() && !m_isBehind
        && search::narrows(filter.query, before.query))
        narrow();
    else
        rebuild();
}

void ApiKeyModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    rebuild();
}

void ApiKeyModel::onKeysChanged(const inventory::KeyChanges &changes)
{
    for (const domain::ApiKeyId &id : changes.updated)
        m_records.remove(id);
    for (const domain::ApiKeyId &id : changes.removed) {
        m_records.remove(id);
        m_pending.remove(id);
    }
    // Pages that come in a row are shown together; what a write of ours changed is shown at once.
    if (m_inventory->state(inventory::List::Keys).isLoading() && changes.added.size() > 1) {
        if (!m_rebuildTimer.isActive())
            m_rebuildTimer.start();
        return;
    }
    if (m_inventory->isLoading())
        follow();
    else
        rebuild();
    for (const domain::ApiKeyId &id : changes.updated) {
        const int row = rowOf(id);
        if (row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

void ApiKeyModel::onNamesChanged()
{
    m_records.clear();
    follow();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const search::Record &ApiKeyModel::recordOf(const domain::ApiKey &key) const
{
    const auto found = m_records.constFind(key.id);
    if (found != m_records.constEnd())
        return *found;
    return *m_records.insert(key.id, searchRecord(key, *m_inventory));
}

search::Truth ApiKeyModel::matches(const domain::ApiKey &key, const search::Matcher &matcher) const
{
    using search::Truth;
    if (m_filter.isMarked && !m_inventory->markOf(key.id))
        return Truth::No;
    if (m_filter.kind && key.kind != *m_filter.kind)
        return Truth::No;
    if (!m_filter.environment.isEmpty() && m_inventory->environmentOf(key) != m_filter.environment)
        return Truth::No;
    if (!m_filter.resource.isEmpty()
        && std::none_of(key.resources.cbegin(), key.resources.cend(),
            [this](const domain::ResourceReference &r) { return r.id == m_filter.resource; }))
        return Truth::No;
    return m_filter.query.isEmpty() ? Truth::Yes : matcher.matches(recordOf(key));
}

void ApiKeyModel::sortRows(std::vector<int> &rows) const
{
    if (m_sortColumn < 0 || m_sortColumn >= columnCount())
        return;
    const ApiKeyColumn &column = apiKeyColumns()[size_t(m_sortColumn)];
    const ApiKeyContext known = context();
    Ranking ranking(m_keys.size());
    for (const int row : rows)
        ranking.set(row, column.sortKey(m_keys.at(row), known));
    std::stable_sort(
        rows.begin(), rows.end(), [&](int a, int b) { return ranking.less(a, b, m_sortOrder); });
}

void ApiKeyModel::setHeld(bool held)
{
    m_isHeld = held;
    if (!held && m_isBehind)
        follow();
}

/// The inventory has changed, and nobody at this table has done it.
void ApiKeyModel::follow()
{
    if (m_isHeld) {
        followInPlace();
        return;
    }
    Q_EMIT aboutToFollow();
    rebuild();
    Q_EMIT followed();
}

/// As rebuild(), where every row stays where it is.
void ApiKeyModel::followInPlace()
{
    m_rebuildTimer.stop();
    m_isBehind = true;
    changeRows([this] {
        inventory::KeyList keys = m_inventory->keys();
        std::vector<int> rows;
        rows.reserve(size_t(keys.size()));
        for (const int row : m_rows) {
            const domain::ApiKey &shown = m_keys.at(row);
            if (!keys.find(shown.id))
                keys.store(shown);
            rows.push_back(keys.rowOf(shown.id));
        }
        std::vector<bool> isShown(size_t(keys.size()), false);
        for (const int row : rows)
            isShown[size_t(row)] = true;
        m_keys = keys;
        m_undecided.clear();
        const search::Matcher matcher(m_filter.query, QDateTime::currentDateTimeUtc());
        std::vector<int> added;
        for (int row = 0; row < m_keys.size(); ++row) {
            if (isShown[size_t(row)])
                continue;
            const search::Truth truth = matches(m_keys.at(row), matcher);
            if (truth == search::Truth::Yes)
                added.push_back(row);
            else if (truth == search::Truth::Unknown)
                m_undecided.push_back(row);
        }
        sortRows(added);
        rows.insert(rows.end(), added.begin(), added.end());
        m_rows = std::move(rows);
    });
}

void ApiKeyModel::rebuild()
{
    m_rebuildTimer.stop();
    m_isBehind = false;
    changeRows([this] {
        m_keys = m_inventory->keys();
        const search::Matcher matcher(m_filter.query, QDateTime::currentDateTimeUtc());
        std::vector<int> rows;
        rows.reserve(size_t(m_keys.size()));
        m_undecided.clear();
        for (int row = 0; row < m_keys.size(); ++row) {
            const search::Truth truth = matches(m_keys.at(row), matcher);
            if (truth == search::Truth::Yes)
                rows.push_back(row);
            else if (truth == search::Truth::Unknown)
                m_undecided.push_back(row);
        }
        sortRows(rows);
        m_rows = std::move(rows);
    });
}

/// As rebuild(), where nothing can match that did not match before.
void ApiKeyModel::narrow()
{
    changeRows([this] {
        const search::Matcher matcher(m_filter.query, QDateTime::currentDateTimeUtc());
        std::vector<int> rows;
        std::vector<int> undecided;
        for (const int row : m_rows) {
            const search::Truth truth = matches(m_keys.at(row), matcher);
            if (truth == search::Truth::Yes)
                rows.push_back(row);
            else if (truth == search::Truth::Unknown)
                undecided.push_back(row);
        }
        for (const int row : m_undecided) {
            if (matches(m_keys.at(row), matcher) == search::Truth::Unknown)
                undecided.push_back(row);
        }
        m_rows = std::move(rows);
        m_undecided = std::move(undecided);
    });
}

template <typename Change> void ApiKeyModel::changeRows(Change change)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<domain::ApiKeyId> ids;
    ids.reserve(before.size());
    for (const QModelIndex &index : before)
        ids.append(keyAt(index.row()).id);

    change();
    m_rowOfKey.clear();

    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = rowOf(ids.at(i));
        after.append(row < 0 ? QModelIndex() : index(row, before.at(i).column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
    Q_EMIT rowsChanged();
}

} // namespace models
