// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/keydeletion.h"

#include "journal/writerecorder.h"
#include "services/apikeyservice.h"
#include "workflows/keyrecords.h"

#include <memory>

namespace workflows {

using Kind = domain::ApiError::Kind;

namespace {

bool mayBeGone(const domain::ApiError &error)
{
    return error.kind == Kind::NotFound || error.kind == Kind::Forbidden;
}

/// Whether a person who saw `shown` has seen what `current` is.
bool isSameObject(const domain::ApiKey &shown, const domain::ApiKey &current)
{
    return shown.owner == current.owner && shown.kind == current.kind
        && shown.resource().id == current.resource().id && shown.displayName == current.displayName
        && shown.description == current.description;
}

} // namespace

KeyDeletion::KeyDeletion(services::ApiKeyService *keys, inventory::Inventory *inventory,
    journal::WriteRecorder *recorder, const domain::ApiKey &shown, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
    , m_recorder(recorder)
    , m_inventory(inventory)
    , m_shown(shown)
    , m_current(shown)
{
}

bool KeyDeletion::isBusy() const
{
    return m_step == Step::Rereading || m_step == Step::Deleting || m_step == Step::CheckingGone;
}

void KeyDeletion::go(Step step)
{
    m_step = step;
    Q_EMIT stepChanged();
}

void KeyDeletion::end(Step step)
{
    if (m_inventory && (step == Step::Deleted || step == Step::AlreadyGone))
        m_inventory->markDeleted({m_shown.id});
    go(step);
}

void KeyDeletion::confirm()
{
    if (isBusy() || m_step == Step::Deleted || m_step == Step::AlreadyGone)
        return;
    go(Step::Rereading);
    m_keys->get(m_shown.id)->then(this, [this](const domain::ApiResult<domain::ApiKey> &result) {
        onReread(result);
    });
}

void KeyDeletion::onReread(const domain::ApiResult<domain::ApiKey> &result)
{
    if (!result) {
        if (mayBeGone(result.error())) {
            checkGone(result.error());
        } else {
            m_error = result.error();
            end(Step::Failed);
        }
        return;
    }
    if (!isSameObject(m_current, *result)) {
        m_current = *result;
        if (m_inventory)
            m_inventory->learnKey(*result);
        go(Step::Changed);
        return;
    }
    remove();
}

void KeyDeletion::remove()
{
    go(Step::Deleting);
    const journal::Write write = recordOfDeletion(m_current);
    m_write = write.id;
    m_recorder->record<bool>(write, [keys = m_keys, id = m_shown.id] { return keys->remove(id); })
        ->then(this, [this](const domain::ApiResult<bool> &result) {
            if (result)
                end(Step::Deleted);
            else if (mayBeGone(result.error()) || result.error().leavesOutcomeUnknown())
                checkGone(result.error());
            else {
                m_error = result.error();
                end(Step::Failed);
            }
        });
}

/// "Forbidden" is what the API answers for a key that is gone as well as for one that may not be
/// touched; only its absence from the list tells (api-keys reference, 6.2).
void KeyDeletion::checkGone(const domain::ApiError &error)
{
    m_error = error;
    const bool wasSent = m_step == Step::Deleting;
    go(Step::CheckingGone);
    const auto isListed = std::make_shared<bool>(false);
    auto *call = m_keys->list({m_shown.owner, {}});
    call->each(this, [this, isListed](const QList<domain::ApiKey> &keys) {
        for (const domain::ApiKey &key : keys)
            *isListed = *isListed || key.id == m_shown.id;
    });
    call->then(this, [this, isListed, wasSent](const domain::ApiResult<int> &result) {
        // It was there a moment ago, when it was read again. Qt repeats a DELETE whose connection
        // was lost, unseen by us: what is gone after ours was sent may well be gone by it.
        using Outcome = journal::Outcome::Kind;
        if (!result && wasSent) {
            end(Step::Unknown);
        } else if (!result || *isListed) {
            if (wasSent)
                m_recorder->foundOut(m_write, Outcome::Failed, recordedObject(m_shown));
            end(Step::Failed);
        } else {
            if (wasSent)
                m_recorder->foundOut(m_write, Outcome::Succeeded, recordedObject(m_shown));
            end(wasSent ? Step::Deleted : Step::AlreadyGone);
        }
    });
}

} // namespace workflows
