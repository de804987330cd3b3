// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/organization.h"
#include "services/apicall.h"

namespace services {

class ApiClient;

/// `/org/v2/organizations`.
class OrganizationService : public QObject
{
    Q_OBJECT
public:
    explicit OrganizationService(ApiClient *client, QObject *parent = nullptr);

    /// Those that the signed-in principal may see. `GET /org/v2/organizations`.
    ListCall<domain::Organization> *list();

private:
    ApiClient *m_client;
};

} // namespace services
