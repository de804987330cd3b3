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
    /// One account. `GET /iam/v2/service-accounts/{id}` or `/iam/v2/users/{id}`.
    ApiCall<domain::Account> *get(const domain::PrincipalId &id, domain::AccountKind kind);
    /// `POST /iam/v2/service-accounts`. Sent at most once. Conflict: the name is taken. Offline,
    /// Timeout, ServerFault and BadResponse leave the outcome unknown; the name, which is unique,
    /// finds the account then.
    ApiCall<domain::Account> *createServiceAccount(
        const QString &displayName, const QString &description);
    /// Accounts of exactly this name: one or none. `GET /iam/v2/service-accounts?display_name=`.
    ListCall<domain::Account> *findServiceAccount(const QString &displayName);
    /// `PATCH /iam/v2/service-accounts/{id}`.
    ApiCall<domain::Account> *editServiceAccount(
        const domain::PrincipalId &id, const domain::ServiceAccountEdit &edit);
    /// Deletes the account with all its keys. `DELETE /iam/v2/service-accounts/{id}` or
    /// `/iam/v2/users/{id}`.
    ApiCall<bool> *remove(const domain::PrincipalId &id, domain::AccountKind kind);

private:
    ApiClient *m_client;
};

} // namespace services
