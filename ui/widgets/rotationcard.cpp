// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rotationcard.h"

#include "models/names.h"
#include "models/words.h"
#include "ui/icons.h"
#include "ui/rotationtext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/productionchip.h"
#include "workflows/owneractivity.h"
#include "workflows/session.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using Rotations = workflows::KeyRotations;

namespace {

constexpr int iconSize = 16;

QLabel *newIconLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setFixedWidth(iconSize);
    label->setAlignment(Qt::AlignTop);
    return label;
}

void setIcon(QLabel *label, const char *name)
{
    label->setPixmap(
        icon(QLatin1String(name)).pixmap(QSize(iconSize, iconSize), label->devicePixelRatioF()));
}

QHBoxLayout *newLine(QLabel *iconLabel, QLabel *words)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(iconLabel);
    row->addWidget(words, 1);
    return row;
}

const char *iconOf(Rotations::Progress progress)
{
    switch (progress) {
    case Rotations::Progress::Accepted:
        return "check";
    case Rotations::Progress::Refused:
        return "warning";
    default:
        return "clock";
    }
}

} // namespace

RotationCard::RotationCard(
    workflows::Session *session, const Rotations::Item &item, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_item(item)
    , m_secret(newTextLabel(this))
    , m_secretIcon(newIconLabel(this))
    , m_ready(newTextLabel(this))
    , m_readyIcon(newIconLabel(this))
    , m_evidence(newHintLabel(this))
    , m_inUse(new QCheckBox(this))
    , m_locked(newHintLabel(this))
    , m_keepBoth(new QPushButton(this))
    , m_deleteNew(new QPushButton(this))
    , m_deleteOld(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    build();
    const journal::WriteId write = item.write;
    connect(m_inUse, &QCheckBox::toggled, this,
        [this, write](bool isOn) { m_session->rotations()->setInUse(write, isOn); });
    // The card goes with its rotation: not while its button is still at work.
    connect(
        m_keepBoth, &QPushButton::clicked, this,
        [this, write] { m_session->rotations()->end(write); }, Qt::QueuedConnection);
    connect(m_deleteNew, &QPushButton::clicked, this, [this] { request(m_item.newKey); });
    connect(m_deleteOld, &QPushButton::clicked, this, [this] { request(m_item.oldKey); });
    setItem(item);
    showActivity();
}

void RotationCard::build()
{
    const QString oldId = models::plain(m_item.oldKey.toString());
    const QString newId = models::plain(m_item.newKey.toString());
    const inventory::Inventory &known = *m_session->inventory();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    //: An old key and the new one that takes its place
    auto *heading = newTextLabel(this, tr("%1 is replaced by %2").arg(oldId, newId));
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    column->addWidget(heading);
    if (const auto key = known.keys().find(m_item.newKey)) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(newHintLabel(this,
                           tr("%1 key for %2, owned by %3")
                               .arg(models::kindName(key->kind), models::resourceName(*key, known),
                                   models::ownerName(*key, known))),
            1);
        if (models::isProduction(known.environmentOf(*key), m_session->profile().production, known))
            row->addWidget(new ProductionChip(this));
        column->addLayout(row);
    }
    column->addLayout(newLine(m_secretIcon, m_secret));
    column->addLayout(newLine(m_readyIcon, m_ready));
    column->addWidget(m_evidence);
    m_inUse->setText(tr("Applications use the new key %1").arg(newId));
    column->addWidget(m_inUse);
    column->addWidget(m_locked);
    m_keepBoth->setText(tr("Keep both keys"));
    m_keepBoth->setToolTip(tr("The rotation ends here, and neither key is deleted."));
    m_deleteNew->setText(tr("Delete new key %1…").arg(newId));
    m_deleteOld->setText(tr("Delete old key %1…").arg(oldId));
    m_deleteOld->setIcon(icon(QStringLiteral("delete")));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    for (QPushButton *button : {m_keepBoth, m_deleteNew, m_deleteOld}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    column->addLayout(buttons);
}

void RotationCard::setItem(const Rotations::Item &item)
{
    m_item = item;
    const Rotations &rotations = *m_session->rotations();
    const Rotations::Progress progress = rotations.progressOf(item);
    const Rotations::Locks locks = rotations.locksOf(item);
    const bool isSaved = !locks.testFlag(Rotations::Lock::Secret);
    setIcon(m_secretIcon, isSaved ? "check" : "warning");
    m_secret->setText(isSaved
            ? tr("You have saved the secret of the new key.")
            : tr("Nobody has confirmed that the secret of the new key is saved."));
    setIcon(m_readyIcon, iconOf(progress));
    m_ready->setText(newKeyText(item, progress, *m_session->inventory()));
    const QSignalBlocker quiet(m_inUse);
    m_inUse->setChecked(item.isInUse);
    m_inUse->setEnabled(isSaved && m_session->mayWrite());
    const QString locked = lockText(item, locks);
    m_locked->setText(locked);
    m_locked->setVisible(!locked.isEmpty());
    m_deleteNew->setVisible(!isSaved && !item.isSecretShown);
    m_keepBoth->setEnabled(!item.isSecretShown);
    m_deleteOld->setVisible(isSaved);
    m_deleteOld->setEnabled(!locks);
    m_deleteOld->setAccessibleDescription(locked);
}

/// What the owner did since there is the new key. Only Kafka clusters count it.
void RotationCard::showActivity()
{
    const inventory::Inventory &known = *m_session->inventory();
    const auto key = known.keys().find(m_item.newKey);
    if (!key)
        return;
    if (key->kind != domain::ResourceKind::Kafka) {
        m_evidence->setText(
            tr("Whether anything uses either key is not known: the Metrics API counts what owners "
               "do on Kafka clusters alone."));
        return;
    }
    const domain::ResourceId cluster = key->resource().id;
    const QString who = models::ownerName(*key, known);
    const QString what = models::resourceName(*key, known);
    m_activity = m_session->newOwnerActivity(key->owner, this);
    const auto say = [this, cluster, who, what] {
        m_evidence->setText(activitySinceText(m_activity->view(cluster), who, what, m_item.at));
    };
    connect(m_activity, &workflows::OwnerActivity::changed, this, say);
    m_activity->ask(cluster);
    say();
}

void RotationCard::request(const domain::ApiKeyId &id)
{
    if (const auto key = m_session->inventory()->keys().find(id))
        Q_EMIT deletionRequested(*key);
}

} // namespace ui
