// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/keylookup.h"

#include "services/apikeyservice.h"

namespace workflows {

using Kind = domain::ApiError::Kind;

KeyLookup::KeyLookup(
    services::ApiKeyService *keys, inventory::Inventory *inventory, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
    , m_inventory(inventory)
{
    connect(m_inventory, &inventory::Inventory::stateChanged, this, [this](inventory::List list) {
        if (list == inventory::List::Keys && m_inventory->state(list).isComplete())
            readUnlistedAgain();
    });
}

void KeyLookup::go(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void KeyLookup::ask(const domain::ApiKeyId &id)
{
    if (m_state == State::Asking && id == m_id)
        return;
    if (m_call)
        m_call->cancel();
    m_id = id;
    services::ApiCall<domain::ApiKey> *call = m_keys->get(id);
    m_call = call;
    call->then(this, [this](const domain::ApiResult<domain::ApiKey> &result) { onAnswer(result); });
    go(State::Asking);
}

void KeyLookup::clear()
{
    if (m_call)
        m_call->cancel();
    m_id = {};
    if (m_state != State::Idle)
        go(State::Idle);
}

void KeyLookup::onAnswer(const domain::ApiResult<domain::ApiKey> &result)
{
    m_error = result ? domain::ApiError() : result.error();
    if (result && result->id == m_id) {
        m_inventory->learnUnlistedKey(*result);
        go(State::Found);
    } else if (m_error.kind == Kind::NotFound) {
        go(State::NotFound);
    } else if (m_error.kind == Kind::Forbidden) {
        go(State::Refused);
    } else {
        // An answer about another key is none: ApiError says BadResponse unless told otherwise.
        go(State::Failed);
    }
}

void KeyLookup::readUnlistedAgain()
{
    const QSet<domain::ApiKeyId> ids = m_inventory->unlistedKeys();
    for (const domain::ApiKeyId &id : ids) {
        m_keys->get(id)->then(this, [this, id](const domain::ApiResult<domain::ApiKey> &result) {
            if (result && result->id == id)
                m_inventory->learnUnlistedKey(*result);
            else if (!result
                && (result.error().kind == Kind::NotFound
                    || result.error().kind == Kind::Forbidden))
                m_inventory->forgetUnlistedKey(id);
        });
    }
}

} // namespace workflows
