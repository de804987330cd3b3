// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/kafkaacls.h"

namespace workflows {

using domain::ApiError;
using domain::ResourceId;

namespace {

/// Key and secret are one entry of the keychain: the key ends at the first colon, which no key ID
/// has.
std::optional<KafkaKey> parsed(const domain::Secret &entry)
{
    const QByteArrayView bytes = entry.reveal();
    const qsizetype colon = bytes.indexOf(':');
    if (colon <= 0)
        return std::nullopt;
    return KafkaKey{
        bytes.first(colon).toByteArray(), domain::Secret(bytes.sliced(colon + 1).toByteArray())};
}

} // namespace

KafkaAcls::KafkaAcls(inventory::Inventory *inventory, QObject *parent)
    : QObject(parent)
    , m_inventory(inventory)
{
}

void KafkaAcls::setKept(
    services::SecretStore *secrets, const QString &profile, const QSet<ResourceId> &of)
{
    m_secrets = secrets;
    m_profile = profile;
    m_kept = of;
}

KafkaAcls::View KafkaAcls::view(const ResourceId &cluster) const
{
    return m_views.value(cluster);
}

void KafkaAcls::set(const ResourceId &cluster, const View &view)
{
    m_views.insert(cluster, view);
    Q_EMIT changed(cluster);
}

void KafkaAcls::want(const ResourceId &cluster)
{
    if (!m_views.contains(cluster))
        reload(cluster);
}

void KafkaAcls::reload(const ResourceId &cluster)
{
    if (view(cluster).state == State::Reading)
        return;
    if (const auto key = m_keys.value(cluster)) {
        read(cluster, *key);
        return;
    }
    if (!m_secrets || !m_kept.contains(cluster))
        return;
    set(cluster, {State::Reading, {}, {}, {}});
    m_secrets->read(domain::kafkaKeyName(m_profile, cluster))
        ->then(this,
            [this, cluster, change = m_keyChanges.value(cluster)](
                const tl::expected<domain::Secret, services::SecretStoreError> &entry) {
                if (change != m_keyChanges.value(cluster))
                    return;
                const std::optional<KafkaKey> key = entry ? parsed(*entry) : std::nullopt;
                if (key)
                    read(cluster, *key);
                else
                    set(cluster,
                        {State::KeyNotGiven, {}, {}, entry ? QString() : entry.error().detail});
            });
}

void KafkaAcls::read(const ResourceId &cluster, const KafkaKey &key)
{
    set(cluster, {State::Reading, {}, {}, {}});
    auto *call = tryKey(cluster, key);
    call->then(this,
        [this, cluster, change = m_keyChanges.value(cluster)](
            const domain::ApiResult<QList<domain::Acl>> &result) {
            if (change == m_keyChanges.value(cluster))
                settle(cluster, result);
        });
}

void KafkaAcls::settle(
    const ResourceId &cluster, const domain::ApiResult<QList<domain::Acl>> &result)
{
    if (result) {
        set(cluster, {State::Known, *result, {}, {}});
        return;
    }
    const ApiError &error = result.error();
    const State state = error.kind == ApiError::Kind::Unauthorized ? State::KeyRefused
        : error.kind == ApiError::Kind::Forbidden                  ? State::NotVisible
                                                                   : State::Failed;
    set(cluster, {state, {}, error, {}});
}

services::ApiCall<QList<domain::Acl>> *KafkaAcls::tryKey(
    const ResourceId &cluster, const KafkaKey &key)
{
    const domain::Resource *known = m_inventory->resource(cluster);
    services::Connection connection;
    connection.endpoint = QUrl(known ? known->httpEndpoint : QString());
    connection.keyId = key.id;
    connection.secret = key.secret.clone();
    return m_service.list(std::move(connection), cluster);
}

void KafkaAcls::useForThisRun(
    const ResourceId &cluster, KafkaKey key, const QList<domain::Acl> &acls)
{
    ++m_keyChanges[cluster];
    m_keys.insert(cluster, std::make_shared<KafkaKey>(std::move(key)));
    set(cluster, {State::Known, acls, {}, {}});
}

void KafkaAcls::useKept(const ResourceId &cluster, const QList<domain::Acl> &acls)
{
    ++m_keyChanges[cluster];
    m_keys.remove(cluster);
    m_kept.insert(cluster);
    set(cluster, {State::Known, acls, {}, {}});
}

void KafkaAcls::forget(const ResourceId &cluster)
{
    ++m_keyChanges[cluster];
    m_keys.remove(cluster);
    m_kept.remove(cluster);
    set(cluster, {});
}

} // namespace workflows
