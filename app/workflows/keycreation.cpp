// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/keycreation.h"

#include "journal/writerecorder.h"
#include "services/apikeyservice.h"
#include "workflows/keyrecords.h"

#include <memory>

namespace workflows {

namespace {

/// How the list filter calls what `draft` opens.
domain::ResourceId filterWord(const domain::ApiKeyDraft &draft)
{
    switch (draft.kind) {
    case domain::ResourceKind::Cloud:
        return domain::ResourceId(QStringLiteral("cloud"));
    case domain::ResourceKind::Global:
        return domain::ResourceId(QStringLiteral("global"));
    case domain::ResourceKind::Tableflow:
        return domain::ResourceId(QStringLiteral("tableflow"));
    case domain::ResourceKind::FlinkRegion:
        // Whether the filter knows regions is not documented: a list that it empties would pass for
        // "nothing was created".
        return {};
    default:
        return draft.resource;
    }
}

/// Whether a key may be created though the keys from before are not all known: who may not list
/// them, or gets a list that has no end, can still create. What became of a lost answer cannot be
/// found out then.
bool mayGoOnWithout(const domain::ApiError &error, bool isPartlyRead)
{
    using Kind = domain::ApiError::Kind;
    return error.kind == Kind::Forbidden || (error.kind == Kind::BadResponse && isPartlyRead);
}

bool isForWhatWasAsked(const domain::ApiKey &key, const domain::ApiKeyDraft &draft)
{
    if (key.kind != draft.kind)
        return false;
    if (draft.kind != domain::ResourceKind::FlinkRegion)
        return true;
    const domain::ResourceReference &reference = key.resource();
    // The older form of the ID begins with the environment's.
    const domain::ResourceId older(
        draft.environment.toString() + QLatin1Char('.') + draft.resource.toString());
    return reference.environment == draft.environment
        && (reference.id == draft.resource || reference.id == older);
}

} // namespace

KeyCreation::KeyCreation(services::ApiKeyService *keys, inventory::Inventory *inventory,
    journal::WriteRecorder *recorder, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
    , m_recorder(recorder)
    , m_inventory(inventory)
{
}

bool KeyCreation::isBusy() const
{
    return m_step == Step::LookingBefore || m_step == Step::Sending || m_step == Step::FindingOut;
}

void KeyCreation::go(Step step)
{
    m_step = step;
    Q_EMIT stepChanged();
}

void KeyCreation::create(const domain::ApiKeyDraft &draft)
{
    if (isBusy() || m_step == Step::Created)
        return;
    m_draft = draft;
    m_orphans.clear();
    m_before.reset();
    go(Step::LookingBefore);
    lookBefore();
}

void KeyCreation::startOver()
{
    if (!isBusy() && m_step != Step::Created)
        go(Step::Choosing);
}

void KeyCreation::abandon()
{
    if (m_step == Step::LookingBefore)
        m_step = Step::Choosing;
}

void KeyCreation::lookBefore()
{
    const auto ids = std::make_shared<QSet<domain::ApiKeyId>>();
    auto *call = m_keys->list({m_draft.owner, filterWord(m_draft)});
    call->each(this, [ids](const QList<domain::ApiKey> &keys) {
        for (const domain::ApiKey &key : keys)
            ids->insert(key.id);
    });
    call->then(this, [this, ids](const domain::ApiResult<int> &result) {
        if (m_step != Step::LookingBefore)
            return;
        if (result) {
            m_before = *ids;
        } else if (!mayGoOnWithout(result.error(), !ids->isEmpty())) {
            // Nothing was sent yet: better to say so than to send what could not be followed up.
            m_error = result.error();
            go(Step::Rejected);
            return;
        }
        send();
    });
}

void KeyCreation::send()
{
    const journal::Write write = recordOfCreation(m_draft, filterWord(m_draft));
    m_write = write.id;
    go(Step::Sending);
    m_recorder
        ->record<domain::CreatedApiKey>(
            write, [keys = m_keys, draft = m_draft] { return keys->create(draft); },
            [](const domain::CreatedApiKey &created) { return recordedObject(created.key); })
        ->then(this,
            [this](domain::ApiResult<domain::CreatedApiKey> result) { onSent(std::move(result)); });
}

void KeyCreation::onSent(domain::ApiResult<domain::CreatedApiKey> result)
{
    if (!result) {
        m_error = result.error();
        if (m_error.leavesOutcomeUnknown())
            findOut();
        else
            go(Step::Rejected);
        return;
    }
    m_key = result->key;
    m_secret = std::move(result->secret);
    if (m_inventory)
        m_inventory->learnKey(m_key);
    go(Step::Created);
}

void KeyCreation::confirmSecret()
{
    m_recorder->confirmSecret(m_write);
    Q_EMIT secretSettled(journal::SecretState::Confirmed);
}

void KeyCreation::letSecretGo()
{
    m_recorder->letSecretGo(m_write);
    Q_EMIT secretSettled(journal::SecretState::LetGo);
}

void KeyCreation::findOut()
{
    if (m_step != Step::Sending && m_step != Step::Unknown && m_step != Step::NotCreated)
        return;
    if (!m_before) {
        go(Step::Unknown);
        return;
    }
    m_orphans.clear();
    go(Step::FindingOut);
    const auto after = std::make_shared<QList<domain::ApiKey>>();
    auto *call = m_keys->list({m_draft.owner, filterWord(m_draft)});
    call->each(this, [after](const QList<domain::ApiKey> &keys) { after->append(keys); });
    call->then(
        this, [this, after](const domain::ApiResult<int> &result) { onFound(result, *after); });
}

void KeyCreation::onFound(const domain::ApiResult<int> &result, const QList<domain::ApiKey> &after)
{
    if (!result) {
        m_error = result.error();
        go(Step::Unknown);
        return;
    }
    for (const domain::ApiKey &key : after) {
        const bool matches = key.displayName == m_draft.displayName
            && key.description == m_draft.description && isForWhatWasAsked(key, m_draft);
        if (matches && !m_before->contains(key.id))
            m_orphans.append(key);
    }
    if (m_inventory) {
        for (const domain::ApiKey &key : std::as_const(m_orphans))
            m_inventory->learnKey(key);
    }
    // With several candidates nobody can tell which one this POST made.
    if (m_orphans.size() == 1)
        m_recorder->foundOut(
            m_write, journal::Outcome::Kind::Succeeded, recordedObject(m_orphans.first()));
    go(m_orphans.isEmpty() ? Step::NotCreated : Step::Orphaned);
}

} // namespace workflows
