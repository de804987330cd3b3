// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QLayout;
class QToolButton;

namespace ui {

/// Labels and values under each other that fit into a narrow place: nothing is cut off, a row
/// without a value goes, and text from the server stays text.
class DetailForm : public QWidget
{
    Q_OBJECT
public:
    /// One row. Both are null before it is added.
    struct Field
    {
        QLabel *label = nullptr; ///< null where the value takes the whole width
        QLabel *value = nullptr;
    };
    enum class Look {
        Text,
        Identifier ///< in the fixed-width font, broken where it must; wants a copy button
    };

    explicit DetailForm(QWidget *parent = nullptr);

    /// Without a title the value takes the whole width.
    Field addField(const QString &title, Look look = Look::Text);
    void addRow(const QString &title, QWidget *input);
    void addRow(QLayout *buttons);
    /// A button at the right of the value.
    QToolButton *addButton(const Field &field, const QString &iconName, const QString &name);
    void addCopyButton(const Field &field, const QString &name);
    /// Puts a widget at the right of the value.
    void addBeside(const Field &field, QWidget *beside);
    /// Shows `text`; an empty one hides the row.
    void fill(const Field &field, const QString &text);

Q_SIGNALS:
    void copyRequested(const QString &text);

private:
    QGridLayout *m_layout;
    /// What stands at the right of a value, and goes with it.
    struct Beside
    {
        QHBoxLayout *row = nullptr;
        QList<QWidget *> widgets;
    };
    QHash<QLabel *, Beside> m_beside;
};

} // namespace ui
