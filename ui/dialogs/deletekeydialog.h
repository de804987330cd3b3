// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace workflows {
class KeyDeletion;
class Session;
} // namespace workflows

namespace ui {

class MessageBanner;

/// Asks whether one key shall be deleted for good; bound to that key, whatever the tables do
/// meanwhile. Where much is at risk the key's ID has to be typed.
class DeleteKeyDialog : public QDialog
{
    Q_OBJECT
public:
    DeleteKeyDialog(
        workflows::Session *session, const domain::ApiKey &key, QWidget *parent = nullptr);

    bool isBusy() const;
    void reject() override;

Q_SIGNALS:
    /// The key is gone. `byOthers`: it was gone before.
    void deleted(const domain::ApiKeyId &id, bool byOthers);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void fillFacts(QFormLayout *form, const domain::ApiKey &key);
    void onStep();
    void updateButtons();
    bool isRisky() const;
    bool isOwnKey() const;

    workflows::Session *m_session;
    workflows::KeyDeletion *m_deletion;
    /// Decided when the dialog opens, by what was known then.
    bool m_needsTyping;
    MessageBanner *m_banner;
    QLabel *m_typeLabel;
    QLineEdit *m_typed;
    QLabel *m_progress;
    QPushButton *m_delete;
    QPushButton *m_cancel;
};

} // namespace ui
