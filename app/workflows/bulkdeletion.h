// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflows/bulkwork.h"

#include <QHash>

namespace inventory {
class Inventory;
}
namespace journal {
class WriteRecorder;
}
namespace services {
class ApiKeyService;
}

namespace workflows {

class KeyDeletion;

/// Deletes many keys for good, each as KeyDeletion does it: one that is not what the person saw is
/// left alone.
class BulkDeletion final : public BulkWork
{
    Q_OBJECT
public:
    BulkDeletion(services::ApiKeyService *keys, inventory::Inventory *inventory,
        journal::WriteRecorder *recorder, const QList<BulkItem> &items, QObject *parent = nullptr);

protected:
    void begin(int index) override;
    bool abandon(int index) override;

private:
    void onStep(int index, KeyDeletion *work);

    services::ApiKeyService *m_keys;
    inventory::Inventory *m_inventory;
    journal::WriteRecorder *m_recorder;
    QHash<int, KeyDeletion *> m_works;
};

} // namespace workflows
