// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/resource.h"
#include "search/query.h"

#include <optional>

namespace models {

/// Which keys a view shows. Empty members let everything through.
struct ApiKeyFilter
{
    domain::EnvironmentId environment;
    domain::ResourceId resource;
    std::optional<domain::ResourceKind> kind;
    search::Query query;
    bool isMarked = false; ///< only what is new, changed or gone: see inventory::KeyMark

    bool operator==(const ApiKeyFilter &) const = default;
    bool isEmpty() const { return *this == ApiKeyFilter(); }
};

} // namespace models
