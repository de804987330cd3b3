// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikeydraft.h"
#include "inventory/inventory.h"
#include "services/apicall.h"

namespace journal {
class WriteRecorder;
}
namespace services {
class ApiKeyService;
}

namespace workflows {

/// Sends edits of names and descriptions, one at a time for each key.
class KeyEditing : public QObject
{
    Q_OBJECT
public:
    KeyEditing(services::ApiKeyService *keys, inventory::Inventory *inventory,
        journal::WriteRecorder *recorder, QObject *parent = nullptr);

    /// Sends `edit`, after what is still under way for that key.
    void edit(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit);
    bool isBusy() const { return !m_queues.isEmpty(); }

Q_SIGNALS:
    void started(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit);
    /// The API has it; the inventory too.
    void succeeded(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit);
    /// The key is as it was. `edit` is what the person typed: nothing of it is lost.
    void failed(
        const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit, const domain::ApiError &error);

private:
    void sendNext(const domain::ApiKeyId &id);

    services::ApiKeyService *m_keys;
    inventory::Inventory *m_inventory;
    journal::WriteRecorder *m_recorder;
    QHash<domain::ApiKeyId, QList<domain::ApiKeyEdit>> m_queues;
};

} // namespace workflows
