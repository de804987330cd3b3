// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/organizationservice.h"

#include "domain/json.h"
#include "services/apiclient.h"

namespace services {

OrganizationService::OrganizationService(ApiClient *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

ListCall<domain::Organization> *OrganizationService::list()
{
    return m_client->list<domain::Organization>(
        QStringLiteral("/org/v2/organizations"), {}, domain::json::organization);
}

} // namespace services
