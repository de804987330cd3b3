// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/environmentservice.h"

#include "domain/json.h"
#include "services/apiclient.h"

namespace services {

EnvironmentService::EnvironmentService(ApiClient *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

ListCall<domain::Environment> *EnvironmentService::list()
{
    return m_client->list<domain::Environment>(
        QStringLiteral("/org/v2/environments"), {}, domain::json::environment);
}

} // namespace services
