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

private:
    enum class Tone { Fine, Plain, Warning };
    class Line;

    void refresh();
    void sayOwnerQuota();
    void sayClusterQuota();
    void sayReach();
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
    Line *m_right;
    QPushButton *m_grant;
};

} // namespace ui
