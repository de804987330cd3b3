// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace inventory {

/// Finds rows by a hash that somebody else keeps for each row: open addressing with linear probing,
/// four bytes a slot. Copies share their slots until one of them changes.
class HashIndex
{
public:
    static constexpr quint32 none = 0xffffffff;

    /// The first row with `hash` for which isWanted(row), or `none`.
    template <typename HashOf, typename IsWanted>
    quint32 find(quint32 hash, HashOf hashOf, IsWanted isWanted) const
    {
        if (m_slots.isEmpty())
            return none;
        for (qsizetype slot = home(hash); m_slots.at(slot) != none; slot = next(slot)) {
            const quint32 row = m_slots.at(slot);
            if (hashOf(row) == hash && isWanted(row))
                return row;
        }
        return none;
    }

    /// Adds a row that is not in it. `rows`: how many there are with it.
    template <typename HashOf> void insert(quint32 row, qsizetype rows, HashOf hashOf)
    {
        // Four of five slots taken: where probing is still short.
        if (rows * 5 > m_slots.size() * 4)
            grow(hashOf);
        put(row, hashOf(row));
    }

    template <typename HashOf> void remove(quint32 row, HashOf hashOf)
    {
        qsizetype gap = slotOf(row, hashOf(row));
        m_slots[gap] = none;
        // What was pushed on by the row that went moves back, so that probing ends at no gap.
        for (qsizetype slot = next(gap); m_slots.at(slot) != none; slot = next(slot)) {
            const qsizetype wanted = home(hashOf(m_slots.at(slot)));
            const bool mayMove
                = gap < slot ? wanted <= gap || wanted > slot : wanted <= gap && wanted > slot;
            if (!mayMove)
                continue;
            m_slots[gap] = m_slots.at(slot);
            m_slots[slot] = none;
            gap = slot;
        }
    }

    /// The row that was `before` is `after` now, with the same hash.
    void renumber(quint32 before, quint32 after, quint32 hash)
    {
        m_slots[slotOf(before, hash)] = after;
    }

    /// Makes it hold rows 0 to `rows` - 1.
    template <typename HashOf> void rebuild(qsizetype rows, HashOf hashOf)
    {
        qsizetype size = smallest;
        while (rows * 5 > size * 4)
            size *= 2;
        m_slots = QList<quint32>(size, none);
        for (qsizetype row = 0; row < rows; ++row)
            put(quint32(row), hashOf(quint32(row)));
    }

private:
    static constexpr qsizetype smallest = 16;

    qsizetype home(quint32 hash) const { return qsizetype(hash) & (m_slots.size() - 1); }
    qsizetype next(qsizetype slot) const { return (slot + 1) & (m_slots.size() - 1); }

    qsizetype slotOf(quint32 row, quint32 hash) const
    {
        qsizetype slot = home(hash);
        while (m_slots.at(slot) != row)
            slot = next(slot);
        return slot;
    }

    void put(quint32 row, quint32 hash)
    {
        qsizetype slot = home(hash);
        while (m_slots.at(slot) != none)
            slot = next(slot);
        m_slots[slot] = row;
    }

    template <typename HashOf> void grow(HashOf hashOf)
    {
        const QList<quint32> before = m_slots;
        m_slots = QList<quint32>(qMax(smallest, before.size() * 2), none);
        for (const quint32 row : before) {
            if (row != none)
                put(row, hashOf(row));
        }
    }

    QList<quint32> m_slots;
};

} // namespace inventory
