// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikeydraft.h"
#include "domain/productionrule.h"
#include "inventory/inventory.h"
#include "ui/widgets/detailform.h"

#include <QScrollArea>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace workflows {
class Session;
}

namespace ui {

class AccessPanel;
class LineEditor;
class ProductionChip;

/// Shows one key whole and lets its name and description be edited.
class Inspector : public QScrollArea
{
    Q_OBJECT
public:
    explicit Inspector(workflows::Session *session, QWidget *parent = nullptr);

    void setProduction(const domain::ProductionRule &rule);
    /// Name and description can be edited; they cannot at first.
    void setEditable(bool isEditable);

    /// Shows the key with this ID as the inventory knows it; an empty ID shows a hint.
    void showKey(const domain::ApiKeyId &id);
    /// Shows instead that so many keys are selected.
    void showCount(int keys);
    /// Reads the shown key again.
    void refresh();

Q_SIGNALS:
    /// The person began to type over the name or description of the shown key.
    void editingBegan(const domain::ApiKeyId &id);
    void editRequested(const domain::ApiKeyId &id, const domain::ApiKeyEdit &edit);
    void copyRequested(const QString &text);
    void keyRequested(const domain::ApiKeyId &id);
    void ownerRequested(const domain::PrincipalId &id);
    /// The person wants a new key in place of the shown one.
    void rotationRequested(const domain::ApiKey &key);
    void resourceRequested(const domain::ResourceId &id);
    void environmentRequested(const domain::EnvironmentId &id);
    /// The person wants to see the account itself.
    void accountRequested(const domain::PrincipalId &id);
    void kafkaKeyWanted(const domain::ResourceId &cluster);
    void kafkaKeyForgotten(const domain::ResourceId &cluster);

private:
    void showForm(bool isShown);
    void buildForm();
    void applyEditable();
    LineEditor *addEditor(const QString &title, int maxLength);

    workflows::Session *m_session;
    inventory::Inventory *m_inventory;
    domain::ProductionRule m_productionRule;
    domain::ApiKeyId m_id;
    bool m_isEditable = false;
    QStackedWidget *m_pages;
    QLabel *m_hint;
    DetailForm *m_form = nullptr;
    ProductionChip *m_production = nullptr;
    LineEditor *m_name = nullptr;
    LineEditor *m_description = nullptr;
    DetailForm::Field m_key;
    DetailForm::Field m_kind;
    DetailForm::Field m_resource;
    DetailForm::Field m_resourceId;
    DetailForm::Field m_environment;
    DetailForm::Field m_environmentId;
    DetailForm::Field m_owner;
    DetailForm::Field m_ownerId;
    DetailForm::Field m_ownerNote;
    DetailForm::Field m_created;
    DetailForm::Field m_updated;
    DetailForm::Field m_expires;
    DetailForm::Field m_status;
    QToolButton *m_rotate = nullptr;
    AccessPanel *m_access = nullptr;
};

} // namespace ui
