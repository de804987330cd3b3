// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/placepanel.h"

#include "models/names.h"
#include "models/words.h"
#include "ui/widgets/productionchip.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using inventory::List;
using Look = DetailForm::Look;

PlacePanel::PlacePanel(inventory::Inventory *inventory, QWidget *parent)
    : QScrollArea(parent)
    , m_inventory(inventory)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    using inventory::Inventory;
    connect(m_inventory, &Inventory::resourcesChanged, this, &PlacePanel::refresh);
    connect(m_inventory, &Inventory::environmentsChanged, this, &PlacePanel::refresh);
    connect(m_inventory, &Inventory::keysChanged, this, &PlacePanel::refresh);
    connect(m_inventory, &Inventory::stateChanged, this, &PlacePanel::refresh);
}

/// When the first place is shown: until then it only costs time and memory.
void PlacePanel::buildForm()
{
    m_form = new DetailForm(this);
    m_production = new ProductionChip(this);
    m_name = m_form->addField(tr("Name"));
    m_kind = m_form->addField(tr("Kind"));
    m_type = m_form->addField(tr("Type"));
    m_environment = m_form->addField(tr("Environment"));
    m_form->addBeside(m_environment, m_production);
    m_identifier = m_form->addField(tr("ID"), Look::Identifier);
    m_form->addCopyButton(m_identifier, tr("Copy ID"));
    m_place = m_form->addField(tr("Cloud and region"));
    m_phase = m_form->addField(tr("Phase"));
    m_bootstrap = m_form->addField(tr("Bootstrap server"), Look::Identifier);
    m_form->addCopyButton(m_bootstrap, tr("Copy bootstrap server"));
    m_endpoint = m_form->addField(tr("REST endpoint"), Look::Identifier);
    m_form->addCopyButton(m_endpoint, tr("Copy REST endpoint"));
    m_kafka = m_form->addField(tr("Kafka cluster"));
    m_governance = m_form->addField(tr("Governance"));
    m_clusters = m_form->addField(tr("Clusters"));
    m_keys = m_form->addField(tr("API keys"));
    m_keysNote = m_form->addField({});
    m_keysNote.value->setForegroundRole(QPalette::PlaceholderText);
    m_created = m_form->addField(tr("Created"));
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 8);
    column->addWidget(m_form);
    column->addStretch(1);
    setWidget(page);
    connect(m_form, &DetailForm::copyRequested, this, &PlacePanel::copyRequested);
}

void PlacePanel::setProduction(const domain::ProductionRule &rule)
{
    m_productionRule = rule;
    refresh();
}

bool PlacePanel::show(const domain::EnvironmentId &environment, const domain::ResourceId &resource)
{
    m_environmentId = environment;
    m_resourceId = resource;
    refresh();
    return m_inventory->resource(resource) || m_inventory->environment(environment);
}

void PlacePanel::refresh()
{
    const domain::Resource *resource = m_inventory->resource(m_resourceId);
    const domain::Environment *environment = m_inventory->environment(m_environmentId);
    if (!m_form && (resource || environment))
        buildForm();
    if (resource)
        showResource(*resource);
    else if (environment)
        showEnvironment(*environment);
}

void PlacePanel::showResource(const domain::Resource &resource)
{
    const inventory::Inventory &known = *m_inventory;
    const inventory::LoadState &keys = known.state(List::Keys);
    const QString environment = models::environmentName(resource.environment, known);
    m_form->fill(m_name, models::resourceName(resource, known));
    m_form->fill(m_kind, models::kindName(resource.kind));
    m_form->fill(m_type, models::typeName(resource.type));
    m_form->fill(m_identifier, models::plain(resource.id.toString()));
    m_form->fill(m_environment, environment);
    m_production->setVisible(models::isProduction(resource.environment, m_productionRule, known));
    m_form->fill(
        m_place, models::plain((resource.cloud + QLatin1Char(' ') + resource.region).trimmed()));
    m_form->fill(m_phase, models::plain(models::phaseName(resource.phase)));
    m_form->fill(m_bootstrap, models::plain(resource.bootstrapEndpoint));
    m_form->fill(m_endpoint, models::plain(resource.httpEndpoint));
    const domain::Resource *kafka = known.resource(resource.kafkaCluster);
    m_form->fill(m_kafka,
        kafka ? models::resourceName(*kafka, known)
              : models::plain(resource.kafkaCluster.toString()));
    m_form->fill(m_governance, {});
    m_form->fill(m_clusters, {});
    m_form->fill(m_keys, models::countText(known.keyCountOf(resource.id), keys));
    m_form->fill(m_keysNote, models::countToolTip(keys));
    m_form->fill(m_created, models::exactTime(resource.createdAt));
}

void PlacePanel::showEnvironment(const domain::Environment &environment)
{
    const inventory::Inventory &known = *m_inventory;
    const inventory::LoadState &keys = known.state(List::Keys);
    const QString name = models::environmentName(environment.id, known);
    const auto clusters = std::count_if(known.resources().cbegin(), known.resources().cend(),
        [&](const domain::Resource &each) { return each.environment == environment.id; });
    m_form->fill(m_name, {});
    m_form->fill(m_kind, {});
    m_form->fill(m_type, {});
    m_form->fill(m_identifier, models::plain(environment.id.toString()));
    m_form->fill(m_environment, name);
    m_production->setVisible(models::isProduction(environment.id, m_productionRule, known));
    m_form->fill(m_place, {});
    m_form->fill(m_phase, {});
    m_form->fill(m_bootstrap, {});
    m_form->fill(m_endpoint, {});
    m_form->fill(m_kafka, {});
    m_form->fill(m_governance, models::typeName(environment.governancePackage));
    m_form->fill(m_clusters, models::countText(int(clusters), known.state(List::Resources)));
    m_form->fill(
        m_keys, models::countText(known.keyCountsByEnvironment().value(environment.id), keys));
    m_form->fill(m_keysNote, models::countToolTip(keys));
    m_form->fill(m_created, models::exactTime(environment.createdAt));
}

} // namespace ui
