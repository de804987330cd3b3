// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikeydraft.h"
#include "domain/roles.h"

#include <QWidget>

class QPushButton;

namespace workflows {
class KeyPreflight;
class Session;
} // namespace workflows

namespace ui {

class AclLine;

/// What is worth knowing before the key is created: quotas, whether a role of the owner covers the
/// resource, and whether the signed-in account may do this. Says what it knows and what it could
/// not check; the API decides.
class PreflightPanel : public QWidget
{
    Q_OBJECT
public:
    explicit PreflightPanel(workflows::Session *session, QWidget *parent = nullptr);

    /// Looks at this key. Without an owner there is nothing to say.
    void setDraft(const domain::ApiKeyDraft &draft);
    /// All that it says, a line each.
    QString text() const;

Q_SIGNALS:
    /// The person wants to give the owner a role on what the key opens.
    void roleWanted(const domain::PrincipalId &owner, const domain::RoleTarget &target);
    /// The person wants to enter, or to forget, the Kafka key that ACLs are read with.
    void kafkaKeyWanted(const domain::ResourceId &cluster);
    void kafkaKeyForgotten(const domain::ResourceId &cluster);

private:
    enum class Tone { Fine, Plain, Warning };
    class Line;

    void refresh();
    void sayOwnerQuota();
    void sayClusterQuota();
    void sayReach();
    /// Where no role of the owner covers a Kafka cluster, its ACLs count.
    int deniedCount() const;
    static QString deniedSentence(int count);
    void sayReachByAcls(const QString &who, const QString &what);
    void sayOwnRight();
    QString ownerLabel() const;
    domain::RoleTarget target() const;
    QString targetLabel() const;

    workflows::Session *m_session;
    workflows::KeyPreflight *m_preflight;
    domain::ApiKeyDraft m_draft;
    Line *m_ownerQuota;
    Line *m_clusterQuota;
    Line *m_reach;
    AclLine *m_acls;
    Line *m_right;
    QPushButton *m_grant;
};

} // namespace ui
