// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/csv.h"

namespace domain {

namespace {

QString quotedCell(const QString &cell)
{
    const bool needsQuotes = cell.contains(QLatin1Char(',')) || cell.contains(QLatin1Char('"'))
        || cell.contains(QLatin1Char('\n')) || cell.contains(QLatin1Char('\r'));
    if (!needsQuotes)
        return cell;
    QString inner = cell;
    inner.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + inner + QLatin1Char('"');
}

} // namespace

QString neutralizedCell(const QString &cell)
{
    const bool isFormula = !cell.isEmpty() && QStringView(u"=+-@\t\r").contains(cell.front());
    return isFormula ? QLatin1Char('\'') + cell : cell;
}

QByteArray csvRecord(const QStringList &cells)
{
    QStringList record;
    record.reserve(cells.size());
    for (const QString &cell : cells)
        record.append(quotedCell(neutralizedCell(cell)));
    return record.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

QString tabSeparatedLine(const QStringList &cells)
{
    QStringList line;
    line.reserve(cells.size());
    for (const QString &cell : cells) {
        QString text = neutralizedCell(cell);
        for (const char16_t end : {u'\t', u'\n', u'\r'})
            text.replace(QChar(end), QLatin1Char(' '));
        line.append(text);
    }
    return line.join(QLatin1Char('\t'));
}

} // namespace domain
