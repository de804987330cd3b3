// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/keyids.h"
#include "inventory/splitplan.h"
#include "services/apicall.h"

#include "domain/apikey.h"

#include <QObject>
#include <QPointer>

namespace services {
class ApiKeyService;
}

namespace inventory {

/// Reads all keys: the list of all of them, page after page, and beside it the lists of resources
/// that a plan names, as many at once as the API lets pass. The parts show keys sooner; the whole
/// list alone says what there is, and when all is read. A part that fails costs nothing but itself.
class KeyReading : public QObject
{
    Q_OBJECT
public:
    KeyReading(services::ApiKeyService *keys, const SplitPlan &plan, QObject *parent);
    ~KeyReading() override;
    Q_DISABLE_COPY_MOVE(KeyReading)

    void start();
    /// Ends it at once: nothing is told any more.
    void cancel();
    /// Of both kinds of lists.
    const KeyIds &seen() const { return m_seen; }

Q_SIGNALS:
    void pageRead(const QList<domain::ApiKey> &keys);
    /// The whole list has ended, well where there is no error. Nothing is told after it.
    void finished(const std::optional<domain::ApiError> &error);

private:
    void readParts();
    void readPart(const domain::ResourceId &resource);
    void take(const QList<domain::ApiKey> &keys);

    services::ApiKeyService *m_keys;
    QList<domain::ResourceId> m_waiting;
    QList<QPointer<services::AsyncCallBase>> m_calls;
    KeyIds m_seen;
    int m_parts = 0; ///< under way
};

} // namespace inventory
