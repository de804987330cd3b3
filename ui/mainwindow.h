// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/settingsdialog.h"
#include "ui/organizationview.h"
#include "ui/uisettings.h"
#include "workflows/signin.h"

#include <QMainWindow>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <unordered_map>

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QSessionManager;
class QStackedWidget;
class QToolBar;

namespace workflows {
class Workspace;
}

namespace ui {

class ClipboardGuard;
class SearchField;
class WelcomePage;

/// The program's window: the welcome page, and when somebody has signed in, their organization.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    struct Options
    {
        QUrl endpoint; ///< what the sign-in form starts with
        QString find; ///< a search to start with
        QList<Language> languages;
        bool isOpening = false; ///< open() comes next: the welcome page is not shown before
    };

    MainWindow(workflows::Workspace *workspace, UiSettings *settings, ClipboardGuard *clipboard,
        const Options &options);
    ~MainWindow() override;

    /// Made when it is first asked for.
    WelcomePage *welcome();
    /// Shows what `opening` gives; where that is nothing, opens `profile` from the welcome page.
    void open(workflows::SignInCall *opening, const domain::Profile &profile);
    /// Closes the window, and with it the program, when nothing can be lost by it; else asks first.
    /// Every way to quit comes through here: the menu, the window's X, SIGTERM, the session
    /// manager.
    void requestQuit();
    /// True where quitting would lose something without the person's word.
    bool isGuarded() const;

Q_SIGNALS:
    /// The window has been painted for the first time: what nobody can see may be done now.
    void painted();
    /// What the window was to open is shown, be it the welcome page.
    void opened();
    /// A session's first reading has ended, well or not: the window shows what there is.
    void loaded();
    /// What is shown is what an earlier run has read: nobody could be signed in.
    void notSignedIn();
    void languageChosen(const QString &code);
    void appearanceChosen(ui::UiSettings::Appearance appearance);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildActions();
    void buildMenus();
    void buildToolBar();
    void buildStatusBar();
    void undo();
    void redo();
    void updateUndo();
    QAction *addCommand(Page::Command command, const char *iconName, const QString &text,
        const QKeySequence &shortcut);
    std::optional<domain::ResourceKind> chosenKind() const;
    void rebuild();
    void openSession(workflows::Session *session);
    void leaveSession();
    void finishSignInOncePainted();
    void finishSignIn();
    void onNotSignedIn(const workflows::SignInError &error);
    bool mayLeave();
    void fillOrganizationsMenu();
    void onOpeningFailed(const workflows::SignInError &error);
    void editOrganization();
    void addKafkaKey(const domain::ResourceId &cluster, QWidget *parent);
    void askToSignIn();
    void signInAgain(QWidget *parent);
    void showWelcome();
    void showSession();
    void updateTitle();
    void updateActions();
    void updateStatus();
    void connectView();
    void onPageChanged();
    void showPageMenu(const QPoint &globalPosition);
    void fillPagesMenu();
    void showSettings();
    void showAbout();
    void showShortcuts();
    void copyText(const QString &text, const QString &said);
    void onUnauthorized(const domain::ApiError &error);
    void onCommitData(QSessionManager &manager);

    workflows::Workspace *m_workspace;
    UiSettings *m_settings;
    ClipboardGuard *m_clipboard;
    Options m_options;
    std::unique_ptr<workflows::Session> m_session;
    QStackedWidget *m_stack = nullptr;
    WelcomePage *m_welcome = nullptr;
    OrganizationView *m_view = nullptr;
    OrganizationView::State m_viewState;
    /// Of organizations that were left in this run, by the ID of their profile.
    QHash<QString, OrganizationView::State> m_viewStates;
    QToolBar *m_toolBar = nullptr;
    SearchField *m_search = nullptr;
    QLabel *m_kindLabel = nullptr;
    QComboBox *m_kind = nullptr;
    QLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancelLoading = nullptr;
    /// What acts on the page that is shown.
    std::unordered_map<Page::Command, QAction *> m_commands;
    QList<QAction *> m_pageActions;
    QAction *m_find = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QMenu *m_organizations = nullptr;
    QAction *m_switch = nullptr;
    QAction *m_editOrganization = nullptr;
    QAction *m_signInAgain = nullptr;
    QAction *m_settingsAction = nullptr;
    QAction *m_quit = nullptr;
    QAction *m_about = nullptr;
    QAction *m_shortcuts = nullptr;
    QMenu *m_pagesMenu = nullptr;
    QMenu *m_columns = nullptr;
    bool m_wantsToQuit = false;
    bool m_isRebuilding = false;
    bool m_isPainted = false;
    bool m_isSigningIn = false; ///< in an organization that is shown as it was read before
    QTimer m_firstPainting;
    QTimer m_signInPatience; ///< runs until a sign-in takes so long that it has to be seen
};

} // namespace ui
