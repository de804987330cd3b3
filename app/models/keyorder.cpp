// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/keyorder.h"

#include <QCollator>

#include <algorithm>

namespace models {

using inventory::KeyChunk;
using inventory::KeyList;

namespace {

/// What comes from a cache, or from an API that lists by age, often is in order already. Null where
/// it is not.
template <typename Value, typename ValueOf, typename IsEmpty>
std::optional<KeyOrder> unsorted(size_t size, ValueOf valueOf, IsEmpty isEmpty)
{
    KeyOrder order;
    std::vector<quint32> empty;
    Value before{};
    bool isFirst = true;
    order.reserve(size);
    for (quint32 row = 0; row < size; ++row) {
        const Value value = valueOf(row);
        if (isEmpty(value)) {
            empty.push_back(row);
            continue;
        }
        if (!isFirst && value < before)
            return std::nullopt;
        order.append(row, isFirst || before != value);
        before = value;
        isFirst = false;
    }
    for (const quint32 row : empty)
        order.appendEmpty(row);
    return order;
}

/// Sorts by pairs of value and row, which is the order that a stable sort gives.
template <typename Value, typename ValueOf, typename IsEmpty>
KeyOrder sorted(size_t size, ValueOf valueOf, IsEmpty isEmpty)
{
    if (std::optional<KeyOrder> order = unsorted<Value>(size, valueOf, isEmpty))
        return *std::move(order);
    std::vector<std::pair<Value, quint32>> valued;
    std::vector<quint32> empty;
    valued.reserve(size);
    for (quint32 row = 0; row < size; ++row) {
        const Value value = valueOf(row);
        if (isEmpty(value))
            empty.push_back(row);
        else
            valued.emplace_back(value, row);
    }
    std::sort(valued.begin(), valued.end());
    KeyOrder order;
    order.reserve(size);
    for (size_t place = 0; place < valued.size(); ++place) {
        order.append(
            valued[place].second, place == 0 || valued[place].first != valued[place - 1].first);
    }
    for (const quint32 row : empty)
        order.appendEmpty(row);
    return order;
}

bool isUnknown(qint64 time)
{
    return time == KeyChunk::unknownTime;
}

std::vector<qint64> timesOf(const KeyList &keys, KeyTime time)
{
    std::vector<qint64> times;
    times.reserve(size_t(keys.size()));
    for (const KeyList::Chunk &chunk : keys.chunks()) {
        for (int row = 0, size = chunk->size(); row < size; ++row)
            times.push_back(time(*chunk, row));
    }
    return times;
}

struct Collated
{
    QCollatorSortKey key;
    quint32 row;
};

/// Puts the rows `touched` where they belong. compare(a, b) of two values: below 0, 0 or above 0.
template <typename ValueOf, typename Compare, typename IsEmpty>
void merge(KeyOrder &order, const std::vector<quint32> &touched, size_t size, ValueOf valueOf,
    Compare compare, IsEmpty isEmpty)
{
    using Value = std::invoke_result_t<ValueOf, quint32>;
    using Valued = std::pair<Value, quint32>;
    const auto less = [&](const Valued &a, const Valued &b) {
        const bool isEmptyA = isEmpty(a.first);
        if (isEmptyA != isEmpty(b.first))
            return !isEmptyA;
        const int difference = isEmptyA ? 0 : compare(a.first, b.first);
        return difference == 0 ? a.second < b.second : difference < 0;
    };
    const bool isMoved = std::any_of(
        touched.begin(), touched.end(), [&](quint32 row) { return row < order.size(); });
    if (isMoved) {
        std::vector<bool> isTouched(size, false);
        for (const quint32 row : touched)
            isTouched[row] = true;
        order.remove(isTouched);
    }
    std::vector<Valued> rows;
    rows.reserve(touched.size());
    for (const quint32 row : touched)
        rows.emplace_back(valueOf(row), row);
    std::sort(rows.begin(), rows.end(), less);
    std::vector<std::pair<size_t, quint32>> places(rows.size());
    // The place of the row in the middle halves what those around it have to look at.
    const auto find = [&](auto &self, size_t first, size_t last, size_t from, size_t to) -> void {
        if (first == last)
            return;
        const size_t middle = first + (last - first) / 2;
        size_t low = from;
        for (size_t high = to; low < high;) {
            const size_t half = low + (high - low) / 2;
            const quint32 there = order.row(half);
            if (less({valueOf(there), there}, rows[middle]))
                low = half + 1;
            else
                high = half;
        }
        places[middle] = {low, rows[middle].second};
        self(self, first, middle, from, low);
        self(self, middle + 1, last, low, to);
    };
    find(find, 0, rows.size(), 0, order.size());
    const auto valued = std::count_if(
        rows.begin(), rows.end(), [&](const Valued &row) { return !isEmpty(row.first); });
    order.insert(places, size_t(valued));
    const auto mark = [&](size_t place) {
        if (place >= order.valued())
            return;
        order.setFirst(place,
            place == 0 || compare(valueOf(order.row(place - 1)), valueOf(order.row(place))) != 0);
    };
    for (size_t i = 0; i < places.size(); ++i) {
        mark(places[i].first + i);
        mark(places[i].first + i + 1);
    }
}

} // namespace

void KeyOrder::remove(const std::vector<bool> &isRemoved)
{
    size_t to = 0;
    size_t valuedLeft = 0;
    bool isNewValue = false;
    for (size_t place = 0; place < size(); ++place) {
        isNewValue = isNewValue || isFirst(place);
        if (isRemoved[row(place)])
            continue;
        // Where the first of equal rows goes, the next becomes it.
        m_places[qsizetype(to)] = isNewValue ? row(place) | firstMark : row(place);
        valuedLeft += place < m_valued ? 1 : 0;
        isNewValue = false;
        ++to;
    }
    m_places.resize(qsizetype(to));
    m_valued = valuedLeft;
    for (size_t place = m_valued; place < size(); ++place)
        m_places[qsizetype(place)] = row(place);
}

void KeyOrder::insert(const std::vector<std::pair<size_t, quint32>> &rowsAtPlaces, size_t valued)
{
    size_t end = size();
    m_places.resize(qsizetype(end + rowsAtPlaces.size()));
    size_t to = size();
    quint32 *places = m_places.data();
    for (auto each = rowsAtPlaces.rbegin(); each != rowsAtPlaces.rend(); ++each) {
        const size_t moved = end - each->first;
        std::move_backward(places + each->first, places + end, places + to);
        to -= moved;
        end = each->first;
        places[--to] = each->second;
    }
    m_valued += valued;
}

std::optional<KeyOrder> orderByTimeAsIs(const KeyList &keys, KeyTime time)
{
    // A window that opens waits for this.
    KeyOrder order;
    bool isInOrder = true;
    order.fill(size_t(keys.size()), [&](quint32 *to) {
        const quint32 *const begin = to;
        std::vector<quint32> unknown;
        // Before every time that is known.
        qint64 before = KeyChunk::unknownTime;
        quint32 row = 0;
        for (const KeyList::Chunk &chunk : keys.chunks()) {
            const KeyChunk &rows = *chunk;
            for (int place = 0, size = rows.size(); place < size; ++place, ++row) {
                const qint64 value = time(rows, place);
                if (isUnknown(value)) {
                    unknown.push_back(row);
                    continue;
                }
                isInOrder = isInOrder && value >= before;
                *to++ = KeyOrder::place(row, value != before);
                before = value;
            }
            if (!isInOrder)
                break;
        }
        std::copy(unknown.begin(), unknown.end(), to);
        return size_t(to - begin);
    });
    return isInOrder ? std::optional(std::move(order)) : std::nullopt;
}

KeyOrder orderByTime(const KeyList &keys, KeyTime time)
{
    const std::vector<qint64> times = timesOf(keys, time);
    return sorted<qint64>(
        times.size(), [&](quint32 row) { return times[row]; }, isUnknown);
}

KeyOrder orderByText(const KeyList &keys, KeyText text)
{
    const QCollator collator;
    std::vector<Collated> texts;
    std::vector<quint32> empty;
    texts.reserve(size_t(keys.size()));
    quint32 row = 0;
    for (const KeyList::Chunk &chunk : keys.chunks()) {
        for (int place = 0; place < chunk->size(); ++place, ++row) {
            const QByteArrayView value = (*chunk.*text)(place);
            if (value.isEmpty())
                empty.push_back(row);
            else
                texts.push_back({collator.sortKey(QString::fromUtf8(value)), row});
        }
    }
    std::sort(texts.begin(), texts.end(), [](const Collated &a, const Collated &b) {
        const int difference = a.key.compare(b.key);
        return difference == 0 ? a.row < b.row : difference < 0;
    });
    KeyOrder order;
    order.reserve(size_t(keys.size()));
    for (size_t place = 0; place < texts.size(); ++place) {
        order.append(
            texts[place].row, place == 0 || texts[place].key.compare(texts[place - 1].key) != 0);
    }
    for (const quint32 without : empty)
        order.appendEmpty(without);
    return order;
}

KeyOrder orderByRank(const std::vector<quint32> &ranks)
{
    return sorted<quint32>(
        ranks.size(), [&](quint32 row) { return ranks[row]; },
        [](quint32 rank) { return rank == noRank; });
}

KeyOrder orderByRank(
    const KeyList &keys, const std::vector<quint32> &ranks, quint32 KeyChunk::Link::*number)
{
    std::vector<quint32> ofRow;
    ofRow.reserve(size_t(keys.size()));
    for (const KeyList::Chunk &chunk : keys.chunks()) {
        for (const KeyChunk::Link &link : chunk->links())
            ofRow.push_back(ranks[link.*number]);
    }
    return orderByRank(ofRow);
}

std::vector<quint32> ranksOf(const QList<QVariant> &values)
{
    const QCollator collator;
    std::vector<std::pair<QCollatorSortKey, size_t>> texts;
    std::vector<std::pair<qint64, size_t>> numbers;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QVariant &value = values.at(i);
        if (value.typeId() != QMetaType::QString && value.isValid())
            numbers.emplace_back(value.toLongLong(), size_t(i));
        else if (!value.toString().isEmpty())
            texts.emplace_back(collator.sortKey(value.toString()), size_t(i));
    }
    std::vector<quint32> ranks(size_t(values.size()), noRank);
    const auto rank = [&ranks](auto &pairs, auto isSame) {
        std::sort(pairs.begin(), pairs.end(),
            [](const auto &a, const auto &b) { return a.first < b.first; });
        quint32 next = 0;
        for (size_t i = 0; i < pairs.size(); ++i) {
            if (i > 0 && !isSame(pairs[i - 1].first, pairs[i].first))
                ++next;
            ranks[pairs[i].second] = next;
        }
    };
    rank(texts,
        [](const QCollatorSortKey &a, const QCollatorSortKey &b) { return a.compare(b) == 0; });
    rank(numbers, [](qint64 a, qint64 b) { return a == b; });
    return ranks;
}

void putInPlace(
    KeyOrder &order, const KeyList &keys, const std::vector<quint32> &touched, KeyTime time)
{
    merge(
        order, touched, size_t(keys.size()),
        [&](quint32 row) { return time(keys.chunkOf(int(row)), int(KeyList::inChunk(int(row)))); },
        [](qint64 a, qint64 b) { return a < b ? -1 : int(a > b); },
        [](qint64 value) { return value == KeyChunk::unknownTime; });
}

void putInPlace(
    KeyOrder &order, const KeyList &keys, const std::vector<quint32> &touched, KeyText text)
{
    const QCollator collator;
    merge(
        order, touched, size_t(keys.size()),
        [&](quint32 row) {
            const KeyChunk &chunk = keys.chunkOf(int(row));
            return QString::fromUtf8((chunk.*text)(int(KeyList::inChunk(int(row)))));
        },
        [&](const QString &a, const QString &b) { return collator.compare(a, b); },
        [](const QString &value) { return value.isEmpty(); });
}

} // namespace models
