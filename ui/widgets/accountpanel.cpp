// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accountpanel.h"

#include "models/access.h"
#include "models/rolewords.h"
#include "models/words.h"
#include "ui/quotatext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pagestack.h"
#include "workflows/keypreflight.h"
#include "workflows/session.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMap>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using models::AccountModel;

AccountPanel::AccountPanel(workflows::Session *session, QWidget *parent)
    : QScrollArea(parent)
    , m_inventory(session->inventory())
    , m_quotas(session->newKeyPreflight(this))
    , m_pages(new PageStack(this))
    , m_form(new DetailForm(this))
    , m_show(new QPushButton(tr("Show its keys"), this))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    QLabel *hint
        = newHintLabel(this, tr("Select an account to see everything that is known about it."));
    hint->setAlignment(Qt::AlignCenter);
    hint->setMargin(16);
    m_name = m_form->addField(tr("Name"));
    m_kind = m_form->addField(tr("Kind"));
    m_identifier = m_form->addField(tr("ID"), DetailForm::Look::Identifier);
    m_form->addCopyButton(m_identifier, tr("Copy ID"));
    m_email = m_form->addField(tr("E-mail"), DetailForm::Look::Identifier);
    m_form->addCopyButton(m_email, tr("Copy e-mail address"));
    m_description = m_form->addField(tr("Description"));
    m_status = m_form->addField(tr("Status"));
    m_created = m_form->addField(tr("Created"));
    m_roles = m_form->addField(tr("Roles"));
    m_keys = m_form->addField(tr("Keys"));
    m_quota = m_form->addField(tr("Quota"));
    m_ksql = m_form->addField(tr("Works for"));
    m_show->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_show);
    buttons->addStretch(1);
    m_form->addRow(buttons);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 8);
    column->addWidget(m_form);
    column->addStretch(1);
    m_pages->addWidget(hint);
    m_pages->addWidget(page);
    setWidget(m_pages);
    connect(m_form, &DetailForm::copyRequested, this, &AccountPanel::copyRequested);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT ownedKeysRequested(m_id); });
    connect(m_quotas, &workflows::KeyPreflight::changed, this,
        [this] { m_form->fill(m_quota, quotaText(m_quotas, m_id)); });
    showAccount(std::nullopt);
}

QString AccountPanel::rolesText(const models::AccountRow &row) const
{
    QStringList lines;
    for (const domain::RoleBinding &binding : m_inventory->roleBindingsOf(row.id))
        lines += models::bindingName(binding, *m_inventory);
    lines.sort();
    if (!m_inventory->state(inventory::List::RoleBindings).isComplete())
        lines += tr("Role bindings could not all be read.");
    return lines.isEmpty() ? tr("None") : lines.join(QLatin1Char('\n'));
}

QString AccountPanel::keysText(const models::AccountRow &row) const
{
    QMap<QString, int> byResource;
    for (const int each : m_inventory->keys().rowsOwnedBy(row.id)) {
        const domain::ApiKey key = m_inventory->keys().at(each);
        if (!m_inventory->isDeleted(key.id))
            ++byResource[models::resourceName(key, *m_inventory)];
    }
    QStringList lines;
    for (auto each = byResource.cbegin(); each != byResource.cend(); ++each)
        //: %1 is a resource, %2 a number of keys
        lines += tr("%1: %2").arg(each.key()).arg(each.value());
    if (!m_inventory->state(inventory::List::Keys).isComplete())
        lines += tr("The list of keys is not complete: there may be more.");
    return lines.isEmpty() ? tr("None") : lines.join(QLatin1Char('\n'));
}

void AccountPanel::showAccount(const std::optional<models::AccountRow> &row)
{
    m_pages->setCurrentIndex(row ? 1 : 0);
    if (!row)
        return;
    m_id = row->id;
    const domain::Account &account = row->account;
    m_form->fill(m_name,
        row->id.isEmpty() ? models::standingName(row->standing) : models::plain(account.label()));
    m_form->fill(m_kind, models::standingName(row->standing));
    m_form->fill(m_identifier, models::plain(row->id.toString()));
    m_form->fill(m_email, models::plain(account.email));
    m_form->fill(m_description, models::plain(account.description));
    m_form->fill(m_status, models::standingSentence(row->id, row->standing));
    m_form->fill(m_created, models::exactTime(account.createdAt));
    m_form->fill(m_roles, rolesText(*row));
    m_form->fill(m_keys, keysText(*row));
    m_form->fill(m_quota, m_id.isEmpty() ? QString() : quotaText(m_quotas, m_id));
    const QStringList ksql = models::ksqlClustersOf(m_id, *m_inventory);
    m_form->fill(m_ksql,
        ksql.isEmpty()
            ? QString()
            : tr("ksqlDB: %1. It works as this account.").arg(ksql.join(QLatin1String(", "))));
    m_show->setEnabled(row->keys > 0 && !row->id.isEmpty());
}

} // namespace ui
