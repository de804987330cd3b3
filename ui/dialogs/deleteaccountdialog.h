// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace workflows {
class AccountDeletion;
class OwnerActivity;
class Session;
} // namespace workflows

namespace ui {

class MessageBanner;

/// Asks whether an account shall be deleted with everything that goes along: its keys, by resource.
/// Locked while the list of keys is not whole. The account's name has to be typed.
class DeleteAccountDialog : public QDialog
{
    Q_OBJECT
public:
    DeleteAccountDialog(
        workflows::Session *session, const domain::Account &account, QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    /// The account is gone. `byOthers`: it was gone before.
    void deleted(const domain::Account &account, bool byOthers);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void fillKeys();
    void showActivity();
    void onStep();
    void update();
    /// Why it cannot be deleted from here, whatever is typed; empty where it can.
    QString obstacle() const;

    workflows::Session *m_session;
    workflows::AccountDeletion *m_deletion;
    workflows::OwnerActivity *m_activity;
    MessageBanner *m_banner;
    QLabel *m_summary;
    QTreeWidget *m_keys;
    QLabel *m_evidence;
    QLabel *m_warning;
    QLineEdit *m_typed;
    QLabel *m_progress;
    QPushButton *m_delete;
    QPushButton *m_cancel;
};

} // namespace ui
