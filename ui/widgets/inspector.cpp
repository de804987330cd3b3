// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inspector.h"

#include "models/apikeycolumns.h"
#include "models/names.h"
#include "models/words.h"
#include "ui/icons.h"
#include "ui/widgets/accesspanel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lineeditor.h"
#include "ui/widgets/pagestack.h"
#include "ui/widgets/productionchip.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

QString columnText(
    models::ApiKeyField field, const domain::ApiKey &key, const inventory::Inventory &inventory)
{
    for (const models::ApiKeyColumn &column : models::apiKeyColumns()) {
        if (column.field == field)
            return column.text(key, {inventory, QDateTime::currentDateTimeUtc()});
    }
    return {};
}

/// "3 months ago, 04/03/2025 09:15 UTC".
QString bothTimes(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    return QStringLiteral("%1\n%2").arg(
        models::relativeTime(time, QDateTime::currentDateTimeUtc()), models::exactTime(time));
}

} // namespace

Inspector::Inspector(inventory::Inventory *inventory, QWidget *parent)
    : QScrollArea(parent)
    , m_inventory(inventory)
    , m_pages(new PageStack(this))
    , m_hint(newHintLabel(this))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setMargin(16);
    m_pages->addWidget(m_hint);
    m_pages->addWidget(buildForm());
    setEditable(false);
    showCount(0);
    m_pages->setAutoFillBackground(false);
    setWidget(m_pages);
    using inventory::Inventory;
    connect(m_inventory, &Inventory::keysChanged, this, &Inspector::refresh);
    connect(m_inventory, &Inventory::accountsChanged, this, &Inspector::refresh);
    connect(m_inventory, &Inventory::resourcesChanged, this, &Inspector::refresh);
    connect(m_inventory, &Inventory::environmentsChanged, this, &Inspector::refresh);
    connect(m_inventory, &Inventory::roleBindingsChanged, this, &Inspector::refresh);
    connect(m_inventory, &Inventory::stateChanged, this, &Inspector::refresh);
}

QWidget *Inspector::buildForm()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_form = new QFormLayout;
    column->addLayout(m_form);
    m_access = new AccessPanel(m_inventory, page);
    column->addWidget(m_access, 1);
    connect(m_access, &AccessPanel::keyRequested, this, &Inspector::keyRequested);
    connect(m_access, &AccessPanel::ownerRequested, this, &Inspector::ownerRequested);
    m_form->setContentsMargins(8, 0, 4, 0);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(8);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_key = addField(m_form, tr("Key"), true);
    addCopyButton(m_form, m_key, tr("Copy key ID"));
    m_name = addEditor(m_form, tr("Name"), domain::maxDisplayNameLength);
    m_description = addEditor(m_form, tr("Description"), domain::maxDescriptionLength);
    m_kind = addField(m_form, tr("Kind"), false);
    m_resource = addField(m_form, tr("Resource"), false);
    m_resourceId = addField(m_form, tr("Resource ID"), true);
    addCopyButton(m_form, m_resourceId, tr("Copy resource ID"));
    connect(
        addButton(m_form, m_resource, QStringLiteral("filter"), tr("Show this resource’s keys")),
        &QToolButton::clicked, this, [this] {
            if (const domain::ApiKey *key = m_inventory->keys().find(m_id))
                Q_EMIT resourceRequested(key->resource().id);
        });
    m_environment = addField(m_form, tr("Environment"), false);
    m_production = new ProductionChip(this);
    addBeside(m_form, m_environment, m_production);
    m_owner = addField(m_form, tr("Owner"), false);
    m_ownerId = addField(m_form, tr("Owner ID"), true);
    addCopyButton(m_form, m_ownerId, tr("Copy owner ID"));
    m_ownerNote = addField(m_form, QString(), false);
    m_ownerNote.value->setForegroundRole(QPalette::PlaceholderText);
    m_created = addField(m_form, tr("Created"), false);
    m_updated = addField(m_form, tr("Updated"), false);
    m_expires = addField(m_form, tr("Expires"), false);
    m_status = addField(m_form, tr("Status"), false);
    connect(m_name, &LineEditor::valueRequested, this, [this](const QString &value) {
        domain::ApiKeyEdit edit;
        edit.displayName = value;
        Q_EMIT editRequested(m_id, edit);
    });
    connect(m_description, &LineEditor::valueRequested, this, [this](const QString &value) {
        domain::ApiKeyEdit edit;
        edit.description = value;
        Q_EMIT editRequested(m_id, edit);
    });
    return page;
}

LineEditor *Inspector::addEditor(QFormLayout *form, const QString &title, int maxLength)
{
    auto *editor = new LineEditor(this);
    editor->setAccessibleName(title);
    editor->setLimit(maxLength);
    form->addRow(title, editor);
    connect(editor, &LineEditor::editingBegan, this, [this] { Q_EMIT editingBegan(m_id); });
    return editor;
}

