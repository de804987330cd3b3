// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "models/words.h"
#include "ui/clipboardguard.h"
#include "ui/dialogs/createkeydialog.h"
#include "ui/dialogs/deletekeydialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/pages/keyspage.h"
#include "ui/pages/welcomepage.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/searchfield.h"
#include "workflows/keydeletion.h"
#include "workflows/keyediting.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QCloseEvent>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSessionManager>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

namespace ui {

using inventory::List;

namespace {

constexpr int profileLineHeight = 3;
constexpr int messageMilliseconds = 4000;

} // namespace

MainWindow::MainWindow(workflows::Workspace *workspace, UiSettings *settings,
    ClipboardGuard *clipboard, const Options &options)
    : m_workspace(workspace)
    , m_settings(settings)
    , m_clipboard(clipboard)
    , m_options(options)
{
    setMinimumSize(760, 480);
    resize(1280, 800);
    rebuild();
    restoreGeometry(m_settings->state(QStringLiteral("window")));
    qGuiApp->installEventFilter(this);
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &MainWindow::onCommitData,
        Qt::DirectConnection);
}

MainWindow::~MainWindow()
{
    // The page looks at the session until it goes.
    delete m_keysPage;
}

void MainWindow::rebuild()
{
    m_isRebuilding = true;
    if (m_search)
        m_options.find = m_search->text();
    delete m_keysPage;
    m_keysPage = nullptr;
    delete m_toolBar;
    delete m_status;
    delete m_mode;
    delete m_progress;
    delete m_cancelLoading;
    for (QAction *action : actions())
        delete action;
    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_profileLine = new QWidget(central);
    m_profileLine->setFixedHeight(profileLineHeight);
    m_profileLine->setAutoFillBackground(true);
    m_pages = new QStackedWidget(central);
    m_welcome = new WelcomePage(m_workspace, m_options.endpoint, m_pages);
    m_pages->addWidget(m_welcome);
    column->addWidget(m_profileLine);
    column->addWidget(m_pages, 1);
    setCentralWidget(central);
    connect(m_welcome, &WelcomePage::signedIn, this, &MainWindow::openSession);
    buildActions();
    buildMenus();
    buildToolBar();
    buildStatusBar();
    m_isRebuilding = false;
    if (m_session)
        showSession();
    else
        showWelcome();
}

void MainWindow::openSession(workflows::Session *session)
{
    delete m_keysPage;
    m_keysPage = nullptr;
    m_session.reset(session);
    connect(session, &workflows::Session::unauthorized, this, &MainWindow::onUnauthorized);
    connect(session, &workflows::Session::organizationChanged, this, &MainWindow::updateTitle);
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
    showSession();
    session->loader()->refresh();
}

void MainWindow::showSession()
{
    m_keysPage = new KeysPage(m_session.get(), m_settings, m_pages);
    m_pages->addWidget(m_keysPage);
    m_pages->setCurrentWidget(m_keysPage);
    connect(m_keysPage, &KeysPage::currentKeyChanged, this, &MainWindow::updateActions);
    connect(m_keysPage, &KeysPage::shownKeysChanged, this, &MainWindow::updateStatus);
    connect(m_keysPage, &KeysPage::createRequested, this, &MainWindow::createKey);
    connect(m_keysPage, &KeysPage::searchResetRequested, m_search, &QLineEdit::clear);
    connect(
        m_keysPage, &KeysPage::kindResetRequested, this, [this] { m_kind->setCurrentIndex(0); });
    connect(m_keysPage, &KeysPage::searchProblemChanged, m_search, &SearchField::setProblem);
    connect(m_keysPage, &KeysPage::copyRequested, this,
        [this](const QString &text) { copyText(text, tr("Copied")); });
    m_keysPage->keyTable()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_keysPage->keyTable(), &QWidget::customContextMenuRequested, this,
        &MainWindow::showKeyMenu);
    m_toolBar->show();
    m_keysPage->setKind(chosenKind());
    m_keysPage->setSearch(m_search->text());
    m_keysPage->settleSearch();
    QPalette line = palette();
    line.setColor(QPalette::Window, QColor(m_session->profile().color));
    m_profileLine->setPalette(line);
    m_profileLine->setVisible(!m_session->profile().color.isEmpty());
    m_mode->setText(m_session->isReadOnly() ? tr("Read-only") : QString());
    m_keysPage->focusKeys();
    updateTitle();
    updateActions();
    updateStatus();
}

