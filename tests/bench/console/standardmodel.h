// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStandardItemModel>

namespace domain {
struct ApiKey;
}
namespace inventory {
class Inventory;
}
class QTableView;

namespace bench {

/// The keys in what Qt has ready for it: an item a cell, and a proxy that filters and sorts.
class StandardModel
{
public:
    explicit StandardModel(const inventory::Inventory *around);

    void append(const QList<domain::ApiKey> &keys);
    /// Rows that contain `text` in any column.
    void search(const QString &text);
    QSortFilterProxyModel *proxy() { return &m_proxy; }
    /// A table on it, as the console's is set up.
    QTableView *newTable();

private:
    const inventory::Inventory *m_around;
    QStandardItemModel m_items;
    QSortFilterProxyModel m_proxy;
};

} // namespace bench
