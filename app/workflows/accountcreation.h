// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/inventory.h"
#include "services/apicall.h"

#include <QPointer>

namespace services {
class AccountService;
}

namespace workflows {

/// Creates one service account with one POST. Its name is unique in the organization, so a lost
/// answer is found out by the name.
class AccountCreation : public QObject
{
    Q_OBJECT
public:
    enum class Step {
        Choosing, ///< nothing was sent
        LookingBefore, ///< is the name taken?
        Sending,
        FindingOut, ///< the answer was lost: is there an account of that name now?
        Created, ///< account()
        NameTaken, ///< nothing was created; account() has had the name before, if it may be seen
        Rejected, ///< the server refused; nothing was created; error() says why
        NotCreated, ///< the answer was lost and there is no account of that name
        Unknown ///< the answer was lost and it could not be found out; error() says why
    };
    Q_ENUM(Step)

    AccountCreation(services::AccountService *accounts, inventory::Inventory *inventory,
        QObject *parent = nullptr);

    /// Starts. Ignored while something is under way and after Created.
    void create(const QString &displayName, const QString &description);
    /// Looks again after Unknown.
    void findOut();

    Step step() const { return m_step; }
    bool isBusy() const;
    const domain::ApiError &error() const { return m_error; }
    const domain::Account &account() const { return m_account; }

Q_SIGNALS:
    void stepChanged();

private:
    /// Reads the accounts of that name, one or none, and goes on with what was found.
    void look(void (AccountCreation::*next)(const domain::ApiResult<int> &));
    void onLookedBefore(const domain::ApiResult<int> &result);
    void send();
    void onFoundOut(const domain::ApiResult<int> &result);
    void finish();
    void go(Step step);

    services::AccountService *m_accounts;
    QPointer<inventory::Inventory> m_inventory;
    Step m_step = Step::Choosing;
    QString m_displayName;
    QString m_description;
    bool m_wasVisibleBefore = false;
    domain::ApiError m_error;
    domain::Account m_account;
};

} // namespace workflows
