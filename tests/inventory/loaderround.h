// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/inventoryloader.h"
#include "localorg/localorganization.h"
#include "services/accountservice.h"
#include "services/apikeyservice.h"
#include "services/clusterservice.h"
#include "services/environmentservice.h"
#include "services/regionservice.h"
#include "services/rolebindingservice.h"
#include "support/clients.h"

#include <QSignalSpy>
#include <QTemporaryDir>

/// A local organization and a loader that reads it.
struct Round
{
    explicit Round(const QStringList &faults = {}, int pageDelayMs = 0)
        : Round(optionsOf(faults, pageDelayMs))
    {
    }

    explicit Round(const localorg::Options &options)
    {
        QSignalSpy started(&organization, &localorg::LocalOrganization::started);
        organization.start(directory.path(), options);
        if (!started.wait(20'000))
            return;
        const auto info = started.first().first().value<localorg::StartedInfo>();
        services::Connection connection;
        connection.endpoint = info.url;
        connection.keyId = info.apiKey;
        connection.secret
            = domain::Secret(QByteArray(info.apiSecret.constData(), info.apiSecret.size()));
        client = std::make_unique<services::ApiClient>(std::move(connection));
        client->setRetryPolicy(support::quickPolicy());
        environments = std::make_unique<services::EnvironmentService>(client.get());
        clusters = std::make_unique<services::ClusterService>(client.get());
        accounts = std::make_unique<services::AccountService>(client.get());
        keys = std::make_unique<services::ApiKeyService>(client.get());
        roleBindings = std::make_unique<services::RoleBindingService>(client.get());
        regions = std::make_unique<services::RegionService>(client.get());
        loader = std::make_unique<inventory::InventoryLoader>(&inventory,
            inventory::InventoryLoader::Services{environments.get(), clusters.get(), accounts.get(),
                keys.get(), roleBindings.get(), regions.get()});
        loader->setOrganization(
            domain::OrganizationId(QStringLiteral("7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3")));
        finished
            = std::make_unique<QSignalSpy>(loader.get(), &inventory::InventoryLoader::finished);
    }

    static localorg::Options optionsOf(const QStringList &faults, int pageDelayMs = 0)
    {
        localorg::Options options;
        options.latency = std::chrono::milliseconds(pageDelayMs);
        for (const QString &spec : faults) {
            QString error;
            const auto fault = localorg::parseFault(spec, &error);
            if (fault)
                options.faults.append(*fault);
        }
        return options;
    }

    inventory::LoadState::Phase phase(inventory::List list) const
    {
        return inventory.state(list).phase;
    }

    QTemporaryDir directory;
    localorg::LocalOrganization organization;
    inventory::Inventory inventory;
    std::unique_ptr<services::ApiClient> client;
    std::unique_ptr<services::EnvironmentService> environments;
    std::unique_ptr<services::ClusterService> clusters;
    std::unique_ptr<services::AccountService> accounts;
    std::unique_ptr<services::ApiKeyService> keys;
    std::unique_ptr<services::RoleBindingService> roleBindings;
    std::unique_ptr<services::RegionService> regions;
    std::unique_ptr<inventory::InventoryLoader> loader;
    std::unique_ptr<QSignalSpy> finished;
};
