// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apierror.h"
#include "domain/apikey.h"
#include "domain/apikeydraft.h"

#include <QList>
#include <QObject>

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

class BulkEditing;

/// What an edit changed of one key: only the fields that it changed have values.
struct EditedKey
{
    domain::ApiKeyId id;
    domain::ApiKeyEdit before;
    domain::ApiKeyEdit after;
};

EditedKey editedKey(const domain::ApiKey &before, const domain::ApiKey &after);

/// The edits of names and descriptions in this session, to be undone and redone: each by new edits,
/// which leave alone what somebody else has edited since.
class EditHistory : public QObject
{
    Q_OBJECT
public:
    /// One edit of one key, or of many at once. Never empty.
    using Step = QList<EditedKey>;

    /// How an undo or redo ended.
    struct Report
    {
        bool isRedo = false;
        int done = 0;
        QList<domain::ApiKeyId> changed; ///< edited by somebody else since: left alone
        QList<domain::ApiKeyId> gone;
        QList<domain::ApiKeyId> failed; ///< can be tried again: they are still to be undone
        domain::ApiError error; ///< of the first of those; meaningless where there is none
        bool isStopped = false; ///< by cancel()
    };

    EditHistory(services::ApiKeyService *keys, inventory::Inventory *inventory,
        journal::WriteRecorder *recorder, QObject *parent = nullptr);

    /// A person's edit was saved. What was undone before cannot be redone any more.
    void record(const Step &step);
    /// What undo() would undo; nothing where that is not possible now.
    const Step *toUndo() const;
    const Step *toRedo() const;
    void undo();
    void redo();
    /// Sends no more of what undo() or redo() began.
    void cancel();
    bool isBusy() const { return m_running; }

Q_SIGNALS:
    /// toUndo(), toRedo() or isBusy() are other than before.
    void changed();
    void progressed(int done, int total);
    void finished(const workflows::EditHistory::Report &report);

private:
    void run(QList<Step> &from, QList<Step> &to, bool isRedo);
    void onFinished(const Step &step, QList<Step> &from, QList<Step> &to, bool isRedo);

    services::ApiKeyService *m_keys;
    inventory::Inventory *m_inventory;
    journal::WriteRecorder *m_recorder;
    QList<Step> m_undo;
    QList<Step> m_redo;
    BulkEditing *m_running = nullptr;
    bool m_isStopped = false;
};

} // namespace workflows
