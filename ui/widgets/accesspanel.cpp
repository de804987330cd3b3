// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accesspanel.h"

#include "models/access.h"
#include "models/names.h"
#include "models/words.h"
#include "ui/icons.h"
#include "ui/quotatext.h"
#include "ui/widgets/aclline.h"
#include "ui/widgets/labels.h"
#include "workflows/kafkaacls.h"
#include "workflows/keypreflight.h"
#include "workflows/session.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using Tone = models::AccessView::Tone;

namespace {

constexpr int mostShown = 6;
constexpr int iconSize = 16;

/// What stands here must not make the panel wider than its place.
void letBeNarrow(QLabel *label)
{
    label->setMinimumWidth(1);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

QLabel *newSectionHeading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setWordWrap(true);
    letBeNarrow(label);
    return label;
}

QLabel *newIconLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setFixedWidth(iconSize);
    label->setAlignment(Qt::AlignTop);
    return label;
}

/// An icon and its sentence.
QHBoxLayout *newLine(QLabel *iconLabel, QLabel *words)
{
    letBeNarrow(words);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(iconLabel, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    return row;
}

} // namespace

AccessPanel::AccessPanel(workflows::Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_inventory(session->inventory())
    , m_quotas(session->newKeyPreflight(this))
    , m_reachIcon(newIconLabel(this))
    , m_reach(newTextLabel(this))
    , m_accessIcon(newIconLabel(this))
    , m_access(newTextLabel(this))
    , m_bindings(newTextLabel(this))
    , m_acls(newTextLabel(this))
    , m_aclLine(new AclLine(session, this))
    , m_ownerHeading(newSectionHeading(tr("Owner"), this))
    , m_quota(newTextLabel(this))
    , m_ksql(newTextLabel(this))
    , m_othersHeading(newSectionHeading(QString(), this))
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(8, 8, 4, 8);
    m_column->setSpacing(8);
    m_column->addWidget(newSectionHeading(tr("Access"), this));
    m_column->addLayout(newLine(m_reachIcon, m_reach));
    m_column->addLayout(newLine(m_accessIcon, m_access));
    for (QLabel *list : {m_bindings, m_acls}) {
        list->setContentsMargins(iconSize + 8, 0, 0, 0);
        letBeNarrow(list);
        m_column->addWidget(list);
    }
    m_aclLine->setContentsMargins(iconSize + 8, 0, 0, 0);
    m_column->addWidget(m_aclLine);
    connect(m_aclLine, &AclLine::keyWanted, this, &AccessPanel::kafkaKeyWanted);
    connect(m_aclLine, &AclLine::keyForgotten, this, &AccessPanel::kafkaKeyForgotten);
    connect(m_aclLine, &AclLine::changed, this, [this] { showKey(m_id); });
    m_column->addSpacing(8);
    m_column->addWidget(m_ownerHeading);
    for (QLabel *label : {m_quota, m_ksql}) {
        label->setContentsMargins(iconSize + 8, 0, 0, 0);
        letBeNarrow(label);
        m_column->addWidget(label);
    }
    connect(m_quotas, &workflows::KeyPreflight::changed, this, [this] {
        if (const auto key = m_inventory->keys().find(m_id))
            showOwner(key->owner);
    });
    m_column->addSpacing(8);
    m_column->addWidget(m_othersHeading);
    m_column->addStretch(1);
    m_reachIcon->setPixmap(icon(QStringLiteral("warning")).pixmap(iconSize, iconSize));
}

void AccessPanel::showKey(const domain::ApiKeyId &id)
{
    m_id = id;
    const auto key = m_inventory->keys().find(id);
    setVisible(key.has_value());
    if (!key)
        return;
    showAccess(*key);
    showOwner(key->owner);
    showOthers(*key);
}

