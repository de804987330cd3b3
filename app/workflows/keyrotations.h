// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikeydraft.h"
#include "inventory/inventory.h"
#include "journal/entry.h"

namespace journal {
class WriteRecorder;
struct Reading;
} // namespace journal

namespace workflows {

class KeyCreation;
class KeyReadiness;
class UnconfirmedSecrets;

/// A new key in place of `key`: same owner, resource, name and description.
domain::ApiKeyDraft draftInPlaceOf(
    const domain::ApiKey &key, const inventory::Inventory &inventory);

/// Keys that are being replaced: a new key for the same owner and resource was made from this
/// machine, and the old one is there still. Known from the journal, which holds no secret, so that
/// a rotation goes on after a restart; read whenever all keys of the organization are known.
class KeyRotations : public QObject
{
    Q_OBJECT
public:
    struct Item
    {
        journal::WriteId write; ///< made the new key
        domain::ApiKeyId oldKey;
        domain::ApiKeyId newKey;
        QDateTime at; ///< when the new key was asked for, by this machine's clock
        journal::SecretState secret = journal::SecretState::Unconfirmed;
        bool isSecretShown = false; ///< in this run, now: the person can still save it
        QDateTime readyAt; ///< when the new key was seen to be accepted; invalid where it was not
        /// The person says that applications use the new key; not kept after the program ends.
        bool isInUse = false;
    };
    /// Where the new key stands.
    enum class Progress {
        Propagating,
        Accepted, ///< by what it opens
        ByTime, ///< nobody asked what it opens, or could: its time has passed
        Refused ///< what it opens answered, and did not accept it in all the time
    };
    /// What keeps the old key from being deleted.
    enum Lock { Secret = 1, Readiness = 2, Use = 4 };
    Q_DECLARE_FLAGS(Locks, Lock)

    KeyRotations(inventory::Inventory *inventory, journal::WriteRecorder *recorder,
        KeyReadiness *readiness, UnconfirmedSecrets *unconfirmed, QObject *parent = nullptr);

    /// The oldest first.
    const QList<Item> &items() const { return m_items; }
    /// The latest rotation of this old key; null where there is none.
    const Item *rotationOf(const domain::ApiKeyId &oldKey) const;
    Progress progressOf(const Item &item) const;
    /// None where the old key may be deleted.
    Locks locksOf(const Item &item) const;

    void setInUse(const journal::WriteId &write, bool isInUse);
    /// The person keeps both keys: the rotation is not named again.
    void end(const journal::WriteId &write);
    /// Takes part in a creation: where it makes a key in place of another, a rotation has begun.
    void follow(KeyCreation *creation);

Q_SIGNALS:
    /// A rotation has begun or is over, or one of its conditions has changed; what time alone
    /// changes is not announced.
    void changed();

private:
    Item *find(const journal::WriteId &write);
    void look();
    void onRead(const journal::Reading &reading);
    void onReadinessSettled(const domain::ApiKeyId &id);
    void dropGone();
    void announce();

    inventory::Inventory *m_inventory;
    journal::WriteRecorder *m_recorder;
    QList<Item> m_items;
    /// By the person, in this run: the file may not say so yet.
    QSet<journal::WriteId> m_ended;
    bool m_isLooking = false;
    /// What was recorded since it began to look may not be read.
    bool m_hasToLookAgain = false;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(KeyRotations::Locks)

} // namespace workflows
