// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accountservice.h"

#include "domain/json.h"
#include "services/apiclient.h"

namespace services {

AccountService::AccountService(ApiClient *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

ListCall<domain::Account> *AccountService::listServiceAccounts()
{
    return m_client->list<domain::Account>(
        QStringLiteral("/iam/v2/service-accounts"), {}, domain::json::serviceAccount);
}

ListCall<domain::Account> *AccountService::listUsers()
{
    return m_client->list<domain::Account>(QStringLiteral("/iam/v2/users"), {}, domain::json::user);
}

} // namespace services
