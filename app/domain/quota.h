// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <optional>

namespace domain {

/// What a quota is counted within.
enum class QuotaScope { Organization, Environment, KafkaCluster, ServiceAccount, UserAccount };

/// `/service-quota/v1/applied-quotas`: how much there may be of something, and how much there is.
struct AppliedQuota
{
    QString id; ///< such as "iam.max_cloud_api_keys.per_service_account"
    QString displayName;
    int limit = 0;
    /// Nothing where the API does not say: that is not zero.
    std::optional<int> usage;
    PrincipalId principal; ///< of a ServiceAccount or UserAccount quota
    EnvironmentId environment;
    ResourceId kafkaCluster;

    bool operator==(const AppliedQuota &) const = default;
};

} // namespace domain
