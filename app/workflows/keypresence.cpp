// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/keypresence.h"

#include "services/apikeyservice.h"

#include <memory>

namespace workflows {

void findWhetherListed(services::ApiKeyService *keys, const domain::ApiKey &key, QObject *context,
    std::function<void(std::optional<bool>)> fn)
{
    const auto isListed = std::make_shared<bool>(false);
    auto *call = keys->list({key.owner, {}});
    call->each(context, [id = key.id, isListed](const QList<domain::ApiKey> &page) {
        for (const domain::ApiKey &listed : page)
            *isListed = *isListed || listed.id == id;
    });
    call->then(context, [fn = std::move(fn), isListed](const domain::ApiResult<int> &result) {
        fn(result || *isListed ? std::optional(*isListed) : std::nullopt);
    });
}

} // namespace workflows
