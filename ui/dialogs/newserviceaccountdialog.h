// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"

#include <QDialog>

#include <memory>

class QLabel;
class QLineEdit;

namespace workflows {
class AccountCreation;
class Session;
} // namespace workflows

namespace ui {

class FormFields;
class MessageBanner;

/// Creates a service account: name and description.
class NewServiceAccountDialog : public QDialog
{
    Q_OBJECT
public:
    explicit NewServiceAccountDialog(workflows::Session *session, QWidget *parent = nullptr);
    ~NewServiceAccountDialog() override;

    void reject() override;

Q_SIGNALS:
    /// There is such an account now, and the person wants it. The dialog closes.
    void chosen(const domain::Account &account);

private:
    void buildForm();
    void onStep();
    void onPrimary();
    void update();
    void take();

    workflows::AccountCreation *m_creation;
    QLineEdit *m_name;
    QLineEdit *m_description;
    MessageBanner *m_problem;
    QLabel *m_progress;
    QPushButton *m_create;
    QPushButton *m_cancel;
    std::unique_ptr<FormFields> m_fields;
};

} // namespace ui
