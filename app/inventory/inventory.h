// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/environment.h"
#include "domain/flinkregion.h"
#include "domain/organization.h"
#include "domain/readiness.h"
#include "domain/rolebinding.h"
#include "inventory/keyids.h"
#include "inventory/keylist.h"
#include "inventory/loadstate.h"
#include "inventory/picture.h"

#include <QObject>
#include <QSet>

#include <array>
#include <optional>
#include <vector>

namespace inventory {

/// What happened to keys since the last announcement.
struct KeyChanges
{
    QList<domain::ApiKeyId> added;
    QList<domain::ApiKeyId> updated;
    QList<domain::ApiKeyId> removed;

    bool isEmpty() const { return added.isEmpty() && updated.isEmpty() && removed.isEmpty(); }
};

/// What readings have shown of a key since the person last asked for one.
struct KeyMark
{
    enum class Kind {
        New,
        Changed,
        Gone ///< a complete list does not show it any more; why, the API does not say
    };
    enum Field { Name = 1, Description = 2, Owner = 4, Resource = 8 };
    Kind kind = Kind::New;
    int fields = 0; ///< of Field; only for Changed
};

/// Who wanted a reading. One that nobody asked for leaves the marks of those before it.
enum class Wanted { ByPerson, ByInterval };

/// The one picture of the organization in memory: plain values by ID and how much of each list is
/// known. Nothing else keeps a copy of server state. Lives on the UI thread and never waits.
class Inventory : public QObject
{
    Q_OBJECT
public:
    explicit Inventory(QObject *parent = nullptr);

    const QList<domain::Environment> &environments() const { return m_environments; }
    const domain::Environment *environment(const domain::EnvironmentId &id) const;
    const QList<domain::Resource> &resources() const { return m_resources; }
    const domain::Resource *resource(const domain::ResourceId &id) const;
    const QList<domain::Account> &accounts() const { return m_accounts; }
    const domain::Account *account(const domain::PrincipalId &id) const;
    const QList<domain::RoleBinding> &roleBindings() const { return m_roleBindings; }
    QList<domain::RoleBinding> roleBindingsOf(const domain::PrincipalId &principal) const;
    const QList<domain::FlinkRegion> &flinkRegions() const { return m_flinkRegions; }
    const KeyList &keys() const { return m_keys; }
    bool isDeleted(const domain::ApiKeyId &id) const { return m_deleted.contains(id); }
    /// Keys that no listing has shown: the API was asked for them by their ID.
    bool isUnlisted(const domain::ApiKeyId &id) const { return m_unlisted.contains(id); }
    const QSet<domain::ApiKeyId> &unlistedKeys() const { return m_unlisted; }
    /// Null for a key that is as it was.
    const KeyMark *markOf(const domain::ApiKeyId &id) const;
    const QHash<domain::ApiKeyId, KeyMark> &marks() const { return m_marks; }
    /// What the data plane says of a key that is new; null where it was not asked.
    const domain::Readiness *readinessOf(const domain::ApiKeyId &id) const;
    /// The key that is to take the place of this one; empty for none.
    domain::ApiKeyId replacementOf(const domain::ApiKeyId &id) const;
    /// The key whose place this one is to take; empty for none.
    domain::ApiKeyId replacedBy(const domain::ApiKeyId &id) const;
    /// Keys of which something is known beside what the API says of them: marks, deletions,
    /// readiness, rotations, or that they are in no list. There may be others that are no keys any
    /// more.
    QSet<domain::ApiKeyId> notedKeys() const;
    /// When the reading ended that marks compare with.
    const QDateTime &marksSince() const { return m_marksSince; }
    /// A resource that has gone since then; null for others.
    const domain::Resource *goneResource(const domain::ResourceId &id) const;
    const QSet<domain::ApiKeyId> &deletedKeys() const { return m_deleted; }
    int deletedCount() const { return int(m_deleted.size()); }
    int keyCountOf(const domain::PrincipalId &owner) const
    {
        return keyCounts().ofOwner.value(owner);
    }
    int keyCountOf(const domain::ResourceId &resource) const
    {
        return keyCounts().ofResource.value(resource);
    }
    /// Keys that open each resource; some that have none any more are among them, with 0. Not to be
    /// kept: the next change of a key takes it away.
    const QHash<domain::ResourceId, int> &keyCountsByResource() const
    {
        return keyCounts().ofResource;
    }
    /// Keys in each environment, counted in one pass.
    QHash<domain::EnvironmentId, int> keyCountsByEnvironment() const;

    /// The environment of what `key` opens: as the key says, else as its cluster does; may be
    /// empty.
    domain::EnvironmentId environmentOf(const domain::ApiKey &key) const
    {
        return environmentOf(key.resource());
    }
    domain::EnvironmentId environmentOf(const domain::ResourceReference &reference) const;

    const LoadState &state(List list) const;
    bool isLoading() const;

    /// What is known now, but for keys that have gone or that no list has shown.
    Picture picture() const;

