// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflows/signin.h"

#include <QPointer>
#include <QUrl>
#include <QWidget>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace workflows {
class Workspace;
}

namespace ui {

class MessageBanner;
class SignInForm;

/// The first page: saved organizations, a new one, or the local one.
class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    WelcomePage(workflows::Workspace *workspace, const QUrl &endpoint, QWidget *parent = nullptr);

    void openProfile(const domain::Profile &profile);
    void openLocalOrganization(const QString &directory = {});
    void openForThisRun(const domain::Profile &profile, domain::Secret secret);
    void showProblem(const workflows::SignInError &error);

Q_SIGNALS:
    void signedIn(workflows::Session *session);
    /// An opening that nobody typed for ended without a session.
    void failed(const workflows::SignInError &error);

private:
    void build();
    void fillProfiles();
    void openSelected();
    std::optional<domain::Profile> selected() const;
    void editSelected();
    void removeSelected();
    void removeProfile(const domain::Profile &profile);
    void addOrganization();
    void await(workflows::SignInCall *call, const QString &what, const domain::Profile &profile);
    void setBusy(const QString &what);

    workflows::Workspace *m_workspace;
    QUrl m_endpoint;
    QPointer<workflows::SignInCall> m_call;
    MessageBanner *m_banner;
    QWidget *m_savedBox;
    QListWidget *m_saved;
    QPushButton *m_open;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QPushButton *m_add;
    QPushButton *m_local;
    QPushButton *m_cancel;
    QProgressBar *m_progress;
    QLabel *m_progressText;
    QWidget *m_formBox;
    SignInForm *m_form;
};

} // namespace ui
