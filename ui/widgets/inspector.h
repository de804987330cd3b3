// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikeydraft.h"
#include "domain/productionrule.h"
#include "inventory/inventory.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace ui {

class AccessPanel;
class LineEditor;
class ProductionChip;

/// Shows one key whole and lets its name and description be edited.
class Inspector : public QScrollArea
{
    Q_OBJECT
public:
    explicit Inspector(inventory::Inventory *inventory, QWidget *parent = nullptr);

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
    void resourceRequested(const domain::ResourceId &id);

private:
    struct Field
    {
        QLabel *label = nullptr;
        QLabel *value = nullptr;
    };
    void showForm(bool isShown);
    QWidget *buildForm();
    LineEditor *addEditor(QFormLayout *form, const QString &title, int maxLength);
    Field addField(QFormLayout *form, const QString &title, bool isIdentifier);
    QToolButton *addButton(
        QFormLayout *form, const Field &field, const QString &iconName, const QString &name);
    void addCopyButton(QFormLayout *form, const Field &field, const QString &name);
    void addBeside(QFormLayout *form, const Field &field, QWidget *beside);
    static void fill(QFormLayout *form, const Field &field, const QString &text);

    inventory::Inventory *m_inventory;
    domain::ProductionRule m_productionRule;
    domain::ApiKeyId m_id;
    QStackedWidget *m_pages;
    QLabel *m_hint;
    QFormLayout *m_form = nullptr;
    ProductionChip *m_production = nullptr;
    LineEditor *m_name = nullptr;
    LineEditor *m_description = nullptr;
    Field m_key;
    Field m_kind;
    Field m_resource;
    Field m_resourceId;
    Field m_environment;
    Field m_owner;
    Field m_ownerId;
    Field m_ownerNote;
    Field m_created;
    Field m_updated;
    Field m_expires;
    Field m_status;
    AccessPanel *m_access = nullptr;
};

} // namespace ui
