// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/accountspage.h"

#include "models/accountfilter.h"
#include "models/words.h"
#include "ui/dialogs/deleteaccountdialog.h"
#include "ui/dialogs/newserviceaccountdialog.h"
#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/refusals.h"
#include "ui/uisettings.h"
#include "ui/widgets/accountpanel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/tablepanel.h"
#include "workflows/accountediting.h"
#include "workflows/session.h"

#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

using inventory::List;
using models::AccountModel;
using models::OwnerStanding;
using Phase = inventory::LoadState::Phase;

AccountsPage::AccountsPage(workflows::Session *session, UiSettings *settings, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_settings(settings)
    , m_accounts(new AccountModel(session->inventory(), AccountModel::Show::Everyone, this))
    , m_filter(new models::AccountFilter(m_accounts, this))
    , m_banner(new MessageBanner(this))
    , m_notice(new MessageBanner(this))
    , m_panel(new TablePanel(tr("Accounts"), tr("Accounts"), this))
    , m_detail(new AccountPanel(session, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_create(new QPushButton(tr("New service account…"), this))
{
    m_notice->setClosable(false);
    buildTable();
    wireEditing();
    m_splitter->addWidget(m_panel);
    m_splitter->addWidget(m_detail);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(12);
    if (!m_splitter->restoreState(m_settings->state(QStringLiteral("accounts/splitter"))))
        m_splitter->setSizes({930, 290});
    m_splitter->setStretchFactor(0, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(m_banner);
    column->addWidget(m_notice);
    column->addWidget(m_splitter, 1);
    connect(m_create, &QPushButton::clicked, this, &AccountsPage::create);
    connect(m_detail, &AccountPanel::copyRequested, this, &Page::copyRequested);
    connect(m_detail, &AccountPanel::ownedKeysRequested, this, &AccountsPage::ownedKeysRequested);
    connect(
        session->inventory(), &inventory::Inventory::stateChanged, this, &AccountsPage::showState);
    connect(session, &workflows::Session::profileChanged, this, &AccountsPage::applyProfile);
    applyProfile();
    showState();
}

void AccountsPage::applyProfile()
{
    m_accounts->setEditable(m_session->mayWrite());
    m_create->setVisible(m_session->mayWrite());
    Q_EMIT commandsChanged();
}

AccountsPage::~AccountsPage()
{
    m_settings->setState(QStringLiteral("accounts/splitter"), m_splitter->saveState());
    m_settings->setState(QStringLiteral("accounts/columns"), m_panel->saveColumns());
}

void AccountsPage::buildTable()
{
    QTableView *table = m_panel->table();
    table->setModel(m_filter);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_panel->setSentences(
        {tr("There are no accounts that you may see."), {}, tr("Loading accounts…"),
            tr("The accounts could not be loaded."), tr("You may not list accounts."),
            tr("Not all accounts could be loaded."), tr("No account matches.")});
    m_panel->setDefaultColumns({26, 18, 13, 30, 24, 18, 11, 20, 20, 26}, {AccountModel::OldestKey});
    m_panel->setStretchColumn(AccountModel::Description);
    m_panel->setExportName(QStringLiteral("accounts"));
    connect(m_panel, &TablePanel::exportRequested, this,
        [this] { Q_EMIT takeOutRequested(m_panel, Command::Export); });
    connect(m_panel, &TablePanel::copyRequested, this,
        [this] { Q_EMIT takeOutRequested(m_panel, Command::CopyTable); });
    if (!m_panel->restoreColumns(m_settings->state(QStringLiteral("accounts/columns"))))
        table->sortByColumn(AccountModel::Name, Qt::AscendingOrder);
    m_create->setAutoDefault(false);
    m_panel->headingRow()->addWidget(m_create);
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table, &QWidget::customContextMenuRequested, this, [this, table](const QPoint &at) {
        Q_EMIT menuRequested(table->viewport()->mapToGlobal(at));
    });
    connect(m_panel, &TablePanel::reloadRequested, m_session->loader(),
        &inventory::InventoryLoader::refresh);
    connect(m_panel, &TablePanel::filterResetRequested, this,
        [this] { Q_EMIT searchResetRequested(); });
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &AccountsPage::showCurrent);
    connect(m_accounts, &QAbstractItemModel::dataChanged, this, &AccountsPage::showCurrent);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &AccountsPage::showState);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &AccountsPage::showState);
}

