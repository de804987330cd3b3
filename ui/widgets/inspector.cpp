// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inspector.h"

#include "models/apikeycolumns.h"
#include "models/names.h"
#include "models/words.h"
#include "ui/rotationtext.h"
#include "ui/widgets/accesspanel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lineeditor.h"
#include "ui/widgets/pagestack.h"
#include "ui/widgets/productionchip.h"
#include "workflows/session.h"

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

Inspector::Inspector(workflows::Session *session, QWidget *parent)
    : QScrollArea(parent)
    , m_session(session)
    , m_inventory(session->inventory())
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

/// When the first key is shown: until then it only costs time and memory.
void Inspector::buildForm()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_form = new DetailForm(page);
    column->addWidget(m_form);
    connect(m_form, &DetailForm::copyRequested, this, &Inspector::copyRequested);
    m_access = new AccessPanel(m_session, page);
    column->addWidget(m_access, 1);
    connect(m_access, &AccessPanel::keyRequested, this, &Inspector::keyRequested);
    connect(m_access, &AccessPanel::ownerRequested, this, &Inspector::ownerRequested);
    connect(m_access, &AccessPanel::kafkaKeyWanted, this, &Inspector::kafkaKeyWanted);
    connect(m_access, &AccessPanel::kafkaKeyForgotten, this, &Inspector::kafkaKeyForgotten);
    m_key = m_form->addField(tr("Key"), DetailForm::Look::Identifier);
    m_form->addCopyButton(m_key, tr("Copy key ID"));
    m_name = addEditor(tr("Name"), domain::maxDisplayNameLength);
    m_description = addEditor(tr("Description"), domain::maxDescriptionLength);
    m_kind = m_form->addField(tr("Kind"));
    m_resource = m_form->addField(tr("Resource"));
    m_resourceId = m_form->addField(tr("Resource ID"), DetailForm::Look::Identifier);
    m_form->addCopyButton(m_resourceId, tr("Copy resource ID"));
    connect(
        m_form->addButton(m_resource, QStringLiteral("filter"), tr("Show this resource’s keys")),
        &QToolButton::clicked, this, [this] {
            if (const auto key = m_inventory->keys().find(m_id))
                Q_EMIT resourceRequested(key->resource().id);
        });
    m_environment = m_form->addField(tr("Environment"));
    m_production = new ProductionChip(this);
    m_form->addBeside(m_environment, m_production);
    connect(m_form->addButton(
                m_environment, QStringLiteral("filter"), tr("Show this environment’s keys")),
        &QToolButton::clicked, this, [this] {
            if (const auto key = m_inventory->keys().find(m_id))
                Q_EMIT environmentRequested(m_inventory->environmentOf(*key));
        });
    m_environmentId = m_form->addField(tr("Environment ID"), DetailForm::Look::Identifier);
    m_form->addCopyButton(m_environmentId, tr("Copy environment ID"));
    m_owner = m_form->addField(tr("Owner"));
    connect(m_form->addButton(m_owner, QStringLiteral("accounts"), tr("Show this account")),
        &QToolButton::clicked, this, [this] {
            if (const auto key = m_inventory->keys().find(m_id))
                Q_EMIT accountRequested(key->owner);
        });
    m_ownerId = m_form->addField(tr("Owner ID"), DetailForm::Look::Identifier);
    m_form->addCopyButton(m_ownerId, tr("Copy owner ID"));
    m_ownerNote = m_form->addField(QString());
    m_ownerNote.value->setForegroundRole(QPalette::PlaceholderText);
    m_created = m_form->addField(tr("Created"));
    // Beside the key's age, which is why one does it.
    m_rotate = m_form->addButton(m_created, QStringLiteral("rotate"), tr("Rotate this key…"));
    connect(m_rotate, &QToolButton::clicked, this, [this] {
        if (const auto key = m_inventory->keys().find(m_id))
            Q_EMIT rotationRequested(*key);
    });
    m_updated = m_form->addField(tr("Updated"));
    m_expires = m_form->addField(tr("Expires"));
    m_status = m_form->addField(tr("Status"));
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
    applyEditable();
    m_pages->addWidget(page);
}

LineEditor *Inspector::addEditor(const QString &title, int maxLength)
{
    auto *editor = new LineEditor(this);
    editor->setAccessibleName(title);
    editor->setLimit(maxLength);
    m_form->addRow(title, editor);
    connect(editor, &LineEditor::editingBegan, this, [this] { Q_EMIT editingBegan(m_id); });
    return editor;
}

void Inspector::setEditable(bool isEditable)
{
    m_isEditable = isEditable;
    if (m_form)
        applyEditable();
}

void Inspector::applyEditable()
{
    for (LineEditor *editor : {m_name, m_description}) {
        editor->setReadOnly(!m_isEditable);
        // What cannot be typed into must not look as if it could.
        editor->setFrame(m_isEditable);
        QPalette flat;
        if (!m_isEditable)
            flat.setColor(QPalette::Base, palette().color(QPalette::Window));
        editor->setPalette(flat);
        editor->setPlaceholderText(m_isEditable ? tr("None yet") : tr("None"));
    }
}

void Inspector::setProduction(const domain::ProductionRule &rule)
{
    m_productionRule = rule;
    refresh();
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
    const auto key = m_inventory->keys().find(id);
    if (key && !m_form)
        buildForm();
    showForm(key.has_value());
    if (!key)
        return;
    const inventory::Inventory &known = *m_inventory;
    using models::ApiKeyField;
    m_name->setValue(key->displayName, isOther);
    m_description->setValue(key->description, isOther);
    m_form->fill(m_key, models::plain(key->id.toString()));
    m_form->fill(m_kind, models::kindName(key->kind));
    m_form->fill(m_resource, models::resourceName(*key, known));
    QStringList ids;
    for (const domain::ResourceReference &reference : key->resources)
        ids.append(models::plain(reference.id.toString()));
    m_form->fill(m_resourceId, ids.join(QLatin1Char('\n')));
    const domain::EnvironmentId environment = known.environmentOf(*key);
    m_form->fill(m_environment, models::environmentName(environment, known));
    m_form->fill(m_environmentId, models::plain(environment.toString()));
    m_production->setVisible(models::isProduction(environment, m_productionRule, known));
    m_form->fill(m_owner, models::ownerName(*key, known));
    m_form->fill(m_ownerId, models::plain(key->owner.toString()));
    m_form->fill(m_ownerNote, models::ownerSentence(*key, known));
    m_form->fill(m_created, bothTimes(key->createdAt));
    m_form->fill(m_updated, bothTimes(key->updatedAt));
    m_form->fill(m_expires, models::exactTime(key->expiresAt));
    m_form->fill(m_status, columnText(ApiKeyField::Status, *key, known));
    m_access->showKey(id);
    const bool isDeleted = known.isDeleted(id);
    m_rotate->setEnabled(
        !isDeleted && m_session->mayWrite() && rotationRefusal(*m_session, {*key}).isEmpty());
    m_name->setEnabled(!isDeleted);
    m_description->setEnabled(!isDeleted);
}

void Inspector::refresh()
{
    showKey(m_id);
}

} // namespace ui
