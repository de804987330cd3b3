// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/handoff.h"
#include "services/secretfile.h"

#include <QObject>
#include <QPointer>
#include <QUrl>

namespace inventory {
class Inventory;
}
namespace services {
class SecretStore;
}

namespace workflows {

/// Brings the secret of a created key to where the person keeps it: a file, or the keychain. Never
/// waits, and never keeps the secret for longer than that takes.
class SecretHandoff : public QObject
{
    Q_OBJECT
public:
    /// `endpoint` is the API's: where Tableflow keys are used. `keychain` has entries that other
    /// programs look up by the key's ID.
    SecretHandoff(inventory::Inventory *inventory, const QUrl &endpoint,
        services::SecretStore *keychain, QObject *parent = nullptr);

    /// `key` with the addresses of its own resource, as far as they are known.
    domain::HandoffKey describe(const domain::ApiKey &key) const;

    /// Writes `text` to a file, on another thread. Ignored while isBusy().
    void saveFile(const QString &path, domain::Secret text, services::ExistingFile existing);
    /// Keeps `secret` in the keychain under the key's ID. Ignored while isBusy().
    void saveToKeychain(const domain::ApiKeyId &key, domain::Secret secret);
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void busyChanged();
    /// `isPrivate`: see services::SecretFile.
    void fileSaved(const QString &path, bool isPrivate);
    void fileNotSaved(const QString &path, const services::SecretFileError &error);
    void keychainSaved(const domain::ApiKeyId &key);
    /// The keychain's words.
    void keychainNotSaved(const domain::ApiKeyId &key, const QString &detail);

private:
    using FileOutcome = tl::expected<services::SecretFile, services::SecretFileError>;
    void onWritten(const QString &path, const FileOutcome &outcome);
    void setBusy(bool isBusy);

    QPointer<inventory::Inventory> m_inventory;
    QUrl m_endpoint;
    QPointer<services::SecretStore> m_keychain;
    bool m_isBusy = false;
};

} // namespace workflows
