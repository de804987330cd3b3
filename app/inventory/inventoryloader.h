// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/inventory.h"
#include "inventory/keyreading.h"
#include "services/apicall.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QSet>

namespace services {
class AccountService;
class ApiKeyService;
class ClusterService;
class EnvironmentService;
class RegionService;
class RoleBindingService;
} // namespace services

namespace inventory {

/// Reads the organization into an Inventory: environments, then their clusters; accounts; keys;
/// Flink regions; role bindings. A list that fails does not lose the others. Rows of an earlier
/// reading stay until a complete one shows that they are gone.
class InventoryLoader : public QObject
{
    Q_OBJECT
public:
    struct Services
    {
        services::EnvironmentService *environments;
        services::ClusterService *clusters;
        services::AccountService *accounts;
        services::ApiKeyService *keys;
        services::RoleBindingService *roleBindings;
        services::RegionService *regions;
    };

    InventoryLoader(Inventory *inventory, const Services &services, QObject *parent = nullptr);

    /// The API lists role bindings within an organization only: without one they are not read.
    void setOrganization(const domain::OrganizationId &organization);

    /// What the person looks at: its keys are asked for before all others.
    void setFocus(const domain::ResourceId &resource) { m_focus = resource; }

    /// Reads everything again. Does nothing while a reading is under way.
    void refresh();
    /// As refresh(), when nobody asked for it: marks of readings before it stay.
    void refreshQuietly();
    /// Ends a reading: what came is kept and marked Partial. Does nothing where none is under way.
    void cancel();
    bool isLoading() const { return m_inventory->isLoading(); }

Q_SIGNALS:
    /// No list is loading any more.
    void finished();

private:
    template <typename T, typename Store, typename Keep>
    void read(List list, services::ListCall<T> *call, Store store, Keep keep);
    void readAll(Wanted wanted);
    void readEnvironments();
    void readAccounts();
    void readKeys();
    void countKeys();
    void endKeys();
    void readFlinkRegions();
    void readRoleBindings();
    void readResourcesOf(const QList<domain::Environment> &environments);
    std::optional<domain::ApiError> resourceError() const;
    void readResources(const domain::EnvironmentId &environment, domain::ResourceKind kind);
    void endResources();
    void begin(List list);
    void end(List list, const std::optional<domain::ApiError> &error);
    void settle(List list, const LoadState &state);

    Inventory *m_inventory;
    Services m_services;
    domain::OrganizationId m_organization;
    QList<QPointer<services::AsyncCallBase>> m_calls;
    /// Cluster lists that are still to be answered, and whether environments may still add to them.
    int m_pendingResourceLists = 0;
    bool m_environmentsPending = false;
    /// Environments whose cluster lists have been asked for, and what went wrong with them.
    QSet<domain::EnvironmentId> m_asked;
    QHash<domain::EnvironmentId, domain::ApiError> m_resourceErrors;
    std::optional<domain::ApiError> m_environmentsError;
    domain::ResourceId m_focus;
    KeyReading *m_keyReading = nullptr;
    QDeadlineTimer m_nextCount;
    int m_resourceListsRead = 0;
};

} // namespace inventory
