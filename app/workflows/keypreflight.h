// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikeydraft.h"
#include "domain/quota.h"
#include "inventory/inventory.h"
#include "services/apicall.h"

#include <QHash>
#include <QPointer>

#include <optional>

namespace services {
class QuotaService;
}

namespace workflows {

/// What is worth knowing before a key is created: how much of the quotas is used. Reads each list
/// of quotas once; the API has none for a single principal.
class KeyPreflight : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Unneeded, ///< there is no such quota for this kind of key or owner
        Checking,
        Known, ///< quota has a value, unless the API lists none
        NotVisible, ///< the API refused it
        Failed
    };
    struct Check
    {
        State state = State::Unneeded;
        std::optional<domain::AppliedQuota> quota;
    };

    explicit KeyPreflight(services::QuotaService *quotas, QObject *parent = nullptr);

    /// Asks for what is not known yet about this key.
    void check(const domain::ApiKeyDraft &draft);
    /// What the owner may have of this kind of key.
    Check owner() const;
    /// What the Kafka cluster may have.
    Check cluster() const;

Q_SIGNALS:
    void changed();

private:
    /// One list of quotas, as much of it as has come.
    struct Reading
    {
        State state = State::Checking;
        QList<domain::AppliedQuota> quotas;
    };
    void read(const QString &name, domain::QuotaScope scope);
    Check find(
        const QString &name, const std::function<bool(const domain::AppliedQuota &)> &is) const;
    QString ownerReading() const;
    QString clusterReading() const;

    services::QuotaService *m_quotas;
    domain::ApiKeyDraft m_draft;
    QHash<QString, Reading> m_readings;
};

} // namespace workflows
