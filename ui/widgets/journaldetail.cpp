// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/journaldetail.h"

#include "models/journalcolumns.h"
#include "models/words.h"
#include "ui/widgets/labels.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

namespace {

/// A row without a value says nothing, and is left out.
void addRow(QFormLayout *form, const QString &title, QLabel *value)
{
    value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    value->setMinimumWidth(1);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    value->setSizePolicy(policy);
    if (value->text().isEmpty()) {
        delete value;
        return;
    }
    auto *label = new QLabel(title, value->parentWidget());
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->addRow(label, value);
}

} // namespace

JournalDetail::JournalDetail(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(200);
    showEntry(std::nullopt);
}

void JournalDetail::showEntry(const std::optional<journal::Entry> &entry)
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(8, 0, 4, 0);
    if (!entry) {
        QLabel *hint = newHintLabel(page, tr("Select an entry to see everything that it says."));
        hint->setAlignment(Qt::AlignCenter);
        column->addWidget(hint, 1);
        setWidget(page);
        return;
    }
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(form);
    column->addStretch(1);
    const auto text = [&](const QString &title, const QString &value) {
        addRow(form, title, newTextLabel(page, value));
    };
    const auto id = [&](const QString &title, const QString &value) {
        addRow(form, title, newIdentifierLabel(page, value));
    };
    text(tr("Time"), models::exactTime(entry->at));
    text(tr("Operation"), models::operationName(entry->write.operation));
    text(tr("Object"), models::objectKindName(entry->write.object.kind));
    id(tr("ID"), models::plain(entry->write.object.id));
    text(tr("Name"), models::plain(entry->write.object.name));
    text(tr("Outcome"), models::outcomeText(*entry));
    text(tr("API says"), models::plain(entry->outcome.words));
    text(tr("Secret"), models::secretStateText(entry->secret));
    id(tr("Request ID"), models::plain(entry->outcome.requestId));
    for (const journal::Change &change : entry->write.changes) {
        const QString field = models::changedFieldName(change.field);
        //: The value of a field, such as its description, before a change
        text(tr("%1 before").arg(field), models::plain(change.before));
        //: The value of a field, such as its description, after a change
        text(tr("%1 after").arg(field), models::plain(change.after));
    }
    text(tr("Profile"), models::plain(entry->actor.profile));
    text(tr("Organization"), models::plain(entry->actor.organization));
    text(tr("Endpoint"), models::plain(entry->actor.endpoint));
    id(tr("Principal"), models::plain(entry->actor.owner));
    id(tr("Signed-in key"), models::plain(entry->actor.keyId));
    setWidget(page);
}

} // namespace ui
