// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/apikeydraft.h"
#include "services/apicall.h"

namespace services {

class ApiClient;
class Pace;

/// `/iam/v2/api-keys`.
class ApiKeyService : public QObject
{
    Q_OBJECT
public:
    /// Empty members filter nothing; members with a value are ANDed.
    struct Filter
    {
        domain::PrincipalId owner;
        domain::ResourceId resource; ///< or the words "cloud", "global", "tableflow"
    };

    explicit ApiKeyService(ApiClient *client, QObject *parent = nullptr);

    /// Keys that the signed-in principal may see. `GET /iam/v2/api-keys`.
    ListCall<domain::ApiKey> *list(const Filter &filter = {});
    /// One of several lists that are read beside others; see ApiRequest::isAside.
    ListCall<domain::ApiKey> *listAside(const Filter &filter);
    /// How many of those may be under way at once.
    const Pace &pace() const;
    /// One key, without its secret. `GET /iam/v2/api-keys/{id}`.
    /// Errors: Forbidden for a key that is gone as well as for one that is not visible; NotFound.
    ApiCall<domain::ApiKey> *get(const domain::ApiKeyId &id);
    /// Creates a key. `POST /iam/v2/api-keys`, any 2xx. Sent at most once.
    /// Errors: Rejected (see fields), QuotaExceeded, Forbidden, RateLimited (nothing was done);
    /// Offline, Timeout, ServerFault, BadResponse: a key may exist
    /// (ApiError::leavesOutcomeUnknown).
    ApiCall<domain::CreatedApiKey> *create(const domain::ApiKeyDraft &draft);
    /// Changes name and description. `PATCH /iam/v2/api-keys/{id}`. Gives the whole key.
    ApiCall<domain::ApiKey> *edit(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit);
    /// Deletes a key for good. `DELETE /iam/v2/api-keys/{id}`.
    /// Errors: Forbidden and NotFound may mean that it is gone already: list to find out.
    ApiCall<bool> *remove(const domain::ApiKeyId &id);

private:
    ApiClient *m_client;
};

} // namespace services
