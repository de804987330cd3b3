// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/apikeyservice.h"

#include "domain/json.h"
#include "domain/keypage.h"
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

QUrlQuery queryFor(const ApiKeyService::Filter &filter)
{
    return queryOf({{QStringLiteral("spec.owner"), filter.owner.toString()},
        {QStringLiteral("spec.resource"), filter.resource.toString()}});
}

/// What a strict reader does not take, a lenient one may: at least it says what is wrong.
PageReading<domain::ApiKey> readPageLeniently(Answer &answer)
{
    const ListPage page = takePage(answer);
    PageReading<domain::ApiKey> reading{page.nextToken, page.error, {}};
    if (page.error && page.items.isEmpty())
        return reading;
    reading.take = [array = page.items] {
        PageItems<domain::ApiKey> result;
        for (const QJsonValue value : array) {
            if (auto key = domain::json::apiKey(value.toObject()))
                result.items.append(std::move(*key));
            else
                ++result.unreadable;
        }
        return result;
    };
    return reading;
}

PageReading<domain::ApiKey> readPage(Answer &answer)
{
    if (!unzip(answer))
        return readPageLeniently(answer);
    auto page = domain::KeyPage::parse(answer.body);
    if (!page)
        return readPageLeniently(answer);
    PageReading<domain::ApiKey> reading;
    const QString next = page->next();
    if (!next.isEmpty()) {
        reading.nextToken = tokenIn(next);
        if (reading.nextToken.isEmpty())
            reading.error = noTokenIn(answer);
    }
    const auto shared = std::make_shared<domain::KeyPage>(std::move(*page));
    reading.take = [shared] {
        domain::KeyPage::Keys keys = shared->takeKeys();
        return PageItems<domain::ApiKey>{std::move(keys.keys), keys.unreadable};
    };
    return reading;
}

} // namespace

ApiKeyService::ApiKeyService(ApiClient *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

ListCall<domain::ApiKey> *ApiKeyService::list(const Filter &filter)
{
    return m_client->listPages<domain::ApiKey>(keysPath(), queryFor(filter), readPage, false);
}

ListCall<domain::ApiKey> *ApiKeyService::listAside(const Filter &filter)
{
    return m_client->listPages<domain::ApiKey>(keysPath(), queryFor(filter), readPage, true);
}

const Pace &ApiKeyService::pace() const
{
    return m_client->pace();
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
