// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QTableView>

namespace ui {

/// A table whose rows are all of one height, and whose layout can be asked for: one that is painted
/// before it is laid out is painted twice.
class DataTable : public QTableView
{
    Q_OBJECT
public:
    using QTableView::QTableView;

    void setModel(QAbstractItemModel *model) override
    {
        QTableView::setModel(model);
        if (!model)
            return;
        // The header would look through all rows for some of another height, to find them again.
        disconnect(model, &QAbstractItemModel::layoutAboutToBeChanged, verticalHeader(), nullptr);
        // No layout changes columns. Their header would be laid out and painted each time.
        disconnect(model, &QAbstractItemModel::layoutAboutToBeChanged, horizontalHeader(), nullptr);
        disconnect(model, &QAbstractItemModel::layoutChanged, horizontalHeader(), nullptr);
    }

    void setSelectionModel(QItemSelectionModel *selection) override
    {
        QItemSelectionModel *own = horizontalHeader()->selectionModel();
        QTableView::setSelectionModel(selection);
        // To paint itself, the header would ask of each column whether all its rows are selected;
        // and it looks the same then. In one of its own nothing ever is.
        if (own && own->model() == model())
            horizontalHeader()->setSelectionModel(own);
    }

    /// Lays it out now, where that is due.
    void layOut() { executeDelayedItemsLayout(); }
};

} // namespace ui
