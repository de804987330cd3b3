// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflows/signin.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace workflows {
class Workspace;
}

namespace ui {

class FormFields;
class MessageBanner;

/// Asks for an organization's name, key and secret, checks them against the API, and only then
/// keeps them.
class SignInForm : public QWidget
{
    Q_OBJECT
public:
    explicit SignInForm(workflows::Workspace *workspace, QWidget *parent = nullptr);
    ~SignInForm() override;

    /// An empty form for a new organization at `endpoint`.
    void begin(const QUrl &endpoint);
    /// A saved organization whose secret has to be entered again, and why.
    void beginAgain(const domain::Profile &profile, const workflows::SignInError &reason);
    bool isBusy() const { return m_call != nullptr; }
    void focusFirst();
    /// Overwrites what was typed as secret.
    void clearSecret();

Q_SIGNALS:
    void signedIn(workflows::Session *session);
    void busyChanged();

private:
    void build();
    void probeKeychain();
    bool check();
    void submit();
    void onSettled(workflows::SignInResult result);
    void showProblem(const workflows::SignInError &error);
    void setBusy(workflows::SignInCall *call);

    workflows::Workspace *m_workspace;
    QPointer<workflows::SignInCall> m_call;
    domain::Profile m_profile;
    MessageBanner *m_banner;
    QLineEdit *m_name;
    QLineEdit *m_key;
    QLineEdit *m_secret;
    QLineEdit *m_endpoint;
    QCheckBox *m_keep;
    QCheckBox *m_readOnly;
    QLabel *m_noKeychain;
    QPushButton *m_signIn;
    std::unique_ptr<FormFields> m_fields;
};

} // namespace ui
