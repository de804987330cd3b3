// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/unconfirmedsecrets.h"

#include "journal/journal.h"
#include "journal/writerecorder.h"

#include <chrono>

namespace workflows {

namespace {

/// How far this machine's clock and the cloud's may be apart.
constexpr std::chrono::hours clockTolerance{1};

QString after(const journal::Entry &entry, QLatin1String field)
{
    for (const journal::Change &change : entry.write.changes) {
        if (change.field == field)
            return change.after;
    }
    return {};
}

bool isOpen(const journal::Entry &entry)
{
    using Kind = journal::Outcome::Kind;
    return entry.write.operation == journal::Operation::Create
        && entry.write.object.kind == journal::ObjectKind::ApiKey
        && (entry.secret == journal::SecretState::Unconfirmed
            || entry.outcome.kind == Kind::Unrecorded || entry.outcome.kind == Kind::Unknown);
}

} // namespace

UnconfirmedSecrets::UnconfirmedSecrets(
    inventory::Inventory *inventory, journal::WriteRecorder *recorder, QObject *parent)
    : QObject(parent)
    , m_inventory(inventory)
    , m_recorder(recorder)
{
    connect(m_inventory, &inventory::Inventory::stateChanged, this, [this](inventory::List list) {
        if (list == inventory::List::Keys && m_inventory->state(list).isAnswered())
            look();
    });
    connect(m_inventory, &inventory::Inventory::keysChanged, this, &UnconfirmedSecrets::dropGone);
}

void UnconfirmedSecrets::keep(const journal::WriteId &write)
{
    m_recorder->letSecretGo(write);
    m_items.removeIf([&write](const Item &item) { return item.write == write; });
    Q_EMIT changed();
}

void UnconfirmedSecrets::look()
{
    if (m_isLooking)
        return;
    m_isLooking = true;
    journal::Query query;
    query.limit = 0;
    query.onlySecrets = true;
    m_recorder->journal()->read(query)->then(
        this, [this](const journal::Reading &reading) { onRead(reading); });
}

void UnconfirmedSecrets::onRead(const journal::Reading &reading)
{
    m_isLooking = false;
    QSet<QString> named;
    for (const journal::Entry &entry : reading.entries)
        named.insert(entry.write.object.id);
    m_items.clear();
    const QString organization = m_recorder->actor().organization;
    for (const journal::Entry &entry : reading.entries) {
        if (!isOpen(entry) || entry.isHeld || entry.actor.organization != organization)
            continue;
        Item item{entry.write.id, domain::ApiKeyId(entry.write.object.id), entry.at};
        if (item.key.isEmpty()) {
            item.key = keyThatFits(entry, named);
            if (item.key.isEmpty())
                continue;
            item.isFoundOut = true;
            named.insert(item.key.toString());
            m_recorder->foundOut(entry.write.id, journal::Outcome::Kind::Succeeded,
                {journal::ObjectKind::ApiKey, item.key.toString(), entry.write.object.name});
        }
        m_items.prepend(item);
    }
    dropGone();
    Q_EMIT changed();
}

void UnconfirmedSecrets::dropGone()
{
    const qsizetype removed = m_items.removeIf([this](const Item &item) {
        return !m_inventory->keys().contains(item.key) || m_inventory->isDeleted(item.key);
    });
    if (removed > 0)
        Q_EMIT changed();
}

/// The one key of the organization that is what `entry` asked for, and that no other entry names.
domain::ApiKeyId UnconfirmedSecrets::keyThatFits(
    const journal::Entry &entry, const QSet<QString> &named) const
{
    const QString owner = after(entry, QLatin1String("owner"));
    const QString resource = after(entry, QLatin1String("resource"));
    // What was asked for is much like the key that it was to take the place of.
    const QString replaced = after(entry, QLatin1String("replaces"));
    // Of a part, nobody knows whether it is the only one.
    if (!m_inventory->state(inventory::List::Keys).isComplete())
        return {};
    QList<domain::ApiKeyId> found;
    for (int row = 0; row < m_inventory->keys().size(); ++row) {
        const domain::ApiKey &key = m_inventory->keys().at(row);
        const bool isWhatWasAsked = key.owner.toString() == owner && key.id.toString() != replaced
            && key.displayName == after(entry, QLatin1String("display_name"))
            && key.description == after(entry, QLatin1String("description"))
            && (resource.isEmpty()
                || key.resource().id.toString().compare(resource, Qt::CaseInsensitive) == 0);
        if (isWhatWasAsked && key.createdAt >= entry.at.addDuration(-clockTolerance)
            && !named.contains(key.id.toString()))
            found.append(key.id);
    }
    return found.size() == 1 ? found.first() : domain::ApiKeyId();
}

} // namespace workflows
