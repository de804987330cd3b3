// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/editconflictdialog.h"

#include "models/words.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

/// One text as it stands in a cell: what is empty is said.
QLabel *newCell(QWidget *parent, const QString &text, const QString &name)
{
    QLabel *label = text.isEmpty() ? newHintLabel(parent, EditConflictDialog::tr("None"))
                                   : newTextLabel(parent, models::plain(text));
    label->setAccessibleDescription(name);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

} // namespace

EditConflictDialog::EditConflictDialog(const domain::ApiKey &shown, const domain::ApiKeyEdit &edit,
    const domain::ApiKey &current, QWidget *parent)
    : QDialog(parent)
{
    const QString id = models::plain(current.id.toString());
    setWindowTitle(tr("Key %1 was edited meanwhile").arg(id));
    setMinimumWidth(560);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(12);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    auto *nameTitle = new QLabel(tr("Name"), this);
    auto *descriptionTitle = new QLabel(tr("Description"), this);
    int column = 1;
    for (QLabel *title : {nameTitle, descriptionTitle}) {
        QFont bold = title->font();
        bold.setBold(true);
        title->setFont(bold);
        grid->addWidget(title, 0, column++);
    }
    int row = 1;
    const auto addVersion = [this, grid, &row](const QString &title, const QString &name,
                                const QString &description) {
        grid->addWidget(new QLabel(title, this), row, 0, Qt::AlignLeft | Qt::AlignTop);
        grid->addWidget(newCell(this, name, title), row, 1);
        grid->addWidget(newCell(this, description, title), row, 2);
        ++row;
    };
    addVersion(tr("Shown before"), shown.displayName, shown.description);
    addVersion(tr("There now"), current.displayName, current.description);
    addVersion(tr("Yours"), edit.displayName.value_or(current.displayName),
        edit.description.value_or(current.description));

    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *theirs = new QPushButton(tr("Keep theirs"), this);
    auto *mine = new QPushButton(tr("Save mine"), this);
    for (QPushButton *button : {theirs, mine})
        button->setAutoDefault(false);
    cancel->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(theirs, &QPushButton::clicked, this, [this] { choose(Choice::KeepTheirs); });
    connect(mine, &QPushButton::clicked, this, [this] { choose(Choice::SaveMine); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(theirs);
    buttons->addWidget(mine);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(newHeading(this, tr("Key %1 was edited meanwhile").arg(id)));
    layout->addWidget(newTextLabel(
        this, tr("Somebody changed it since it was shown here. Nothing was saved yet.")));
    layout->addLayout(grid);
    layout->addStretch(1);
    layout->addLayout(buttons);
    // Wrapped texts ask for the height of a narrower dialog than this one.
    resize(minimumWidth(), layout->totalHeightForWidth(minimumWidth()));
    cancel->setFocus();
}

void EditConflictDialog::choose(Choice choice)
{
    m_choice = choice;
    accept();
}

} // namespace ui
