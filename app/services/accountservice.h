// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "services/apicall.h"

namespace services {

class ApiClient;

/// Service accounts and users.
class AccountService : public QObject
{
    Q_OBJECT
public:
    explicit AccountService(ApiClient *client, QObject *parent = nullptr);

    /// `GET /iam/v2/service-accounts`.
    ListCall<domain::Account> *listServiceAccounts();
    /// `GET /iam/v2/users`.
    ListCall<domain::Account> *listUsers();

private:
    ApiClient *m_client;
};

} // namespace services
