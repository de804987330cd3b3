// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The main window's organization: opened, switched, signed in again, edited, left.
#include "ui/mainwindow.h"

#include "models/words.h"
#include "ui/dialogs/addkafkakeydialog.h"
#include "ui/dialogs/editorganizationdialog.h"
#include "ui/dialogs/signinagaindialog.h"
#include "ui/errortext.h"
#include "ui/fontsahead.h"
#include "ui/icons.h"
#include "ui/pages/keyspage.h"
#include "ui/pages/welcomepage.h"
#include "ui/widgets/messagebanner.h"
#include "workflows/edithistory.h"
#include "workflows/keyediting.h"
#include "workflows/workspace.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QMenu>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>

namespace ui {

namespace {

constexpr int messageMilliseconds = 4000;

} // namespace

void MainWindow::openSession(workflows::Session *session)
{
    // While the pages are built: what they measure waits for whoever looks for a font.
    if (session->inventory()->keys().size() > 0)
        findFontsFor(*session->inventory());
    leaveSession();
    statusBar()->clearMessage();
    m_session.reset(session);
    m_isSigningIn = false;
    m_viewState = m_viewStates.value(session->profile().id, m_viewState);
    connect(session, &workflows::Session::unauthorized, this, &MainWindow::onUnauthorized);
    connect(session, &workflows::Session::organizationChanged, this, &MainWindow::updateTitle);
    connect(session, &workflows::Session::profileChanged, this, [this] {
        updateTitle();
        updateActions();
    });
    connect(
        session->inventory(), &inventory::Inventory::stateChanged, this, &MainWindow::updateStatus);
    connect(session->loader(), &inventory::InventoryLoader::finished, this, &MainWindow::loaded);
    const auto goOn = [this] {
        if (m_wantsToQuit && !isGuarded())
            requestQuit();
    };
    connect(session->editing(), &workflows::KeyEditing::succeeded, this, goOn);
    connect(session->editing(), &workflows::KeyEditing::failed, this,
        [this] { m_wantsToQuit = false; });
    connect(session->history(), &workflows::EditHistory::changed, this, &MainWindow::updateUndo);
    showSession();
    Q_EMIT opened();
    if (session->isSignedIn())
        session->loader()->refresh();
    else if (m_isPainted)
        finishSignIn();
    else
        finishSignInOncePainted();
}

/// The keychain is not asked before the window is there.
void MainWindow::finishSignInOncePainted()
{
    connect(this, &MainWindow::painted, m_session.get(), [this] { finishSignIn(); });
    m_firstPainting.start();
}

/// Signs in where an organization was opened from what is kept of it.
void MainWindow::finishSignIn()
{
    m_view->banner()->dismiss();
    m_isSigningIn = true;
    m_signInPatience.start();
    m_workspace->finishSignIn(m_session.get())
        ->then(m_session.get(), [this](const tl::expected<bool, workflows::SignInError> &result) {
            m_isSigningIn = false;
            updateStatus();
            if (result)
                m_session->loader()->refresh();
            else
                onNotSignedIn(result.error());
        });
}

void MainWindow::onNotSignedIn(const workflows::SignInError &error)
{
    using Kind = workflows::SignInError::Kind;
    const domain::Profile profile = m_session->profile();
    if (error.kind == Kind::OtherOrganization) {
        // The key is another organization's now, and what is shown is none of it.
        showWelcome();
        m_workspace->forgetKept(profile);
        welcome()->openProfile(profile);
        return;
    }
    MessageBanner *banner = m_view->banner();
    banner->showError(tr("You are not signed in: this is what was read before."), errorText(error));
    const bool isRefused = error.kind == Kind::NoSecret
        || (error.kind == Kind::Api && error.api.kind == domain::ApiError::Kind::Unauthorized);
    if (isRefused)
        banner->setAction(tr("Sign in…"), [this] { signInAgain(this); });
    else
        banner->setAction(tr("Try again"), [this] { finishSignIn(); });
    Q_EMIT notSignedIn();
}

void MainWindow::open(workflows::SignInCall *opening, const domain::Profile &profile)
{
    opening->then(this, [this, profile](workflows::SignInResult result) {
        if (result) {
            openSession(result->release());
            return;
        }
        showWelcome();
        welcome()->openProfile(profile);
        Q_EMIT opened();
    });
}

/// What was shown of it is there again when it is opened again in this run.
void MainWindow::leaveSession()
{
    if (m_view && m_session)
        m_viewStates.insert(m_session->profile().id, m_view->state());
    delete m_view;
    m_view = nullptr;
    if (m_session)
        m_viewState = {};
    m_session.reset();
}

/// False, and said, while something is not saved yet.
bool MainWindow::mayLeave()
{
    if (!isGuarded())
        return true;
    statusBar()->showMessage(tr("Changes are still being saved"), messageMilliseconds);
    return false;
}

void MainWindow::showSession()
{
    m_view = new OrganizationView(m_session.get(), m_settings, m_clipboard, m_viewState, m_stack);
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    connectView();
    m_toolBar->show();
    m_view->keysPage()->setKind(chosenKind());
    fillPagesMenu();
    onPageChanged();
    m_view->currentPage()->focusContents();
    updateTitle();
}

void MainWindow::showWelcome()
{
    if (!mayLeave())
        return;
    leaveSession();
    m_stack->setCurrentWidget(welcome());
    m_toolBar->hide();
    m_kind->setCurrentIndex(0);
    fillPagesMenu();
    updateTitle();
    updateActions();
    updateStatus();
}

void MainWindow::updateTitle()
{
    setWindowTitle(m_session
            ? QStringLiteral("Keyward – %1").arg(models::plain(m_session->organizationName()))
            : QStringLiteral("Keyward"));
}

void MainWindow::fillOrganizationsMenu()
{
    m_organizations->clear();
    qDeleteAll(m_organizations->findChildren<QActionGroup *>());
    const QString open = m_session ? m_session->profile().id : QString();
    auto *group = new QActionGroup(m_organizations);
    const auto add = [&](const QString &text, bool isOpen, const std::function<void()> &go) {
        QAction *action = m_organizations->addAction(text);
        action->setCheckable(true);
        action->setActionGroup(group);
        action->setChecked(isOpen);
        connect(action, &QAction::triggered, this, [this, isOpen, go] {
            if (!isOpen && mayLeave())
                go();
        });
    };
    for (const domain::Profile &profile : m_workspace->profiles()->profiles()) {
        // An ampersand would become a mnemonic.
        QString name = models::plain(profile.name);
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        add(name, profile.id == open, [this, profile] {
            statusBar()->showMessage(tr("Opening %1…").arg(models::plain(profile.name)));
            welcome()->openProfile(profile);
        });
    }
    add(tr("Local organization"), m_session && m_session->kind() == workflows::SessionKind::Local,
        [this] {
            statusBar()->showMessage(tr("Starting the local organization…"));
            welcome()->openLocalOrganization();
        });
    m_organizations->addSeparator();
    m_organizations->addAction(m_switch);
}

/// Where another organization cannot be opened, the one that is open stays.
void MainWindow::onOpeningFailed(const workflows::SignInError &error)
{
    statusBar()->clearMessage();
    if (!m_view)
        return;
    m_view->banner()->showError(
        tr("The other organization could not be opened."), errorText(error));
    m_view->banner()->setAction(tr("Sign in…"), [this] { showWelcome(); });
}

void MainWindow::editOrganization()
{
    if (!m_session)
        return;
    auto *dialog = new EditOrganizationDialog(
        m_workspace, m_session->profile(), m_session->inventory(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// The page stays as it is: with all that is loaded, selected and typed.
void MainWindow::onUnauthorized(const domain::ApiError &error)
{
    if (!m_view)
        return;
    MessageBanner *banner = m_view->banner();
    banner->showError(tr("You are not signed in any more."), errorText(error));
    banner->setAction(tr("Sign in again…"), [this] { signInAgain(this); });
}

void MainWindow::addKafkaKey(const domain::ResourceId &cluster, QWidget *parent)
{
    auto *dialog = new AddKafkaKeyDialog(m_workspace, m_session.get(), cluster, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::askToSignIn()
{
    signInAgain(this);
}

void MainWindow::signInAgain(QWidget *parent)
{
    if (!m_session)
        return;
    auto *dialog = new SignInAgainDialog(m_workspace, m_session.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SignInAgainDialog::signedIn, this, [this](bool isKept) {
        const bool isSaved = m_session->kind() == workflows::SessionKind::Saved;
        m_view->banner()->dismiss();
        if (isSaved && !isKept) {
            m_view->banner()->show(MessageBanner::Tone::Warning,
                tr("You are signed in again, for this run only: the secret could not be kept in "
                   "the system keychain."));
        } else {
            statusBar()->showMessage(tr("You are signed in again"), messageMilliseconds);
        }
        m_session->loader()->refresh();
    });
    dialog->open();
}

} // namespace ui
