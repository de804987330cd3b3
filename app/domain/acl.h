// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

namespace domain {

/// One access control entry of a Kafka cluster, as Kafka REST v3 lists it.
struct Acl
{
    QString resourceType; ///< "TOPIC", "GROUP", "CLUSTER", "TRANSACTIONAL_ID", ...
    QString resourceName; ///< "*" for all; "kafka-cluster" for the cluster itself
    QString patternType; ///< "LITERAL" or "PREFIXED"
    QString principal; ///< "User:sa-…", "User:*"; some are numeric: "User:12345"
    QString host; ///< "*" for all
    QString operation; ///< "READ", "ALL", ...
    QString permission; ///< "ALLOW", "DENY", or what the API may say some day

    /// DENY prevails over every ALLOW and every role.
    bool isDenied() const { return permission == QLatin1String("DENY"); }
    bool isAllowed() const { return permission == QLatin1String("ALLOW"); }

    bool operator==(const Acl &) const = default;
};

/// Whether `acl` is for `principal`: by its ID, or for everybody.
bool appliesTo(const Acl &acl, const PrincipalId &principal);

/// Whether `acl` names somebody by a number, which cannot be told from an ID here.
bool isNumeric(const Acl &acl);

} // namespace domain
