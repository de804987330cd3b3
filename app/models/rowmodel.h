// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

#include <optional>
#include <utility>

namespace models {

/// A table of values that have an `id`. New contents are merged by ID: rows that stay keep their
/// place, so selection and scroll position survive a refresh. Rows are in no order: put a sorting
/// proxy before.
template <typename T> class RowModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;
    using Id = decltype(T::id);

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_items.size());
    }

    const T &itemAt(int row) const { return m_items.at(row); }

    /// -1 where there is none.
    int rowOf(const Id &id) const
    {
        for (qsizetype row = 0; row < m_items.size(); ++row) {
            if (m_items.at(row).id == id)
                return int(row);
        }
        return -1;
    }

    /// Every cell may show something else.
    void refreshRows()
    {
        if (!m_items.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

    /// Every cell of a column may show something else. What sorts by other columns rests.
    void refreshColumn(int column)
    {
        if (!m_items.isEmpty())
            Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
    }

    /// While rows are held, what a reading brings and takes away waits until they are let go.
    void setHeld(bool held)
    {
        m_isHeld = held;
        if (!held && m_waiting)
            setItems(std::exchange(m_waiting, std::nullopt).value());
    }

protected:
    /// setItems(), for what nobody at this table has asked for.
    void followItems(const QList<T> &items)
    {
        if (m_isHeld && !m_items.isEmpty())
            m_waiting = items;
        else
            setItems(items);
    }

    void setItems(const QList<T> &items)
    {
        m_waiting.reset();
        QHash<Id, qsizetype> wanted;
        for (qsizetype i = 0; i < items.size(); ++i)
            wanted.insert(items.at(i).id, i);
        for (int row = rowCount() - 1; row >= 0; --row) {
            if (wanted.contains(m_items.at(row).id))
                continue;
            beginRemoveRows({}, row, row);
            m_items.removeAt(row);
            endRemoveRows();
        }
        for (int row = 0; row < rowCount(); ++row) {
            const T &item = items.at(wanted.take(m_items.at(row).id));
            if (m_items.at(row) == item)
                continue;
            m_items[row] = item;
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
        if (wanted.isEmpty())
            return;
        beginInsertRows({}, rowCount(), rowCount() + int(wanted.size()) - 1);
        for (const T &item : items) {
            if (wanted.contains(item.id))
                m_items.append(item);
        }
        endInsertRows();
    }

private:
    QList<T> m_items;
    std::optional<QList<T>> m_waiting;
    bool m_isHeld = false;
};

} // namespace models
