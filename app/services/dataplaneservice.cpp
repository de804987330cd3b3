// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/dataplaneservice.h"

#include "services/apiclient.h"

namespace services {

ApiCall<bool> *DataPlaneService::ask(Connection connection, const QString &path)
{
    auto *call = new ApiCall<bool>(this);
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
    RetryPolicy once;
    // Who asks has an interval, and failed sign-ins may count against a limit.
    once.maxAttempts = 1;
    client->setRetryPolicy(once);
    client->isAnswered(path)->then(call, [call, client](const domain::ApiResult<bool> &result) {
        client->deleteLater();
        call->settle(result);
    });
    return call;
}

} // namespace services
