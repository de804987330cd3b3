// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/inventory.h"
#include "services/apicall.h"

namespace journal {
class WriteRecorder;
}
namespace services {
class AccountService;
}

namespace workflows {

/// Sends new names and descriptions of service accounts, one at a time for each account.
class AccountEditing : public QObject
{
    Q_OBJECT
public:
    AccountEditing(services::AccountService *accounts, inventory::Inventory *inventory,
        journal::WriteRecorder *recorder, QObject *parent = nullptr);

    /// Sends `edit`, after what is still under way for that account.
    void edit(const domain::PrincipalId &id, const domain::ServiceAccountEdit &edit);
    bool isBusy() const { return !m_queues.isEmpty(); }

Q_SIGNALS:
    /// The API has it; the inventory too.
    void succeeded(const domain::PrincipalId &id);
    /// The account is as it was. `edit` is what the person typed: nothing of it is lost.
    void failed(const domain::PrincipalId &id, const domain::ServiceAccountEdit &edit,
        const domain::ApiError &error);

private:
    void sendNext(const domain::PrincipalId &id);

    services::AccountService *m_accounts;
    inventory::Inventory *m_inventory;
    journal::WriteRecorder *m_recorder;
    QHash<domain::PrincipalId, QList<domain::ServiceAccountEdit>> m_queues;
};

} // namespace workflows
