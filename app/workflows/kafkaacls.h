// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/acl.h"
#include "domain/profile.h"
#include "inventory/inventory.h"
#include "services/aclservice.h"
#include "services/secretstore.h"

#include <QHash>

#include <memory>

namespace workflows {

/// A Kafka key: what it is called, and its secret.
struct KafkaKey
{
    QByteArray id;
    domain::Secret secret;
};

/// The ACLs of Kafka clusters, for which the API wants a Kafka key of each: read where the keychain
/// has one, or where the person entered one for this run. A secret is taken out of the keychain for
/// the time of a request, and goes to the cluster's own endpoint alone.
class KafkaAcls : public QObject
{
    Q_OBJECT
public:
    enum class State {
        NoKey, ///< there is no Kafka key of this cluster to ask with
        Reading,
        Known,
        KeyNotGiven, ///< the keychain did not give the key; `keychain` has its words
        KeyRefused, ///< the cluster does not accept the key (401)
        NotVisible, ///< the key's owner may not read ACLs (403)
        Failed ///< `error` says why
    };
    struct View
    {
        State state = State::NoKey;
        QList<domain::Acl> acls;
        domain::ApiError error;
        QString keychain;
    };

    explicit KafkaAcls(inventory::Inventory *inventory, QObject *parent = nullptr);

    /// Where kept keys are, and of which clusters; none where nothing may be kept.
    void setKept(
        services::SecretStore *secrets, const QString &profile, const QSet<domain::ResourceId> &of);

    /// What is known of this cluster's ACLs.
    View view(const domain::ResourceId &cluster) const;
    /// Reads them, where there is a key and they are not known yet.
    void want(const domain::ResourceId &cluster);
    /// Reads them again.
    void reload(const domain::ResourceId &cluster);

    /// Reads the ACLs with a key that a person has entered, and shows them where that works.
    services::ApiCall<QList<domain::Acl>> *tryKey(
        const domain::ResourceId &cluster, const KafkaKey &key);
    /// From now on, and for this run, this key is asked with. It has just given `acls`.
    void useForThisRun(
        const domain::ResourceId &cluster, KafkaKey key, const QList<domain::Acl> &acls);
    /// From now on, the keychain has a key of this cluster, which has just given `acls`.
    void useKept(const domain::ResourceId &cluster, const QList<domain::Acl> &acls);
    /// What was known goes with the key.
    void forget(const domain::ResourceId &cluster);

Q_SIGNALS:
    void changed(const domain::ResourceId &cluster);

private:
    void read(const domain::ResourceId &cluster, const KafkaKey &key);
    void settle(
        const domain::ResourceId &cluster, const domain::ApiResult<QList<domain::Acl>> &result);
    void set(const domain::ResourceId &cluster, const View &view);

    inventory::Inventory *m_inventory;
    services::AclService m_service;
    services::SecretStore *m_secrets = nullptr;
    QString m_profile;
    QSet<domain::ResourceId> m_kept;
    QHash<domain::ResourceId, std::shared_ptr<KafkaKey>> m_keys;
    QHash<domain::ResourceId, View> m_views;
    /// Counts what makes a running read worthless: another key, or none.
    QHash<domain::ResourceId, int> m_keyChanges;
};

} // namespace workflows
