// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/keyreading.h"

#include "services/apikeyservice.h"
#include "services/pace.h"
#include "services/workers.h"

#include <QThreadPool>

namespace inventory {

KeyReading::KeyReading(services::ApiKeyService *keys, const SplitPlan &plan, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
    , m_waiting(plan.parts)
{
    connect(&keys->pace(), &services::Pace::widened, this, &KeyReading::readParts);
}

/// Letting go of so many IDs one by one takes as long as painting a window: a worker does it.
KeyReading::~KeyReading()
{
    services::workers()->start([seen = std::move(m_seen)] {});
}

void KeyReading::start()
{
    services::ListCall<domain::ApiKey> *whole = m_keys->list();
    m_calls.append(whole);
    whole->each(this, [this](const QList<domain::ApiKey> &keys) { take(keys); });
    whole->then(this, [this](const domain::ApiResult<int> &result) {
        cancel();
        Q_EMIT finished(result ? std::nullopt : std::optional(result.error()));
    });
    readParts();
}

void KeyReading::cancel()
{
    m_waiting.clear();
    for (const auto &call : std::exchange(m_calls, {})) {
        if (call)
            call->cancel();
    }
}

void KeyReading::readParts()
{
    while (!m_waiting.isEmpty() && m_parts < m_keys->pace().allowed())
        readPart(m_waiting.takeFirst());
}

void KeyReading::readPart(const domain::ResourceId &resource)
{
    ++m_parts;
    services::ListCall<domain::ApiKey> *part = m_keys->listAside({{}, resource});
    m_calls.append(part);
    part->each(this, [this](const QList<domain::ApiKey> &keys) { take(keys); });
    part->then(this, [this](const domain::ApiResult<int> &) {
        --m_parts;
        readParts();
    });
}

void KeyReading::take(const QList<domain::ApiKey> &keys)
{
    for (const domain::ApiKey &key : keys)
        m_seen.insert(key.id);
    Q_EMIT pageRead(keys);
}

} // namespace inventory
