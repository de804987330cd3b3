// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/secretstore.h"

#include <chrono>

namespace services {

/// Secrets in the keychain of the desktop (Secret Service, KWallet, macOS, Windows). Nothing is
/// ever kept in the clear. No call waits for the keychain, except that the first one in a process
/// may take up to half a second on KDE, where KWallet has to be started and hangs.
class KeychainSecretStore final : public SecretStore
{
    Q_OBJECT
public:
    /// Whose entries these are.
    enum class Entries {
        Own, ///< this program's, under the service "Keyward", in a form of its own
        /// For people and other programs to look up, as plain text under handedOverService() and
        /// the name. Read with what the system brings: see README.md.
        HandedOver
    };

    /// `patience` is how long an answer may take before it counts as Unavailable. The keychain
    /// may be asking the person for a password meanwhile, so it is minutes, not seconds.
    explicit KeychainSecretStore(QObject *parent = nullptr,
        std::chrono::milliseconds patience = std::chrono::minutes(5),
        Entries entries = Entries::Own);

    /// The service that entries for others are under. Part of what users' scripts rely on.
    static QString handedOverService();

    SecretCall<domain::Secret> *read(const QString &name) override;
    SecretCall<bool> *write(const QString &name, domain::Secret secret) override;
    SecretCall<bool> *remove(const QString &name) override;
    SecretCall<bool> *probe() override;

private:
    QString service() const;

    std::chrono::milliseconds m_patience;
    Entries m_entries;
};

} // namespace services
