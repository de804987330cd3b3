// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDialog>

class QLineEdit;

namespace inventory {
class Inventory;
}
namespace models {
class AccountFilter;
class AccountModel;
} // namespace models

namespace ui {

class TablePanel;

/// Finds a service account by name, ID or description.
class FindAccountDialog : public QDialog
{
    Q_OBJECT
public:
    explicit FindAccountDialog(inventory::Inventory *inventory, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The person chose this one. The dialog closes.
    void chosen(const domain::PrincipalId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);
    void showState();
    void selectFirst();
    void choose();

    inventory::Inventory *m_inventory;
    models::AccountModel *m_accounts;
    models::AccountFilter *m_filter;
    QLineEdit *m_search;
    TablePanel *m_panel;
    QPushButton *m_choose;
};

} // namespace ui
