// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "models/words.h"
#include "ui/clipboardguard.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/pages/keyspage.h"
#include "ui/pages/welcomepage.h"
#include "ui/widgets/pagebar.h"
#include "ui/widgets/searchfield.h"
#include "workflows/edithistory.h"
#include "workflows/workspace.h"

#include <QAction>
#include <QCloseEvent>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QSessionManager>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>

namespace ui {

namespace {

constexpr int messageMilliseconds = 4000;
/// For a window that is on another desktop, or minimized, to be painted.
constexpr std::chrono::milliseconds longestWait{500};
/// A sign-in that takes longer is seen to be under way.
constexpr std::chrono::seconds signInPatience{2};

} // namespace

MainWindow::MainWindow(workflows::Workspace *workspace, UiSettings *settings,
    ClipboardGuard *clipboard, const Options &options)
    : m_workspace(workspace)
    , m_settings(settings)
    , m_clipboard(clipboard)
    , m_options(options)
{
    m_viewState.searches.insert(Page::Place::Keys, options.find);
    setMinimumSize(760, 480);
    // The title bar is known when the window shows.
    constexpr QSize frame(0, 48);
    resize(QSize(1280, 800).boundedTo(screen()->availableSize() - frame));
    rebuild();
    restoreGeometry(m_settings->state(QStringLiteral("window")));
    connect(m_workspace->profiles(), &services::ProfileStore::changed, this, [this] {
        if (m_session)
            m_workspace->follow(m_session.get());
    });
    m_firstPainting.setSingleShot(true);
    m_firstPainting.setInterval(longestWait);
    connect(&m_firstPainting, &QTimer::timeout, this, [this] {
        if (!std::exchange(m_isPainted, true))
            Q_EMIT painted();
    });
    m_signInPatience.setSingleShot(true);
    m_signInPatience.setInterval(signInPatience);
    connect(&m_signInPatience, &QTimer::timeout, this, &MainWindow::updateStatus);
    qGuiApp->installEventFilter(this);
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &MainWindow::onCommitData,
        Qt::DirectConnection);
}

MainWindow::~MainWindow()
{
    // The view looks at the session until it goes.
    delete m_view;
}

void MainWindow::rebuild()
{
    m_isRebuilding = true;
    if (m_view)
        m_viewState = m_view->state();
    delete m_view;
    m_view = nullptr;
    delete m_toolBar;
    delete m_status;
    delete m_progress;
    delete m_cancelLoading;
    for (QAction *action : actions())
        delete action;
    m_commands.clear();
    m_pageActions.clear();
    m_stack = new QStackedWidget(this);
    m_welcome = nullptr;
    setCentralWidget(m_stack);
    buildActions();
    buildMenus();
    buildToolBar();
    buildStatusBar();
    m_isRebuilding = false;
    if (m_session)
        showSession();
    else if (!std::exchange(m_options.isOpening, false))
        showWelcome();
}

WelcomePage *MainWindow::welcome()
{
    if (m_welcome)
        return m_welcome;
    m_welcome = new WelcomePage(m_workspace, m_options.endpoint, m_stack);
    m_stack->addWidget(m_welcome);
    connect(m_welcome, &WelcomePage::signedIn, this, &MainWindow::openSession);
    connect(m_welcome, &WelcomePage::failed, this, &MainWindow::onOpeningFailed);
    return m_welcome;
}

