// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/resource.h"
#include "domain/secret.h"

#include <QDateTime>
#include <QList>

namespace domain {

/// What an API key points at, as the API sent it (ObjectReference).
struct ResourceReference
{
    ResourceId id;
    QString kind; ///< as sent: "Cluster", "SchemaRegistry", "ksqlDB", "Cloud", ...; may be empty
    QString apiVersion; ///< "cmk/v2", ...; may be empty
    EnvironmentId environment; ///< often absent even where the resource has one

    bool operator==(const ResourceReference &) const = default;
};

/// The kind of key that points at `reference`: the tolerant classifier (api-keys reference, 6.3).
/// What it does not know is ResourceKind::Other, never an error.
ResourceKind classify(const ResourceReference &reference);

enum class OwnerKind { ServiceAccount, User, Unknown };

/// One key: `/iam/v2/api-keys`. Never holds a secret.
struct ApiKey
{
    ApiKeyId id;
    QString displayName;
    QString description;
    /// Empty for keys that the vendor keeps for itself.
    PrincipalId owner;
    OwnerKind ownerKind = OwnerKind::Unknown;
    /// Of the first resource.
    ResourceKind kind = ResourceKind::Cloud;
    /// At least one: an absent reference is that of a Cloud key.
    QList<ResourceReference> resources;
    QDateTime createdAt; ///< UTC; invalid where the API does not say
    QDateTime updatedAt;
    QDateTime expiresAt; ///< only where the API sends it

    const ResourceReference &resource() const { return resources.first(); }

    bool operator==(const ApiKey &) const = default;
};

/// The answer to a create: the only place where a secret ever comes from.
struct CreatedApiKey
{
    ApiKey key;
    Secret secret;
};

} // namespace domain
