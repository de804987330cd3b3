// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/flinkregion.h"
#include "services/apicall.h"

namespace services {

class ApiClient;

/// Regions that keys can be made for.
class RegionService : public QObject
{
    Q_OBJECT
public:
    explicit RegionService(ApiClient *client, QObject *parent = nullptr);

    /// `GET /fcpm/v2/regions`.
    ListCall<domain::FlinkRegion> *listFlinkRegions();

private:
    ApiClient *m_client;
};

} // namespace services