void MainWindow::connectView()
{
    connect(m_view, &OrganizationView::currentPageChanged, this, &MainWindow::onPageChanged);
    connect(m_view, &OrganizationView::commandsChanged, this, &MainWindow::updateActions);
    connect(m_view, &OrganizationView::statusChanged, this, &MainWindow::updateStatus);
    connect(m_view, &OrganizationView::searchResetRequested, m_search, &QLineEdit::clear);
    connect(m_view, &OrganizationView::searchRequested, m_search, &QLineEdit::setText);
    connect(m_view, &OrganizationView::kindResetRequested, this,
        [this] { m_kind->setCurrentIndex(0); });
    connect(m_view, &OrganizationView::searchProblemChanged, this,
        [this] { m_search->setProblem(m_view->currentPage()->searchProblem()); });
    connect(m_view, &OrganizationView::copyRequested, this,
        [this](const QString &text) { copyText(text, tr("Copied")); });
    connect(m_view, &OrganizationView::menuRequested, this, &MainWindow::showPageMenu);
    connect(m_view, &OrganizationView::quitRequested, this, &MainWindow::requestQuit);
    connect(m_view, &OrganizationView::signInRequested, this, &MainWindow::signInAgain);
    connect(m_view, &OrganizationView::kafkaKeyWanted, this, &MainWindow::addKafkaKey);
    connect(m_view, &OrganizationView::kafkaKeyForgotten, this,
        [this](const domain::ResourceId &cluster) {
            m_workspace->removeKafkaKey(m_session.get(), cluster)
                ->then(m_view,
                    [view = m_view](const tl::expected<bool, services::SecretStoreError> &ok) {
                        if (!ok)
                            view->showKeychainTrouble(ok.error().detail);
                    });
        });
    connect(m_view, &OrganizationView::productionMarked, this,
        [this](const domain::EnvironmentId &id, bool isOn) {
            m_workspace->markProduction(m_session.get(), id, isOn);
        });
    connect(m_view, &OrganizationView::stayed, this, [this] { m_wantsToQuit = false; });
    connect(m_view, &OrganizationView::released, this, [this] {
        if (m_wantsToQuit)
            requestQuit();
    });
}

void MainWindow::onPageChanged()
{
    Page *page = m_view->currentPage();
    const bool isKeys = page->place() == Page::Place::Keys;
    m_kindLabel->setVisible(isKeys);
    m_kind->setVisible(isKeys);
    m_search->setPlaceholderText(page->searchHint());
    m_search->setText(m_view->search());
    m_search->setProblem(page->searchProblem());
    updateActions();
    updateStatus();
}

void MainWindow::updateActions()
{
    const Page *page = m_view ? m_view->currentPage() : nullptr;
    for (const auto &[command, action] : m_commands) {
        const QString refusal = page ? page->refusal(command) : tr("Open an organization first.");
        action->setEnabled(refusal.isEmpty());
        const QString tip = action->data().toString();
        // A dead button that does not say why is a riddle.
        action->setToolTip(refusal.isEmpty() ? tip : QStringLiteral("%1\n%2").arg(tip, refusal));
    }
    for (QAction *action : std::as_const(m_pageActions))
        action->setEnabled(page);
    m_find->setEnabled(page);
    updateUndo();
    m_columns->setEnabled(page);
    m_editOrganization->setEnabled(m_session && m_session->kind() == workflows::SessionKind::Saved);
    m_signInAgain->setEnabled(m_session != nullptr);
}

void MainWindow::updateUndo()
{
    using Step = workflows::EditHistory::Step;
    const workflows::EditHistory *history
        = m_session && m_session->mayWrite() ? m_session->history() : nullptr;
    const auto what = [](const Step &step) {
        const bool isName = step.first().after.displayName.has_value();
        if (step.size() > 1)
            return tr("Edit descriptions of %Ln keys", nullptr, int(step.size()));
        return (isName ? tr("Edit name of %1") : tr("Edit description of %1"))
            .arg(models::plain(step.first().id.toString()));
    };
    const Step *toUndo = history ? history->toUndo() : nullptr;
    const Step *toRedo = history ? history->toRedo() : nullptr;
    //: %1 is what was done, such as "Edit name of ABC"
    m_undo->setText(toUndo ? tr("&Undo “%1”").arg(what(*toUndo)) : tr("&Undo"));
    //: %1 is what was done, such as "Edit name of ABC"
    m_redo->setText(toRedo ? tr("&Redo “%1”").arg(what(*toRedo)) : tr("&Redo"));
    m_undo->setEnabled(toUndo);
    m_redo->setEnabled(toRedo);
    m_undo->setVisible(!m_session || history);
    m_redo->setVisible(!m_session || history);
}

void MainWindow::undo()
{
    if (!m_session || !m_session->mayWrite())
        return;
    m_view->showPage(Page::Place::Keys);
    m_session->history()->undo();
}

