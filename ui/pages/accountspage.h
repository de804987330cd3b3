// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accountmodel.h"
#include "ui/pages/page.h"

class QComboBox;
class QPushButton;
class QSplitter;

namespace models {
class AccountFilter;
}
namespace workflows {
class Session;
}

namespace ui {

class AccountPanel;
class MessageBanner;
class TablePanel;
class UiSettings;

/// Service accounts, users, and whoever else owns keys.
class AccountsPage : public Page
{
    Q_OBJECT
public:
    AccountsPage(workflows::Session *session, UiSettings *settings, QWidget *parent = nullptr);
    ~AccountsPage() override;

    Place place() const override { return Place::Accounts; }
    QString refusal(Command command) const override;
    void run(Command command) override;
    QList<std::optional<Command>> menuCommands() const override;
    QString searchHint() const override;
    void setSearch(const QString &text) override;
    QString narrowing() const override;
    QString statusText() const override;
    void focusContents() override;
    void fillColumnMenu(QMenu *menu) override;

    /// Selects and scrolls to an account, where the table shows it.
    void select(const domain::PrincipalId &id);

Q_SIGNALS:
    /// A key for this account, which may own one.
    void keyRequested(const domain::PrincipalId &owner);
    /// The person wants to see what this principal owns, on the page of keys.
    void ownedKeysRequested(const domain::PrincipalId &owner);

private:
    void buildTable();
    void applyProfile();
    void wireEditing();
    void showState();
    void showCurrent();
    void create();
    void confirmDeletion();
    void editCurrent(models::AccountModel::Column column);
    const models::AccountRow *current() const;

    workflows::Session *m_session;
    UiSettings *m_settings;
    models::AccountModel *m_accounts;
    models::AccountFilter *m_filter;
    MessageBanner *m_banner;
    MessageBanner *m_notice;
    TablePanel *m_panel;
    AccountPanel *m_detail;
    QSplitter *m_splitter;
    QPushButton *m_create;
};

} // namespace ui
