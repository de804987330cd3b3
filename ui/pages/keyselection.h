// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"

#include <QList>

class QTableView;

namespace models {
class ApiKeyModel;
}

namespace ui {

class TablePanel;

/// The keys that are selected in the key table.
class KeySelection
{
public:
    KeySelection(const TablePanel *panel, const models::ApiKeyModel *model);

    int count() const;
    /// Whether one of them, at least, is not deleted.
    bool isAnyThere() const;
    /// From the top of the table.
    QList<domain::ApiKeyId> ids() const;
    /// The one that is selected; empty where none or several are.
    domain::ApiKeyId single() const;
    /// Selects those of `ids` that the table shows, and scrolls to the first.
    void select(const QList<domain::ApiKeyId> &ids);
    /// The selected rows as tab separated lines under a line of titles: the columns that are shown,
    /// in their order; see models::tabSeparated().
    QString asTable() const;
    /// The ID of one key; several are a table.
    QString asText() const;

private:
    QList<int> rows() const;

    const TablePanel *m_panel;
    QTableView *m_table;
    const models::ApiKeyModel *m_model;
};

} // namespace ui
