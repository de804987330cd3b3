// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The main window's actions and the bars that they stand in; what they do is in mainwindow.cpp.
#include "ui/mainwindow.h"

#include "models/words.h"
#include "ui/icons.h"
#include "ui/pages/keyspage.h"
#include "ui/widgets/foldingtoolbar.h"
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
        if (!shortcut.isEmpty())
            action->setToolTip(QStringLiteral("%1 (%2)").arg(QString(text).remove(QLatin1Char('&')),
                shortcut.toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    m_create = add("create", tr("&Create key…"), QKeySequence::New, &MainWindow::createKey);
    m_delete = add("delete", tr("&Delete…"), QKeySequence::Delete, &MainWindow::deleteCurrentKey);
    m_switch = add("organization", tr("&Switch organization…"), {}, &MainWindow::showWelcome);
    m_settingsAction
        = add("settings", tr("&Settings…"), QKeySequence::Preferences, &MainWindow::showSettings);
    m_quit = add("", tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), &MainWindow::requestQuit);
    m_about = add("info", tr("&About Keyward"), {}, &MainWindow::showAbout);
    m_shortcuts = add(
        "", tr("&Keyboard shortcuts"), QKeySequence::HelpContents, &MainWindow::showShortcuts);
    m_refresh = new QAction(icon(QStringLiteral("refresh")), tr("&Refresh"), this);
    m_refresh->setShortcut(QKeySequence::Refresh);
    m_refresh->setToolTip(tr("Refresh (F5)"));
    connect(m_refresh, &QAction::triggered, this, [this] {
        if (m_session)
            m_session->loader()->refresh();
    });
    m_editName = new QAction(tr("Edit &name"), this);
    m_editName->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F2));
    connect(m_editName, &QAction::triggered, this,
        [this] { m_keysPage->editCurrent(models::ApiKeyField::Name); });
    m_editDescription = new QAction(icon(QStringLiteral("edit")), tr("&Edit description"), this);
    m_editDescription->setShortcut(QKeySequence(Qt::Key_F2));
    m_editDescription->setToolTip(tr("Edit description (F2)"));
    connect(m_editDescription, &QAction::triggered, this,
        [this] { m_keysPage->editCurrent(models::ApiKeyField::Description); });
    m_copyKey = new QAction(icon(QStringLiteral("copy")), tr("Co&py key ID"), this);
    m_copyKey->setShortcut(QKeySequence::Copy);
    connect(m_copyKey, &QAction::triggered, this,
        [this] { copyText(m_keysPage->currentKey().toString(), tr("Key ID copied")); });
    m_find = new QAction(icon(QStringLiteral("search")), tr("&Find"), this);
    m_find->setShortcut(QKeySequence::Find);
    connect(m_find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    for (QAction *action : {m_refresh, m_editName, m_editDescription, m_copyKey, m_find})
        addAction(action);
}

void MainWindow::buildMenus()
{
    setMenuBar(new QMenuBar(this));
    QMenu *organization = menuBar()->addMenu(tr("&Organization"));
    organization->addAction(m_switch);
    organization->addAction(m_refresh);
    organization->addSeparator();
    organization->addAction(m_settingsAction);
    organization->addSeparator();
    organization->addAction(m_quit);
    QMenu *key = menuBar()->addMenu(tr("&Key"));
    key->addAction(m_create);
    key->addSeparator();
    key->addAction(m_editName);
    key->addAction(m_editDescription);
    key->addAction(m_copyKey);
    key->addSeparator();
    key->addAction(m_delete);
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addAction(m_find);
    m_columns = view->addMenu(tr("&Columns of the key table"));
    connect(m_columns, &QMenu::aboutToShow, this, [this] {
        m_columns->clear();
        m_keysPage->fillColumnMenu(m_columns);
    });
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(m_shortcuts);
    help->addAction(m_about);
}

void MainWindow::buildToolBar()
{
    m_toolBar = new FoldingToolBar(tr("Main tool bar"), this);
    addToolBar(m_toolBar);
    m_toolBar->setObjectName(QStringLiteral("mainToolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setIconSize(QSize(20, 20));
    for (QAction *action : {m_create, m_refresh, m_editDescription, m_delete})
        m_toolBar->addAction(action);
    // One widget, so that the search field takes the room first, and empty space what is left.
    auto *filters = new QWidget(m_toolBar);
    filters->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *kindLabel = new QLabel(tr("Kind"), filters);
    m_kind = new QComboBox(filters);
    kindLabel->setBuddy(m_kind);
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
    row->addWidget(kindLabel);
    row->addWidget(m_kind);
    row->addWidget(m_search, 1);
    m_toolBar->addWidget(filters);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_keysPage)
            m_keysPage->setSearch(text);
    });
    connect(m_search, &SearchField::settled, this, [this] {
        if (m_keysPage)
            m_keysPage->settleSearch();
    });
    connect(m_search, &SearchField::submitted, this, [this] {
        if (m_keysPage)
            m_keysPage->focusKeys();
    });
    m_search->setVocabulary(
        [this] { return m_keysPage ? &m_keysPage->searchVocabulary() : nullptr; });
    m_search->setText(m_options.find);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        if (m_keysPage)
            m_keysPage->setKind(chosenKind());
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
    m_mode = new QLabel(this);
    m_mode->setTextFormat(Qt::PlainText);
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
    statusBar()->addPermanentWidget(m_mode);
    connect(m_cancelLoading, &QPushButton::clicked, this, [this] {
        if (m_session)
            m_session->loader()->cancel();
    });
}

} // namespace ui
