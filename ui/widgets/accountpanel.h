// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accountmodel.h"

#include <QScrollArea>

#include <optional>

class QFormLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace ui {

/// All that is known of one account: what it is, its roles, and what it owns by resource.
class AccountPanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit AccountPanel(inventory::Inventory *inventory, QWidget *parent = nullptr);

    void showAccount(const std::optional<models::AccountRow> &row);

Q_SIGNALS:
    void copyRequested(const QString &text);
    void ownedKeysRequested(const domain::PrincipalId &owner);

private:
    QLabel *addField(QFormLayout *form, const QString &title, bool isIdentifier = false);
    QString rolesText(const models::AccountRow &row) const;
    QString keysText(const models::AccountRow &row) const;

    inventory::Inventory *m_inventory;
    domain::PrincipalId m_id;
    QStackedWidget *m_pages;
    QLabel *m_name;
    QLabel *m_kind;
    QLabel *m_identifier;
    QLabel *m_email;
    QLabel *m_description;
    QLabel *m_status;
    QLabel *m_created;
    QLabel *m_roles;
    QLabel *m_keys;
    QPushButton *m_show;
};

} // namespace ui
