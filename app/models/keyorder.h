// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/keylist.h"

#include <QList>
#include <QVariant>

#include <functional>
#include <optional>
#include <vector>

namespace models {

/// The rows of a KeyList by ascending values of one column. Of rows with the same value the one
/// that the list has first comes first; rows without a value come last. Copies share what they hold
/// until one of them changes.
class KeyOrder
{
public:
    size_t size() const { return size_t(m_places.size()); }
    quint32 row(size_t place) const { return m_places.at(qsizetype(place)) & ~firstMark; }
    /// The value at `place` is another than that of the place before.
    bool isFirst(size_t place) const { return (m_places.at(qsizetype(place)) & firstMark) != 0; }
    /// So many rows have a value: they come first.
    size_t valued() const { return m_valued; }

    /// Runs fn(row) for each row. Descending: rows without a value come last all the same, and
    /// those with the same value keep their order.
    template <typename Fn> void each(Qt::SortOrder order, Fn fn) const;

    /// \name For those who make it
    /// @{
    /// Has `size` rows, which fn(quint32 *places) writes one after another: first those with a
    /// value, each as place() has it, whose number it returns. For many at once.
    template <typename Fn> void fill(size_t size, Fn fn)
    {
        m_places.resize(qsizetype(size));
        m_valued = fn(m_places.data());
    }
    static quint32 place(quint32 row, bool isFirst) { return isFirst ? row | firstMark : row; }
    void reserve(size_t rows) { m_places.reserve(qsizetype(rows)); }
    /// Adds a row with a value; no row without one may be there.
    void append(quint32 row, bool isFirst)
    {
        m_places.push_back(place(row, isFirst));
        ++m_valued;
    }
    void appendEmpty(quint32 row) { m_places.push_back(row); }
    void setFirst(size_t place, bool isFirst)
    {
        m_places[qsizetype(place)] = KeyOrder::place(row(place), isFirst);
    }
    /// Takes rows out.
    void remove(const std::vector<bool> &isRemoved);
    /// Puts rows in, each before the row that is at its place now, in ascending order of places.
    /// `valued`: how many of them have a value.
    void insert(const std::vector<std::pair<size_t, quint32>> &rowsAtPlaces, size_t valued);
    /// @}

private:
    static constexpr quint32 firstMark = 0x80000000;

    QList<quint32> m_places;
    size_t m_valued = 0;
};

/// \name Making an order. Any thread: they look at nothing but their arguments
/// @{
using KeyText = QByteArrayView (inventory::KeyChunk::*)(int) const;
using KeyTime = qint64 (*)(const inventory::KeyChunk &, int row);

/// By the person's collation.
KeyOrder orderByText(const inventory::KeyList &keys, KeyText text);
KeyOrder orderByTime(const inventory::KeyList &keys, KeyTime time);
/// The same where the rows are in that order already, which is quick to find out. Null where they
/// are not.
std::optional<KeyOrder> orderByTimeAsIs(const inventory::KeyList &keys, KeyTime time);
/// By ranksOf() the values that the owners or targets have, by their numbers.
KeyOrder orderByRank(const inventory::KeyList &keys, const std::vector<quint32> &ranks,
    quint32 inventory::KeyChunk::Link::*number);
/// By ranksOf() the rows' own values.
KeyOrder orderByRank(const std::vector<quint32> &ranks);
/// @}

/// The rank of each value: texts by the person's collation, numbers as such; equal values have the
/// same. noRank for empty ones.
inline constexpr quint32 noRank = 0xffffffff;
std::vector<quint32> ranksOf(const QList<QVariant> &values);

/// Puts rows that are new or have another value in their places. `touched` is ascending.
void putInPlace(KeyOrder &order, const inventory::KeyList &keys,
    const std::vector<quint32> &touched, KeyText text);
void putInPlace(KeyOrder &order, const inventory::KeyList &keys,
    const std::vector<quint32> &touched, KeyTime time);

template <typename Fn> void KeyOrder::each(Qt::SortOrder order, Fn fn) const
{
    if (order == Qt::AscendingOrder) {
        for (const quint32 place : m_places)
            fn(place & ~firstMark);
        return;
    }
    for (size_t end = m_valued; end > 0;) {
        size_t begin = end - 1;
        while (!isFirst(begin))
            --begin;
        for (size_t place = begin; place < end; ++place)
            fn(row(place));
        end = begin;
    }
    for (size_t place = m_valued; place < size(); ++place)
        fn(row(place));
}

} // namespace models
