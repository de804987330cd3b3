// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/secret.h"

#include <QClipboard>
#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;

namespace ui {

/// Takes back what a person stored, by pasting, and says how it compares with the secret. What was
/// pasted is compared and overwritten at once: it is never in the field.
class PasteBackField : public QWidget
{
    Q_OBJECT
public:
    /// `secret` gives what to compare with.
    explicit PasteBackField(
        std::function<const domain::Secret &()> secret, QWidget *parent = nullptr);

    /// The input, for a label's buddy and the tab order.
    QLineEdit *lineEdit() const;
    void clear();

private:
    void compare(QClipboard::Mode mode);

    std::function<const domain::Secret &()> m_secret;
    QLineEdit *m_line;
    QLabel *m_answer;
};

} // namespace ui
