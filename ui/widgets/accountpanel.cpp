// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accountpanel.h"

#include "models/rolewords.h"
#include "models/words.h"
#include "ui/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pagestack.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMap>
#include <QPushButton>
#include <QToolButton>

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
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    form->setContentsMargins(8, 0, 4, 8);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_name = addField(form, tr("Name"));
    m_kind = addField(form, tr("Kind"));
    m_identifier = addField(form, tr("ID"), true);
    m_email = addField(form, tr("E-mail"));
    m_description = addField(form, tr("Description"));
    m_status = addField(form, tr("Status"));
    m_created = addField(form, tr("Created"));
    m_roles = addField(form, tr("Roles"));
    m_keys = addField(form, tr("Keys"));
    auto *copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy ID"), this);
    for (QPushButton *button : {m_show, copy})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_show);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    form->addRow(buttons);
    m_pages->addWidget(hint);
    m_pages->addWidget(page);
    setWidget(m_pages);
    connect(copy, &QPushButton::clicked, this, [this] { Q_EMIT copyRequested(m_id.toString()); });
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT ownedKeysRequested(m_id); });
    showAccount(std::nullopt);
}

QLabel *AccountPanel::addField(QFormLayout *form, const QString &title, bool isIdentifier)
{
    QLabel *value = isIdentifier ? newIdentifierLabel(this) : newTextLabel(this);
    value->setMinimumWidth(1);
    value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *label = new QLabel(title, this);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->addRow(label, value);
    return value;
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
    m_name->setText(row->id.isEmpty() ? models::standingName(row->standing)
                                      : orNone(models::plain(row->account.label())));
    m_kind->setText(models::standingName(row->standing));
    m_identifier->setText(orNone(models::plain(row->id.toString())));
    m_email->setText(orNone(models::plain(row->account.email)));
    m_description->setText(orNone(models::plain(row->account.description)));
    m_status->setText(models::standingSentence(row->id, row->standing));
    m_created->setText(orNone(models::exactTime(row->account.createdAt)));
    m_roles->setText(rolesText(*row));
    m_keys->setText(keysText(*row));
    m_show->setEnabled(row->keys > 0 && !row->id.isEmpty());
}

} // namespace ui
