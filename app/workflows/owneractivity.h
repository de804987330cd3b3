// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"
#include "services/metricsservice.h"

#include <QHash>

namespace workflows {

/// What an account did lately on some Kafka clusters, as evidence before something of it is
/// deleted.
class OwnerActivity : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Unavailable, ///< there is no Metrics API to ask
        Checking,
        Known,
        NotVisible, ///< the API refused it
        Failed
    };
    struct View
    {
        State state = State::Unavailable;
        domain::Activity activity;
    };

    OwnerActivity(services::MetricsService *metrics, const domain::PrincipalId &owner,
        QObject *parent = nullptr);

    /// Asks about this cluster, once.
    void ask(const domain::ResourceId &kafkaCluster);
    View view(const domain::ResourceId &kafkaCluster) const;

Q_SIGNALS:
    void changed();

private:
    services::MetricsService *m_metrics;
    domain::PrincipalId m_owner;
    QHash<domain::ResourceId, View> m_views;
};

} // namespace workflows
