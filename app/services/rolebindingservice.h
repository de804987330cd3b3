// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rolebinding.h"
#include "services/apicall.h"

namespace services {

class ApiClient;

/// `/iam/v2/role-bindings`.
class RoleBindingService : public QObject
{
    Q_OBJECT
public:
    explicit RoleBindingService(ApiClient *client, QObject *parent = nullptr);

    /// Every binding of an organization at any depth; only those of `principal` where it is given.
    /// `GET /iam/v2/role-bindings` with `crn_pattern` ending in "/*".
    ListCall<domain::RoleBinding> *list(
        const domain::OrganizationId &organization, const domain::PrincipalId &principal = {});
    /// `POST /iam/v2/role-bindings`. Sent at most once. Offline, Timeout, ServerFault and
    /// BadResponse leave the outcome unknown.
    ApiCall<domain::RoleBinding> *create(const domain::RoleBindingDraft &draft);
    /// `DELETE /iam/v2/role-bindings/{id}`.
    ApiCall<bool> *remove(const domain::RoleBindingId &id);

private:
    ApiClient *m_client;
};

} // namespace services
