// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace domain {

/// `cell` such that no spreadsheet takes it for a formula: one that begins with = + - @, a tab or a
/// carriage return gets an apostrophe before it.
QString neutralizedCell(const QString &cell);

/// One record of a CSV file (RFC 4180) in UTF-8 with its CRLF. Cells are neutralized, and quoted
/// where they need it.
QByteArray csvRecord(const QStringList &cells);

/// One line of tab separated text, for a clipboard, without its end. Cells are neutralized, and
/// hold no tab or line end.
QString tabSeparatedLine(const QStringList &cells);

} // namespace domain
