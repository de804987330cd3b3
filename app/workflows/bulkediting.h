// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflows/bulkwork.h"
#include "workflows/edithistory.h"

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

class KeyEdit;

/// Edits of many keys, each as KeyEdit does it: a conflict is BulkOutcome::Changed.
class BulkEditing final : public BulkWork
{
    Q_OBJECT
public:
    BulkEditing(services::ApiKeyService *keys, inventory::Inventory *inventory,
        journal::WriteRecorder *recorder, const QList<BulkItem> &items, QObject *parent = nullptr);

    /// What was changed so far.
    const QList<EditedKey> &edited() const { return m_edited; }

protected:
    void begin(int index) override;
    bool abandon(int index) override;

private:
    void onStep(int index, KeyEdit *work);

    services::ApiKeyService *m_keys;
    inventory::Inventory *m_inventory;
    journal::WriteRecorder *m_recorder;
    QHash<int, KeyEdit *> m_works;
    QList<EditedKey> m_edited;
};

} // namespace workflows
