// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/profilestore.h"
#include "services/secretstore.h"
#include "workflows/kafkaacls.h"
#include "workflows/signin.h"

namespace workflows {

class LocalOrganizationHost;

/// True where the keychain and the settings have it now; false where it holds for this run only.
using SignInAgainCall = services::AsyncCall<tl::expected<bool, SignInError>>;

/// The organizations that a person works with: saved ones, one for this run, the local one. Opens
/// sessions; keeps secrets in the keychain alone.
class Workspace : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        bool isReadOnly = false; ///< every session is read-only, whatever its profile says
        QUrl telemetry
            = {}; ///< the Metrics API, where it is not the one that goes with an endpoint
        /// Where what was read of saved organizations is kept; empty for nowhere.
        QString inventories = {};
    };

    Workspace(services::ProfileStore *profiles, services::SecretStore *secrets,
        LocalOrganizationHost *localOrganization, journal::Journal *journal, const Options &options,
        QObject *parent = nullptr);

    services::ProfileStore *profiles() { return m_profiles; }
    const Options &options() const { return m_options; }

    /// Whether the keychain can keep a secret. True, or why not.
    services::SecretCall<bool> *probeKeychain() { return m_secrets->probe(); }

    /// Checks the credentials, then keeps the secret, then the profile: in this order, so that
    /// nothing is saved that does not work.
    SignInCall *addOrganization(const domain::Profile &profile, domain::Secret secret);
    /// Opens a saved organization: from what an earlier run has read of it, where that is kept, and
    /// then not signed in yet; else with the secret from the keychain.
    SignInCall *openOrganization(const domain::Profile &profile);
    /// Signs a session in that was opened from what is kept, with the secret from the keychain.
    SignInAgainCall *finishSignIn(Session *session);
    /// Opens what is kept of an organization, not signed in yet, and nothing else. An error where
    /// it is of no use.
    SignInCall *openKept(const domain::Profile &profile);
    /// Whether openOrganization() may find something that is kept of it.
    bool isKept(const domain::Profile &profile) const;
    /// Forgets what is kept of it.
    void forgetKept(const domain::Profile &profile);
    /// As openOrganization(), with a secret that the person typed because the kept one is gone or
    /// wrong. The new one is kept once it was accepted.
    SignInCall *openOrganization(const domain::Profile &profile, domain::Secret secret);
    /// Signs in and keeps nothing.
    SignInCall *openForThisRun(const domain::Profile &profile, domain::Secret secret);
    SignInCall *openLocalOrganization(const QString &directory = {});
    /// Signs a running session in with other credentials, after a 401 or to replace its key. They
    /// are checked first, and must be of the same organization. True where a saved organization's
    /// keychain and settings have them now; false where they hold for this run only.
    SignInAgainCall *signInAgain(Session *session, const QByteArray &keyId, domain::Secret secret);
    /// Marks an environment of an open organization as production, or not, by hand. Kept where the
    /// organization is saved.
    void markProduction(Session *session, const domain::EnvironmentId &environment, bool isOn);
    /// Checks a Kafka key of a cluster by reading its ACLs, then keeps it: in the keychain where
    /// the organization is saved (true), else for this run (false).
    SignInAgainCall *addKafkaKey(Session *session, const domain::ResourceId &cluster, KafkaKey key);
    /// Forgets it, in the keychain too. Where the keychain does not let it go, it stays in use.
    services::SecretCall<bool> *removeKafkaKey(Session *session, const domain::ResourceId &cluster);
    /// Gives a running session what its saved profile says now.
    void follow(Session *session);
    /// Forgets a profile and its entries in the keychain; neither where the settings cannot be
    /// written. An error names the entries that are still there.
    services::SecretCall<bool> *removeOrganization(const domain::Profile &profile);

private:
    void signIn(
        const domain::Profile &profile, SessionKind kind, domain::Secret secret, SignInCall *call);
    QString keptPath(const domain::Profile &profile) const;
    std::unique_ptr<Session> newSession(
        const domain::Profile &profile, SessionKind kind, domain::Secret secret);
    void openFromKeychain(const domain::Profile &profile, SignInCall *call);
    using Accepted = std::function<void(Session *)>;
    void checkAgain(Session *session, const QByteArray &keyId, domain::Secret secret,
        SignInAgainCall *call, const Accepted &accepted);
    SignInCall *signInAndKeep(const domain::Profile &profile, domain::Secret secret);
    bool isReadOnly(const domain::Profile &profile) const;
    void keepAgain(const domain::Profile &profile, domain::Secret secret, SignInAgainCall *call);
    domain::Profile keptProfile(const Session &session) const;
    bool markKafkaKey(const QString &profile, const domain::ResourceId &cluster, bool isKept);
    void keepKafkaKey(Session *session, const domain::ResourceId &cluster,
        const std::shared_ptr<KafkaKey> &key, const QList<domain::Acl> &acls,
        SignInAgainCall *call);
    void keep(const domain::Profile &profile, domain::Secret secret,
        std::unique_ptr<Session> session, SignInCall *call);

    services::ProfileStore *m_profiles;
    services::SecretStore *m_secrets;
    LocalOrganizationHost *m_localOrganization;
    journal::Journal *m_journal;
    Options m_options;
};

} // namespace workflows
