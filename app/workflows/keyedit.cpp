// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/keyedit.h"

#include "journal/writerecorder.h"
#include "services/apikeyservice.h"
#include "workflows/keypresence.h"
#include "workflows/keyrecords.h"

namespace workflows {

using Kind = domain::ApiError::Kind;

namespace {

bool hasSameWords(const domain::ApiKey &a, const domain::ApiKey &b)
{
    return a.displayName == b.displayName && a.description == b.description;
}

/// Whether `key` is what `edit` asks for.
bool isSo(const domain::ApiKey &key, const domain::ApiKeyEdit &edit)
{
    return edit.displayName.value_or(key.displayName) == key.displayName
        && edit.description.value_or(key.description) == key.description;
}

bool mayBeGone(const domain::ApiError &error)
{
    return error.kind == Kind::NotFound || error.kind == Kind::Forbidden;
}

} // namespace

KeyEdit::KeyEdit(services::ApiKeyService *keys, inventory::Inventory *inventory,
    journal::WriteRecorder *recorder, const domain::ApiKeyId &id, const domain::ApiKey &shown,
    const domain::ApiKeyEdit &edit, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
    , m_inventory(inventory)
    , m_recorder(recorder)
    , m_id(id)
    , m_shown(shown)
    , m_before(shown)
    , m_current(shown)
    , m_edit(edit)
{
}

void KeyEdit::go(Step step)
{
    m_step = step;
    Q_EMIT stepChanged();
}

void KeyEdit::learn(const domain::ApiKey &key)
{
    m_current = key;
    if (m_inventory)
        m_inventory->learnKey(key);
}

void KeyEdit::start()
{
    go(Step::Rereading);
    m_keys->get(m_id)->then(
        this, [this](const domain::ApiResult<domain::ApiKey> &result) { onReread(result); });
}

void KeyEdit::startUnread()
{
    send();
}

void KeyEdit::overwrite()
{
    if (m_step != Step::Conflict)
        return;
    m_shown = m_current;
    start();
}

void KeyEdit::onReread(const domain::ApiResult<domain::ApiKey> &result)
{
    if (!result) {
        m_error = result.error();
        if (mayBeGone(m_error))
            checkGone();
        else
            go(Step::Failed);
        return;
    }
    m_before = *result;
    if (m_shown.id.isEmpty() || hasSameWords(m_shown, *result)) {
        m_current = *result;
        send();
        return;
    }
    learn(*result);
    if (isSo(*result, m_edit)) {
        m_wasNeeded = false;
        go(Step::Saved);
    } else {
        go(Step::Conflict);
    }
}

void KeyEdit::send()
{
    go(Step::Sending);
    const journal::Write write = recordOfEdit(m_id, m_before, m_edit);
    m_write = write.id;
    m_recorder
        ->record<domain::ApiKey>(
            write, [keys = m_keys, id = m_id, edit = m_edit] { return keys->edit(id, edit); })
        ->then(this, [this](const domain::ApiResult<domain::ApiKey> &result) { onAnswer(result); });
}

void KeyEdit::onAnswer(const domain::ApiResult<domain::ApiKey> &result)
{
    if (result) {
        learn(*result);
        go(Step::Saved);
        return;
    }
    m_error = result.error();
    if (mayBeGone(m_error))
        checkGone();
    else if (m_error.leavesOutcomeUnknown())
        findOut();
    else
        go(Step::Failed);
}

void KeyEdit::checkGone()
{
    domain::ApiKey key = m_current;
    key.id = m_id;
    go(Step::FindingOut);
    findWhetherListed(m_keys, key, this, [this](std::optional<bool> isListed) {
        if (isListed.value_or(true)) {
            go(Step::Failed);
            return;
        }
        if (m_inventory)
            m_inventory->markDeleted({m_id});
        go(Step::Gone);
    });
}

/// The answer was lost, which says nothing of the request: the key itself does.
void KeyEdit::findOut()
{
    go(Step::FindingOut);
    m_keys->get(m_id)->then(this, [this](const domain::ApiResult<domain::ApiKey> &result) {
        if (!result) {
            go(Step::Unknown);
            return;
        }
        const bool isSaved = isSo(*result, m_edit);
        m_recorder->foundOut(m_write,
            isSaved ? journal::Outcome::Kind::Succeeded : journal::Outcome::Kind::Failed,
            recordedObject(*result));
        learn(*result);
        go(isSaved ? Step::Saved : Step::Failed);
    });
}

} // namespace workflows
