// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/keydeletion.h"

#include "journal/writerecorder.h"
#include "services/apikeyservice.h"
#include "workflows/keypresence.h"
#include "workflows/keyrecords.h"

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
    const journal::Write write = recordOfDeletion(m_current, m_replacedBy);
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

void KeyDeletion::checkGone(const domain::ApiError &error)
{
    m_error = error;
    const bool wasSent = m_step == Step::Deleting;
    go(Step::CheckingGone);
    findWhetherListed(m_keys, m_shown, this, [this, wasSent](std::optional<bool> isListed) {
        // It was there a moment ago, when it was read again. Qt repeats a DELETE whose connection
        // was lost, unseen by us: what is gone after ours was sent may well be gone by it.
        using Outcome = journal::Outcome::Kind;
        if (!isListed) {
            end(wasSent ? Step::Unknown : Step::Failed);
        } else if (*isListed) {
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
