// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace ui {

/// A table whose layout can be asked for: one that is painted before it is laid out is painted
/// twice.
class DataTable : public QTableView
{
    Q_OBJECT
public:
    using QTableView::QTableView;

    /// Lays it out now, where that is due.
    void layOut() { executeDelayedItemsLayout(); }
};

} // namespace ui
