// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/session.h"

#include "services/accountservice.h"
#include "services/apiclient.h"
#include "services/apikeyservice.h"
#include "services/clusterservice.h"
#include "services/environmentservice.h"
#include "services/keychainsecretstore.h"
#include "services/metricsservice.h"
#include "services/organizationservice.h"
#include "services/quotaservice.h"
#include "services/regionservice.h"
#include "services/rolebindingservice.h"
#include "workflows/accountcreation.h"
#include "workflows/accountdeletion.h"
#include "workflows/accountediting.h"
#include "workflows/bulkdeletion.h"
#include "workflows/bulkediting.h"
#include "workflows/edithistory.h"
#include "workflows/kafkaacls.h"
#include "workflows/keycreation.h"
#include "workflows/keydeletion.h"
#include "workflows/keyediting.h"
#include "workflows/keylookup.h"
#include "workflows/keypreflight.h"
#include "workflows/keyreadiness.h"
#include "workflows/keyrotations.h"
#include "workflows/owneractivity.h"
#include "workflows/rolegranting.h"
#include "workflows/secrethandoff.h"
#include "workflows/unconfirmedsecrets.h"

namespace workflows {

Session::Session(const domain::Profile &profile, SessionKind kind, services::Connection connection,
    journal::Journal *journal, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_kind(kind)
    , m_isSignedIn(!connection.secret.isEmpty())
    , m_client(std::make_unique<services::ApiClient>(std::move(connection)))
    , m_organizations(std::make_unique<services::OrganizationService>(m_client.get()))
    , m_environments(std::make_unique<services::EnvironmentService>(m_client.get()))
    , m_clusters(std::make_unique<services::ClusterService>(m_client.get()))
    , m_accounts(std::make_unique<services::AccountService>(m_client.get()))
    , m_keys(std::make_unique<services::ApiKeyService>(m_client.get()))
    , m_roleBindings(std::make_unique<services::RoleBindingService>(m_client.get()))
    , m_quotas(std::make_unique<services::QuotaService>(m_client.get()))
    , m_regions(std::make_unique<services::RegionService>(m_client.get()))
    , m_metrics(std::make_unique<services::MetricsService>(m_client.get()))
    , m_keychain(std::make_unique<services::KeychainSecretStore>(
          nullptr, std::chrono::minutes(5), services::KeychainSecretStore::Entries::HandedOver))
    , m_loader(&m_inventory,
          {m_environments.get(), m_clusters.get(), m_accounts.get(), m_keys.get(),
              m_roleBindings.get(), m_regions.get()})
    , m_recorder(journal, [this] { return actor(); })
    , m_editing(std::make_unique<KeyEditing>(m_keys.get(), &m_inventory, &m_recorder))
    , m_accountEditing(
          std::make_unique<AccountEditing>(m_accounts.get(), &m_inventory, &m_recorder))
    , m_history(std::make_unique<EditHistory>(m_keys.get(), &m_inventory, &m_recorder))
    , m_lookup(std::make_unique<KeyLookup>(m_keys.get(), &m_inventory))
    , m_acls(std::make_unique<KafkaAcls>(&m_inventory))
    , m_unconfirmedSecrets(std::make_unique<UnconfirmedSecrets>(&m_inventory, &m_recorder))
    , m_readiness(std::make_unique<KeyReadiness>(&m_inventory,
          [this] {
              return KeyReadiness::ControlPlane{m_client->endpoint(), m_organization.id};
          }))
    , m_rotations(std::make_unique<KeyRotations>(
          &m_inventory, &m_recorder, m_readiness.get(), m_unconfirmedSecrets.get()))
{
    connect(m_client.get(), &services::ApiClient::unauthorized, this, &Session::unauthorized);
    connect(m_editing.get(), &KeyEditing::changed, m_history.get(),
        [this](const domain::ApiKey &before, const domain::ApiKey &after) {
            m_history->record({editedKey(before, after)});
        });
}

Session::~Session() = default;

bool Session::isReadOnly() const
{
    return m_client->isReadOnly();
}

void Session::setProfile(const domain::Profile &profile, bool isReadOnly)
{
    if (profile == m_profile && isReadOnly == m_client->isReadOnly())
        return;
    m_profile = profile;
    m_client->setReadOnly(isReadOnly);
    Q_EMIT profileChanged();
}

void Session::setCredentials(
    const QByteArray &keyId, domain::Secret secret, const domain::PrincipalId &self)
{
    m_client->setCredentials(keyId, std::move(secret));
    m_profile.keyId = keyId;
    m_self = self;
    if (!std::exchange(m_isSignedIn, true))
        Q_EMIT profileChanged();
}

void Session::restore(const inventory::KeptPicture &kept)
{
    setOrganization(kept.owner.organization);
    setSelf(kept.owner.self);
    m_inventory.restore(kept.picture);
}

QString Session::organizationName() const
{
    return m_organization.displayName.isEmpty() ? m_profile.name : m_organization.displayName;
}

domain::ApiKeyId Session::ownKey() const
{
    return domain::ApiKeyId(QString::fromUtf8(m_client->keyId()));
}

journal::Actor Session::actor() const
{
    return {m_profile.name, organizationName(), m_client->endpoint().toString(QUrl::RemoveUserInfo),
        m_self.toString(), QString::fromUtf8(m_client->keyId())};
}

KeyCreation *Session::newKeyCreation(QObject *parent)
{
    auto *creation = new KeyCreation(m_keys.get(), &m_inventory, &m_recorder, parent);
    m_rotations->follow(creation);
    return creation;
}

SecretHandoff *Session::newSecretHandoff(QObject *parent)
{
    return new SecretHandoff(&m_inventory, m_client->endpoint(), m_keychain.get(), parent);
}

KeyPreflight *Session::newKeyPreflight(QObject *parent)
{
    return new KeyPreflight(m_quotas.get(), parent);
}

OwnerActivity *Session::newOwnerActivity(const domain::PrincipalId &owner, QObject *parent)
{
    return new OwnerActivity(m_metrics.get(), owner, parent);
}

AccountCreation *Session::newAccountCreation(QObject *parent)
{
    return new AccountCreation(m_accounts.get(), &m_inventory, &m_recorder, parent);
}

AccountDeletion *Session::newAccountDeletion(const domain::Account &shown, QObject *parent)
{
    return new AccountDeletion(
        m_accounts.get(), m_keys.get(), &m_inventory, &m_recorder, shown, parent);
}

RoleGranting *Session::newRoleGranting(QObject *parent)
{
    return new RoleGranting(
        m_roleBindings.get(), &m_inventory, m_organization.id, &m_recorder, parent);
}

KeyDeletion *Session::newKeyDeletion(const domain::ApiKey &shown, QObject *parent)
{
    return new KeyDeletion(m_keys.get(), &m_inventory, &m_recorder, shown, parent);
}

BulkEditing *Session::newBulkEditing(const QList<BulkItem> &items, QObject *parent)
{
    auto *work = new BulkEditing(m_keys.get(), &m_inventory, &m_recorder, items, parent);
    connect(work, &BulkWork::finished, m_history.get(),
        [this, work] { m_history->record(work->edited()); });
    return work;
}

BulkDeletion *Session::newBulkDeletion(const QList<BulkItem> &items, QObject *parent)
{
    return new BulkDeletion(m_keys.get(), &m_inventory, &m_recorder, items, parent);
}

void Session::setOrganization(const domain::Organization &organization)
{
    m_organization = organization;
    m_loader.setOrganization(organization.id);
    Q_EMIT organizationChanged();
}

void Session::setSelf(const domain::PrincipalId &self)
{
    m_self = self;
}

} // namespace workflows
