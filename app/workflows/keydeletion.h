// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
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

/// Deletes one key: the one whose ID it was made for, whatever rows do meanwhile. Reads the key
/// again before and stops where it is not what the person saw.
class KeyDeletion : public QObject
{
    Q_OBJECT
public:
    enum class Step {
        Confirming,
        Rereading,
        Changed, ///< the key is not what was shown: current() is
        Deleting,
        CheckingGone, ///< the API answered "not found" or "forbidden": listing to tell which
        Deleted,
        AlreadyGone, ///< somebody else deleted it
        Failed, ///< error() says why; the key was not touched, or is listed still
        Unknown ///< the DELETE was sent, and it could not be found out what became of it
    };
    Q_ENUM(Step)

    KeyDeletion(services::ApiKeyService *keys, inventory::Inventory *inventory,
        journal::WriteRecorder *recorder, const domain::ApiKey &shown, QObject *parent = nullptr);

    /// The key that took the place of this one, for the journal.
    void setReplacedBy(const domain::ApiKeyId &id) { m_replacedBy = id; }
    /// The person confirmed. After Changed: confirmed what is there now.
    void confirm();

    Step step() const { return m_step; }
    bool isBusy() const;
    /// What the person was shown.
    const domain::ApiKey &shown() const { return m_shown; }
    /// What the API says, after Changed.
    const domain::ApiKey &current() const { return m_current; }
    const domain::ApiError &error() const { return m_error; }

Q_SIGNALS:
    void stepChanged();

private:
    void onReread(const domain::ApiResult<domain::ApiKey> &result);
    void remove();
    void checkGone(const domain::ApiError &error);
    void end(Step step);
    void go(Step step);

    services::ApiKeyService *m_keys;
    journal::WriteRecorder *m_recorder;
    QUuid m_write; ///< the DELETE in the journal
    QPointer<inventory::Inventory> m_inventory;
    domain::ApiKey m_shown;
    domain::ApiKey m_current;
    domain::ApiKeyId m_replacedBy;
    domain::ApiError m_error;
    Step m_step = Step::Confirming;
};

} // namespace workflows
