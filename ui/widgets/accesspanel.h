// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/inventory.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace workflows {
class KeyPreflight;
class Session;
} // namespace workflows

namespace ui {

class AclLine;

/// Below a key's fields: why its owner reaches what it opens, and what else the owner has.
class AccessPanel : public QWidget
{
    Q_OBJECT
public:
    explicit AccessPanel(workflows::Session *session, QWidget *parent = nullptr);

    /// An ID that is not in the inventory shows nothing.
    void showKey(const domain::ApiKeyId &id);

Q_SIGNALS:
    /// The person wants to see this key.
    void keyRequested(const domain::ApiKeyId &id);
    /// The person wants to see everything that this principal owns.
    void ownerRequested(const domain::PrincipalId &id);
    /// The person wants to enter, or to forget, the Kafka key that ACLs are read with.
    void kafkaKeyWanted(const domain::ResourceId &cluster);
    void kafkaKeyForgotten(const domain::ResourceId &cluster);

private:
    void showAccess(const domain::ApiKey &key);
    void showOthers(const domain::ApiKey &key);
    void showOwner(const domain::PrincipalId &owner);

    workflows::Session *m_session;
    inventory::Inventory *m_inventory;
    workflows::KeyPreflight *m_quotas;
    domain::ApiKeyId m_id;
    QLabel *m_reachIcon;
    QLabel *m_reach;
    QLabel *m_accessIcon;
    QLabel *m_access;
    QLabel *m_bindings;
    QLabel *m_acls;
    AclLine *m_aclLine;
    QLabel *m_ownerHeading;
    QLabel *m_quota;
    QLabel *m_ksql;
    QLabel *m_othersHeading;
    QWidget *m_others = nullptr;
    QVBoxLayout *m_column;
    /// What is shown of the owner's other keys: they are made anew only where they differ.
    QList<domain::ApiKeyId> m_shown;
    domain::PrincipalId m_owner;
};

} // namespace ui