void AccountsPage::wireEditing()
{
    workflows::AccountEditing *editing = m_session->accountEditing();
    connect(m_accounts, &AccountModel::editRequested, editing, &workflows::AccountEditing::edit);
    connect(editing, &workflows::AccountEditing::succeeded, m_banner, &MessageBanner::dismiss);
    connect(editing, &workflows::AccountEditing::failed, this,
        [this](const domain::PrincipalId &id, const domain::ServiceAccountEdit &edit,
            const domain::ApiError &error) {
            const QString typed = edit.displayName.value_or(edit.description.value_or(QString()));
            const bool isNameTaken
                = edit.displayName && error.kind == domain::ApiError::Kind::Conflict;
            const QString about = isNameTaken
                ? tr("“%1” was not saved for account %2: another one has this name.")
                : tr("“%1” was not saved for account %2.");
            m_banner->showError(
                about.arg(models::plain(typed), models::plain(id.toString())), errorText(error));
            m_banner->setAction(tr("Try again"), [this, id, edit] {
                m_banner->dismiss();
                m_session->accountEditing()->edit(id, edit);
            });
        });
}

/// The two lists of accounts as one: what is worse counts. A hidden list of users does not hide the
/// service accounts.
void AccountsPage::showState()
{
    const inventory::Inventory &known = *m_session->inventory();
    const inventory::LoadState &services = known.state(List::ServiceAccounts);
    const inventory::LoadState &users = known.state(List::Users);
    const bool isOnlyOneHidden
        = (services.phase == Phase::NotVisible) != (users.phase == Phase::NotVisible);
    if (isOnlyOneHidden && services.phase == Phase::NotVisible) {
        m_notice->show(MessageBanner::Tone::Information,
            tr("You may not list service accounts: those that own keys are shown by their ID."));
    } else if (isOnlyOneHidden) {
        m_notice->show(MessageBanner::Tone::Information,
            tr("You may not list users: those that own keys are shown by their ID."));
    } else {
        m_notice->dismiss();
    }
    const auto isWorse = [](const inventory::LoadState &a, const inventory::LoadState &b) {
        return (a.isLoading() && !b.isLoading()) || (b.isComplete() && !a.isComplete());
    };
    inventory::LoadState shown = isWorse(services, users) ? services : users;
    if (isOnlyOneHidden)
        shown = services.phase == Phase::NotVisible ? users : services;
    const int rows = m_filter->rowCount();
    const int all = m_accounts->rowCount();
    m_panel->showState(shown, rows, all);
    const QLocale locale;
    m_panel->setCount(rows == all
            ? locale.toString(all)
            : tr("%1 of %2").arg(locale.toString(rows), locale.toString(all)));
    Q_EMIT statusChanged();
    Q_EMIT commandsChanged();
}

const models::AccountRow *AccountsPage::current() const
{
    const QModelIndexList rows = m_panel->table()->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr
                          : &m_accounts->itemAt(m_filter->mapToSource(rows.first()).row());
}

void AccountsPage::showCurrent()
{
    const models::AccountRow *row = current();
    m_detail->showAccount(row ? std::optional(*row) : std::nullopt);
    Q_EMIT commandsChanged();
}

void AccountsPage::select(const domain::PrincipalId &id)
{
    const int row = m_accounts->rowOf(id);
    if (row < 0)
        return;
    const QModelIndex shown = m_filter->mapFromSource(m_accounts->index(row, AccountModel::Name));
    m_panel->table()->selectRow(shown.row());
    m_panel->table()->scrollTo(shown);
}

