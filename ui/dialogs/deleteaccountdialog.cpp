// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/deleteaccountdialog.h"

#include "models/access.h"
#include "models/names.h"
#include "models/words.h"
#include "ui/activitytext.h"
#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebanner.h"
#include "workflows/accountdeletion.h"
#include "workflows/session.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QPushButton>
#include <QSet>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

using Step = workflows::AccountDeletion::Step;

DeleteAccountDialog::DeleteAccountDialog(
    workflows::Session *session, const domain::Account &account, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_deletion(session->newAccountDeletion(account, this))
    , m_activity(session->newOwnerActivity(account.id, this))
    , m_banner(new MessageBanner(this))
    , m_summary(newTextLabel(this))
    , m_keys(new QTreeWidget(this))
    , m_evidence(newTextLabel(this))
    , m_warning(newTextLabel(this))
    , m_typed(new QLineEdit(this))
    , m_progress(newHintLabel(this))
    , m_delete(new QPushButton(tr("Delete account"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setWindowTitle(tr("Delete account %1…?").arg(models::plain(account.label())));
    build();
    fillKeys();
    connect(
        m_activity, &workflows::OwnerActivity::changed, this, &DeleteAccountDialog::showActivity);
    connect(
        m_deletion, &workflows::AccountDeletion::stepChanged, this, &DeleteAccountDialog::onStep);
    connect(m_typed, &QLineEdit::textChanged, this, &DeleteAccountDialog::update);
    connect(m_delete, &QPushButton::clicked, m_deletion, &workflows::AccountDeletion::confirm);
    connect(m_cancel, &QPushButton::clicked, this, &DeleteAccountDialog::reject);
    connect(session->inventory(), &inventory::Inventory::stateChanged, this,
        &DeleteAccountDialog::update);
    update();
    resize(620, 480);
    m_cancel->setFocus();
}

void DeleteAccountDialog::build()
{
    const domain::Account &account = m_deletion->account();
    const QString name = models::plain(account.label());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addWidget(newHeading(this,
        account.kind == domain::AccountKind::User ? tr("Delete user %1?").arg(name)
                                                  : tr("Delete service account %1?").arg(name)));
    m_banner->setClosable(false);
    column->addWidget(m_banner);
    column->addWidget(m_summary);
    m_keys->setAccessibleName(tr("Keys that go along"));
    m_keys->setHeaderLabels({tr("Resource and key"), tr("Name"), tr("Created")});
    m_keys->setRootIsDecorated(true);
    m_keys->setSelectionMode(QAbstractItemView::SingleSelection);
    m_keys->header()->setStretchLastSection(true);
    m_keys->setColumnWidth(0, 280);
    m_keys->setColumnWidth(1, 160);
    column->addWidget(m_keys, 1);
    column->addWidget(m_evidence);
    column->addWidget(m_warning);
    auto *label = new QLabel(tr("Type %1 to confirm:").arg(name), this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_typed);
    m_typed->setAccessibleName(tr("Account name to confirm"));
    auto *typing = new QVBoxLayout;
    typing->setSpacing(8);
    typing->addWidget(label);
    typing->addWidget(m_typed);
    column->addLayout(typing);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_delete);
    column->addLayout(row);
    m_delete->setAutoDefault(false);
    m_delete->setIcon(icon(QStringLiteral("delete")));
    m_cancel->setDefault(true);
    m_warning->setText(
        tr("Whatever uses these keys loses access at once, which may cause an outage. Whether "
           "something does is not known for keys of other kinds than Kafka. Role bindings of the "
           "account go too; ACLs stay. This cannot be undone."));
    const QStringList ksql = models::ksqlClustersOf(account.id, *m_session->inventory());
    if (!ksql.isEmpty()) {
        m_warning->setText(tr("ksqlDB clusters work as this account, and may stop without it: %1.")
                               .arg(ksql.join(QLatin1String(", ")))
            + QLatin1Char(' ') + m_warning->text());
    }
}

void DeleteAccountDialog::fillKeys()
{
    const inventory::Inventory &known = *m_session->inventory();
    const domain::ProductionRule &production = m_session->profile().production;
    QMap<QString, QList<domain::ApiKey>> byResource;
    int inProduction = 0;
    for (const domain::ApiKeyId &id : m_deletion->keys()) {
        const auto key = known.keys().find(id);
        if (!key)
            continue;
        const QString environment = models::environmentName(known.environmentOf(*key), known);
        QString place = models::resourceName(*key, known);
        if (!environment.isEmpty())
            place += QStringLiteral(" – ") + environment;
        if (models::isProduction(known.environmentOf(*key), production, known)) {
            place += QStringLiteral(" – ") + tr("Production");
            ++inProduction;
        }
        byResource[place].append(*key);
    }
    m_keys->clear();
    for (auto group = byResource.cbegin(); group != byResource.cend(); ++group) {
        auto *parent = new QTreeWidgetItem(
            m_keys, {tr("%1: %n key(s)", nullptr, int(group->size())).arg(group.key())});
        for (const domain::ApiKey &key : *group) {
            const QString age
                = models::relativeTime(key.createdAt, QDateTime::currentDateTimeUtc());
            auto *item = new QTreeWidgetItem(
                parent, {models::plain(key.id.toString()), models::plain(key.displayName), age});
            item->setToolTip(1, plainToolTip(models::plain(key.description)));
        }
        parent->setFirstColumnSpanned(true);
    }
    m_keys->expandAll();
    const int count = int(m_deletion->keys().size());
    m_keys->setVisible(count > 0);
    if (count == 0) {
        m_summary->setText(tr("No key goes along."));
    } else if (inProduction == 0) {
        m_summary->setText(tr("%n key(s) go along, none of them in production.", nullptr, count));
    } else {
        m_summary->setText(
            tr("%n key(s) go along, %1 of them in production.", nullptr, count).arg(inProduction));
    }
    showActivity();
}

/// On which of the Kafka clusters that its keys open the account was active.
void DeleteAccountDialog::showActivity()
{
    const inventory::Inventory &known = *m_session->inventory();
    QStringList active;
    int quiet = 0;
    int unknown = 0;
    QSet<domain::ResourceId> seen;
    for (const domain::ApiKeyId &id : m_deletion->keys()) {
        const auto key = known.keys().find(id);
        if (!key || key->kind != domain::ResourceKind::Kafka)
            continue;
        for (const domain::ResourceReference &reference : key->resources) {
            if (seen.contains(reference.id))
                continue;
            seen.insert(reference.id);
            m_activity->ask(reference.id);
            const workflows::OwnerActivity::View view = m_activity->view(reference.id);
            const domain::Resource *resource = known.resource(reference.id);
            if (isWithoutActivity(view)) {
                ++quiet;
            } else if (view.state == workflows::OwnerActivity::State::Known) {
                active.append(resource ? models::resourceName(*resource, known)
                                       : models::plain(reference.id.toString()));
            } else {
                ++unknown;
            }
        }
    }
    QStringList lines;
    if (!active.isEmpty()) {
        lines.append(tr("In the last 7 days the account was active on: %1.")
                         .arg(active.join(QLatin1String(", "))));
    }
    if (quiet > 0)
        lines.append(tr("No activity was counted on %n Kafka cluster(s).", nullptr, quiet));
    if (unknown > 0)
        lines.append(tr("Its activity on %n Kafka cluster(s) is not known.", nullptr, unknown));
    if (!lines.isEmpty())
        lines.append(tr("(Metrics API: of all keys of the account together.)"));
    m_evidence->setText(lines.join(QLatin1Char(' ')));
    m_evidence->setVisible(!lines.isEmpty());
}

QString DeleteAccountDialog::obstacle() const
{
    if (m_deletion->account().id == m_session->self()) {
        return tr("Keyward is signed in with a key of this account: it cannot be deleted from "
                  "here.");
    }
    const inventory::LoadState &keys = m_session->inventory()->state(inventory::List::Keys);
    if (!keys.isComplete()) {
        return tr("The list of keys is not whole: what goes along is not known. Refresh first.");
    }
    return {};
}

void DeleteAccountDialog::update()
{
    const bool isBusy = m_deletion->isBusy();
    const QString why = obstacle();
    if (!why.isEmpty() && !isBusy)
        m_banner->show(MessageBanner::Tone::Error, why);
    const bool isTyped = m_typed->text().trimmed() == m_deletion->account().label().trimmed();
    m_delete->setEnabled(isTyped && !isBusy && why.isEmpty());
    m_typed->setEnabled(!isBusy && why.isEmpty());
    m_cancel->setEnabled(!isBusy);
    m_progress->setText(isBusy ? tr("Deleting…") : QString());
}

void DeleteAccountDialog::onStep()
{
    update();
    switch (m_deletion->step()) {
    case Step::Deleted:
    case Step::AlreadyGone:
        accept();
        Q_EMIT deleted(m_deletion->account(), m_deletion->step() == Step::AlreadyGone);
        break;
    case Step::Changed:
        fillKeys();
        m_typed->clear();
        m_banner->show(MessageBanner::Tone::Warning,
            tr("The keys of this account have changed since they were shown here. Look again "
               "before you delete it."));
        break;
    case Step::Failed:
        m_banner->showError(tr("The account was not deleted."), errorText(m_deletion->error()));
        break;
    case Step::Unknown:
        m_banner->showError(
            tr("It could not be found out whether the account was deleted. Refresh to see."),
            errorText(m_deletion->error()));
        break;
    case Step::Rereading:
        m_banner->dismiss();
        break;
    default:
        break;
    }
}

void DeleteAccountDialog::reject()
{
    if (!m_deletion->isBusy())
        QDialog::reject();
}

void DeleteAccountDialog::closeEvent(QCloseEvent *event)
{
    if (m_deletion->isBusy())
        event->ignore();
    else
        QDialog::closeEvent(event);
}

} // namespace ui
