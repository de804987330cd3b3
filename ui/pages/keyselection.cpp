// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/keyselection.h"

#include "models/apikeymodel.h"
#include "models/tabletext.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/tablepanel.h"

#include <QTableView>

#include <algorithm>

namespace ui {

KeySelection::KeySelection(const TablePanel *panel, const models::ApiKeyModel *model)
    : m_panel(panel)
    , m_table(panel->table())
    , m_model(model)
{
}

QList<int> KeySelection::rows() const
{
    QList<int> rows;
    rows.reserve(count());
    // By ranges, which are of whole rows: Qt's selectedRows() looks at each cell of each of them.
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

int KeySelection::count() const
{
    int count = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        count += range.height();
    return count;
}

QList<domain::ApiKeyId> KeySelection::ids() const
{
    QList<domain::ApiKeyId> ids;
    for (const int row : rows())
        ids.append(m_model->idAt(row));
    return ids;
}

bool KeySelection::isAnyThere() const
{
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (!m_model->isGone(m_model->idAt(row)))
                return true;
        }
    }
    return false;
}

domain::ApiKeyId KeySelection::single() const
{
    return count() == 1 ? m_model->idAt(m_table->selectionModel()->selection().first().top())
                        : domain::ApiKeyId();
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
    const QList<int> columns = m_panel->shownColumns();
    models::TableText text;
    text.header = models::headerText(*m_model, columns);
    for (const int row : rows())
        text.rows.append(models::rowText(*m_model, row, columns));
    return models::tabSeparated(text);
}

} // namespace ui
