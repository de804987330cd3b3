// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/inventory.h"

/// A small organization for tests of what stands on an inventory.
namespace sample {

inline domain::Environment environment(const char *id, const char *name)
{
    domain::Environment environment;
    environment.id = domain::EnvironmentId(QString::fromUtf8(id));
    environment.displayName = QString::fromUtf8(name);
    return environment;
}

inline domain::Resource kafka(const char *id, const char *name, const char *environmentId)
{
    domain::Resource resource;
    resource.id = domain::ResourceId(QString::fromUtf8(id));
    resource.kind = domain::ResourceKind::Kafka;
    resource.displayName = QString::fromUtf8(name);
    resource.environment = domain::EnvironmentId(QString::fromUtf8(environmentId));
    return resource;
}

inline domain::Account serviceAccount(const char *id, const char *name)
{
    domain::Account account;
    account.id = domain::PrincipalId(QString::fromUtf8(id));
    account.name = QString::fromUtf8(name);
    return account;
}

inline domain::Account user(const char *id, const char *name, const char *email)
{
    domain::Account account = serviceAccount(id, name);
    account.kind = domain::AccountKind::User;
    account.email = QString::fromUtf8(email);
    return account;
}

inline domain::ApiKey key(const char *id, const char *description, const char *owner,
    const char *resource, int ageInDays = 100)
{
    domain::ApiKey key;
    key.id = domain::ApiKeyId(QString::fromUtf8(id));
    key.description = QString::fromUtf8(description);
    key.owner = domain::PrincipalId(QString::fromUtf8(owner));
    key.ownerKind = key.owner.toString().startsWith(QLatin1String("u-"))
        ? domain::OwnerKind::User
        : domain::OwnerKind::ServiceAccount;
    domain::ResourceReference reference;
    reference.id = domain::ResourceId(QString::fromUtf8(resource));
    reference.kind = QStringLiteral("Cluster");
    reference.apiVersion = QStringLiteral("cmk/v2");
    key.resources = {reference};
    key.kind = domain::classify(reference);
    key.createdAt = QDateTime::currentDateTimeUtc().addDays(-ageInDays);
    key.updatedAt = key.createdAt;
    return key;
}

inline void setState(
    inventory::Inventory &inventory, inventory::List list, inventory::LoadState::Phase phase)
{
    inventory::LoadState state;
    state.phase = phase;
    inventory.setState(list, state);
}

/// Two environments, two clusters, two service accounts and a user, four keys; every list complete.
inline void fill(inventory::Inventory &inventory)
{
    inventory.storeEnvironments({environment("env-1", "Prod_1"), environment("env-2", "Dev_1")});
    inventory.storeResources({kafka("lkc-1", "orders", "env-1"), kafka("lkc-2", "trial", "env-2")});
    inventory.storeAccounts({serviceAccount("sa-1", "orders-app"),
        serviceAccount("sa-2", "Zahlungen"), user("u-1", "Bob Stone", "bob@example.com")});
    inventory.storeKeys({key("AAAA", "reads orders", "sa-1", "lkc-1", 10),
        key("BBBB", "", "u-1", "lkc-1", 400), key("CCCC", "Écrit", "sa-2", "lkc-2", 30),
        key("DDDD", "left over", "u-gone", "lkc-2", 20)});
    for (int list = 0; list < inventory::listCount; ++list)
        setState(inventory, inventory::List(list), inventory::LoadState::Phase::Complete);
}

} // namespace sample