void AccountsPage::create()
{
    auto *dialog = new NewServiceAccountDialog(m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewServiceAccountDialog::chosen, this, [this](const domain::Account &account) {
        m_banner->show(MessageBanner::Tone::Success,
            tr("Service account %1 (%2) is there.")
                .arg(models::plain(account.label()), models::plain(account.id.toString())));
        // The model takes the change in a moment.
        connect(
            m_accounts, &QAbstractItemModel::rowsInserted, this,
            [this, id = account.id] { select(id); },
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
        select(account.id);
    });
    dialog->open();
}

void AccountsPage::confirmDeletion()
{
    const models::AccountRow *row = current();
    if (!row)
        return;
    auto *dialog = new DeleteAccountDialog(m_session, row->account, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DeleteAccountDialog::deleted, this,
        [this](const domain::Account &account, bool byOthers) {
            const QString name = models::plain(account.label());
            m_banner->show(MessageBanner::Tone::Success,
                byOthers ? tr("Account %1 was already gone.").arg(name)
                         : tr("Account %1 was deleted.").arg(name));
        });
    dialog->open();
}

void AccountsPage::editCurrent(AccountModel::Column column)
{
    const QModelIndexList rows = m_panel->table()->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    QTableView *table = m_panel->table();
    table->setColumnHidden(column, false);
    const QModelIndex cell = rows.first().siblingAtColumn(column);
    table->scrollTo(cell);
    table->setCurrentIndex(cell);
    table->edit(cell);
}

QString AccountsPage::refusal(Command command) const
{
    if (command == Command::Refresh)
        return refreshRefusal(*m_session);
    if (command == Command::EditDescriptions || command == Command::CopyRows)
        return tr("Keys are edited on the page “Keys”.");
    if (command == Command::Export || command == Command::CopyTable)
        return m_filter->rowCount() > 0 ? QString() : tr("The table is empty.");
    if (command == Command::Print || command == Command::SavePdf)
        return tr("Keys are printed on the page “Keys”.");
    const models::AccountRow *row = current();
    if (command == Command::Rotate)
        return tr("Keys are rotated on the page “Keys”.");
    if (command == Command::CopyKeyId)
        return row && !row->id.isEmpty() ? QString() : tr("Select an account first.");
    if (!m_session->mayWrite())
        return writeRefusal(*m_session);
    if (command == Command::CreateKey)
        return {};
    if (!row)
        return tr("Select an account first.");
    const bool isService = row->standing == OwnerStanding::ServiceAccount;
    if (command == Command::Delete) {
        return isService || row->standing == OwnerStanding::User
            ? QString()
            : tr("The API does not list this account.");
    }
    return isService ? QString() : tr("Only service accounts are renamed and described here.");
}

void AccountsPage::run(Command command)
{
    const models::AccountRow *row = current();
    switch (command) {
    case Command::CreateKey:
        Q_EMIT keyRequested(row && row->standing == OwnerStanding::ServiceAccount
                ? row->id
                : domain::PrincipalId());
        break;
    case Command::EditName:
        editCurrent(AccountModel::Name);
        break;
    case Command::EditDescription:
        editCurrent(AccountModel::Description);
        break;
    case Command::CopyKeyId:
        if (row)
            Q_EMIT copyRequested(row->id.toString());
        break;
    case Command::Delete:
        confirmDeletion();
        break;
    case Command::Refresh:
        m_session->loader()->refresh();
        break;
    case Command::Export:
    case Command::CopyTable:
        Q_EMIT takeOutRequested(m_panel, command);
        break;
    case Command::Rotate:
    case Command::EditDescriptions:
    case Command::CopyRows:
    case Command::Print:
    case Command::SavePdf:
        break;
    }
}

QList<std::optional<Page::Command>> AccountsPage::menuCommands() const
{
    return {Command::EditName, Command::EditDescription, std::nullopt, Command::CreateKey,
        Command::Delete, std::nullopt, Command::Export, Command::CopyTable};
}

QString AccountsPage::searchHint() const
{
    return tr("Search accounts");
}

void AccountsPage::setSearch(const QString &text)
{
    m_filter->setSearch(text);
    showState();
}

QString AccountsPage::statusText() const
{
    return tr("%Ln account(s)", nullptr, m_accounts->rowCount());
}

QString AccountsPage::narrowing() const
{
    const QString search = m_filter->search();
    return search.isEmpty() ? QString() : tr("Search: %1").arg(models::plain(search));
}

void AccountsPage::focusContents()
{
    m_panel->table()->setFocus();
}

void AccountsPage::fillColumnMenu(QMenu *menu)
{
    m_panel->fillColumnMenu(menu);
}

} // namespace ui
