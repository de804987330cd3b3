// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/keypreflight.h"

#include "services/quotaservice.h"

namespace workflows {

namespace {

bool isServiceAccount(const domain::PrincipalId &id)
{
    return id.toString().startsWith(QLatin1String("sa-"), Qt::CaseInsensitive);
}

bool countsAsCloudKey(domain::ResourceKind kind)
{
    return kind == domain::ResourceKind::Cloud || kind == domain::ResourceKind::Global;
}

/// Whether this quota is about API keys of that kind. Known spellings differ: "max_cloud_api_keys",
/// "apikeys_per_org".
bool isAboutKeys(const QString &quota, domain::ResourceKind kind)
{
    const QString id = quota.toLower();
    if (!id.contains(QLatin1String("api_key")) && !id.contains(QLatin1String("apikey")))
        return false;
    if (id.contains(QLatin1String("audit_log")))
        return false;
    const bool isForCloud = id.contains(QLatin1String("cloud_api"));
    const bool isForClusters = id.contains(QLatin1String("cluster_api"));
    return countsAsCloudKey(kind) ? !isForClusters : !isForCloud;
}

} // namespace

KeyPreflight::KeyPreflight(services::QuotaService *quotas, QObject *parent)
    : QObject(parent)
    , m_quotas(quotas)
{
}

QString KeyPreflight::ownerReading() const
{
    if (m_draft.owner.isEmpty())
        return {};
    return isServiceAccount(m_draft.owner) ? QStringLiteral("service accounts")
                                           : QStringLiteral("users");
}

QString KeyPreflight::clusterReading() const
{
    const bool hasCluster
        = m_draft.kind == domain::ResourceKind::Kafka && !m_draft.resource.isEmpty();
    return hasCluster ? m_draft.resource.toString() : QString();
}

void KeyPreflight::check(const domain::ApiKeyDraft &draft)
{
    m_draft = draft;
    if (const QString name = ownerReading(); !name.isEmpty()) {
        read(name,
            isServiceAccount(draft.owner) ? domain::QuotaScope::ServiceAccount
                                          : domain::QuotaScope::UserAccount);
    }
    if (const QString name = clusterReading(); !name.isEmpty())
        read(name, domain::QuotaScope::KafkaCluster);
}

void KeyPreflight::read(const QString &name, domain::QuotaScope scope)
{
    if (m_readings.contains(name))
        return;
    m_readings.insert(name, {});
    services::QuotaService::Filter filter;
    filter.scope = scope;
    if (scope == domain::QuotaScope::KafkaCluster) {
        filter.environment = m_draft.environment;
        filter.kafkaCluster = m_draft.resource;
    }
    auto *call = m_quotas->list(filter);
    call->each(this, [this, name](const QList<domain::AppliedQuota> &quotas) {
        m_readings[name].quotas.append(quotas);
        Q_EMIT changed();
    });
    call->then(this, [this, name](const domain::ApiResult<int> &result) {
        const bool isRefused = !result && result.error().kind == domain::ApiError::Kind::Forbidden;
        m_readings[name].state = result ? State::Known
            : isRefused                 ? State::NotVisible
                                        : State::Failed;
        Q_EMIT changed();
    });
}

KeyPreflight::Check KeyPreflight::find(
    const QString &name, const std::function<bool(const domain::AppliedQuota &)> &is) const
{
    const auto reading = m_readings.constFind(name);
    if (reading == m_readings.constEnd())
        return {};
    for (const domain::AppliedQuota &quota : reading->quotas) {
        // What has come counts, whatever becomes of the rest of the list.
        if (isAboutKeys(quota.id, m_draft.kind) && is(quota))
            return {State::Known, quota};
    }
    return {reading->state, std::nullopt};
}

KeyPreflight::Check KeyPreflight::owner() const
{
    return find(ownerReading(),
        [this](const domain::AppliedQuota &quota) { return quota.principal == m_draft.owner; });
}

KeyPreflight::Check KeyPreflight::cluster() const
{
    return find(clusterReading(), [this](const domain::AppliedQuota &quota) {
        return quota.kafkaCluster.isEmpty() || quota.kafkaCluster == m_draft.resource;
    });
}

} // namespace workflows
