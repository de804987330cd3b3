// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/keyediting.h"

#include "journal/writerecorder.h"
#include "services/apikeyservice.h"
#include "workflows/keyrecords.h"

namespace workflows {

KeyEditing::KeyEditing(services::ApiKeyService *keys, inventory::Inventory *inventory,
    journal::WriteRecorder *recorder, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
    , m_inventory(inventory)
    , m_recorder(recorder)
{
}

void KeyEditing::edit(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit)
{
    QList<domain::ApiKeyEdit> &queue = m_queues[id];
    queue.append(edit);
    if (queue.size() == 1)
        sendNext(id);
}

void KeyEditing::sendNext(const domain::ApiKeyId &id)
{
    const domain::ApiKeyEdit edit = m_queues[id].first();
    Q_EMIT started(id, edit);
    const domain::ApiKey *known = m_inventory->keys().find(id);
    m_recorder
        ->record<domain::ApiKey>(recordOfEdit(id, known ? *known : domain::ApiKey(), edit),
            [keys = m_keys, id, edit] { return keys->edit(id, edit); })
        ->then(this, [this, id, edit](const domain::ApiResult<domain::ApiKey> &result) {
            if (result)
                m_inventory->learnKey(*result);
            m_queues[id].removeFirst();
            const bool isLast = m_queues[id].isEmpty();
            if (isLast)
                m_queues.remove(id);
            if (result)
                Q_EMIT succeeded(id, edit);
            else
                Q_EMIT failed(id, edit, result.error());
            if (!isLast)
                sendNext(id);
        });
}

} // namespace workflows
