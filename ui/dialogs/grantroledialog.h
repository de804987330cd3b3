// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/roles.h"

#include <QDialog>

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;

namespace workflows {
class RoleGranting;
class Session;
} // namespace workflows

namespace ui {

class FormFields;
class MessageBanner;

/// Grants a principal a role on what a key opens, or on what that is in.
class GrantRoleDialog : public QDialog
{
    Q_OBJECT
public:
    GrantRoleDialog(workflows::Session *session, const domain::PrincipalId &principal,
        const domain::RoleTarget &target, QWidget *parent = nullptr);
    ~GrantRoleDialog() override;

    void reject() override;

private:
    void buildForm();
    void fillRoles();
    void fillPlaces();
    void onStep();
    void onPrimary();
    void update();
    QString role() const;
    domain::RolePlace place() const;
    QString pattern() const;

    workflows::Session *m_session;
    workflows::RoleGranting *m_granting;
    domain::PrincipalId m_principal;
    domain::RoleTarget m_target;
    QComboBox *m_role;
    QComboBox *m_place;
    QLineEdit *m_part;
    QLabel *m_review;
    QLabel *m_progress;
    MessageBanner *m_problem;
    QPushButton *m_grant;
    QPushButton *m_cancel;
    std::unique_ptr<FormFields> m_fields;
};

} // namespace ui
