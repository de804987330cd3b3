// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/inventory.h"

#include <algorithm>

namespace inventory {

namespace {

/// Stores `items` into `all` by ID. True where anything changed.
template <typename T, typename Rows>
bool storeById(QList<T> &all, Rows &rows, const QList<T> &items)
{
    bool changed = false;
    for (const T &item : items) {
        const auto row = rows.constFind(item.id);
        if (row == rows.constEnd()) {
            rows.insert(item.id, all.size());
            all.append(item);
            changed = true;
        } else if (!(all.at(*row) == item)) {
            all[*row] = item;
            changed = true;
        }
    }
    return changed;
}

template <typename T, typename Rows> void index(const QList<T> &all, Rows &rows)
{
    rows.clear();
    for (qsizetype row = 0; row < all.size(); ++row)
        rows.insert(all.at(row).id, row);
}

int changedFields(const domain::ApiKey &before, const domain::ApiKey &after)
{
    int fields = 0;
    if (before.displayName != after.displayName)
        fields |= KeyMark::Name;
    if (before.description != after.description)
        fields |= KeyMark::Description;
    if (before.owner != after.owner)
        fields |= KeyMark::Owner;
    if (before.resources != after.resources)
        fields |= KeyMark::Resource;
    return fields;
}

} // namespace

Inventory::Inventory(QObject *parent)
    : QObject(parent)
{
}

const domain::Environment *Inventory::environment(const domain::EnvironmentId &id) const
{
    const auto found = std::find_if(m_environments.cbegin(), m_environments.cend(),
        [&](const domain::Environment &e) { return e.id == id; });
    return found == m_environments.cend() ? nullptr : &*found;
}

const domain::Resource *Inventory::resource(const domain::ResourceId &id) const
{
    const auto row = m_resourceRows.constFind(id);
    return row == m_resourceRows.constEnd() ? nullptr : &m_resources.at(*row);
}

const domain::Account *Inventory::account(const domain::PrincipalId &id) const
{
    const auto row = m_accountRows.constFind(id);
    return row == m_accountRows.constEnd() ? nullptr : &m_accounts.at(*row);
}

QList<domain::RoleBinding> Inventory::roleBindingsOf(const domain::PrincipalId &principal) const
{
    QList<domain::RoleBinding> bindings;
    for (const domain::RoleBindingId &id : m_roleBindingsOfPrincipal.value(principal))
        bindings.append(m_roleBindings.at(m_roleBindingRows.value(id)));
    return bindings;
}

QHash<domain::EnvironmentId, int> Inventory::keyCountsByEnvironment() const
{
    QHash<domain::EnvironmentId, int> counts;
    for (size_t target = 0; target < m_keysOfTarget.size(); ++target) {
        if (m_keysOfTarget[target] > 0) {
            const auto &resources = m_keys.targets().at(qsizetype(target)).resources;
            counts[environmentOf(resources.first())] += m_keysOfTarget[target];
        }
    }
    return counts;
}

domain::EnvironmentId Inventory::environmentOf(const domain::ResourceReference &reference) const
{
    if (!reference.environment.isEmpty())
        return reference.environment;
    const domain::Resource *known = resource(reference.id);
    return known ? known->environment : domain::EnvironmentId();
}

const LoadState &Inventory::state(List list) const
{
    return m_states.at(size_t(list));
}

bool Inventory::isLoading() const
{
    return std::any_of(
        m_states.cbegin(), m_states.cend(), [](const LoadState &s) { return s.isLoading(); });
}

void Inventory::setState(List list, LoadState state)
{
    state.isFromCache = state.isFromCache && !state.isComplete();
    m_states.at(size_t(list)) = std::move(state);
    Q_EMIT stateChanged(list);
}

void Inventory::storeEnvironments(const QList<domain::Environment> &environments)
{
    QHash<domain::EnvironmentId, qsizetype> rows;
    index(m_environments, rows);
    if (storeById(m_environments, rows, environments))
        Q_EMIT environmentsChanged();
}

void Inventory::storeResources(const QList<domain::Resource> &resources)
{
    for (const domain::Resource &resource : resources)
        m_goneResources.remove(resource.id);
    if (storeById(m_resources, m_resourceRows, resources))
        Q_EMIT resourcesChanged();
}

void Inventory::storeAccounts(const QList<domain::Account> &accounts)
{
    if (storeById(m_accounts, m_accountRows, accounts))
        Q_EMIT accountsChanged();
}

void Inventory::indexRoleBindings()
{
    index(m_roleBindings, m_roleBindingRows);
    m_roleBindingsOfPrincipal.clear();
    for (const domain::RoleBinding &binding : std::as_const(m_roleBindings))
        m_roleBindingsOfPrincipal[binding.principal].append(binding.id);
}

void Inventory::storeRoleBindings(const QList<domain::RoleBinding> &bindings)
{
    for (const domain::RoleBinding &binding : bindings) {
        if (!m_roleBindingRows.contains(binding.id))
            m_roleBindingsOfPrincipal[binding.principal].append(binding.id);
    }
    if (storeById(m_roleBindings, m_roleBindingRows, bindings))
        Q_EMIT roleBindingsChanged();
}

void Inventory::storeFlinkRegions(const QList<domain::FlinkRegion> &regions)
{
    QHash<domain::ResourceId, qsizetype> rows;
    index(m_flinkRegions, rows);
    if (storeById(m_flinkRegions, rows, regions))
        Q_EMIT flinkRegionsChanged();
}

/// Counts the key of `row` in or out.
void Inventory::count(int row, int by)
{
    m_keysOfOwner.resize(size_t(m_keys.owners().size()), 0);
    m_keysOfTarget.resize(size_t(m_keys.targets().size()), 0);
    m_keysOfOwner[size_t(m_keys.ownerNumber(row))] += by;
    m_keysOfTarget[size_t(m_keys.targetNumber(row))] += by;
    m_keyCounts.reset();
}

/// As count() for every key, where none was counted yet.
void Inventory::countAll()
{
    m_keysOfOwner.assign(size_t(m_keys.owners().size()), 0);
    m_keysOfTarget.assign(size_t(m_keys.targets().size()), 0);
    for (const KeyList::Chunk &chunk : m_keys.chunks()) {
        for (const KeyChunk::Link &link : chunk->links()) {
            ++m_keysOfOwner[link.owner];
            ++m_keysOfTarget[link.target];
        }
    }
    m_keyCounts.reset();
}

const Inventory::KeyCounts &Inventory::keyCounts() const
{
    if (m_keyCounts)
        return *m_keyCounts;
    KeyCounts &counts = m_keyCounts.emplace();
    for (size_t owner = 0; owner < m_keysOfOwner.size(); ++owner)
        counts.ofOwner[m_keys.owners().at(qsizetype(owner)).id] += m_keysOfOwner[owner];
    for (size_t target = 0; target < m_keysOfTarget.size(); ++target) {
        for (const auto &reference : m_keys.targets().at(qsizetype(target)).resources)
            counts.ofResource[reference.id] += m_keysOfTarget[target];
    }
    return counts;
}

Picture Inventory::picture() const
{
    Picture picture{
        m_environments, m_resources, m_accounts, m_roleBindings, m_flinkRegions, m_keys, {}};
    for (const domain::ApiKeyId &id : m_deleted + m_unlisted)
        picture.keys.remove(id);
    for (size_t list = 0; list < listCount; ++list) {
        const LoadState &state = m_states.at(list);
        if (state.isComplete() || state.phase == LoadState::Phase::Cached)
            picture.completeAt.at(list) = state.completeAt;
    }
    return picture;
}

void Inventory::restore(const Picture &picture)
{
    m_environments = picture.environments;
    m_resources = picture.resources;
    index(m_resources, m_resourceRows);
    m_accounts = picture.accounts;
    index(m_accounts, m_accountRows);
    m_roleBindings = picture.roleBindings;
    indexRoleBindings();
    m_flinkRegions = picture.flinkRegions;
    m_keys = picture.keys;
    countAll();
    for (size_t list = 0; list < listCount; ++list) {
        if (!picture.completeAt.at(list).isValid())
            continue;
        m_states.at(list).phase = LoadState::Phase::Cached;
        m_states.at(list).isFromCache = true;
        m_states.at(list).completeAt = picture.completeAt.at(list);
    }
    Q_EMIT environmentsChanged();
    Q_EMIT resourcesChanged();
    Q_EMIT accountsChanged();
    Q_EMIT roleBindingsChanged();
    Q_EMIT flinkRegionsChanged();
    Q_EMIT keysChanged({});
    for (int list = 0; list < listCount; ++list)
        Q_EMIT stateChanged(List(list));
}

void Inventory::storeKeys(const QList<domain::ApiKey> &keys)
{
    KeyChanges listed;
    for (const domain::ApiKey &key : keys) {
        if (m_unlisted.remove(key.id))
            listed.updated.append(key.id);
    }
    store(keys, m_canCompare);
    if (!listed.isEmpty())
        Q_EMIT keysChanged(listed);
}

/// `isCompared`: what differs from what was known is marked.
void Inventory::store(const QList<domain::ApiKey> &keys, bool isCompared)
{
    KeyChanges changes;
    for (const domain::ApiKey &key : keys) {
        const KeyMark *known = markOf(key.id);
        if (known && known->kind == KeyMark::Kind::Gone) {
            // A list has left it out before, and here it is again.
            m_marks.remove(key.id);
            m_deleted.remove(key.id);
            changes.updated.append(key.id);
        } else if (m_deleted.contains(key.id)) {
            // A listing that began before the deletion may still show it.
            continue;
        } else if (const int row = m_keys.rowOf(key.id); row >= 0) {
            if (m_keys.holds(row, key))
                continue;
            const domain::ApiKey before = m_keys.at(row);
            // ... or what it was before our own edit.
            if (key.updatedAt.isValid() && before.updatedAt > key.updatedAt)
                continue;
            count(row, -1);
            const int fields = isCompared ? changedFields(before, key) : 0;
            if (fields)
                mark(key.id, KeyMark::Kind::Changed, fields);
        } else if (isCompared) {
            mark(key.id, KeyMark::Kind::New);
        }
        const KeyList::Stored stored = m_keys.store(key);
        if (stored == KeyList::Stored::Added)
            changes.added.append(key.id);
        else if (stored == KeyList::Stored::Updated)
            changes.updated.append(key.id);
        // What was added is the last.
        count(stored == KeyList::Stored::Added ? m_keys.size() - 1 : m_keys.rowOf(key.id), 1);
    }
    if (!changes.isEmpty())
        Q_EMIT keysChanged(changes);
}

void Inventory::removeKeys(const QList<domain::ApiKeyId> &ids)
{
    KeyChanges changes;
    for (const domain::ApiKeyId &id : ids) {
        const int row = m_keys.rowOf(id);
        if (row < 0)
            continue;
        if (!m_deleted.remove(id))
            count(row, -1);
        m_keys.remove(id);
        m_marks.remove(id);
        m_readiness.remove(id);
        m_unlisted.remove(id);
        changes.removed.append(id);
    }
    if (!changes.isEmpty())
        Q_EMIT keysChanged(changes);
}

void Inventory::markDeleted(const QList<domain::ApiKeyId> &ids)
{
    KeyChanges changes;
    for (const domain::ApiKeyId &id : ids) {
        const int row = m_keys.rowOf(id);
        if (row < 0 || m_deleted.contains(id))
            continue;
        count(row, -1);
        m_deleted.insert(id);
        changes.updated.append(id);
    }
    if (!changes.isEmpty())
        Q_EMIT keysChanged(changes);
}

void Inventory::learnKey(const domain::ApiKey &key)
{
    m_learned.insert(key.id);
    store({key}, false);
}

void Inventory::learnUnlistedKey(const domain::ApiKey &key)
{
    if (!m_keys.contains(key.id))
        m_unlisted.insert(key.id);
    store({key}, false);
}

void Inventory::forgetUnlistedKey(const domain::ApiKeyId &id)
{
    if (m_unlisted.contains(id))
        removeKeys({id});
}

void Inventory::beginReadingKeys(Wanted wanted)
{
    const QDateTime &last = state(List::Keys).completeAt;
    m_learned.clear();
    m_canCompare = last.isValid();
    if (wanted == Wanted::ByPerson)
        forgetMarks();
    if (m_marks.isEmpty())
        m_marksSince = last;
    QList<domain::ApiKeyId> deleted = m_deleted.values();
    deleted.removeIf([this](const domain::ApiKeyId &id) { return m_marks.contains(id); });
    removeKeys(deleted);
}

const KeyMark *Inventory::markOf(const domain::ApiKeyId &id) const
{
    const auto found = m_marks.constFind(id);
    return found == m_marks.constEnd() ? nullptr : &*found;
}

const domain::Readiness *Inventory::readinessOf(const domain::ApiKeyId &id) const
{
    const auto found = m_readiness.constFind(id);
    return found == m_readiness.constEnd() ? nullptr : &*found;
}

void Inventory::setReadiness(
    const domain::ApiKeyId &id, const std::optional<domain::Readiness> &readiness)
{
    if (!m_keys.contains(id))
        return;
    if (readiness)
        m_readiness.insert(id, *readiness);
    else
        m_readiness.remove(id);
    Q_EMIT keysChanged({{}, {id}, {}});
}

domain::ApiKeyId Inventory::replacementOf(const domain::ApiKeyId &id) const
{
    return m_replacements.value(id);
}

domain::ApiKeyId Inventory::replacedBy(const domain::ApiKeyId &id) const
{
    return m_replacements.key(id);
}

void Inventory::setReplacements(const QHash<domain::ApiKeyId, domain::ApiKeyId> &newByOld)
{
    if (newByOld == m_replacements)
        return;
    QSet<domain::ApiKeyId> concerned;
    for (const auto *pairs : {&newByOld, &std::as_const(m_replacements)}) {
        for (auto pair = pairs->cbegin(); pair != pairs->cend(); ++pair)
            concerned.unite({pair.key(), pair.value()});
    }
    m_replacements = newByOld;
    KeyChanges changes;
    for (const domain::ApiKeyId &id : std::as_const(concerned)) {
        if (m_keys.contains(id))
            changes.updated.append(id);
    }
    if (!changes.isEmpty())
        Q_EMIT keysChanged(changes);
}

QSet<domain::ApiKeyId> Inventory::notedKeys() const
{
    QSet<domain::ApiKeyId> noted = m_deleted + m_unlisted;
    for (auto mark = m_marks.cbegin(); mark != m_marks.cend(); ++mark)
        noted.insert(mark.key());
    for (auto each = m_readiness.cbegin(); each != m_readiness.cend(); ++each)
        noted.insert(each.key());
    for (auto pair = m_replacements.cbegin(); pair != m_replacements.cend(); ++pair)
        noted.unite({pair.key(), pair.value()});
    return noted;
}

const domain::Resource *Inventory::goneResource(const domain::ResourceId &id) const
{
    const auto found = m_goneResources.constFind(id);
    return found == m_goneResources.constEnd() ? nullptr : &*found;
}

/// What was new stays new, and what changed before stays changed.
void Inventory::mark(const domain::ApiKeyId &id, KeyMark::Kind kind, int fields)
{
    KeyMark &mark = m_marks.insert(id, m_marks.value(id, {kind, 0})).value();
    mark.fields |= fields;
}

void Inventory::markGone(const QList<domain::ApiKeyId> &ids)
{
    KeyChanges changes;
    for (const domain::ApiKeyId &id : ids) {
        count(m_keys.rowOf(id), -1);
        m_deleted.insert(id);
        m_marks.insert(id, {KeyMark::Kind::Gone, 0});
        changes.updated.append(id);
    }
    if (!changes.isEmpty())
        Q_EMIT keysChanged(changes);
}

void Inventory::forgetMarks()
{
    m_goneResources.clear();
    m_marksSince = state(List::Keys).completeAt;
    KeyChanges changes;
    QList<domain::ApiKeyId> gone;
    for (auto mark = m_marks.cbegin(); mark != m_marks.cend(); ++mark) {
        (mark->kind == KeyMark::Kind::Gone ? gone : changes.updated).append(mark.key());
    }
    m_marks.clear();
    removeKeys(gone);
    if (!changes.isEmpty())
        Q_EMIT keysChanged(changes);
}

void Inventory::forgetResource(const domain::Resource &resource)
{
    if (m_canCompare)
        m_goneResources.insert(resource.id, resource);
}

void Inventory::keepEnvironments(const QSet<domain::EnvironmentId> &seen)
{
    const bool environmentGone = m_environments.removeIf([&](const domain::Environment &e) {
        return !seen.contains(e.id);
    }) > 0;
    const bool resourceGone = m_resources.removeIf([&](const domain::Resource &r) {
        if (seen.contains(r.environment))
            return false;
        forgetResource(r);
        return true;
    }) > 0;
    index(m_resources, m_resourceRows);
    if (environmentGone)
        Q_EMIT environmentsChanged();
    if (resourceGone)
        Q_EMIT resourcesChanged();
}

void Inventory::keepResources(const domain::EnvironmentId &environment, domain::ResourceKind kind,
    const QSet<domain::ResourceId> &seen)
{
    const auto gone = m_resources.removeIf([&](const domain::Resource &r) {
        const bool isGone = r.environment == environment && r.kind == kind && !seen.contains(r.id);
        if (isGone)
            forgetResource(r);
        return isGone;
    });
    if (gone > 0) {
        index(m_resources, m_resourceRows);
        Q_EMIT resourcesChanged();
    }
}

void Inventory::keepAccounts(domain::AccountKind kind, const QSet<domain::PrincipalId> &seen)
{
    const auto gone = m_accounts.removeIf(
        [&](const domain::Account &a) { return a.kind == kind && !seen.contains(a.id); });
    if (gone > 0) {
        index(m_accounts, m_accountRows);
        Q_EMIT accountsChanged();
    }
}

void Inventory::keepRoleBindings(const QSet<domain::RoleBindingId> &seen)
{
    const auto gone = m_roleBindings.removeIf(
        [&](const domain::RoleBinding &binding) { return !seen.contains(binding.id); });
    if (gone > 0) {
        indexRoleBindings();
        Q_EMIT roleBindingsChanged();
    }
}

void Inventory::keepFlinkRegions(const QSet<domain::ResourceId> &seen)
{
    const auto gone = m_flinkRegions.removeIf(
        [&](const domain::FlinkRegion &region) { return !seen.contains(region.id); });
    if (gone > 0)
        Q_EMIT flinkRegionsChanged();
}

void Inventory::forgetRoleBinding(const domain::RoleBindingId &id)
{
    if (m_roleBindings.removeIf([&](const domain::RoleBinding &each) { return each.id == id; })
        > 0) {
        indexRoleBindings();
        Q_EMIT roleBindingsChanged();
    }
}

void Inventory::forgetAccount(const domain::PrincipalId &id)
{
    QList<domain::ApiKeyId> keys;
    for (const int row : m_keys.rowsOwnedBy(id))
        keys.append(m_keys.idAt(row));
    if (m_accounts.removeIf([&](const domain::Account &each) { return each.id == id; }) > 0) {
        index(m_accounts, m_accountRows);
        Q_EMIT accountsChanged();
    }
    if (m_roleBindings.removeIf([&](const domain::RoleBinding &b) { return b.principal == id; })
        > 0) {
        indexRoleBindings();
        Q_EMIT roleBindingsChanged();
    }
    markDeleted(keys);
}

void Inventory::keepKeys(const KeyIds &seen)
{
    // What was seen is in the inventory: as many of both are the same.
    const bool isSame = seen.size() == m_keys.size() && m_deleted.isEmpty() && m_unlisted.isEmpty();
    if (isSame)
        return;
    QList<domain::ApiKeyId> gone;
    for (int row = 0; row < m_keys.size(); ++row) {
        const domain::ApiKeyId id = m_keys.idAt(row);
        const bool isKept
            = m_deleted.contains(id) || m_learned.contains(id) || m_unlisted.contains(id);
        if (!seen.contains(id) && !isKept)
            gone.append(id);
    }
    if (m_canCompare)
        markGone(gone);
    else
        removeKeys(gone);
}

} // namespace inventory
