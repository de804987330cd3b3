// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/inventory.h"
#include "services/apicall.h"

#include <QPointer>

namespace services {
class ApiKeyService;
}

namespace workflows {

/// Asks the API for one key by its ID: keys of others may be in no list that the person may read.
/// A key that is found goes into the inventory as unlisted, and is read again after each complete
/// listing.
class KeyLookup : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle,
        Asking,
        Found, ///< the inventory has it
        NotFound, ///< the API says that there is no such key
        Refused, ///< not permitted or not there: the API does not say which
        Failed ///< error() says why
    };
    Q_ENUM(State)

    KeyLookup(
        services::ApiKeyService *keys, inventory::Inventory *inventory, QObject *parent = nullptr);

    /// Asks for `id` and gives up what was asked before. Does nothing where that is under way.
    void ask(const domain::ApiKeyId &id);
    /// Gives up what was asked, and forgets its outcome.
    void clear();

    State state() const { return m_state; }
    const domain::ApiKeyId &id() const { return m_id; }
    const domain::ApiError &error() const { return m_error; }

Q_SIGNALS:
    void stateChanged();

private:
    void onAnswer(const domain::ApiResult<domain::ApiKey> &result);
    void readUnlistedAgain();
    void go(State state);

    services::ApiKeyService *m_keys;
    inventory::Inventory *m_inventory;
    QPointer<services::AsyncCallBase> m_call;
    domain::ApiKeyId m_id;
    domain::ApiError m_error;
    State m_state = State::Idle;
};

} // namespace workflows
