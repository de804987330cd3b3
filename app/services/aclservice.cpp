// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/aclservice.h"

#include "domain/json.h"
#include "services/apiclient.h"

namespace services {

ApiCall<QList<domain::Acl>> *AclService::list(
    Connection connection, const domain::ResourceId &cluster)
{
    using Acls = QList<domain::Acl>;
    auto *call = new ApiCall<Acls>(this);
    const QString endpoint = connection.endpoint.toString(QUrl::FullyEncoded);
    if (checkEndpoint(endpoint) != EndpointProblem::None) {
        domain::ApiError error;
        error.kind = domain::ApiError::Kind::Offline;
        error.neverSent = true;
        error.detail = endpoint;
        call->settle(tl::unexpected(error));
        return call;
    }
    connection.readOnly = true;
    auto *client = new ApiClient(std::move(connection), call);
    QUrlQuery query;
    // Without it, accounts come as numbers.
    query.addQueryItem(QStringLiteral("principal"), QStringLiteral("UserV2:*"));
    const QString id = QString::fromLatin1(QUrl::toPercentEncoding(cluster.toString()));
    client
        ->get<Acls>(
            QStringLiteral("/kafka/v3/clusters/%1/acls").arg(id), query, domain::json::kafkaAcls)
        ->then(call, [call, client](domain::ApiResult<Acls> result) {
            client->deleteLater();
            call->settle(std::move(result));
        });
    return call;
}

} // namespace services