void MainWindow::showWelcome()
{
    if (isGuarded()) {
        statusBar()->showMessage(tr("Changes are still being saved"), messageMilliseconds);
        return;
    }
    const bool wasOpen = m_session != nullptr;
    delete m_keysPage;
    m_keysPage = nullptr;
    m_session.reset();
    m_pages->setCurrentWidget(m_welcome);
    m_toolBar->hide();
    if (wasOpen) {
        m_search->clear();
        m_kind->setCurrentIndex(0);
    }
    m_profileLine->hide();
    m_mode->clear();
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

void MainWindow::updateActions()
{
    const bool isOpen = m_session != nullptr && m_keysPage != nullptr;
    const bool canWrite = isOpen && !m_session->isReadOnly();
    const domain::ApiKeyId current = isOpen ? m_keysPage->currentKey() : domain::ApiKeyId();
    const bool isDeleted = isOpen && m_session->inventory()->isDeleted(current);
    const bool hasKey = !current.isEmpty();
    m_create->setEnabled(canWrite);
    m_delete->setEnabled(canWrite && hasKey && !isDeleted);
    m_editName->setEnabled(canWrite && hasKey && !isDeleted);
    m_editDescription->setEnabled(canWrite && hasKey && !isDeleted);
    m_copyKey->setEnabled(hasKey);
    m_find->setEnabled(isOpen);
    m_columns->setEnabled(isOpen);
    m_switch->setEnabled(isOpen);
    m_refresh->setEnabled(isOpen && !m_session->loader()->isLoading());
}

void MainWindow::updateStatus()
{
    const bool isLoading = m_session && m_session->loader()->isLoading();
    m_progress->setVisible(isLoading);
    m_cancelLoading->setVisible(isLoading);
    m_refresh->setEnabled(m_session && !isLoading);
    if (!m_session || !m_keysPage) {
        m_status->clear();
        return;
    }
    const inventory::LoadState &keys = m_session->inventory()->state(List::Keys);
    const QLocale locale;
    const int listedKeys = m_session->inventory()->keys().size()
        - int(m_session->inventory()->unlistedKeys().size());
    if (keys.isLoading()) {
        m_status->setText(tr("Loading: %Ln key(s) so far", nullptr, keys.count));
    } else if (isLoading) {
        m_status->setText(tr("Loading clusters and accounts…"));
    } else if (keys.isComplete()) {
        m_status->setText(
            tr("%Ln key(s), read at %1", nullptr, listedKeys)
                .arg(locale.toString(keys.completeAt.toLocalTime().time(), QLocale::ShortFormat)));
    } else {
        m_status->setText(tr("The list of keys is not complete"));
    }
}

void MainWindow::createKey()
{
    if (!m_create->isEnabled() || m_createDialog)
        return;
    auto *dialog = new CreateKeyDialog(m_session.get(), m_clipboard, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_createDialog = dialog;
    dialog->preselect(m_keysPage->currentEnvironment(), m_keysPage->currentResource());
    // A modal dialog takes the window's shortcuts away; quitting stays possible, and guarded.
    auto *quit = new QAction(dialog);
    quit->setShortcut(m_quit->shortcut());
    connect(quit, &QAction::triggered, this, &MainWindow::requestQuit);
    dialog->addAction(quit);
    connect(dialog, &CreateKeyDialog::keySaved, this, [this](const domain::ApiKeyId &id) {
        m_keysPage->selectKey(id);
        m_keysPage->banner()->show(MessageBanner::Tone::Success,
            tr("Key %1 was created.").arg(models::plain(id.toString())));
    });
    connect(dialog, &CreateKeyDialog::deletionRequested, this, &MainWindow::deleteNow);
    connect(dialog, &CreateKeyDialog::orphanDeletionRequested, this, &MainWindow::confirmDeletion);
    connect(dialog, &CreateKeyDialog::stayed, this, [this] { m_wantsToQuit = false; });
    connect(dialog, &CreateKeyDialog::released, this, [this] {
        m_createDialog.clear();
        if (m_wantsToQuit)
            requestQuit();
        else if (m_keysPage)
            m_keysPage->focusKeys();
    });
    dialog->open();
}

/// Deletes a key that the person just asked to delete in as many words.
void MainWindow::deleteNow(const domain::ApiKey &key)
{
    workflows::KeyDeletion *deletion = m_session->newKeyDeletion(key, m_session.get());
    m_deletion = deletion;
    connect(deletion, &workflows::KeyDeletion::stepChanged, this, [this, deletion, key] {
        using Step = workflows::KeyDeletion::Step;
        const QString id = models::plain(key.id.toString());
        switch (deletion->step()) {
        case Step::Changed:
            // Its description was edited on the page that the person came from.
            deletion->confirm();
            return;
        case Step::Deleted:
        case Step::AlreadyGone:
            m_keysPage->banner()->show(
                MessageBanner::Tone::Success, tr("Key %1 was deleted.").arg(id));
            break;
        case Step::Failed:
            m_keysPage->banner()->showError(
                tr("Key %1 was not deleted.").arg(id), errorText(deletion->error()));
            m_wantsToQuit = false;
            break;
        case Step::Unknown:
            m_keysPage->banner()->showError(
                tr("It could not be found out whether key %1 was deleted. Refresh to see.").arg(id),
                errorText(deletion->error()));
            m_wantsToQuit = false;
            break;
        default:
            return;
        }
        deletion->deleteLater();
        if (m_deletion == deletion)
            m_deletion.clear();
        if (m_wantsToQuit)
            requestQuit();
    });
    deletion->confirm();
}

void MainWindow::deleteCurrentKey()
{
    const domain::ApiKey *key = m_session->inventory()->keys().find(m_keysPage->currentKey());
    if (m_delete->isEnabled() && key)
        confirmDeletion(*key);
}

void MainWindow::confirmDeletion(const domain::ApiKey &key)
{
    auto *dialog = new DeleteKeyDialog(m_session.get(), key, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &DeleteKeyDialog::deleted, this, [this](const domain::ApiKeyId &id, bool byOthers) {
            const QString shown = models::plain(id.toString());
            m_keysPage->banner()->show(MessageBanner::Tone::Success,
                byOthers ? tr("Key %1 was already gone.").arg(shown)
                         : tr("Key %1 was deleted.").arg(shown));
            updateActions();
        });
    dialog->open();
}

void MainWindow::showKeyMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_copyKey);
    menu->addAction(m_editName);
    menu->addAction(m_editDescription);
    menu->addSeparator();
    menu->addAction(m_create);
    menu->addAction(m_delete);
    // The position is in the viewport's coordinates.
    auto *area = qobject_cast<QAbstractScrollArea *>(m_keysPage->keyTable());
    menu->popup(area->viewport()->mapToGlobal(position));
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
    auto *dialog
        = new ShortcutsDialog({m_create, m_editName, m_editDescription, m_copyKey, m_delete, m_find,
                                  m_refresh, m_settingsAction, m_quit, m_shortcuts},
            this);
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

/// The page stays as it is: the person enters another secret where they are told that the old one
/// is no good.
void MainWindow::onUnauthorized(const domain::ApiError &error)
{
    if (!m_keysPage)
        return;
    m_session->loader()->cancel();
    MessageBanner *banner = m_keysPage->banner();
    banner->showError(tr("You are not signed in any more."), errorText(error));
    banner->setAction(tr("Sign in again…"), [this] { showWelcome(); });
}

bool MainWindow::isGuarded() const
{
    return (m_createDialog && m_createDialog->isGuarded()) || (m_deletion && m_deletion->isBusy());
}

void MainWindow::requestQuit()
{
    m_wantsToQuit = true;
    if (m_createDialog) {
        // Whatever becomes of the dialog, its end comes back here.
        m_createDialog->requestLeave();
        return;
    }
    if (isGuarded())
        return;
    close();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (isGuarded() || m_createDialog) {
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

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_isRebuilding && m_pages)
        QMetaObject::invokeMethod(this, &MainWindow::rebuild, Qt::QueuedConnection);
}

} // namespace ui
