// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/editdescriptionsdialog.h"

#include "domain/apikeydraft.h"
#include "workflows/bulkediting.h"
#include "workflows/session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace ui {

EditDescriptionsDialog::EditDescriptionsDialog(
    workflows::Session *session, const QList<domain::ApiKey> &keys, QWidget *parent)
    : BulkDialog(session,
        {BulkTable::Column::Key, BulkTable::Column::Name, BulkTable::Column::Environment,
            BulkTable::Column::Description, BulkTable::Column::After, BulkTable::Column::Outcome},
        parent)
    , m_form(new QFormLayout)
    , m_way(new QComboBox(this))
    , m_find(new QLineEdit(this))
    , m_text(new QLineEdit(this))
    , m_matchCase(new QCheckBox(tr("Match case"), this))
{
    buildForm();
    setColumnWidths({21, 17, 24, 30, 30, 24});
    prepare(keys);
    m_text->setFocus();
}

void EditDescriptionsDialog::buildForm()
{
    m_way->addItem(tr("Set the description"), int(Way::Set));
    m_way->addItem(tr("Append to the description"), int(Way::Append));
    m_way->addItem(tr("Find and replace"), int(Way::Replace));
    m_way->addItem(tr("Take the descriptions away"), int(Way::Clear));
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [this](const QString &title, QWidget *input) {
        auto *label = new QLabel(title, this);
        label->setBuddy(input);
        m_form->addRow(label, input);
    };
    add(tr("What to do"), m_way);
    add(tr("Find"), m_find);
    m_form->addRow(QString(), m_matchCase);
    add(tr("Text"), m_text);
    head()->addLayout(m_form);
    connect(m_way, &QComboBox::currentIndexChanged, this, &EditDescriptionsDialog::updateForm);
    connect(m_find, &QLineEdit::textChanged, this, &EditDescriptionsDialog::preview);
    connect(m_text, &QLineEdit::textChanged, this, &EditDescriptionsDialog::preview);
    connect(m_matchCase, &QCheckBox::toggled, this, &EditDescriptionsDialog::preview);
}

void EditDescriptionsDialog::prepare(const QList<domain::ApiKey> &keys)
{
    table()->setKeys(keys);
    setHeading(tr("Edit %Ln description(s)", nullptr, int(keys.size())));
    updateForm();
}

EditDescriptionsDialog::Way EditDescriptionsDialog::way() const
{
    return Way(m_way->currentData().toInt());
}

void EditDescriptionsDialog::updateForm()
{
    const bool isReplacing = way() == Way::Replace;
    for (QWidget *input : {static_cast<QWidget *>(m_find), static_cast<QWidget *>(m_matchCase)}) {
        input->setVisible(isReplacing);
        if (QWidget *label = m_form->labelForField(input))
            label->setVisible(isReplacing);
    }
    if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(m_text)))
        label->setText(isReplacing ? tr("Replace with") : tr("Text"));
    m_text->setPlaceholderText(way() == Way::Append ? tr("Comes after a space") : QString());
    m_text->setVisible(way() != Way::Clear);
    if (QWidget *label = m_form->labelForField(m_text))
        label->setVisible(way() != Way::Clear);
    preview();
}

QString EditDescriptionsDialog::after(const QString &before) const
{
    switch (way()) {
    case Way::Set:
        return m_text->text().isEmpty() ? before : domain::normalizedLine(m_text->text());
    case Way::Clear:
        return {};
    case Way::Append: {
        const QString added = domain::normalizedLine(m_text->text());
        return added.isEmpty() ? before : domain::normalizedLine(before + QLatin1Char(' ') + added);
    }
    case Way::Replace: {
        const auto sensitivity = m_matchCase->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive;
        if (m_find->text().isEmpty() || !before.contains(m_find->text(), sensitivity))
            return before;
        QString text = before;
        return domain::normalizedLine(text.replace(m_find->text(), m_text->text(), sensitivity));
    }
    }
    return before;
}

void EditDescriptionsDialog::preview()
{
    int changes = 0;
    int tooLong = 0;
    for (int row = 0; row < table()->rowCount(); ++row) {
        const QString before = table()->keys().at(row).description;
        const QString text = after(before);
        const bool isSame = text == before;
        const bool isTooLong = !isSame && text.size() > domain::maxDescriptionLength;
        table()->setAfter(row, text, isSame);
        table()->setOutcome(row,
            isSame          ? tr("Stays as it is")
                : isTooLong ? tr("Too long: %1 characters, at most %2")
                                  .arg(QLocale().toString(text.size()),
                                      QLocale().toString(domain::maxDescriptionLength))
                            : QString());
        changes += isSame ? 0 : 1;
        tooLong += isTooLong ? 1 : 0;
    }
    const int same = table()->rowCount() - changes;
    QStringList sentences{tr("%Ln description(s) will change.", nullptr, changes)};
    if (same > 0)
        sentences.append(tr("%Ln key(s) stay as they are.", nullptr, same));
    if (tooLong > 0)
        sentences.append(tr("%Ln description(s) would be too long: nothing is saved until they "
                            "are shorter.",
            nullptr, tooLong));
    setSummary(sentences.join(QLatin1Char(' ')));
    setAction(tr("Save %Ln description(s)", nullptr, changes), changes > 0 && tooLong == 0);
}

workflows::BulkWork *EditDescriptionsDialog::newWork(QList<int> &rows)
{
    QList<workflows::BulkItem> items;
    for (int row = 0; row < table()->rowCount(); ++row) {
        const domain::ApiKey &key = table()->keys().at(row);
        const QString text = after(key.description);
        if (text == key.description)
            continue;
        workflows::BulkItem item;
        item.shown = key;
        item.edit.description = text;
        items.append(item);
        rows.append(row);
    }
    return session()->newBulkEditing(items, this);
}

QString EditDescriptionsDialog::doneText() const
{
    return tr("Saved");
}

void EditDescriptionsDialog::setInputsEnabled(bool areEnabled)
{
    for (QWidget *input : {static_cast<QWidget *>(m_way), static_cast<QWidget *>(m_find),
             static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_matchCase)})
        input->setEnabled(areEnabled);
}

} // namespace ui
