// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/acl.h"
#include "services/apicall.h"
#include "services/connection.h"

namespace services {

/// ACLs of Kafka clusters: Kafka REST v3 at each cluster's own endpoint, with a Kafka key of it.
class AclService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// All ACLs of a cluster, with accounts named by their IDs where the cluster can.
    /// `connection`: to the cluster's REST endpoint; it goes, and the secret with it, when the
    /// answer is there. An endpoint to which no secret may be sent fails as never sent.
    /// `GET /kafka/v3/clusters/{cluster}/acls`, which has no pages.
    ApiCall<QList<domain::Acl>> *list(Connection connection, const domain::ResourceId &cluster);
};

} // namespace services
