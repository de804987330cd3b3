// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apierror.h"

#include <QHash>
#include <QString>

class QFormLayout;
class QLabel;
class QWidget;

namespace ui {

/// The inputs of a form, each with its label, a hint or an error under it, known by the JSON
/// pointer of what it sends: so the server's complaints come to stand where they can be mended.
class FormFields
{
public:
    explicit FormFields(QFormLayout *layout)
        : m_layout(layout)
    {
    }

    /// Adds a row. `pointer` such as "/spec/display_name"; the label becomes the input's buddy.
    /// \p beside, where given, stands at the right of the input.
    void add(
        const QString &pointer, const QString &label, QWidget *input, QWidget *beside = nullptr);
    /// What stands under the input while there is no error.
    void setHint(const QString &pointer, const QString &hint);
    void setError(const QString &pointer, const QString &error);
    void clearErrors();
    bool hasErrors() const;
    void setRowVisible(const QString &pointer, bool isVisible);
    /// Puts each complaint under its field and gives back those that no field claims. The first
    /// field with an error gets the focus.
    QList<domain::FieldError> place(const QList<domain::FieldError> &complaints);

private:
    struct Row
    {
        QWidget *input = nullptr;
        QLabel *label = nullptr;
        QLabel *note = nullptr;
        QWidget *beside = nullptr;
        bool isVisible = true;
        QString hint;
        QString error;
    };
    static void show(const Row &row);
    QString claimant(const QString &pointer) const;

    QFormLayout *m_layout;
    QHash<QString, Row> m_rows;
};

} // namespace ui
