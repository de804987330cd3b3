// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/apikeydraft.h"
#include "inventory/inventory.h"
#include "services/apicall.h"

#include <QPointer>
#include <QUuid>

namespace journal {
class WriteRecorder;
}
namespace services {
class ApiKeyService;
}

namespace workflows {

/// One edit of the name or description of one key. Reads the key again before, and sends nothing
/// where name or description are not what the person saw.
class KeyEdit : public QObject
{
    Q_OBJECT
public:
    enum class Step {
        Waiting,
        Rereading,
        Conflict, ///< somebody else edited it: current() is what is there
        Sending,
        FindingOut, ///< the answer does not say what became of it: looking
        Saved,
        Gone, ///< somebody deleted the key
        Failed, ///< error() says why; the key is as it was
        Unknown ///< the PATCH was sent, and it could not be found out what became of it
    };
    Q_ENUM(Step)

    /// `shown`: the key as the person saw it; without an ID where nothing of it was shown, and
    /// nothing is compared.
    KeyEdit(services::ApiKeyService *keys, inventory::Inventory *inventory,
        journal::WriteRecorder *recorder, const domain::ApiKeyId &id, const domain::ApiKey &shown,
        const domain::ApiKeyEdit &edit, QObject *parent = nullptr);

    void start();
    /// Sends without reading the key again: nobody else can know it yet.
    void startUnread();
    /// After Conflict: the person saw current(), and wants theirs all the same.
    void overwrite();

    Step step() const { return m_step; }
    /// The request may have left: it cannot be taken back.
    bool isSent() const { return m_step == Step::Sending || m_step == Step::FindingOut; }
    /// False after Saved where the key had these values already, and nothing was sent.
    bool wasNeeded() const { return m_wasNeeded; }
    const domain::ApiKey &shown() const { return m_shown; }
    /// As the API had it just before the edit.
    const domain::ApiKey &before() const { return m_before; }
    /// What the API said last.
    const domain::ApiKey &current() const { return m_current; }
    const domain::ApiKeyEdit &edit() const { return m_edit; }
    const domain::ApiError &error() const { return m_error; }

Q_SIGNALS:
    void stepChanged();

private:
    void onReread(const domain::ApiResult<domain::ApiKey> &result);
    void send();
    void onAnswer(const domain::ApiResult<domain::ApiKey> &result);
    void checkGone();
    void findOut();
    void learn(const domain::ApiKey &key);
    void go(Step step);

    services::ApiKeyService *m_keys;
    QPointer<inventory::Inventory> m_inventory;
    journal::WriteRecorder *m_recorder;
    QUuid m_write; ///< the PATCH in the journal
    domain::ApiKeyId m_id;
    domain::ApiKey m_shown;
    domain::ApiKey m_before;
    domain::ApiKey m_current;
    domain::ApiKeyEdit m_edit;
    domain::ApiError m_error;
    Step m_step = Step::Waiting;
    bool m_wasNeeded = true;
};

} // namespace workflows