void MainWindow::redo()
{
    if (!m_session || !m_session->mayWrite())
        return;
    m_view->showPage(Page::Place::Keys);
    m_session->history()->redo();
}

void MainWindow::updateStatus()
{
    const bool isLoading = m_session && m_session->loader()->isLoading();
    m_progress->setVisible(isLoading || (m_isSigningIn && !m_signInPatience.isActive()));
    m_cancelLoading->setVisible(isLoading);
    m_status->setText(m_view ? m_view->currentPage()->statusText() : QString());
    updateActions();
}

void MainWindow::showPageMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const std::optional<Page::Command> command : m_view->currentPage()->menuCommands()) {
        if (command)
            menu->addAction(m_commands.at(*command));
        else
            menu->addSeparator();
    }
    menu->popup(globalPosition);
}

void MainWindow::copyText(const QString &text, const QString &said)
{
    if (text.isEmpty())
        return;
    const bool isCopied = m_clipboard->copyPlain(text) == ClipboardGuard::Outcome::Copied;
    statusBar()->showMessage(
        isCopied ? said : tr("The clipboard did not take it"), messageMilliseconds);
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_settings, m_options.languages, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::languageChosen, this, [this, dialog](const QString &code) {
        // The window is built anew in the other language, and its dialogs with it.
        dialog->close();
        Q_EMIT languageChosen(code);
    });
    connect(dialog, &SettingsDialog::appearanceChosen, this, &MainWindow::appearanceChosen);
    connect(dialog, &SettingsDialog::clipboardSecondsChosen, m_clipboard,
        [this](int seconds) { m_clipboard->setLifetime(std::chrono::seconds(seconds)); });
    dialog->open();
}

void MainWindow::showShortcuts()
{
    using Command = Page::Command;
    QList<QAction *> shown;
    for (const Command command : {Command::CreateKey, Command::EditName, Command::EditDescription,
             Command::CopyKeyId, Command::Rotate, Command::Delete})
        shown.append(m_commands.at(command));
    shown
        += {m_undo, m_redo, m_find, m_commands.at(Command::Refresh), m_commands.at(Command::Export),
            m_commands.at(Command::CopyTable), m_commands.at(Command::Print)};
    shown += m_pageActions;
    shown += {m_settingsAction, m_quit, m_shortcuts};
    auto *dialog = new ShortcutsDialog(shown, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Keyward"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Keyward %1").arg(QStringLiteral(KEYWARD_VERSION)));
    box->setInformativeText(tr(
        "A console for the API keys of Confluent Cloud. Free software under the GNU General Public "
        "License, version 3 or later. Not made by Confluent."));
    box->setStandardButtons(QMessageBox::Close);
    box->open();
}

bool MainWindow::isGuarded() const
{
    return m_view && m_view->isGuarded();
}

void MainWindow::requestQuit()
{
    m_wantsToQuit = true;
    if (m_view && m_view->hasCreateDialog()) {
        // Whatever becomes of the dialog, its end comes back here.
        m_view->requestLeave();
        return;
    }
    if (isGuarded())
        return;
    close();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (isGuarded() || (m_view && m_view->hasCreateDialog())) {
        event->ignore();
        requestQuit();
        return;
    }
    m_settings->setState(QStringLiteral("window"), saveGeometry());
    m_clipboard->clearNow();
    event->accept();
    QMainWindow::closeEvent(event);
    // Not quit(): that would ask every window again.
    QCoreApplication::exit();
}

/// Log-out: what would be lost holds it up, where the session manager lets a program do so.
void MainWindow::onCommitData(QSessionManager &manager)
{
    if (!isGuarded())
        return;
    manager.cancel();
    QMetaObject::invokeMethod(this, &MainWindow::requestQuit, Qt::QueuedConnection);
}

/// A session manager that does not wait sends this, and Qt would close window by window: the way
/// out is one.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != qGuiApp || event->type() != QEvent::Quit)
        return QMainWindow::eventFilter(watched, event);
    requestQuit();
    return true;
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!m_isPainted)
        m_firstPainting.start(0);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_isRebuilding && m_stack)
        QMetaObject::invokeMethod(this, &MainWindow::rebuild, Qt::QueuedConnection);
}

} // namespace ui