void Inspector::setEditable(bool isEditable)
{
    for (LineEditor *editor : {m_name, m_description}) {
        editor->setReadOnly(!isEditable);
        // What cannot be typed into must not look as if it could.
        editor->setFrame(isEditable);
        QPalette flat;
        if (!isEditable)
            flat.setColor(QPalette::Base, palette().color(QPalette::Window));
        editor->setPalette(flat);
        editor->setPlaceholderText(isEditable ? tr("None yet") : tr("None"));
    }
}

void Inspector::setProduction(const domain::ProductionRule &rule)
{
    m_productionRule = rule;
    refresh();
}

Inspector::Field Inspector::addField(QFormLayout *form, const QString &title, bool isIdentifier)
{
    Field field;
    field.value = isIdentifier ? newIdentifierLabel(this) : newTextLabel(this);
    // A long word, such as an e-mail address, must not make the inspector wider than its place.
    field.value->setMinimumWidth(1);
    field.value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    field.value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    if (title.isEmpty()) {
        // The whole width: what stands here can be an e-mail address, which does not wrap.
        form->addRow(field.value);
        return field;
    }
    field.label = new QLabel(title, this);
    field.label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->addRow(field.label, field.value);
    return field;
}

QToolButton *Inspector::addButton(
    QFormLayout *form, const Field &field, const QString &iconName, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setIcon(icon(iconName));
    button->setAccessibleName(name);
    button->setToolTip(name);
    addBeside(form, field, button);
    return button;
}

void Inspector::addCopyButton(QFormLayout *form, const Field &field, const QString &name)
{
    connect(addButton(form, field, QStringLiteral("copy"), name), &QToolButton::clicked, this,
        [this, field] { Q_EMIT copyRequested(field.value->text()); });
}

void Inspector::addBeside(QFormLayout *form, const Field &field, QWidget *beside)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    int at = 0;
    QFormLayout::ItemRole role = QFormLayout::FieldRole;
    form->getWidgetPosition(field.value, &at, &role);
    layout->addWidget(field.value, 1);
    layout->addWidget(beside, 0, Qt::AlignTop);
    form->setWidget(at, QFormLayout::FieldRole, row);
}

/// A row without a value goes: an inspector full of dashes hides what there is.
void Inspector::fill(QFormLayout *form, const Field &field, const QString &text)
{
    field.value->setText(text);
    if (!field.label) {
        field.value->setVisible(!text.isEmpty());
        return;
    }
    int at = -1;
    QFormLayout::ItemRole role = QFormLayout::FieldRole;
    form->getWidgetPosition(field.label, &at, &role);
    const bool isShown = !text.isEmpty();
    field.label->setVisible(isShown);
    QLayoutItem *item = form->itemAt(at, QFormLayout::FieldRole);
    if (item && item->widget())
        item->widget()->setVisible(isShown);
}

void Inspector::showCount(int keys)
{
    m_id = {};
    m_hint->setText(keys > 1 ? tr("%Ln keys are selected.", nullptr, keys)
                             : tr("Select a key to see everything that is known about it."));
    showForm(false);
}

void Inspector::showForm(bool isShown)
{
    m_pages->setCurrentIndex(isShown ? 1 : 0);
}

void Inspector::showKey(const domain::ApiKeyId &id)
{
    const bool isOther = id != m_id;
    m_id = id;
    const domain::ApiKey *key = m_inventory->keys().find(id);
    showForm(key);
    if (!key)
        return;
    const inventory::Inventory &known = *m_inventory;
    using models::ApiKeyField;
    m_name->setValue(key->displayName, isOther);
    m_description->setValue(key->description, isOther);
    fill(m_form, m_key, models::plain(key->id.toString()));
    fill(m_form, m_kind, models::kindName(key->kind));
    fill(m_form, m_resource, models::resourceName(*key, known));
    QStringList ids;
    for (const domain::ResourceReference &reference : key->resources)
        ids.append(models::plain(reference.id.toString()));
    fill(m_form, m_resourceId, ids.join(QLatin1Char('\n')));
    const domain::EnvironmentId environment = known.environmentOf(*key);
    QString environmentText = models::environmentName(environment, known);
    if (environmentText != environment.toString())
        environmentText += QLatin1Char('\n') + models::plain(environment.toString());
    m_production->setVisible(models::isProduction(environment, m_productionRule, known));
    fill(m_form, m_environment, environmentText);
    fill(m_form, m_owner, models::ownerName(*key, known));
    fill(m_form, m_ownerId, models::plain(key->owner.toString()));
    fill(m_form, m_ownerNote, models::ownerSentence(*key, known));
    fill(m_form, m_created, bothTimes(key->createdAt));
    fill(m_form, m_updated, bothTimes(key->updatedAt));
    fill(m_form, m_expires, models::exactTime(key->expiresAt));
    fill(m_form, m_status, columnText(ApiKeyField::Status, *key, known));
    m_access->showKey(id);
    const bool isDeleted = known.isDeleted(id);
    m_name->setEnabled(!isDeleted);
    m_description->setEnabled(!isDeleted);
}

void Inspector::refresh()
{
    showKey(m_id);
}

} // namespace ui
