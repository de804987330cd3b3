// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikeydraft.h"
#include "inventory/inventory.h"
#include "journal/entry.h"
#include "services/apicall.h"

#include <QPointer>
#include <QSet>
#include <QUuid>

namespace journal {
class WriteRecorder;
}
namespace services {
class ApiKeyService;
}

namespace workflows {

/// Creates one key: looks which keys the owner has on that resource, sends one POST, and where its
/// answer is lost finds out what happened by looking again. Never sends the POST a second time by
/// itself.
class KeyCreation : public QObject
{
    Q_OBJECT
public:
    enum class Step {
        Choosing, ///< nothing was sent
        LookingBefore, ///< reading the keys that are there already
        Sending,
        FindingOut, ///< the answer was lost: looking which key is new
        Created, ///< takeSecret() has the secret
        Rejected, ///< the server refused; nothing was created; error() says why
        Orphaned, ///< a key was created, its secret cannot be recovered: orphans()
        NotCreated, ///< the answer was lost and no new key is there
        Unknown ///< the answer was lost and it could not be found out; error() says why
    };
    Q_ENUM(Step)

    KeyCreation(services::ApiKeyService *keys, inventory::Inventory *inventory,
        journal::WriteRecorder *recorder, QObject *parent = nullptr);

    /// Starts. Ignored unless nothing is under way and no secret is held.
    void create(const domain::ApiKeyDraft &draft);
    /// Looks again, after Unknown or NotCreated. Ignored in any other step.
    void findOut();
    /// Back to Choosing after Rejected, Orphaned, NotCreated or Unknown.
    void startOver();

    /// The person has confirmed that they saved the secret.
    void confirmSecret();
    /// The person keeps the key and knows that nobody has its secret.
    void letSecretGo();
    /// The person left before anything was sent: nothing will be.
    void abandon();

    Step step() const { return m_step; }
    /// The POST in the journal, from Step::Sending on.
    const journal::WriteId &write() const { return m_write; }
    bool isBusy() const;
    const domain::ApiKeyDraft &draft() const { return m_draft; }
    const domain::ApiError &error() const { return m_error; }
    /// The created key.
    const domain::ApiKey &key() const { return m_key; }
    /// Hands the secret of the created key over to the one place that shows it. Empty from then on.
    domain::Secret takeSecret() { return std::move(m_secret); }
    /// Keys that appeared while the answer was lost and match what was asked for.
    const QList<domain::ApiKey> &orphans() const { return m_orphans; }

Q_SIGNALS:
    void stepChanged();
    /// The person confirmed that they saved the secret, or let it go.
    void secretSettled(journal::SecretState state);

private:
    void lookBefore();
    void send();
    void onSent(domain::ApiResult<domain::CreatedApiKey> result);
    void onFound(const domain::ApiResult<int> &result, const QList<domain::ApiKey> &after);
    void go(Step step);

    services::ApiKeyService *m_keys;
    journal::WriteRecorder *m_recorder;
    journal::WriteId m_write;
    QPointer<inventory::Inventory> m_inventory;
    Step m_step = Step::Choosing;
    domain::ApiKeyDraft m_draft;
    domain::ApiError m_error;
    domain::ApiKey m_key;
    domain::Secret m_secret;
    /// Nothing where the keys could not be listed before: then nothing can be found out after.
    std::optional<QSet<domain::ApiKeyId>> m_before;
    QList<domain::ApiKey> m_orphans;
};

} // namespace workflows
