// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/secret.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace ui {

class ClipboardGuard;

/// Shows a secret on demand: masked at first, with a number of bullets that says nothing about its
/// length; a toggle reveals it. The text exists as text only while revealed. Copying out of the
/// field goes through the ClipboardGuard.
class SecretField : public QWidget
{
    Q_OBJECT
public:
    /// `clipboard` must outlive the field.
    explicit SecretField(ClipboardGuard &clipboard, QWidget *parent = nullptr);
    ~SecretField() override;

    /// Takes the secret over and masks it.
    void setSecret(domain::Secret secret);
    const domain::Secret &secret() const { return m_secret; }
    bool isRevealed() const { return m_isRevealed; }
    /// The text field, for a label's buddy and the tab order.
    QLineEdit *lineEdit() const;

public Q_SLOTS:
    /// Overwrites the secret, here and on screen.
    void wipe();
    void setRevealed(bool isRevealed);

Q_SIGNALS:
    void revealed(bool isRevealed);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showText(QString text);

    QLineEdit *m_line;
    QToolButton *m_toggle;
    domain::Secret m_secret;
    bool m_isRevealed = false;
};

} // namespace ui
