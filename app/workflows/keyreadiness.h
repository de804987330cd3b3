// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/inventory.h"
#include "services/dataplaneservice.h"

#include <QUrl>

#include <functional>
#include <map>

namespace workflows {

/// Whether new keys work: asks what they open, with the keys themselves, until they are accepted.
/// What comes out is the inventory's domain::Readiness of the key.
///
/// A secret is held in one buffer until its key is accepted, for at most `longest`, and wiped then;
/// also by cancel(), with the key's deletion, and when this goes. It is sent to the endpoint of
/// what its key opens, and nowhere else.
class KeyReadiness : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::minutes longest{20};

    /// What keys that are of no cluster are asked of.
    struct ControlPlane
    {
        QUrl endpoint;
        domain::OrganizationId organization;
    };
    /// When, and how often in a row, a kind of key has to be accepted.
    struct Pace
    {
        std::chrono::milliseconds first;
        std::chrono::milliseconds interval;
        int successes = 1;
    };

    KeyReadiness(inventory::Inventory *inventory, std::function<ControlPlane()> controlPlane,
        QObject *parent = nullptr);
    ~KeyReadiness() override;

    /// False where what the key opens has no endpoint that a secret may be sent to.
    bool canAsk(const domain::ApiKey &key) const;
    /// Asks from now on, and takes the secret over. Does nothing where it cannot ask.
    void watch(const domain::ApiKey &key, domain::Secret secret);
    /// Asks no more, and says nothing of the key.
    void cancel(const domain::ApiKeyId &id);
    QList<domain::ApiKeyId> watched() const;

    /// The usual pace for this kind of key.
    static Pace usualPace(domain::ResourceKind kind);
    /// Another pause than the usual ones, asked for before each; 0 is the usual one.
    void setInterval(std::function<std::chrono::milliseconds()> interval);
    /// Less than `longest`.
    void setLimit(std::chrono::milliseconds limit) { m_limit = limit; }

Q_SIGNALS:
    /// A key began or ended to be asked with.
    void watchedChanged();
    /// It is known whether this key works, or that it cannot be found out: the inventory says it.
    void settled(const domain::ApiKeyId &id);

private:
    struct Watch;
    struct Door
    {
        QUrl endpoint;
        QString path;
    };

    Door doorOf(const domain::ApiKey &key) const;
    void ask(const domain::ApiKeyId &id);
    void onAnswer(const domain::ApiKeyId &id, const domain::ApiResult<bool> &result);
    void finish(const domain::ApiKeyId &id, domain::Readiness::State state);
    void dropGone();
    std::chrono::milliseconds pause(std::chrono::milliseconds usual) const;

    inventory::Inventory *m_inventory;
    std::function<ControlPlane()> m_controlPlane;
    services::DataPlaneService m_service;
    std::map<QString, std::unique_ptr<Watch>> m_watches;
    std::function<std::chrono::milliseconds()> m_interval;
    std::chrono::milliseconds m_limit = longest;
};

} // namespace workflows
