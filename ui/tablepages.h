// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tabletext.h"

#include <atomic>

class QPagedPaintDevice;

namespace ui {

/// What stands above a table on paper.
struct TableHeading
{
    QString title;
    QStringList lines; ///< when it was made, what it is narrowed to
    /// Why the table is not the whole list; empty where it is. Stands on every page.
    QString notice;
};

/// Paints a table on as many pages as it needs: the column titles and "page x of y" on each, long
/// texts on several lines. The device has its page layout. False where `isCancelled` came true, or
/// nothing could be painted. Takes long for many rows: for a worker thread.
bool paintTable(QPagedPaintDevice &device, const TableHeading &heading,
    const models::TableText &table, const std::atomic_bool &isCancelled);

} // namespace ui
