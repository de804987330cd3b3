// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formfields.h"

#include "models/words.h"
#include "ui/widgets/labels.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

void FormFields::add(const QString &pointer, const QString &label, QWidget *input, QWidget *beside)
{
    Row row;
    row.input = input;
    row.beside = beside;
    row.note = newHintLabel(input->parentWidget());
    QFont small = row.note->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    row.note->setFont(small);
    // A layout, not a widget: Qt's accessibility finds the label of an input only among its
    // siblings.
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(input, 1);
    if (beside)
        line->addWidget(beside);
    column->addLayout(line);
    column->addWidget(row.note);
    row.label = new QLabel(label, input->parentWidget());
    row.label->setBuddy(input);
    input->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    // The label stands beside the input, not in the middle of input and note.
    const int above = (input->sizeHint().height() - row.label->sizeHint().height()) / 2;
    row.label->setContentsMargins(0, qMax(0, above), 0, 0);
    row.label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_layout->addRow(row.label, column);
    show(row);
    m_rows.insert(pointer, row);
}

void FormFields::show(const Row &row)
{
    const bool isError = !row.error.isEmpty();
    row.note->setText(isError ? row.error : row.hint);
    row.note->setVisible(row.isVisible && !row.note->text().isEmpty());
    QPalette palette = row.note->parentWidget()->palette();
    const bool isDark = palette.color(QPalette::Window).lightness() < 128;
    const QColor red = isDark ? QColor(0xf0, 0x7c, 0x74) : QColor(0xb3, 0x26, 0x1e);
    if (isError)
        palette.setColor(QPalette::PlaceholderText, red);
    row.note->setPalette(palette);
    // Read aloud with the field that it is about.
    row.input->setAccessibleDescription(row.note->text());
}

void FormFields::setHint(const QString &pointer, const QString &hint)
{
    Row &row = m_rows[pointer];
    row.hint = hint;
    show(row);
}

void FormFields::setError(const QString &pointer, const QString &error)
{
    Row &row = m_rows[pointer];
    row.error = error;
    show(row);
}

void FormFields::clearErrors()
{
    for (Row &row : m_rows) {
        row.error.clear();
        show(row);
    }
}

bool FormFields::hasErrors() const
{
    return std::any_of(
        m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return !row.error.isEmpty(); });
}

void FormFields::setRowVisible(const QString &pointer, bool isVisible)
{
    Row &row = m_rows[pointer];
    row.isVisible = isVisible;
    // The layout's own way leaves no gap; it shows everything that is in the row.
    m_layout->setRowVisible(row.label, isVisible);
    row.note->setVisible(isVisible && !row.note->text().isEmpty());
    if (row.beside && !isVisible)
        row.beside->hide();
}

/// "/spec/owner/id" belongs to the field of "/spec/owner"; where several fields are above it, to
/// the closest. Empty where none is.
QString FormFields::claimant(const QString &pointer) const
{
    QString closest;
    for (auto row = m_rows.keyBegin(); row != m_rows.keyEnd(); ++row) {
        const bool isAbove = pointer == *row || pointer.startsWith(*row + QLatin1Char('/'));
        if (isAbove && row->size() > closest.size())
            closest = *row;
    }
    return closest;
}

QList<domain::FieldError> FormFields::place(const QList<domain::FieldError> &complaints)
{
    QList<domain::FieldError> unclaimed;
    QHash<QString, QStringList> errors;
    QWidget *first = nullptr;
    for (const domain::FieldError &complaint : complaints) {
        const QString pointer = claimant(complaint.pointer);
        if (pointer.isEmpty()) {
            unclaimed.append(complaint);
            continue;
        }
        errors[pointer].append(models::plain(complaint.detail));
        if (!first)
            first = m_rows.value(pointer).input;
    }
    for (auto error = errors.cbegin(); error != errors.cend(); ++error)
        setError(error.key(), error->join(QLatin1Char('\n')));
    if (first)
        first->setFocus();
    return unclaimed;
}

} // namespace ui
