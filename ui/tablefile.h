// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tabletext.h"

#include <QPageLayout>

#include <atomic>

namespace ui {

struct TableHeading;

/// A4, landscape.
QPageLayout tablePageLayout();

/// Each writes `file` whole or leaves what was there, and gives what went wrong, or nothing. Where
/// `isCancelled` comes true, nothing is written. For worker threads.
QString writeTableFile(
    const QString &file, const QByteArray &content, const std::atomic_bool &isCancelled);
QString writeTablePdf(const QString &file, const TableHeading &heading,
    const models::TableText &table, const std::atomic_bool &isCancelled);

} // namespace ui
