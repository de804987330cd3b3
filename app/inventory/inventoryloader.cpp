// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/inventoryloader.h"

#include "services/accountservice.h"
#include "services/apikeyservice.h"
#include "services/clusterservice.h"
#include "services/environmentservice.h"
#include "services/pace.h"
#include "services/regionservice.h"
#include "services/rolebindingservice.h"

#include <memory>

namespace inventory {

using Phase = LoadState::Phase;

namespace {

constexpr std::chrono::milliseconds countPause{100};

/// The phase of a list whose reading ended with `error` after `count` objects.
Phase phaseAfter(const domain::ApiError &error, int count)
{
    if (count > 0)
        return Phase::Partial;
    return error.kind == domain::ApiError::Kind::Forbidden ? Phase::NotVisible : Phase::Failed;
}

} // namespace

InventoryLoader::InventoryLoader(Inventory *inventory, const Services &services, QObject *parent)
    : QObject(parent)
    , m_inventory(inventory)
    , m_services(services)
{
}

void InventoryLoader::setOrganization(const domain::OrganizationId &organization)
{
    m_organization = organization;
}

void InventoryLoader::refresh()
{
    readAll(Wanted::ByPerson);
}

void InventoryLoader::refreshQuietly()
{
    readAll(Wanted::ByInterval);
}

void InventoryLoader::readAll(Wanted wanted)
{
    if (isLoading())
        return;
    m_calls.clear();
    readEnvironments();
    readKeys();
    // Now that the list is known to be read: what goes with it is no news of its own.
    m_inventory->beginReadingKeys(wanted);
    readAccounts();
    readFlinkRegions();
    readRoleBindings();
}

void InventoryLoader::cancel()
{
    if (!isLoading())
        return;
    for (const auto &call : std::as_const(m_calls)) {
        if (call)
            call->cancel();
    }
    m_calls.clear();
    if (m_keyReading) {
        m_keyReading->cancel();
        endKeys();
    }
    m_pendingResourceLists = 0;
    m_environmentsPending = false;
    for (int list = 0; list < listCount; ++list) {
        LoadState state = m_inventory->state(List(list));
        if (!state.isLoading())
            continue;
        state.phase = Phase::Partial;
        state.error.reset();
        m_inventory->setState(List(list), state);
    }
    Q_EMIT finished();
}

void InventoryLoader::begin(List list)
{
    LoadState state = m_inventory->state(list);
    state.phase = Phase::Loading;
    state.count = 0;
    state.error.reset();
    m_inventory->setState(list, state);
}

void InventoryLoader::end(List list, const std::optional<domain::ApiError> &error)
{
    LoadState state = m_inventory->state(list);
    if (!error) {
        state.phase = Phase::Complete;
        state.completeAt = QDateTime::currentDateTimeUtc();
    } else {
        state.phase = phaseAfter(*error, state.count);
        state.error = error;
    }
    settle(list, state);
    if (list == List::Environments) {
        m_environmentsPending = false;
        m_environmentsError = state.error;
        endResources();
    }
}

void InventoryLoader::settle(List list, const LoadState &state)
{
    m_inventory->setState(list, state);
    if (!m_inventory->isLoading())
        Q_EMIT finished();
}

/// Reads one list: each page goes to store(), the IDs of all of them to keep() after the last.
template <typename T, typename Store, typename Keep>
void InventoryLoader::read(List list, services::ListCall<T> *call, Store store, Keep keep)
{
    using Id = decltype(T::id);
    begin(list);
    m_calls.append(call);
    const auto seen = std::make_shared<QSet<Id>>();
    call->each(this, [this, list, seen, store](const QList<T> &items) {
        for (const T &item : items)
            seen->insert(item.id);
        LoadState state = m_inventory->state(list);
        state.count = int(seen->size());
        store(items);
        m_inventory->setState(list, state);
    });
    call->then(this, [this, list, seen, keep](const domain::ApiResult<int> &result) {
        if (result)
            keep(*seen);
        end(list, result ? std::nullopt : std::optional(result.error()));
    });
}

void InventoryLoader::readKeys()
{
    begin(List::Keys);
    m_nextCount = {};
    m_keyReading = new KeyReading(m_services.keys,
        planSplit(m_inventory->keyCountsByResource(), m_inventory->keys().size(), m_focus,
            services::Pace::most),
        this);
    connect(m_keyReading, &KeyReading::pageRead, this, [this](const QList<domain::ApiKey> &keys) {
        m_inventory->storeKeys(keys);
        if (m_nextCount.hasExpired())
            countKeys();
    });
    connect(m_keyReading, &KeyReading::finished, this,
        [this](const std::optional<domain::ApiError> &error) {
            countKeys();
            if (!error)
                m_inventory->keepKeys(m_keyReading->seen());
            endKeys();
            end(List::Keys, error);
        });
    m_keyReading->start();
}

/// Not with every page of hundreds: a number that changes faster than one can read it is no news.
void InventoryLoader::countKeys()
{
    LoadState state = m_inventory->state(List::Keys);
    state.count = int(m_keyReading->seen().size());
    m_inventory->setState(List::Keys, state);
    m_nextCount.setRemainingTime(countPause);
}

/// What it has seen of a large organization is megabytes.
void InventoryLoader::endKeys()
{
    std::exchange(m_keyReading, nullptr)->deleteLater();
}

void InventoryLoader::readFlinkRegions()
{
    read(
        List::FlinkRegions, m_services.regions->listFlinkRegions(),
        [this](
            const QList<domain::FlinkRegion> &regions) { m_inventory->storeFlinkRegions(regions); },
        [this](const QSet<domain::ResourceId> &seen) { m_inventory->keepFlinkRegions(seen); });
}

void InventoryLoader::readRoleBindings()
{
    if (m_organization.isEmpty()) {
        LoadState state = m_inventory->state(List::RoleBindings);
        state.phase = Phase::NotVisible;
        m_inventory->setState(List::RoleBindings, state);
        return;
    }
    read(
        List::RoleBindings, m_services.roleBindings->list(m_organization),
        [this](const QList<domain::RoleBinding> &bindings) {
            m_inventory->storeRoleBindings(bindings);
        },
        [this](const QSet<domain::RoleBindingId> &seen) { m_inventory->keepRoleBindings(seen); });
}

void InventoryLoader::readAccounts()
{
    const auto store
        = [this](const QList<domain::Account> &accounts) { m_inventory->storeAccounts(accounts); };
    read(List::ServiceAccounts, m_services.accounts->listServiceAccounts(), store,
        [this](const QSet<domain::PrincipalId> &seen) {
            m_inventory->keepAccounts(domain::AccountKind::ServiceAccount, seen);
        });
    read(List::Users, m_services.accounts->listUsers(), store,
        [this](const QSet<domain::PrincipalId> &seen) {
            m_inventory->keepAccounts(domain::AccountKind::User, seen);
        });
}

void InventoryLoader::readEnvironments()
{
    m_asked.clear();
    m_resourceErrors.clear();
    m_environmentsError.reset();
    m_resourceListsRead = 0;
    m_environmentsPending = true;
    begin(List::Resources);
    // Most of them are those of the last time: their clusters need not wait for the list.
    readResourcesOf(m_inventory->environments());
    read(
        List::Environments, m_services.environments->list(),
        [this](const QList<domain::Environment> &environments) {
            m_inventory->storeEnvironments(environments);
            readResourcesOf(environments);
        },
        [this](const QSet<domain::EnvironmentId> &seen) { m_inventory->keepEnvironments(seen); });
}

void InventoryLoader::readResourcesOf(const QList<domain::Environment> &environments)
{
    for (const domain::Environment &environment : environments) {
        if (m_asked.contains(environment.id))
            continue;
        m_asked.insert(environment.id);
        readResources(environment.id, domain::ResourceKind::Kafka);
        readResources(environment.id, domain::ResourceKind::SchemaRegistry);
        readResources(environment.id, domain::ResourceKind::KsqlDb);
    }
}

void InventoryLoader::readResources(
    const domain::EnvironmentId &environment, domain::ResourceKind kind)
{
    ++m_pendingResourceLists;
    services::ListCall<domain::Resource> *call = m_services.clusters->list(environment, kind);
    m_calls.append(call);
    const auto seen = std::make_shared<QSet<domain::ResourceId>>();
    call->each(this, [this, seen](const QList<domain::Resource> &resources) {
        for (const domain::Resource &resource : resources)
            seen->insert(resource.id);
        LoadState state = m_inventory->state(List::Resources);
        state.count += int(resources.size());
        m_inventory->storeResources(resources);
        m_inventory->setState(List::Resources, state);
    });
    call->then(this, [this, seen, environment, kind](const domain::ApiResult<int> &result) {
        --m_pendingResourceLists;
        if (result) {
            ++m_resourceListsRead;
            m_inventory->keepResources(environment, kind, *seen);
        } else {
            m_resourceErrors.insert(environment, result.error());
        }
        endResources();
    });
}

/// What keeps the resources from being whole. What was asked of an environment that has gone
/// meanwhile is no part of them.
std::optional<domain::ApiError> InventoryLoader::resourceError() const
{
    if (m_environmentsError)
        return m_environmentsError;
    for (auto error = m_resourceErrors.cbegin(); error != m_resourceErrors.cend(); ++error) {
        if (m_inventory->environment(error.key()))
            return error.value();
    }
    return std::nullopt;
}

/// The resources are read when no environment can add to them and every cluster list was answered.
void InventoryLoader::endResources()
{
    if (m_environmentsPending || m_pendingResourceLists > 0)
        return;
    LoadState state = m_inventory->state(List::Resources);
    state.error = resourceError();
    if (!state.error) {
        state.phase = Phase::Complete;
        state.completeAt = QDateTime::currentDateTimeUtc();
    } else {
        // One list that was read makes the picture partial, whatever it held.
        state.phase = phaseAfter(*state.error, m_resourceListsRead);
    }
    settle(List::Resources, state);
}

} // namespace inventory
