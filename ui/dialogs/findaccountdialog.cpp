// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/findaccountdialog.h"

#include "inventory/inventory.h"
#include "models/accountfilter.h"
#include "models/accountmodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/tablepanel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

using models::AccountFilter;
using models::AccountModel;

FindAccountDialog::FindAccountDialog(inventory::Inventory *inventory, QWidget *parent)
    : QDialog(parent)
    , m_inventory(inventory)
    , m_accounts(new AccountModel(inventory, AccountModel::Show::ServiceAccounts, this))
    , m_filter(new AccountFilter(m_accounts, this))
    , m_search(new QLineEdit(this))
    , m_panel(new TablePanel(tr("Service accounts"), tr("Service accounts"), this))
    , m_choose(new QPushButton(tr("Choose"), this))
{
    setWindowTitle(tr("Find a service account"));
    m_search->setPlaceholderText(tr("Name, ID or description"));
    m_search->setAccessibleName(tr("Find service account"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_panel->setSentences({tr("There is no service account in this organization."), {},
        tr("Service accounts are being read…"), tr("Service accounts could not be read."),
        tr("You may not list service accounts."),
        tr("Not all service accounts are read: there may be more."),
        tr("No service account matches.")});
    QTableView *table = m_panel->table();
    table->setModel(m_filter);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_panel->setDefaultColumns({26, 18, 14, 24, 34, 18, 8, 14, 14, 24},
        {AccountModel::Kind, AccountModel::Email, AccountModel::Status, AccountModel::NewestKey,
            AccountModel::OldestKey, AccountModel::Roles});
    m_panel->setStretchColumn(AccountModel::Description);
    table->sortByColumn(AccountModel::Name, Qt::AscendingOrder);

    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_choose->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_choose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addWidget(m_search);
    column->addWidget(m_panel, 1);
    column->addLayout(buttons);
    resize(720, 480);

    connect(m_search, &QLineEdit::textChanged, this, &FindAccountDialog::search);
    connect(m_panel, &TablePanel::filterResetRequested, m_search, &QLineEdit::clear);
    connect(table, &QTableView::doubleClicked, this, &FindAccountDialog::choose);
    connect(m_choose, &QPushButton::clicked, this, &FindAccountDialog::choose);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    const auto updateChoice
        = [this] { m_choose->setEnabled(m_panel->table()->selectionModel()->hasSelection()); };
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, updateChoice);
    for (const auto signal : {&AccountFilter::rowsInserted, &AccountFilter::rowsRemoved})
        connect(m_filter, signal, this, &FindAccountDialog::showState);
    connect(m_inventory, &inventory::Inventory::stateChanged, this, &FindAccountDialog::showState);
    search({});
    m_search->setFocus();
}

void FindAccountDialog::search(const QString &text)
{
    m_filter->setSearch(text);
    showState();
    selectFirst();
}

void FindAccountDialog::showState()
{
    m_panel->showState(m_inventory->state(inventory::List::ServiceAccounts), m_filter->rowCount(),
        m_accounts->rowCount());
    m_choose->setEnabled(m_panel->table()->selectionModel()->hasSelection());
}

void FindAccountDialog::selectFirst()
{
    if (m_filter->rowCount() > 0)
        m_panel->table()->selectRow(0);
}

void FindAccountDialog::choose()
{
    const QModelIndexList rows = m_panel->table()->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    Q_EMIT chosen(m_accounts->itemAt(m_filter->mapToSource(rows.first()).row()).id);
    accept();
}

/// Up and down in the search field go through what was found.
bool FindAccountDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            const int row = m_panel->table()->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1);
            if (row >= 0 && row < m_filter->rowCount())
                m_panel->table()->selectRow(row);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace ui
