// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accountmodel.h"
#include "ui/widgets/detailform.h"

#include <QScrollArea>

#include <optional>

class QPushButton;
class QStackedWidget;

namespace workflows {
class KeyPreflight;
class Session;
} // namespace workflows

namespace ui {

/// All that is known of one account: what it is, its roles, and what it owns by resource.
class AccountPanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit AccountPanel(workflows::Session *session, QWidget *parent = nullptr);

    void showAccount(const std::optional<models::AccountRow> &row);

Q_SIGNALS:
    void copyRequested(const QString &text);
    void ownedKeysRequested(const domain::PrincipalId &owner);

private:
    QString rolesText(const models::AccountRow &row) const;
    QString keysText(const models::AccountRow &row) const;

    inventory::Inventory *m_inventory;
    workflows::KeyPreflight *m_quotas;
    domain::PrincipalId m_id;
    QStackedWidget *m_pages;
    DetailForm *m_form;
    DetailForm::Field m_name;
    DetailForm::Field m_kind;
    DetailForm::Field m_identifier;
    DetailForm::Field m_email;
    DetailForm::Field m_description;
    DetailForm::Field m_status;
    DetailForm::Field m_created;
    DetailForm::Field m_roles;
    DetailForm::Field m_keys;
    DetailForm::Field m_quota;
    DetailForm::Field m_ksql;
    QPushButton *m_show;
};

} // namespace ui
