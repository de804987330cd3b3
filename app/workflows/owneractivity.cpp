// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/owneractivity.h"

namespace workflows {

OwnerActivity::OwnerActivity(
    services::MetricsService *metrics, const domain::PrincipalId &owner, QObject *parent)
    : QObject(parent)
    , m_metrics(metrics)
    , m_owner(owner)
{
}

void OwnerActivity::ask(const domain::ResourceId &kafkaCluster)
{
    if (m_views.contains(kafkaCluster) || !m_metrics->isAvailable() || m_owner.isEmpty())
        return;
    m_views.insert(kafkaCluster, {State::Checking, {}});
    m_metrics->activityOf(m_owner, kafkaCluster)
        ->then(this, [this, kafkaCluster](const domain::ApiResult<domain::Activity> &result) {
            const bool isRefused
                = !result && result.error().kind == domain::ApiError::Kind::Forbidden;
            m_views.insert(kafkaCluster,
                result          ? View{State::Known, *result}
                    : isRefused ? View{State::NotVisible, {}}
                                : View{State::Failed, {}});
            Q_EMIT changed();
        });
}

OwnerActivity::View OwnerActivity::view(const domain::ResourceId &kafkaCluster) const
{
    return m_views.value(kafkaCluster);
}

} // namespace workflows