void AccessPanel::showOwner(const domain::PrincipalId &owner)
{
    const QString quota = owner.isEmpty() ? QString() : quotaText(m_quotas, owner);
    const QStringList ksql
        = owner.isEmpty() ? QStringList() : models::ksqlClustersOf(owner, *m_inventory);
    m_quota->setText(quota);
    m_quota->setVisible(!quota.isEmpty());
    m_ksql->setText(tr("ksqlDB works as this owner: %1.").arg(ksql.join(QLatin1String(", "))));
    m_ksql->setVisible(!ksql.isEmpty());
    m_ownerHeading->setVisible(!quota.isEmpty() || !ksql.isEmpty());
}

void AccessPanel::showAccess(const domain::ApiKey &key)
{
    const QString reach = models::reachSentence(key.kind);
    m_reach->setText(reach);
    m_reach->setVisible(!reach.isEmpty());
    m_reachIcon->setVisible(!reach.isEmpty());
    // A key of several clusters has as many lists of ACLs: none of them is the whole answer.
    const bool hasAcls = key.kind == domain::ResourceKind::Kafka && key.resources.size() == 1
        && !key.owner.isEmpty();
    m_aclLine->setCluster(hasAcls ? key.resource().id : domain::ResourceId());
    const workflows::KafkaAcls::View acls = m_session->acls()->view(key.resource().id);
    const bool isKnown = hasAcls && acls.state == workflows::KafkaAcls::State::Known;
    const models::AccessView access
        = models::accessOf(key, *m_inventory, isKnown ? &acls.acls : nullptr);
    const QString name = access.tone == Tone::Warning ? QStringLiteral("warning")
        : access.tone == Tone::Fine                   ? QStringLiteral("check")
                                                      : QStringLiteral("info");
    m_accessIcon->setPixmap(icon(name).pixmap(iconSize, iconSize));
    m_access->setText(access.sentence);
    m_bindings->setText(access.bindings.join(QLatin1Char('\n')));
    m_bindings->setVisible(!access.bindings.isEmpty());
    m_acls->setText(access.acls.join(QLatin1Char('\n')));
    m_acls->setVisible(!access.acls.isEmpty());
}

void AccessPanel::showOthers(const domain::ApiKey &key)
{
    const QList<domain::ApiKeyId> others = models::otherKeysOf(key, *m_inventory);
    m_othersHeading->setVisible(!key.owner.isEmpty());
    const bool isWhole = m_inventory->state(inventory::List::Keys).isComplete();
    const QString count
        = isWhole ? QLocale().toString(others.size()) : tr("%L1 or more").arg(others.size());
    m_othersHeading->setText(tr("Other keys of this owner: %1").arg(count));
    if (m_others && others == m_shown && key.owner == m_owner)
        return;
    m_shown = others;
    m_owner = key.owner;
    delete m_others;
    m_others = new QWidget(this);
    auto *list = new QVBoxLayout(m_others);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(4);
    const auto add = [&](const QString &text, const QString &tip) {
        auto *button = new QPushButton(text, m_others);
        button->setFlat(true);
        button->setStyleSheet(QStringLiteral("text-align: left; padding: 4px;"));
        button->setToolTip(plainToolTip(tip));
        button->setMinimumWidth(1);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        list->addWidget(button);
        return button;
    };
    for (const domain::ApiKeyId &id : others.mid(0, mostShown)) {
        const auto other = m_inventory->keys().find(id);
        const QString shown = models::plain(id.toString());
        const QString what = models::resourceName(*other, *m_inventory);
        connect(add(QStringLiteral("%1  %2").arg(shown, what), tr("Show key %1").arg(shown)),
            &QPushButton::clicked, this, [this, id] { Q_EMIT keyRequested(id); });
    }
    if (!others.isEmpty()) {
        connect(add(tr("Show all keys of this owner"), models::plain(key.owner.toString())),
            &QPushButton::clicked, this,
            [this, owner = key.owner] { Q_EMIT ownerRequested(owner); });
    }
    m_column->insertWidget(m_column->indexOf(m_othersHeading) + 1, m_others);
}

} // namespace ui
