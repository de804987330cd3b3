// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"
#include "domain/ids.h"
#include "services/apicall.h"

namespace services {

class ApiClient;

/// The Metrics API: `POST /v2/metrics/cloud/query`.
class MetricsService : public QObject
{
    Q_OBJECT
public:
    explicit MetricsService(ApiClient *client, QObject *parent = nullptr);

    /// False where it is not known which Metrics API belongs to this endpoint.
    bool isAvailable() const;
    /// What `principal` has sent to a Kafka cluster, by the hour, in the seven days that are kept.
    ApiCall<domain::Activity> *activityOf(
        const domain::PrincipalId &principal, const domain::ResourceId &kafkaCluster);

private:
    ApiClient *m_client;
};

} // namespace services
