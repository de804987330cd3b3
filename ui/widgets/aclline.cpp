// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/aclline.h"

#include "models/names.h"
#include "models/words.h"
#include "ui/errortext.h"
#include "ui/widgets/labels.h"
#include "workflows/kafkaacls.h"
#include "workflows/session.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using State = workflows::KafkaAcls::State;

AclLine::AclLine(workflows::Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_text(newHintLabel(this))
    , m_add(new QPushButton(tr("Add a Kafka key…"), this))
    , m_again(new QPushButton(tr("Read again"), this))
    , m_forget(new QPushButton(tr("Forget key"), this))
{
    m_text->setMinimumWidth(1);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_again->setAccessibleName(tr("Read ACLs again"));
    m_forget->setAccessibleName(tr("Forget the Kafka key"));
    m_forget->setToolTip(tr("The Kafka key that ACLs are read with goes from the keychain"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_text);
    // Side by side they would be wider than the inspector.
    for (QPushButton *button : {m_add, m_again, m_forget}) {
        button->setAutoDefault(false);
        column->addWidget(button, 0, Qt::AlignLeft);
    }
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT keyWanted(m_cluster); });
    connect(m_forget, &QPushButton::clicked, this, [this] { Q_EMIT keyForgotten(m_cluster); });
    connect(m_again, &QPushButton::clicked, this, [this] { m_session->acls()->reload(m_cluster); });
    connect(session->acls(), &workflows::KafkaAcls::changed, this,
        [this](const domain::ResourceId &cluster) {
            if (cluster != m_cluster)
                return;
            refresh();
            Q_EMIT changed();
        });
    setCluster({});
}

void AclLine::setCluster(const domain::ResourceId &cluster)
{
    m_cluster = cluster;
    setVisible(!cluster.isEmpty());
    if (cluster.isEmpty())
        return;
    m_session->acls()->want(cluster);
    refresh();
}

QString AclLine::text() const
{
    return m_cluster.isEmpty() ? QString() : m_text->text();
}

void AclLine::refresh()
{
    const workflows::KafkaAcls::View view = m_session->acls()->view(m_cluster);
    const inventory::Inventory &known = *m_session->inventory();
    const domain::Resource *resource = known.resource(m_cluster);
    const QString name
        = resource ? models::resourceName(*resource, known) : models::plain(m_cluster.toString());
    const bool hasKey = view.state != State::NoKey;
    m_add->setVisible(!hasKey || view.state == State::KeyRefused || view.state == State::NotVisible
        || view.state == State::KeyNotGiven);
    m_add->setText(hasKey ? tr("Use another key…") : tr("Add a Kafka key…"));
    m_again->setVisible(view.state == State::Known || view.state == State::Failed
        || view.state == State::KeyNotGiven);
    m_forget->setVisible(hasKey && view.state != State::Reading);
    switch (view.state) {
    case State::NoKey:
        m_text->setText(
            tr("ACLs of %1 can only be read with a Kafka key of it, and there is none in the "
               "keychain.")
                .arg(name));
        return;
    case State::Reading:
        m_text->setText(tr("Reading the ACLs of %1…").arg(name));
        return;
    case State::Known:
        m_text->setText(
            tr("%Ln ACL(s) of %1 were read with a Kafka key.", nullptr, int(view.acls.size()))
                .arg(name));
        return;
    case State::KeyNotGiven:
        m_text->setText(tr("The system keychain did not give the Kafka key of %1: it is locked, or "
                           "does not have it any more. Its ACLs are not known.")
                            .arg(name)
            + (view.keychain.isEmpty() ? QString()
                                       : QLatin1Char('\n') + models::plain(view.keychain)));
        return;
    case State::KeyRefused:
        m_text->setText(tr("%1 does not accept the Kafka key: its ACLs are not known.").arg(name));
        return;
    case State::NotVisible:
        m_text->setText(
            tr("The Kafka key may not read the ACLs of %1: they are not known.").arg(name));
        return;
    case State::Failed:
        m_text->setText(tr("The ACLs of %1 could not be read.").arg(name) + QLatin1Char(' ')
            + errorText(view.error).headline);
        return;
    }
}

} // namespace ui
