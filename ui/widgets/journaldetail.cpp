// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/journaldetail.h"

#include "models/journalcolumns.h"
#include "models/words.h"
#include "ui/widgets/detailform.h"
#include "ui/widgets/labels.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui {

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
    column->setContentsMargins(0, 0, 0, 8);
    if (!entry) {
        QLabel *hint = newHintLabel(page, tr("Select an entry to see everything that it says."));
        hint->setAlignment(Qt::AlignCenter);
        column->addWidget(hint, 1);
        setWidget(page);
        return;
    }
    auto *form = new DetailForm(page);
    connect(form, &DetailForm::copyRequested, this, &JournalDetail::copyRequested);
    column->addWidget(form);
    column->addStretch(1);
    // A row without a value says nothing, and is left out.
    const auto text = [form](const QString &title, const QString &value) {
        if (!value.isEmpty())
            form->fill(form->addField(title), value);
    };
    const auto id = [form](const QString &title, const QString &value, const QString &copyName) {
        if (value.isEmpty())
            return;
        const DetailForm::Field field = form->addField(title, DetailForm::Look::Identifier);
        form->addCopyButton(field, copyName);
        form->fill(field, value);
    };
    text(tr("Time"), models::exactTime(entry->at));
    text(tr("Operation"), models::operationName(entry->write.operation));
    text(tr("Object"), models::objectKindName(entry->write.object.kind));
    id(tr("ID"), models::plain(entry->write.object.id), tr("Copy ID"));
    text(tr("Name"), models::plain(entry->write.object.name));
    text(tr("Outcome"), models::outcomeText(*entry));
    text(tr("API says"), models::plain(entry->outcome.words));
    text(tr("Secret"), models::secretStateText(entry->secret));
    id(tr("Request ID"), models::plain(entry->outcome.requestId), tr("Copy request ID"));
    for (const journal::Change &change : entry->write.changes) {
        const QString field = models::changedFieldName(change.field);
        //: The value of a field, such as its description, before a change
        text(tr("%1 before").arg(field), models::plain(change.before));
        //: The value of a field, such as its description, after a change
        text(tr("%1 after").arg(field), models::plain(change.after));
    }
    text(tr("Profile"), models::plain(entry->actor.profile));
    text(tr("Organization"), models::plain(entry->actor.organization));
    id(tr("Endpoint"), models::plain(entry->actor.endpoint), tr("Copy endpoint"));
    id(tr("Principal"), models::plain(entry->actor.owner), tr("Copy principal"));
    id(tr("Signed-in key"), models::plain(entry->actor.keyId), tr("Copy signed-in key"));
    setWidget(page);
}

} // namespace ui
