// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"

#include <functional>
#include <optional>

class QObject;

namespace services {
class ApiKeyService;
}

namespace workflows {

/// Finds out whether `key` is there by listing its owner's keys: "forbidden" is what the API
/// answers for a key that is gone as well as for one that may not be touched; only its absence from
/// the list tells (api-keys reference, 6.2). Runs `fn` later, while `context` lives; with nothing
/// where the list could not be read whole.
void findWhetherListed(services::ApiKeyService *keys, const domain::ApiKey &key, QObject *context,
    std::function<void(std::optional<bool>)> fn);

} // namespace workflows
