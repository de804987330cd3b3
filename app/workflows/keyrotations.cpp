// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/keyrotations.h"

#include "journal/journal.h"
#include "journal/writerecorder.h"
#include "workflows/keycreation.h"
#include "workflows/keyreadiness.h"
#include "workflows/unconfirmedsecrets.h"

#include <algorithm>

namespace workflows {

using journal::SecretState;

namespace {

/// The key that the one of `entry` was made in place of; empty for none.
domain::ApiKeyId replacedKey(const journal::Entry &entry)
{
    for (const journal::Change &change : entry.write.changes) {
        if (change.field == QLatin1String("replaces"))
            return domain::ApiKeyId(change.after);
    }
    return {};
}

/// Whether `entry` made a key in place of another, and nobody has said that both stay.
bool isRotation(const journal::Entry &entry)
{
    return entry.write.operation == journal::Operation::Create
        && entry.outcome.kind == journal::Outcome::Kind::Succeeded
        && !entry.write.object.id.isEmpty() && !entry.isRotationEnded
        && !replacedKey(entry).isEmpty();
}

} // namespace

domain::ApiKeyDraft draftInPlaceOf(const domain::ApiKey &key, const inventory::Inventory &inventory)
{
    domain::ApiKeyDraft draft;
    draft.kind = key.kind;
    draft.owner = key.owner;
    draft.displayName = key.displayName;
    draft.description = key.description;
    draft.replaces = key.id;
    if (!domain::isOfEnvironment(key.kind))
        return draft;
    draft.environment = inventory.environmentOf(key);
    QString id = key.resource().id.toString();
    const QString prefix = draft.environment.toString() + QLatin1Char('.');
    // The older form of a region's ID begins with the environment's.
    if (key.kind == domain::ResourceKind::FlinkRegion && id.startsWith(prefix))
        id.remove(0, prefix.size());
    draft.resource = domain::ResourceId(id);
    return draft;
}

KeyRotations::KeyRotations(inventory::Inventory *inventory, journal::WriteRecorder *recorder,
    KeyReadiness *readiness, UnconfirmedSecrets *unconfirmed, QObject *parent)
    : QObject(parent)
    , m_inventory(inventory)
    , m_recorder(recorder)
{
    connect(m_inventory, &inventory::Inventory::stateChanged, this, [this](inventory::List list) {
        if (list == inventory::List::Keys && m_inventory->state(list).isAnswered())
            look();
    });
    connect(m_inventory, &inventory::Inventory::keysChanged, this, &KeyRotations::dropGone);
    // It finds keys whose answer was lost, and hears that the person keeps one without its secret.
    connect(unconfirmed, &UnconfirmedSecrets::changed, this, &KeyRotations::look);
    connect(readiness, &KeyReadiness::settled, this, &KeyRotations::onReadinessSettled);
}

const KeyRotations::Item *KeyRotations::rotationOf(const domain::ApiKeyId &oldKey) const
{
    const auto found = std::find_if(m_items.crbegin(), m_items.crend(),
        [&oldKey](const Item &item) { return item.oldKey == oldKey; });
    return found == m_items.crend() ? nullptr : &*found;
}

KeyRotations::Item *KeyRotations::find(const journal::WriteId &write)
{
    const auto found = std::find_if(
        m_items.begin(), m_items.end(), [&write](const Item &item) { return item.write == write; });
    return found == m_items.end() ? nullptr : &*found;
}

KeyRotations::Progress KeyRotations::progressOf(const Item &item) const
{
    using State = domain::Readiness::State;
    const domain::Readiness *readiness = m_inventory->readinessOf(item.newKey);
    if (item.readyAt.isValid() || (readiness && readiness->state == State::Ready))
        return Progress::Accepted;
    if (readiness && readiness->state == State::NotReady)
        return Progress::Refused;
    const bool isAsked = readiness && readiness->state == State::Asking;
    const QDateTime expected = item.at.addDuration(domain::usualPropagation);
    return isAsked || QDateTime::currentDateTimeUtc() < expected ? Progress::Propagating
                                                                 : Progress::ByTime;
}

KeyRotations::Locks KeyRotations::locksOf(const Item &item) const
{
    Locks locks;
    locks.setFlag(Lock::Secret, item.secret != SecretState::Confirmed);
    const Progress progress = progressOf(item);
    locks.setFlag(
        Lock::Readiness, progress == Progress::Propagating || progress == Progress::Refused);
    locks.setFlag(Lock::Use, !item.isInUse);
    return locks;
}

void KeyRotations::setInUse(const journal::WriteId &write, bool isInUse)
{
    Item *item = find(write);
    if (!item || item->isInUse == isInUse)
        return;
    item->isInUse = isInUse;
    Q_EMIT changed();
}

void KeyRotations::end(const journal::WriteId &write)
{
    m_recorder->note(write, journal::Note::RotationEnded);
    m_ended.insert(write);
    m_items.removeIf([&write](const Item &item) { return item.write == write; });
    announce();
}

void KeyRotations::follow(KeyCreation *creation)
{
    connect(creation, &KeyCreation::stepChanged, this, [this, creation] {
        if (creation->step() != KeyCreation::Step::Created || creation->draft().replaces.isEmpty())
            return;
        Item item;
        item.write = creation->write();
        item.oldKey = creation->draft().replaces;
        item.newKey = creation->key().id;
        item.at = QDateTime::currentDateTimeUtc();
        item.isSecretShown = true;
        m_items.append(item);
        connect(creation, &QObject::destroyed, this, [this, write = item.write] {
            if (Item *left = find(write); left && left->isSecretShown) {
                left->isSecretShown = false;
                Q_EMIT changed();
            }
        });
        announce();
    });
    connect(creation, &KeyCreation::secretSettled, this, [this, creation](SecretState state) {
        if (Item *item = find(creation->write())) {
            item->secret = state;
            item->isSecretShown = false;
            Q_EMIT changed();
        }
    });
}

void KeyRotations::look()
{
    m_hasToLookAgain = m_isLooking;
    if (m_isLooking)
        return;
    m_isLooking = true;
    journal::Query query;
    query.limit = 0;
    query.onlySecrets = true;
    query.matches = isRotation;
    m_recorder->journal()->read(query)->then(
        this, [this](const journal::Reading &reading) { onRead(reading); });
}

void KeyRotations::onRead(const journal::Reading &reading)
{
    m_isLooking = false;
    for (const journal::Entry &entry : reading.entries) {
        if (Item *known = find(entry.write.id)) {
            // What was done in this run may be on its way to the file.
            if (known->secret == SecretState::Unconfirmed)
                known->secret = entry.secret;
            continue;
        }
        // Another running program shows the secret: the rotation is that one's.
        if (entry.isHeld || m_ended.contains(entry.write.id))
            continue;
        Item item;
        item.write = entry.write.id;
        item.oldKey = replacedKey(entry);
        item.newKey = domain::ApiKeyId(entry.write.object.id);
        item.at = entry.at;
        item.secret = entry.secret;
        item.readyAt = entry.readyAt;
        m_items.append(item);
    }
    std::stable_sort(
        m_items.begin(), m_items.end(), [](const Item &a, const Item &b) { return a.at < b.at; });
    dropGone();
    announce();
    if (m_hasToLookAgain)
        look();
}

void KeyRotations::onReadinessSettled(const domain::ApiKeyId &id)
{
    const domain::Readiness *readiness = m_inventory->readinessOf(id);
    for (Item &item : m_items) {
        if (item.newKey != id || !readiness)
            continue;
        if (readiness->state == domain::Readiness::State::Ready) {
            item.readyAt = readiness->askedAt;
            m_recorder->note(item.write, journal::Note::Ready);
        }
        Q_EMIT changed();
        return;
    }
}

/// Without the old key the rotation is done, and without the new one there is none.
void KeyRotations::dropGone()
{
    const auto isGone = [this](const domain::ApiKeyId &id) {
        return !m_inventory->keys().contains(id) || m_inventory->isDeleted(id);
    };
    const qsizetype removed = m_items.removeIf(
        [&isGone](const Item &item) { return isGone(item.oldKey) || isGone(item.newKey); });
    if (removed > 0)
        announce();
}

void KeyRotations::announce()
{
    QHash<domain::ApiKeyId, domain::ApiKeyId> newByOld;
    for (const Item &item : std::as_const(m_items))
        newByOld.insert(item.oldKey, item.newKey);
    m_inventory->setReplacements(newByOld);
    Q_EMIT changed();
}

} // namespace workflows
