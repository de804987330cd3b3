// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The main window's actions and the bars that they stand in; what they do is in mainwindow.cpp.
#include "ui/mainwindow.h"

#include "models/words.h"
#include "ui/icons.h"
#include "ui/pages/keyspage.h"
#include "ui/widgets/foldingtoolbar.h"
#include "ui/widgets/pagebar.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QProgressBar>
#include <QPushButton>
#include <QStatusBar>
#include <QToolBar>

namespace ui {

namespace {

constexpr int searchWidth = 280;

} // namespace

void MainWindow::buildActions()
{
    const auto add = [this](const char *iconName, const QString &text, const QKeySequence &shortcut,
                         void (MainWindow::*slot)()) {
        auto *action = new QAction(text, this);
        if (*iconName)
            action->setIcon(icon(QLatin1String(iconName)));
        action->setShortcut(shortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    using Command = Page::Command;
    addCommand(Command::CreateKey, "create", tr("&Create key…"), QKeySequence::New);
    addCommand(Command::Delete, "delete", tr("&Delete…"), QKeySequence::Delete);
    addCommand(
        Command::Rotate, "rotate", tr("R&otate…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    addCommand(Command::EditName, "", tr("Edit &name"), QKeySequence(Qt::SHIFT | Qt::Key_F2));
    addCommand(Command::EditDescription, "edit", tr("&Edit description"), QKeySequence(Qt::Key_F2));
    addCommand(Command::EditDescriptions, "", tr("Edit de&scriptions…"), QKeySequence());
    addCommand(Command::CopyRows, "", tr("Copy ro&ws"), QKeySequence());
    addCommand(Command::CopyKeyId, "copy", tr("Co&py key ID"), QKeySequence::Copy);
    addCommand(Command::Refresh, "refresh", tr("&Refresh"), QKeySequence::Refresh);
    addCommand(Command::Export, "save", tr("E&xport table…"), QKeySequence(Qt::CTRL | Qt::Key_E));
    addCommand(Command::CopyTable, "copy", tr("Copy &table"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    addCommand(Command::Print, "", tr("&Print key table…"), QKeySequence::Print);
    addCommand(Command::SavePdf, "", tr("Save key table as P&DF…"), {});
    m_switch = add("", tr("&All organizations…"), {}, &MainWindow::showWelcome);
    m_editOrganization = add("edit", tr("&Edit organization…"), {}, &MainWindow::editOrganization);
    m_signInAgain = add("key", tr("Sign in a&gain…"), {}, &MainWindow::askToSignIn);
    m_settingsAction
        = add("settings", tr("&Settings…"), QKeySequence::Preferences, &MainWindow::showSettings);
    m_quit = add("", tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), &MainWindow::requestQuit);
    m_about = add("info", tr("&About Keyward"), {}, &MainWindow::showAbout);
    m_shortcuts = add(
        "", tr("&Keyboard shortcuts"), QKeySequence::HelpContents, &MainWindow::showShortcuts);
    m_undo = add("", tr("&Undo"), QKeySequence(Qt::CTRL | Qt::Key_Z), &MainWindow::undo);
    m_redo
        = add("", tr("&Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), &MainWindow::redo);
    m_find = new QAction(icon(QStringLiteral("search")), tr("&Find"), this);
    m_find->setShortcut(QKeySequence::Find);
    addAction(m_find);
    connect(m_find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

QAction *MainWindow::addCommand(
    Page::Command command, const char *iconName, const QString &text, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    if (*iconName)
        action->setIcon(icon(QLatin1String(iconName)));
    action->setShortcut(shortcut);
    // The tool tip while the command can be run; updateActions() adds why it cannot.
    const QString plainText = QString(text).remove(QLatin1Char('&'));
    action->setData(shortcut.isEmpty() ? plainText
                                       : QStringLiteral("%1 (%2)").arg(plainText,
                                           action->shortcut().toString(QKeySequence::NativeText)));
    action->setToolTip(action->data().toString());
    addAction(action);
    m_commands.emplace(command, action);
    connect(action, &QAction::triggered, this, [this, command] {
        // A shortcut may come between a change and what it does to the action.
        if (m_view && m_view->currentPage()->refusal(command).isEmpty())
            m_view->currentPage()->run(command);
    });
    return action;
}

void MainWindow::buildMenus()
{
    using Command = Page::Command;
    setMenuBar(new QMenuBar(this));
    QMenu *organization = menuBar()->addMenu(tr("&Organization"));
    m_organizations
        = organization->addMenu(icon(QStringLiteral("organization")), tr("&Switch organization"));
    connect(m_organizations, &QMenu::aboutToShow, this, &MainWindow::fillOrganizationsMenu);
    fillOrganizationsMenu();
    organization->addAction(m_editOrganization);
    organization->addAction(m_signInAgain);
    organization->addSeparator();
    organization->addAction(m_commands.at(Command::Refresh));
    organization->addSeparator();
    for (const Command command :
        {Command::Export, Command::CopyTable, Command::SavePdf, Command::Print})
        organization->addAction(m_commands.at(command));
    organization->addSeparator();
    organization->addAction(m_settingsAction);
    organization->addSeparator();
    organization->addAction(m_quit);
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addAction(m_undo);
    edit->addAction(m_redo);
    edit->addSeparator();
    edit->addAction(m_commands.at(Command::CopyKeyId));
    edit->addAction(m_commands.at(Command::CopyRows));
    QMenu *key = menuBar()->addMenu(tr("&Key"));
    key->addAction(m_commands.at(Command::CreateKey));
    key->addSeparator();
    key->addAction(m_commands.at(Command::EditName));
    key->addAction(m_commands.at(Command::EditDescription));
    key->addAction(m_commands.at(Command::EditDescriptions));
    key->addSeparator();
    key->addAction(m_commands.at(Command::Rotate));
    key->addAction(m_commands.at(Command::Delete));
    m_pagesMenu = menuBar()->addMenu(tr("&View"));
    m_pagesMenu->addAction(m_find);
    m_columns = m_pagesMenu->addMenu(tr("&Columns of the table"));
    connect(m_columns, &QMenu::aboutToShow, this, [this] {
        m_columns->clear();
        m_view->currentPage()->fillColumnMenu(m_columns);
    });
    m_pagesMenu->addSeparator();
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(m_shortcuts);
    help->addAction(m_about);
}

/// The pages of the opened organization, with their shortcuts.
void MainWindow::fillPagesMenu()
{
    qDeleteAll(m_pageActions);
    m_pageActions.clear();
    if (!m_view)
        return;
    for (const Page::Place place : m_view->places()) {
        auto *action = new QAction(PageBar::title(place), this);
        action->setShortcut(PageBar::shortcut(place));
        connect(action, &QAction::triggered, m_view, [this, place] { m_view->showPage(place); });
        addAction(action);
        m_pagesMenu->addAction(action);
        m_pageActions.append(action);
    }
}

void MainWindow::buildToolBar()
{
    m_toolBar = new FoldingToolBar(tr("Main tool bar"), this);
    addToolBar(m_toolBar);
    m_toolBar->setObjectName(QStringLiteral("mainToolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setIconSize(QSize(20, 20));
    using Command = Page::Command;
    for (const Command command : {Command::CreateKey, Command::Refresh, Command::EditDescription,
             Command::Rotate, Command::Delete})
        m_toolBar->addAction(m_commands.at(command));
    // One widget, so that the search field takes the room first, and empty space what is left.
    auto *filters = new QWidget(m_toolBar);
    filters->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_kindLabel = new QLabel(tr("Kind"), filters);
    m_kind = new QComboBox(filters);
    m_kindLabel->setBuddy(m_kind);
    m_kind->addItem(tr("All kinds"), -1);
    using domain::ResourceKind;
    for (const ResourceKind kind : {ResourceKind::Kafka, ResourceKind::SchemaRegistry,
             ResourceKind::KsqlDb, ResourceKind::FlinkRegion, ResourceKind::Tableflow,
             ResourceKind::Cloud, ResourceKind::Global, ResourceKind::Other})
        m_kind->addItem(kindIcon(kind), models::kindName(kind), int(kind));
    m_search = new SearchField(filters);
    m_search->setMinimumWidth(160);
    m_search->setMaximumWidth(searchWidth);
    auto *row = new QHBoxLayout(filters);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(8);
    row->addStretch();
    row->addWidget(m_kindLabel);
    row->addWidget(m_kind);
    row->addWidget(m_search, 1);
    m_toolBar->addWidget(filters);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_view)
            m_view->setSearch(text);
    });
    connect(m_search, &SearchField::settled, this, [this] {
        if (m_view)
            m_view->currentPage()->settleSearch();
    });
    connect(m_search, &SearchField::submitted, this, [this] {
        if (m_view)
            m_view->currentPage()->focusContents();
    });
    m_search->setVocabulary(
        [this] { return m_view ? m_view->currentPage()->searchVocabulary() : nullptr; });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        if (m_view)
            m_view->keysPage()->setKind(chosenKind());
    });
}

std::optional<domain::ResourceKind> MainWindow::chosenKind() const
{
    const int kind = m_kind->currentData().toInt();
    return kind < 0 ? std::nullopt : std::optional(domain::ResourceKind(kind));
}

void MainWindow::buildStatusBar()
{
    m_status = new QLabel(this);
    m_status->setTextFormat(Qt::PlainText);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(120);
    m_progress->setMaximumHeight(fontMetrics().height());
    m_progress->setAccessibleName(tr("Progress"));
    m_cancelLoading = new QPushButton(tr("Cancel loading"), this);
    m_cancelLoading->setFlat(true);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addWidget(m_progress);
    statusBar()->addWidget(m_cancelLoading);
    connect(m_cancelLoading, &QPushButton::clicked, this, [this] {
        if (m_session)
            m_session->loader()->cancel();
    });
}

} // namespace ui
