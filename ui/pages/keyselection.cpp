// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/keyselection.h"

#include "models/apikeymodel.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace ui {

namespace {

/// What would end a cell or a line early becomes a space.
QString cell(const QString &text)
{
    QString cell = text;
    for (const QChar end : {QChar(u'\t'), QChar(u'\n'), QChar(u'\r')})
        cell.replace(end, QLatin1Char(' '));
    return cell;
}

} // namespace

KeySelection::KeySelection(QTableView *table, const models::ApiKeyModel *model)
    : m_table(table)
    , m_model(model)
{
}

QList<int> KeySelection::rows() const
{
    QList<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    rows.reserve(selected.size());
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

int KeySelection::count() const
{
    return int(m_table->selectionModel()->selectedRows().size());
}

QList<domain::ApiKeyId> KeySelection::ids() const
{
    QList<domain::ApiKeyId> ids;
    for (const int row : rows())
        ids.append(m_model->keyAt(row).id);
    return ids;
}

domain::ApiKeyId KeySelection::single() const
{
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    return selected.size() == 1 ? m_model->keyAt(selected.first().row()).id : domain::ApiKeyId();
}

void KeySelection::select(const QList<domain::ApiKeyId> &ids)
{
    QList<int> rows;
    for (const domain::ApiKeyId &id : ids) {
        if (const int row = m_model->rowOf(id); row >= 0)
            rows.append(row);
    }
    QItemSelection selection;
    for (const int row : std::as_const(rows))
        selection.append(QItemSelectionRange(
            m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1)));
    QItemSelectionModel *model = m_table->selectionModel();
    model->select(selection, QItemSelectionModel::ClearAndSelect);
    if (rows.isEmpty())
        return;
    const QModelIndex first = m_model->index(*std::min_element(rows.cbegin(), rows.cend()), 0);
    model->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_table->scrollTo(first);
}

QString KeySelection::asText() const
{
    const domain::ApiKeyId key = single();
    return key.isEmpty() ? asTable() : key.toString();
}

QString KeySelection::asTable() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    QList<int> columns;
    for (int place = 0; place < header->count(); ++place) {
        if (const int column = header->logicalIndex(place); !header->isSectionHidden(column))
            columns.append(column);
    }
    QStringList lines;
    QStringList cells;
    for (const int column : std::as_const(columns))
        cells.append(cell(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    lines.append(cells.join(QLatin1Char('\t')));
    for (const int row : rows()) {
        cells.clear();
        for (const int column : std::as_const(columns))
            cells.append(cell(m_model->index(row, column).data().toString()));
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace ui
