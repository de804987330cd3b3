// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/inventory.h"
#include "services/apicall.h"

#include <QPointer>
#include <QUuid>

namespace journal {
class WriteRecorder;
}
namespace services {
class AccountService;
class ApiKeyService;
} // namespace services

namespace workflows {

/// Deletes one account with all its keys: the account that it was made for, and only after its keys
/// were listed anew, so that nobody deletes more than was shown.
class AccountDeletion : public QObject
{
    Q_OBJECT
public:
    enum class Step {
        Confirming,
        Rereading, ///< its keys and itself
        Changed, ///< there are other keys than those shown: keys() has what is there now
        Deleting,
        CheckingGone, ///< the answer does not tell: looking whether it is listed
        Deleted,
        AlreadyGone, ///< somebody else deleted it
        Failed, ///< error() says why; it was not deleted
        Unknown ///< the DELETE was sent, and it could not be found out what became of it
    };
    Q_ENUM(Step)

    AccountDeletion(services::AccountService *accounts, services::ApiKeyService *keys,
        inventory::Inventory *inventory, journal::WriteRecorder *recorder,
        const domain::Account &shown, QObject *parent = nullptr);

    /// The person confirmed. After Changed: confirmed what is there now.
    void confirm();

    Step step() const { return m_step; }
    bool isBusy() const;
    const domain::Account &account() const { return m_account; }
    /// The keys that go along, as the person was shown them.
    const QList<domain::ApiKeyId> &keys() const { return m_keyIds; }
    const domain::ApiError &error() const { return m_error; }

Q_SIGNALS:
    void stepChanged();

private:
    void readKeys();
    void readAccount();
    void remove();
    void checkGone(const domain::ApiError &error);
    void fail(const domain::ApiError &error);
    void end(Step step);
    void go(Step step);

    services::AccountService *m_accounts;
    services::ApiKeyService *m_keys;
    QPointer<inventory::Inventory> m_inventory;
    journal::WriteRecorder *m_recorder;
    QUuid m_write; ///< the DELETE in the journal
    domain::Account m_account;
    QList<domain::ApiKeyId> m_keyIds;
    domain::ApiError m_error;
    Step m_step = Step::Confirming;
};

} // namespace workflows
