// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which rows the table of keys has, and in which order.
#include "models/apikeymodel.h"

#include "inventory/inworker.h"
#include "search/narrowing.h"

#include <algorithm>

namespace models {

namespace {

/// As many letters as a person may well take back.
constexpr size_t filtersRemembered = 24;
/// So many chunks are made ready for searching in one go.
constexpr size_t chunksPrepared = 64;

} // namespace

void ApiKeyModel::setFilter(const ApiKeyFilter &filter)
{
    if (filter == m_filter)
        return;
    const ApiKeyFilter before = std::exchange(m_filter, filter);
    ApiKeyFilter sameQuery = before;
    sameQuery.query = filter.query;
    const bool isSettled = !m_rebuildTimer.isActive() && !m_isMerging && !m_isBehind && !hasNews();
    if (isSettled)
        remember(before);
    const bool isNarrowed
        = sameQuery == filter && isSettled && search::narrows(filter.query, before.query);
    if (!isNarrowed) {
        rebuild();
        return;
    }
    // Each letter more looks only at what matched before it, and leaves its order alone.
    changeRows([this] {
        find(Look::AtFound);
        // Nobody can foretell which rows these are: without a branch for each it takes half the
        // time.
        auto to = m_rows.begin();
        for (const quint32 row : m_rows) {
            *to = row;
            to += isFound(row) ? 1 : 0;
        }
        m_rows.erase(to, m_rows.end());
    });
}

void ApiKeyModel::sort(int column, Qt::SortOrder order)
{
    if (std::exchange(m_sortColumn, column) == column && std::exchange(m_sortOrder, order) == order)
        return;
    m_sortOrder = order;
    rebuild();
}

void ApiKeyModel::onKeysChanged(const inventory::KeyChanges &changes)
{
    m_isGrown = m_isGrown || !changes.added.isEmpty();
    for (const domain::ApiKeyId &id : changes.updated)
        m_changed.insert(id);
    for (const domain::ApiKeyId &id : changes.removed)
        m_pending.remove(id);
    m_isRenumbered = m_isRenumbered || !changes.removed.isEmpty();
    // Pages that come in a row are shown together; what a write of ours changed is shown at once.
    const bool isStream = m_inventory->state(inventory::List::Keys).isLoading()
        && changes.added.size() > 1 && !m_keys.isEmpty();
    if (isStream) {
        if (!m_rebuildTimer.isActive())
            m_rebuildTimer.start();
        return;
    }
    if (m_inventory->isLoading())
        follow();
    else
        rebuild();
    int first = rowCount();
    int last = -1;
    for (const domain::ApiKeyId &id : changes.updated) {
        const int row = rowOf(id);
        first = row < 0 ? first : std::min(first, row);
        last = std::max(last, row);
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

void ApiKeyModel::onNamesChanged()
{
    m_facts.clear();
    m_foundBefore.clear();
    m_orders.clearNames();
    m_isRenamed = true;
    // Names come in pages too, and each of them may be in any row.
    if (!m_inventory->isLoading() || m_keys.isEmpty())
        followStream();
    else if (!m_rebuildTimer.isActive())
        m_rebuildTimer.start();
}

/// What has been told since rows were last shown.
void ApiKeyModel::followStream()
{
    follow();
    if (std::exchange(m_isRenamed, false) && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

/// Pages have been gathered for a while.
void ApiKeyModel::followPages()
{
    if (!mergeElsewhere())
        followStream();
}

/// Shows what has come when the order has been told its places, which takes many comparisons of
/// texts. False where that need not be waited for.
bool ApiKeyModel::mergeElsewhere()
{
    const bool isShown = m_sortColumn >= 0 && m_sortColumn < columnCount()
        && m_sortColumn == m_shownSortColumn && m_sortOrder == m_shownSortOrder;
    // Held rows stay where they are; and what is shown must keep its numbers.
    if (!isShown || m_isMerging || m_isHeld || m_isBehind || m_isRenumbered)
        return false;
    takeKeys();
    m_places.clear();
    m_shownKeys.clear();
    const ApiKeyColumn &column = apiKeyColumns()[size_t(m_sortColumn)];
    KeyOrders::Job job = m_orders.mergeJob(column, m_keys);
    if (!job)
        return false;
    m_isMerging = true;
    inventory::inWorker(this, std::move(job),
        [this, field = column.field, version = m_orders.version()](KeyOrder order) {
            m_isMerging = false;
            m_orders.put(field, std::move(order), version);
            followStream();
        });
    return true;
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

void ApiKeyModel::rebuild()
{
    m_rebuildTimer.stop();
    changeRows([this] {
        takeKeys();
        if (!recall())
            find(Look::AtAll);
        putInOrder();
    });
    if (!m_textsTimer.isActive())
        m_textsTimer.start();
}

/// As rebuild(), where every row stays where it is.
void ApiKeyModel::followInPlace()
{
    m_rebuildTimer.stop();
    changeRows([this] {
        const inventory::KeyList before = m_keys;
        const bool isRenumbered = m_isRenumbered;
        takeKeys();
        if (isRenumbered)
            m_rows = heldRows(before);
        m_isBehind = true;
        find(Look::AtAll);
        addUnheld();
    });
}

/// The rows that were shown, by their numbers in the keys as they are now. Those of keys that have
/// gone are kept, at the end of m_keys.
std::vector<quint32> ApiKeyModel::heldRows(const inventory::KeyList &before)
{
    std::vector<quint32> rows;
    rows.reserve(m_rows.size());
    bool isAdded = false;
    for (const quint32 row : m_rows) {
        const domain::ApiKeyId id = before.idAt(int(row));
        if (!m_keys.contains(id)) {
            m_keys.store(before.at(int(row)));
            isAdded = true;
        }
        rows.push_back(quint32(m_keys.rowOf(id)));
    }
    // Keys of the inventory that come next have the numbers that these have here.
    m_isRenumbered = m_isRenumbered || isAdded;
    return rows;
}

/// What the filter lets through and is not shown yet comes last, in order.
void ApiKeyModel::addUnheld()
{
    std::vector<bool> isShown(size_t(m_keys.size()), false);
    for (const quint32 row : m_rows)
        isShown[row] = true;
    const auto add = [&](quint32 row) {
        if (!isShown[row] && isFound(row))
            m_rows.push_back(row);
    };
    const KeyOrder *order = readyOrder();
    if (order)
        order->each(m_shownSortOrder, add);
    for (auto row = quint32(order ? order->size() : 0); row < isShown.size(); ++row)
        add(row);
}

/// Takes over what the inventory has now.
void ApiKeyModel::takeKeys()
{
    m_isBehind = false;
    const int before = m_keys.size();
    m_keys = m_inventory->keys();
    if (m_isRenumbered || hasNews())
        m_foundBefore.clear();
    if (std::exchange(m_isRenumbered, false)) {
        m_orders.clear();
    } else if (hasNews()) {
        std::vector<quint32> touched;
        touched.reserve(size_t(m_changed.size() + m_keys.size() - before));
        for (int row = before; row < m_keys.size(); ++row)
            touched.push_back(quint32(row));
        for (const domain::ApiKeyId &id : std::as_const(m_changed)) {
            if (const int row = m_keys.rowOf(id); row >= 0)
                touched.push_back(quint32(row));
        }
        m_orders.touch(touched);
    }
    m_changed.clear();
    m_isGrown = false;
}

/// Keeps what was found for a filter, while the keys and what they are called stay as they are.
void ApiKeyModel::remember(const ApiKeyFilter &filter)
{
    const search::Query &query = filter.query;
    const bool isOfTheMoment
        = query.has(search::Field::Older) || query.has(search::Field::Newer) || filter.isMarked;
    if (query.isEmpty() || isOfTheMoment)
        return;
    if (m_foundBefore.size() >= filtersRemembered)
        m_foundBefore.erase(m_foundBefore.begin());
    m_foundBefore.emplace_back(filter, m_found);
}

/// Finds again what was found before for the same filter. False where nothing is remembered.
bool ApiKeyModel::recall()
{
    const auto known = std::find_if(m_foundBefore.begin(), m_foundBefore.end(),
        [this](const auto &before) { return before.first == m_filter; });
    if (known == m_foundBefore.end())
        return false;
    m_found = std::move(known->second);
    m_foundBefore.erase(known);
    return true;
}

void ApiKeyModel::find(Look look)
{
    const QList<inventory::KeyList::Chunk> &chunks = m_keys.chunks();
    m_found.resize(size_t(chunks.size()));
    if (!m_filter.query.isEmpty())
        m_facts.follow(*m_inventory, m_keys);
    const KeyMatcher matcher(
        m_filter, m_facts, *m_inventory, m_keys, QDateTime::currentDateTimeUtc());
    for (qsizetype number = 0; number < chunks.size(); ++number) {
        KeyMatcher::Found &found = m_found[size_t(number)];
        Rows among = ~Rows() >> (Rows().size() - size_t(chunks.at(number)->size()));
        if (look == Look::AtFound)
            among = found.yes | found.unknown;
        if (among.none()) {
            found = {};
            continue;
        }
        const search::Haystack *texts
            = matcher.needsTexts() ? &m_texts.of(chunks, number) : nullptr;
        found = matcher.match(int(number), *chunks.at(number), texts, among);
    }
}

/// The order of the column that was asked for; where that is not ready yet, it is made elsewhere,
/// and this is that of the column that the rows are shown by, or null.
const KeyOrder *ApiKeyModel::readyOrder()
{
    const auto isColumn = [this](int column) { return column >= 0 && column < columnCount(); };
    if (!isColumn(m_sortColumn))
        return nullptr;
    const ApiKeyContext known = context();
    if (const KeyOrder *order = m_orders.of(apiKeyColumns()[size_t(m_sortColumn)], m_keys, known)) {
        m_shownSortColumn = m_sortColumn;
        m_shownSortOrder = m_sortOrder;
        return order;
    }
    sortElsewhere();
    return isColumn(m_shownSortColumn)
        ? m_orders.before(apiKeyColumns()[size_t(m_shownSortColumn)].field)
        : nullptr;
}

void ApiKeyModel::putInOrder()
{
    size_t count = 0;
    for (const KeyMatcher::Found &found : m_found)
        count += found.yes.count();
    // One more, where what is not shown is written behind the last; and some for pages that come.
    if (m_rows.capacity() <= count) {
        m_rows = {};
        m_rows.reserve(count + count / 16 + 1);
    }
    m_rows.resize(count + 1);
    const KeyOrder *order = readyOrder();
    const auto fill = [this, order](auto isShown) {
        auto to = m_rows.begin();
        const auto add = [&to, isShown](quint32 row) {
            *to = row;
            to += isShown(row) ? 1 : 0;
        };
        if (order)
            order->each(m_shownSortOrder, add);
        // What has come since the order was made stands behind it until there is another.
        for (auto row = quint32(order ? order->size() : 0); row < quint32(m_keys.size()); ++row)
            add(row);
    };
    // Nobody needs to be asked where all are shown, as at first and while they come.
    if (count == size_t(m_keys.size()))
        fill([](quint32) { return true; });
    else
        fill([this](quint32 row) { return isFound(row); });
    m_rows.pop_back();
}

/// One at a time: what is asked for meanwhile is looked at when it is done.
void ApiKeyModel::sortElsewhere()
{
    if (m_isSortingElsewhere)
        return;
    m_isSortingElsewhere = true;
    const ApiKeyColumn &column = apiKeyColumns()[size_t(m_sortColumn)];
    inventory::inWorker(this, m_orders.job(column, m_keys, context()),
        [this, field = column.field, version = m_orders.version()](KeyOrder order) {
            m_isSortingElsewhere = false;
            m_orders.put(field, std::move(order), version);
            const bool isAskedFor
                = m_shownSortColumn != m_sortColumn || m_shownSortOrder != m_sortOrder;
            if (isAskedFor)
                rebuild();
            else
                follow();
        });
}

/// So that the first letter of a search finds them ready.
void ApiKeyModel::prepareTexts()
{
    if (m_isPreparingTexts)
        return;
    // A chunk that grows is not worth it yet.
    const auto which = m_inventory->state(inventory::List::Keys).isLoading()
        ? KeyHaystacks::Which::Full
        : KeyHaystacks::Which::All;
    auto missing = m_texts.missing(m_keys.chunks(), which, chunksPrepared);
    if (missing.empty()) {
        m_restTimer.start();
        return;
    }
    m_isPreparingTexts = true;
    using Made = std::vector<std::pair<qsizetype, KeyHaystacks::Made>>;
    const auto make = [missing = std::move(missing)] {
        Made made;
        for (const auto &[number, chunk] : missing)
            made.emplace_back(number, KeyHaystacks::make(chunk));
        return made;
    };
    inventory::inWorker(this, make, [this](const Made &made) {
        m_isPreparingTexts = false;
        for (const auto &[number, texts] : made)
            m_texts.put(number, texts);
        prepareTexts();
    });
}

/// What a search or an order has gone through, or where a few rows are shown of, is in memory: of a
/// kept file, all of it in the end. What is painted is not asked of it again.
void ApiKeyModel::letGo()
{
    inventory::inWorker(
        this,
        [keys = m_keys] {
            keys.letGo();
            return true;
        },
        [](bool) {});
}

template <typename Change> void ApiKeyModel::changeRows(Change change)
{
    // With this hint a selection is kept by its rows: without it, by each of their cells.
    constexpr auto hint = QAbstractItemModel::VerticalSortHint;
    Q_EMIT layoutAboutToBeChanged({}, hint);
    const QModelIndexList before = persistentIndexList();
    // IDs say which row is which, whatever numbers they get.
    QList<domain::ApiKeyId> ids;
    ids.reserve(before.size());
    for (const QModelIndex &index : before)
        ids.append(idAt(index.row()));

    change();
    m_places.clear();
    m_shownKeys.clear();
    m_restTimer.start();

    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = rowOf(ids.at(i));
        after.append(row < 0 ? QModelIndex() : index(row, before.at(i).column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, hint);
    Q_EMIT rowsChanged();
}

} // namespace models
