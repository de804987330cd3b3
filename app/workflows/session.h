// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/organization.h"
#include "domain/profile.h"
#include "inventory/inventory.h"
#include "inventory/inventoryloader.h"
#include "inventory/picturefile.h"
#include "journal/writerecorder.h"
#include "services/connection.h"

#include <QObject>

#include <memory>

namespace services {
class AccountService;
class ApiClient;
class ApiKeyService;
class ClusterService;
class EnvironmentService;
class MetricsService;
class OrganizationService;
class QuotaService;
class RegionService;
class RoleBindingService;
class SecretStore;
} // namespace services

namespace workflows {

class AccountCreation;
class AccountDeletion;
class AccountEditing;
class BulkDeletion;
class BulkEditing;
struct BulkItem;
class EditHistory;
class KafkaAcls;
class KeyCreation;
class KeyDeletion;
class KeyEditing;
class KeyLookup;
class KeyPreflight;
class KeyReadiness;
class KeyRotations;
class OwnerActivity;
class RoleGranting;
class SecretHandoff;
class UnconfirmedSecrets;

/// Where a session's organization is.
enum class SessionKind {
    Saved, ///< a profile whose secret is in the keychain
    ThisRun, ///< nothing of it is kept after the program ends
    Local ///< the local organization, served by this program
};

/// One signed-in organization: its connection, its inventory, and everything that can be done with
/// it.
class Session : public QObject
{
    Q_OBJECT
public:
    Session(const domain::Profile &profile, SessionKind kind, services::Connection connection,
        journal::Journal *journal, QObject *parent = nullptr);
    ~Session() override;

    const domain::Profile &profile() const { return m_profile; }
    /// What the person changed of it: takes effect at once, in the client too. Where the
    /// organization is and who asks stay as they are.
    void setProfile(const domain::Profile &profile, bool isReadOnly);
    /// Goes on with other credentials of the same organization, whose owner is `self`.
    void setCredentials(
        const QByteArray &keyId, domain::Secret secret, const domain::PrincipalId &self);
    SessionKind kind() const { return m_kind; }
    bool isReadOnly() const;
    /// False until the credentials of an organization that was opened from what is kept of it are
    /// there: nothing is asked of the API before.
    bool isSignedIn() const { return m_isSignedIn; }
    bool mayWrite() const { return m_isSignedIn && !isReadOnly(); }
    /// Shows what an earlier run has read.
    void restore(const inventory::KeptPicture &kept);
    /// The organization's name: the API's, else the profile's.
    QString organizationName() const;
    /// Empty where the API does not let us know.
    const domain::OrganizationId &organization() const { return m_organization.id; }
    /// The key that this session signs in with: deleting it ends the session.
    domain::ApiKeyId ownKey() const;
    /// The owner of ownKey(); empty where the API does not let us know.
    const domain::PrincipalId &self() const { return m_self; }

    inventory::Inventory *inventory() { return &m_inventory; }
    inventory::InventoryLoader *loader() { return &m_loader; }
    /// Where the writes of this session are recorded, among others'.
    journal::Journal *journal() const { return m_recorder.journal(); }
    KeyEditing *editing() { return m_editing.get(); }
    AccountEditing *accountEditing() { return m_accountEditing.get(); }
    /// What editing() and newBulkEditing() changed, to be undone.
    EditHistory *history() { return m_history.get(); }
    KeyLookup *lookup() { return m_lookup.get(); }
    /// Keys of which an earlier run of the program does not know whether anybody has the secret.
    UnconfirmedSecrets *unconfirmedSecrets() { return m_unconfirmedSecrets.get(); }
    /// ACLs of Kafka clusters, where there is a Kafka key to read them with.
    KafkaAcls *acls() { return m_acls.get(); }
    /// Whether new keys work, where the person wants to be told.
    KeyReadiness *readiness() { return m_readiness.get(); }
    /// Keys that are being replaced by new ones.
    KeyRotations *rotations() { return m_rotations.get(); }
    /// The caller owns what it gets.
    KeyCreation *newKeyCreation(QObject *parent);
    SecretHandoff *newSecretHandoff(QObject *parent);
    KeyPreflight *newKeyPreflight(QObject *parent);
    OwnerActivity *newOwnerActivity(const domain::PrincipalId &owner, QObject *parent);
    AccountCreation *newAccountCreation(QObject *parent);
    AccountDeletion *newAccountDeletion(const domain::Account &shown, QObject *parent);
    RoleGranting *newRoleGranting(QObject *parent);
    KeyDeletion *newKeyDeletion(const domain::ApiKey &shown, QObject *parent);
    BulkEditing *newBulkEditing(const QList<BulkItem> &items, QObject *parent);
    BulkDeletion *newBulkDeletion(const QList<BulkItem> &items, QObject *parent);

    /// \name For workflows
    /// @{
    services::EnvironmentService *environments() { return m_environments.get(); }
    services::OrganizationService *organizations() { return m_organizations.get(); }
    services::ApiKeyService *keys() { return m_keys.get(); }
    services::AccountService *accounts() { return m_accounts.get(); }
    services::RoleBindingService *roleBindings() { return m_roleBindings.get(); }
    services::QuotaService *quotas() { return m_quotas.get(); }
    void setOrganization(const domain::Organization &organization);
    void setSelf(const domain::PrincipalId &self);
    /// @}

Q_SIGNALS:
    /// The API does not take the credentials any more.
    void unauthorized(const domain::ApiError &error);
    void organizationChanged();
    /// Its name, its colour, what is production, or whether it is read-only.
    void profileChanged();

private:
    journal::Actor actor() const;

    domain::Profile m_profile;
    SessionKind m_kind;
    bool m_isSignedIn;
    domain::Organization m_organization;
    domain::PrincipalId m_self;
    std::unique_ptr<services::ApiClient> m_client;
    std::unique_ptr<services::OrganizationService> m_organizations;
    std::unique_ptr<services::EnvironmentService> m_environments;
    std::unique_ptr<services::ClusterService> m_clusters;
    std::unique_ptr<services::AccountService> m_accounts;
    std::unique_ptr<services::ApiKeyService> m_keys;
    std::unique_ptr<services::RoleBindingService> m_roleBindings;
    std::unique_ptr<services::QuotaService> m_quotas;
    std::unique_ptr<services::RegionService> m_regions;
    std::unique_ptr<services::MetricsService> m_metrics;
    /// Where the secrets of created keys go when the person wants that.
    std::unique_ptr<services::SecretStore> m_keychain;
    inventory::Inventory m_inventory;
    inventory::InventoryLoader m_loader;
    journal::WriteRecorder m_recorder;
    std::unique_ptr<KeyEditing> m_editing;
    std::unique_ptr<AccountEditing> m_accountEditing;
    std::unique_ptr<EditHistory> m_history;
    std::unique_ptr<KeyLookup> m_lookup;
    std::unique_ptr<KafkaAcls> m_acls;
    std::unique_ptr<UnconfirmedSecrets> m_unconfirmedSecrets;
    std::unique_ptr<KeyReadiness> m_readiness;
    std::unique_ptr<KeyRotations> m_rotations;
};

} // namespace workflows
