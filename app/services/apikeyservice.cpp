// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/apikeyservice.h"

#include "domain/json.h"
#include "services/apiclient.h"

namespace services {

namespace {

QString keysPath()
{
    return QStringLiteral("/iam/v2/api-keys");
}

QString keyPath(const domain::ApiKeyId &id)
{
    return keysPath() + QLatin1Char('/')
        + QString::fromLatin1(QUrl::toPercentEncoding(id.toString()));
}

/// A create that was answered without the secret gave nothing that anyone can use.
std::optional<domain::CreatedApiKey> createdKey(const QJsonObject &object, domain::Secret secret)
{
    std::optional<domain::ApiKey> key = domain::json::apiKey(object);
    if (!key || secret.isEmpty())
        return std::nullopt;
    return domain::CreatedApiKey{std::move(*key), std::move(secret)};
}

} // namespace

ApiKeyService::ApiKeyService(ApiClient *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

ListCall<domain::ApiKey> *ApiKeyService::list(const Filter &filter)
{
    return m_client->list<domain::ApiKey>(keysPath(),
        queryOf({{QStringLiteral("spec.owner"), filter.owner.toString()},
            {QStringLiteral("spec.resource"), filter.resource.toString()}}),
        domain::json::apiKey);
}

ApiCall<domain::ApiKey> *ApiKeyService::get(const domain::ApiKeyId &id)
{
    return m_client->get<domain::ApiKey>(keyPath(id), {}, domain::json::apiKey);
}

ApiCall<domain::CreatedApiKey> *ApiKeyService::create(const domain::ApiKeyDraft &draft)
{
    return m_client->postForSecret<domain::CreatedApiKey>(
        keysPath(), domain::json::createApiKeyBody(draft), createdKey);
}

ApiCall<domain::ApiKey> *ApiKeyService::edit(
    const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit)
{
    return m_client->patch<domain::ApiKey>(
        keyPath(id), domain::json::editApiKeyBody(edit), domain::json::apiKey);
}

ApiCall<bool> *ApiKeyService::remove(const domain::ApiKeyId &id)
{
    return m_client->remove(keyPath(id));
}

} // namespace services
