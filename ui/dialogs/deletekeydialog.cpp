// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/deletekeydialog.h"

#include "models/names.h"
#include "models/words.h"
#include "ui/activitytext.h"
#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/rotationtext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/productionchip.h"
#include "workflows/keydeletion.h"
#include "workflows/session.h"

#include <QCloseEvent>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using Step = workflows::KeyDeletion::Step;

namespace {

QString orNone(const QString &text)
{
    return text.isEmpty() ? DeleteKeyDialog::tr("None") : models::plain(text);
}

} // namespace

DeleteKeyDialog::DeleteKeyDialog(
    workflows::Session *session, const domain::ApiKey &key, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_deletion(session->newKeyDeletion(key, this))
    , m_activity(session->newOwnerActivity(key.owner, this))
    , m_isRisky(isRisky())
    , m_needsTyping(m_isRisky)
    , m_evidence(newTextLabel(this))
    , m_banner(new MessageBanner(this))
    , m_typeLabel(newTextLabel(this))
    , m_typed(new QLineEdit(this))
    , m_progress(newHintLabel(this))
    , m_rotate(new QPushButton(this))
    , m_delete(new QPushButton(tr("Delete key"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setWindowTitle(tr("Delete API key %1…?").arg(models::plain(key.id.toString())));
    setMinimumWidth(520);
    build();
    connect(m_deletion, &workflows::KeyDeletion::stepChanged, this, &DeleteKeyDialog::onStep);
    connect(m_typed, &QLineEdit::textChanged, this, &DeleteKeyDialog::updateButtons);
    connect(m_delete, &QPushButton::clicked, m_deletion, &workflows::KeyDeletion::confirm);
    connect(m_cancel, &QPushButton::clicked, this, &DeleteKeyDialog::reject);
    connect(m_rotate, &QPushButton::clicked, this, [this] {
        const domain::ApiKey wanted = m_deletion->shown();
        reject();
        Q_EMIT rotationRequested(wanted);
    });
    connect(m_session->rotations(), &workflows::KeyRotations::changed, this,
        &DeleteKeyDialog::showRotation);
    if (isOwnKey()) {
        m_banner->show(MessageBanner::Tone::Error,
            tr("Keyward is signed in with this key: it cannot be deleted from here."));
    }
    connect(m_activity, &workflows::OwnerActivity::changed, this, &DeleteKeyDialog::showActivity);
    for (const domain::ResourceId &cluster : countedClusters())
        m_activity->ask(cluster);
    showActivity();
    showRotation();
    // Wrapped texts ask for the height of a narrower dialog than this one.
    resize(minimumWidth(), layout()->totalHeightForWidth(minimumWidth()));
    m_cancel->setFocus();
}

void DeleteKeyDialog::build()
{
    const domain::ApiKey &key = m_deletion->shown();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addWidget(
        newHeading(this, tr("Delete API key %1?").arg(models::plain(key.id.toString()))));
    m_banner->setClosable(false);
    column->addWidget(m_banner);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    fillFacts(form, key);
    column->addLayout(form);
    column->addWidget(m_evidence);
    column->addWidget(newTextLabel(this,
        tr("Whatever uses this key loses access at once. Whether something does is not known: the "
           "API does not say when a key was last used. This cannot be undone.")));
    m_typeLabel->setText(tr("Type the key ID to confirm:"));
    m_typeLabel->setBuddy(m_typed);
    m_typed->setAccessibleName(tr("Key ID to confirm"));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_typed->setFont(fixed);
    m_typed->setPlaceholderText(models::plain(key.id.toString()));
    auto *typing = new QVBoxLayout;
    typing->setSpacing(8);
    typing->addWidget(m_typeLabel);
    typing->addWidget(m_typed);
    column->addLayout(typing);
    column->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_rotate);
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_delete);
    column->addLayout(row);
    m_rotate->setAutoDefault(false);
    m_rotate->setIcon(icon(QStringLiteral("rotate")));
    m_delete->setAutoDefault(false);
    m_delete->setIcon(icon(QStringLiteral("delete")));
    m_cancel->setDefault(true);
}

void DeleteKeyDialog::fillFacts(QFormLayout *form, const domain::ApiKey &key)
{
    const inventory::Inventory &known = *m_session->inventory();
    form->addRow(tr("Name"), newTextLabel(this, orNone(key.displayName)));
    form->addRow(tr("Description"), newTextLabel(this, orNone(key.description)));
    const QString resource = models::resourceName(key, known);
    QStringList ids;
    for (const domain::ResourceReference &reference : key.resources)
        ids.append(models::plain(reference.id.toString()));
    ids.removeAll(QString());
    const QString resourceId = ids.join(QLatin1String(", "));
    form->addRow(tr("Kind"), newTextLabel(this, models::kindName(key.kind)));
    form->addRow(tr("Resource"),
        newTextLabel(this,
            resourceId.isEmpty() || resource == resourceId
                ? resource
                : QStringLiteral("%1 (%2)").arg(resource, resourceId)));
    const domain::EnvironmentId environment = known.environmentOf(key);
    if (!environment.isEmpty()) {
        const QString name = models::environmentName(environment, known);
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(newTextLabel(this, name));
        if (models::isProduction(environment, m_session->profile().production, known))
            row->addWidget(new ProductionChip(this));
        row->addStretch(1);
        form->addRow(tr("Environment"), row);
    }
    form->addRow(tr("Owner"), newTextLabel(this, models::ownerName(key, known)));
    if (key.createdAt.isValid()) {
        form->addRow(tr("Created"),
            newTextLabel(this,
                QStringLiteral("%1, %2").arg(
                    models::relativeTime(key.createdAt, QDateTime::currentDateTimeUtc()),
                    models::exactTime(key.createdAt))));
    }
}

QList<domain::ResourceId> DeleteKeyDialog::countedClusters() const
{
    QList<domain::ResourceId> clusters;
    const domain::ApiKey &key = m_deletion->shown();
    if (key.kind != domain::ResourceKind::Kafka || key.owner.isEmpty())
        return clusters;
    for (const domain::ResourceReference &reference : key.resources)
        clusters.append(reference.id);
    return clusters;
}

/// What is evidence, and how much care it asks for: recent activity as much as unknown.
void DeleteKeyDialog::showActivity()
{
    const domain::ApiKey &key = m_deletion->shown();
    const inventory::Inventory &known = *m_session->inventory();
    const QString who = models::ownerName(key, known);
    const QList<domain::ResourceId> clusters = countedClusters();
    QStringList lines;
    bool isQuiet = !clusters.isEmpty();
    m_isChecking = false;
    for (const domain::ResourceId &cluster : clusters) {
        const workflows::OwnerActivity::View view = m_activity->view(cluster);
        const domain::Resource *resource = known.resource(cluster);
        lines.append(activityText(view, who,
            resource ? models::resourceName(*resource, known) : models::plain(cluster.toString())));
        isQuiet = isQuiet && isWithoutActivity(view);
        m_isChecking = m_isChecking || view.state == workflows::OwnerActivity::State::Checking;
    }
    m_evidence->setText(lines.join(QLatin1Char('\n')));
    m_evidence->setVisible(!lines.isEmpty());
    // What is asked for is asked once: a field that goes again would take the typing with it.
    m_needsTyping = m_needsTyping || (!isOwnKey() && !m_isChecking && !isQuiet);
    m_typeLabel->setVisible(m_needsTyping);
    m_typed->setVisible(m_needsTyping);
    updateButtons();
    if (isVisible() && height() < layout()->totalHeightForWidth(width()))
        resize(width(), layout()->totalHeightForWidth(width()));
}

/// A key whose place another is to take stays until that is ready and in use.
void DeleteKeyDialog::showRotation()
{
    // It goes, or has gone, and its rotation with it.
    if (m_deletion->step() != Step::Confirming)
        return;
    const workflows::KeyRotations &rotations = *m_session->rotations();
    const domain::ApiKey &key = m_deletion->shown();
    const auto *rotation = rotations.rotationOf(key.id);
    m_deletion->setReplacedBy(rotation ? rotation->newKey : domain::ApiKeyId());
    m_rotate->setText(rotation ? tr("Continue the rotation…") : tr("Rotate instead…"));
    m_rotate->setVisible(
        rotation || (m_session->mayWrite() && rotationRefusal(*m_session, {key}).isEmpty()));
    if (isLocked()) {
        m_banner->show(MessageBanner::Tone::Warning,
            tr("This key is replaced by %1, and cannot be deleted yet.")
                .arg(models::plain(rotation->newKey.toString())),
            lockText(*rotation, rotations.locksOf(*rotation)));
    } else if (!isOwnKey()) {
        m_banner->dismiss();
    }
    updateButtons();
}

bool DeleteKeyDialog::isLocked() const
{
    const workflows::KeyRotations &rotations = *m_session->rotations();
    const auto *rotation = rotations.rotationOf(m_deletion->shown().id);
    return rotation && rotations.locksOf(*rotation) != workflows::KeyRotations::Locks();
}

bool DeleteKeyDialog::isOwnKey() const
{
    return m_deletion->shown().id == m_session->ownKey();
}

/// Production, everything that reaches the whole organization, and what nobody knows the
/// environment of.
bool DeleteKeyDialog::isRisky() const
{
    const domain::ApiKey &key = m_deletion->shown();
    if (isOwnKey())
        return false;
    if (key.kind == domain::ResourceKind::Cloud || key.kind == domain::ResourceKind::Global
        || key.kind == domain::ResourceKind::Tableflow)
        return true;
    const inventory::Inventory &known = *m_session->inventory();
    const domain::EnvironmentId environment = known.environmentOf(key);
    return !known.environment(environment)
        || models::isProduction(environment, m_session->profile().production, known);
}

bool DeleteKeyDialog::isBusy() const
{
    return m_deletion->isBusy();
}

void DeleteKeyDialog::updateButtons()
{
    const QString typed = m_typed->text().trimmed();
    const bool isTyped = !m_needsTyping
        || typed.compare(m_deletion->shown().id.toString(), Qt::CaseInsensitive) == 0;
    const bool isCareKnown = m_needsTyping || !m_isChecking;
    m_delete->setEnabled(isTyped && isCareKnown && !isBusy() && !isOwnKey() && !isLocked());
    m_rotate->setEnabled(!isBusy());
    m_typed->setEnabled(!isBusy());
    m_cancel->setEnabled(!isBusy());
    m_progress->setText(isBusy() ? tr("Deleting…") : QString());
}

void DeleteKeyDialog::onStep()
{
    updateButtons();
    switch (m_deletion->step()) {
    case Step::Deleted:
    case Step::AlreadyGone:
        accept();
        Q_EMIT deleted(m_deletion->shown().id, m_deletion->step() == Step::AlreadyGone);
        break;
    case Step::Changed: {
        const domain::ApiKey &now = m_deletion->current();
        m_banner->show(MessageBanner::Tone::Warning,
            tr("The key was changed since it was shown here. Look again before you delete it."),
            tr("Now: name “%1”, description “%2”, owner %3")
                .arg(models::plain(now.displayName), models::plain(now.description),
                    models::ownerName(now, *m_session->inventory())));
        break;
    }
    case Step::Failed:
        m_banner->showError(tr("The key was not deleted."), errorText(m_deletion->error()));
        break;
    case Step::Unknown:
        m_banner->showError(
            tr("It could not be found out whether the key was deleted. Refresh to see."),
            errorText(m_deletion->error()));
        break;
    case Step::Rereading:
        m_banner->dismiss();
        break;
    default:
        break;
    }
}

void DeleteKeyDialog::reject()
{
    if (!isBusy())
        QDialog::reject();
}

void DeleteKeyDialog::closeEvent(QCloseEvent *event)
{
    if (isBusy())
        event->ignore();
    else
        QDialog::closeEvent(event);
}

} // namespace ui
