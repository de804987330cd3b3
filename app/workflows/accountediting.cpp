// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/accountediting.h"

#include "journal/writerecorder.h"
#include "services/accountservice.h"
#include "workflows/accountrecords.h"

namespace workflows {

AccountEditing::AccountEditing(services::AccountService *accounts, inventory::Inventory *inventory,
    journal::WriteRecorder *recorder, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_inventory(inventory)
    , m_recorder(recorder)
{
}

void AccountEditing::edit(const domain::PrincipalId &id, const domain::ServiceAccountEdit &edit)
{
    QList<domain::ServiceAccountEdit> &queue = m_queues[id];
    queue.append(edit);
    if (queue.size() == 1)
        sendNext(id);
}

void AccountEditing::sendNext(const domain::PrincipalId &id)
{
    const domain::ServiceAccountEdit edit = m_queues[id].first();
    domain::Account before;
    before.id = id;
    if (const domain::Account *known = m_inventory->account(id))
        before = *known;
    m_recorder
        ->record<domain::Account>(recordOfEdit(before, edit),
            [accounts = m_accounts, id, edit] { return accounts->editServiceAccount(id, edit); })
        ->then(this, [this, id, edit](const domain::ApiResult<domain::Account> &result) {
            if (result)
                m_inventory->storeAccounts({*result});
            m_queues[id].removeFirst();
            const bool isLast = m_queues[id].isEmpty();
            if (isLast)
                m_queues.remove(id);
            if (result)
                Q_EMIT succeeded(id);
            else
                Q_EMIT failed(id, edit, result.error());
            if (!isLast)
                sendNext(id);
        });
}

} // namespace workflows
