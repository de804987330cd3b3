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

class KeyEdit;

/// Sends edits of names and descriptions, one at a time for each key, and none over what somebody
/// else wrote meanwhile without the person's word.
class KeyEditing : public QObject
{
    Q_OBJECT
public:
    KeyEditing(services::ApiKeyService *keys, inventory::Inventory *inventory,
        journal::WriteRecorder *recorder, QObject *parent = nullptr);

    /// Sends `edit`, after what is still under way for that key, where the key is still as the
    /// inventory has it now.
    void edit(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit);
    /// Sends `edit` where the key still has the name and description of `shown`.
    void editShown(const domain::ApiKey &shown, const domain::ApiKeyEdit &edit);
    /// Sends `edit` of a key that was just created here, without reading it again.
    void editNew(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit);
    bool isBusy() const { return !m_queues.isEmpty(); }

    /// \name The answers to conflicted()
    /// @{
    void overwrite(const domain::ApiKeyId &id);
    void giveUp(const domain::ApiKeyId &id);
    /// @}

Q_SIGNALS:
    void started(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit);
    /// Nothing was sent, and the key's edits wait for overwrite() or giveUp().
    void conflicted(
        const domain::ApiKey &shown, const domain::ApiKeyEdit &edit, const domain::ApiKey &current);
    void givenUp(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit);
    /// The API has it; the inventory too.
    void succeeded(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit);
    /// As succeeded(), where something was changed by it: the key before, and now.
    void changed(const domain::ApiKey &before, const domain::ApiKey &after);
    /// The key does not exist any more.
    void gone(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit);
    /// The key is as it was, or, where `isUnknown`, nobody knows. `edit` is what the person typed:
    /// nothing of it is lost.
    void failed(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit,
        const domain::ApiError &error, bool isUnknown);

private:
    struct Pending
    {
        domain::ApiKey shown;
        domain::ApiKeyEdit edit;
        bool isUnread = false;
    };
    void enqueue(const domain::ApiKeyId &id, const Pending &pending);
    void sendNext(const domain::ApiKeyId &id);
    void onStep(const domain::ApiKeyId &id, KeyEdit *work);
    template <typename Announce>
    void end(const domain::ApiKeyId &id, KeyEdit *work, Announce announce);

    services::ApiKeyService *m_keys;
    inventory::Inventory *m_inventory;
    journal::WriteRecorder *m_recorder;
    QHash<domain::ApiKeyId, QList<Pending>> m_queues;
    QHash<domain::ApiKeyId, KeyEdit *> m_underWay;
};

} // namespace workflows