    /// \name For the loader and for workflows that learned something from the API
    /// @{
    void setState(List list, LoadState state);
    /// Takes up what an earlier run had read, where nothing is known yet: what is read from now on
    /// is compared with it.
    void restore(const Picture &picture);
    void storeEnvironments(const QList<domain::Environment> &environments);
    void storeResources(const QList<domain::Resource> &resources);
    void storeAccounts(const QList<domain::Account> &accounts);
    void storeRoleBindings(const QList<domain::RoleBinding> &bindings);
    void storeFlinkRegions(const QList<domain::FlinkRegion> &regions);
    void storeKeys(const QList<domain::ApiKey> &keys);
    /// A key that a write of ours gave: a listing that began before it does not make it go.
    void learnKey(const domain::ApiKey &key);
    /// Nothing: what was said of it is not known any more.
    void setReadiness(
        const domain::ApiKeyId &id, const std::optional<domain::Readiness> &readiness);
    /// Which keys are being replaced, each by which: all that there are.
    void setReplacements(const QHash<domain::ApiKeyId, domain::ApiKeyId> &newByOld);
    /// A key that is in no listing, but was answered when asked for by its ID. It stays, as such,
    /// until a listing shows it or forgetUnlistedKey().
    void learnUnlistedKey(const domain::ApiKey &key);
    /// The API does not show it any more. Does nothing for a key that was listed.
    void forgetUnlistedKey(const domain::ApiKeyId &id);
    /// Keys that are known to be gone stay as deleted rows, so that no other row slides under the
    /// pointer, until beginReadingKeys().
    void markDeleted(const QList<domain::ApiKeyId> &ids);
    /// A listing of all keys begins: deleted rows go, and where a person wants it, marks too.
    void beginReadingKeys(Wanted wanted = Wanted::ByPerson);
    /// The person has seen them: marks go, and the rows of gone keys.
    void forgetMarks();
    /// Drop what a complete reading did not show.
    void keepEnvironments(const QSet<domain::EnvironmentId> &seen);
    void keepResources(const domain::EnvironmentId &environment, domain::ResourceKind kind,
        const QSet<domain::ResourceId> &seen);
    void keepAccounts(domain::AccountKind kind, const QSet<domain::PrincipalId> &seen);
    void keepRoleBindings(const QSet<domain::RoleBindingId> &seen);
    void keepFlinkRegions(const QSet<domain::ResourceId> &seen);
    void keepKeys(const KeyIds &seen);
    /// \name After a write of ours
    /// Gone at once, with the keys that the API deletes along; those stay as deleted rows.
    void forgetAccount(const domain::PrincipalId &id);
    void forgetRoleBinding(const domain::RoleBindingId &id);
    /// @}

Q_SIGNALS:
    void environmentsChanged();
    void resourcesChanged();
    void accountsChanged();
    void roleBindingsChanged();
    void flinkRegionsChanged();
    void keysChanged(const inventory::KeyChanges &changes);
    void stateChanged(inventory::List list);

private:
    void indexRoleBindings();
    struct KeyCounts
    {
        QHash<domain::PrincipalId, int> ofOwner;
        QHash<domain::ResourceId, int> ofResource;
    };
    void count(int row, int by);
    void countAll();
    const KeyCounts &keyCounts() const;
    void mark(const domain::ApiKeyId &id, KeyMark::Kind kind, int fields = 0);
    void markGone(const QList<domain::ApiKeyId> &ids);
    void forgetResource(const domain::Resource &resource);
    void removeKeys(const QList<domain::ApiKeyId> &ids);
    void store(const QList<domain::ApiKey> &keys, bool isCompared);

    QList<domain::Environment> m_environments;
    QList<domain::Resource> m_resources;
    QHash<domain::ResourceId, qsizetype> m_resourceRows;
    QList<domain::Account> m_accounts;
    QHash<domain::PrincipalId, qsizetype> m_accountRows;
    QList<domain::RoleBinding> m_roleBindings;
    QHash<domain::RoleBindingId, qsizetype> m_roleBindingRows;
    QHash<domain::PrincipalId, QList<domain::RoleBindingId>> m_roleBindingsOfPrincipal;
    QList<domain::FlinkRegion> m_flinkRegions;
    KeyList m_keys;
    QSet<domain::ApiKeyId> m_deleted;
    QSet<domain::ApiKeyId> m_learned;
    QSet<domain::ApiKeyId> m_unlisted;
    QHash<domain::ApiKeyId, KeyMark> m_marks;
    QHash<domain::ApiKeyId, domain::Readiness> m_readiness;
    QHash<domain::ApiKeyId, domain::ApiKeyId> m_replacements; ///< new by old
    QHash<domain::ResourceId, domain::Resource> m_goneResources;
    QDateTime m_marksSince;
    /// A complete list is known that a reading can be compared with.
    bool m_canCompare = false;
    /// Keys that are not deleted, by the numbers that m_keys gives to owners and targets.
    std::vector<int> m_keysOfOwner, m_keysOfTarget;
    /// The same by ID; nothing since a key changed, until somebody asks: keys come by thousands
    /// while nobody does.
    mutable std::optional<KeyCounts> m_keyCounts;
    std::array<LoadState, listCount> m_states;
};

} // namespace inventory
