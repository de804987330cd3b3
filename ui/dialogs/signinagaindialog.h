// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflows/workspace.h"

#include <QDialog>
#include <QPointer>

class QLineEdit;
class QPushButton;

namespace ui {

class FormFields;
class MessageBanner;

/// Asks for other credentials of the organization that is open: all that is loaded, selected and
/// typed elsewhere stays.
class SignInAgainDialog : public QDialog
{
    Q_OBJECT
public:
    SignInAgainDialog(
        workflows::Workspace *workspace, workflows::Session *session, QWidget *parent = nullptr);
    ~SignInAgainDialog() override;

Q_SIGNALS:
    /// `isKept`: the next run will have them too.
    void signedIn(bool isKept);

private:
    void submit();
    void setBusy(bool isBusy);

    workflows::Workspace *m_workspace;
    workflows::Session *m_session;
    QPointer<workflows::SignInAgainCall> m_call;
    MessageBanner *m_banner;
    QLineEdit *m_key;
    QLineEdit *m_secret;
    QPushButton *m_signIn;
    std::unique_ptr<FormFields> m_fields;
};

} // namespace ui
