// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quota.h"
#include "services/apicall.h"

namespace services {

class ApiClient;

/// `/service-quota/v1/applied-quotas`.
class QuotaService : public QObject
{
    Q_OBJECT
public:
    explicit QuotaService(ApiClient *client, QObject *parent = nullptr);

    struct Filter
    {
        domain::QuotaScope scope = domain::QuotaScope::Organization;
        domain::EnvironmentId environment; ///< needed for Environment and KafkaCluster
        domain::ResourceId kafkaCluster; ///< needed for KafkaCluster
        QString id; ///< one quota only
    };
    /// ServiceAccount and UserAccount give a row for each principal.
    /// `GET /service-quota/v1/applied-quotas`.
    ListCall<domain::AppliedQuota> *list(const Filter &filter);

private:
    ApiClient *m_client;
};

} // namespace services
