// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/regionservice.h"

#include "domain/json.h"
#include "services/apiclient.h"

namespace services {

RegionService::RegionService(ApiClient *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

ListCall<domain::FlinkRegion> *RegionService::listFlinkRegions()
{
    return m_client->list<domain::FlinkRegion>(
        QStringLiteral("/fcpm/v2/regions"), {}, domain::json::flinkRegion);
}

} // namespace services
