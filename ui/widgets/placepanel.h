// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/productionrule.h"
#include "inventory/inventory.h"
#include "ui/widgets/detailform.h"

#include <QScrollArea>

namespace ui {

class ProductionChip;

/// Shows one environment, or one cluster, with all that is known of it.
class PlacePanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit PlacePanel(inventory::Inventory *inventory, QWidget *parent = nullptr);

    void setProduction(const domain::ProductionRule &rule);

    /// The cluster where there is one, else the environment. False where neither is known.
    bool show(const domain::EnvironmentId &environment, const domain::ResourceId &resource);

Q_SIGNALS:
    void copyRequested(const QString &text);

private:
    void buildForm();
    void refresh();
    void showResource(const domain::Resource &resource);
    void showEnvironment(const domain::Environment &environment);

    inventory::Inventory *m_inventory;
    domain::ProductionRule m_productionRule;
    domain::EnvironmentId m_environmentId;
    domain::ResourceId m_resourceId;
    DetailForm *m_form = nullptr;
    ProductionChip *m_production = nullptr;
    DetailForm::Field m_name;
    DetailForm::Field m_kind;
    DetailForm::Field m_type;
    DetailForm::Field m_identifier;
    DetailForm::Field m_environment;
    DetailForm::Field m_place;
    DetailForm::Field m_phase;
    DetailForm::Field m_bootstrap;
    DetailForm::Field m_endpoint;
    DetailForm::Field m_kafka;
    DetailForm::Field m_governance;
    DetailForm::Field m_clusters;
    DetailForm::Field m_keys;
    DetailForm::Field m_keysNote;
    DetailForm::Field m_created;
};

} // namespace ui
