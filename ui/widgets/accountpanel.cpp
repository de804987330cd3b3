// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accountpanel.h"

#include "models/rolewords.h"
#include "models/words.h"
#include "ui/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pagestack.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMap>
#include <QPushButton>

namespace ui {

using models::AccountModel;

namespace {

/// The text of a cell, as the table would show it in words.
QString orNone(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("–") : text;
}

} // namespace

AccountPanel::AccountPanel(inventory::Inventory *inventory, QWidget *parent)
    : QScrollArea(parent)
    , m_inventory(inventory)
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
    m_email = m_form->addField(tr("E-mail"), DetailForm::Look::Identifier);
    m_form->addCopyButton(m_email, tr("Copy e-mail address"));
    m_description = m_form->addField(tr("Description"));
    m_status = m_form->addField(tr("Status"));
    m_created = m_form->addField(tr("Created"));
    m_roles = m_form->addField(tr("Roles"));
    m_keys = m_form->addField(tr("Keys"));
    auto *copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy ID"), this);
    for (QPushButton *button : {m_show, copy})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_show);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    m_form->addRow(buttons);
    m_pages->addWidget(hint);
    m_pages->addWidget(m_form);
    setWidget(m_pages);
    connect(m_form, &DetailForm::copyRequested, this, &AccountPanel::copyRequested);
    connect(copy, &QPushButton::clicked, this, [this] { Q_EMIT copyRequested(m_id.toString()); });
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT ownedKeysRequested(m_id); });
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
    const inventory::KeyList &keys = m_inventory->keys();
    for (int i = 0; i < keys.size(); ++i) {
        const domain::ApiKey &key = keys.at(i);
        if (key.owner == row.id && !m_inventory->isDeleted(key.id))
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
    m_form->fill(m_name,
        row->id.isEmpty() ? models::standingName(row->standing)
                          : orNone(models::plain(row->account.label())));
    m_form->fill(m_kind, models::standingName(row->standing));
    m_form->fill(m_identifier, orNone(models::plain(row->id.toString())));
    m_form->fill(m_email, models::plain(row->account.email));
    m_form->fill(m_description, orNone(models::plain(row->account.description)));
    m_form->fill(m_status, models::standingSentence(row->id, row->standing));
    m_form->fill(m_created, orNone(models::exactTime(row->account.createdAt)));
    m_form->fill(m_roles, rolesText(*row));
    m_form->fill(m_keys, keysText(*row));
    m_show->setEnabled(row->keys > 0 && !row->id.isEmpty());
}

} // namespace ui
