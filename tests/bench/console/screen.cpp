// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screen.h"

#include "inventory/inventory.h"
#include "sample.h"
#include "samples.h"
#include "ui/widgets/tablepanel.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QHeaderView>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <QWindow>

#include <algorithm>

namespace bench {

namespace {

constexpr int shownRows = 31;
constexpr int shownColumns = 8;
constexpr int windowWidth = 1200;
constexpr double perMillisecond = 1e6;

} // namespace

Screen::Screen(QWidget *content, QTableView *table)
    : m_window(std::make_unique<QWidget>())
    , m_table(table)
{
    auto *column = new QVBoxLayout(m_window.get());
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(content);
    m_quiet.setSingleShot(true);
    m_window->resize(windowWidth, 800);
    m_window->show();
    for (int section = 0; section < m_table->model()->columnCount(); ++section)
        m_table->setColumnHidden(section, section >= shownColumns);
    m_table->horizontalHeader()->setMinimumSectionSize(20);
    const auto fit = [this] {
        const int height = shownRows * m_table->verticalHeader()->defaultSectionSize();
        m_window->resize(windowWidth, m_window->height() + height - m_table->viewport()->height());
        for (int section = 0; section < shownColumns; ++section)
            m_table->setColumnWidth(section, m_table->viewport()->width() / shownColumns);
    };
    runUntil([this] { return m_window->windowHandle()->isExposed(); });
    settle(100);
    fit();
    settle(100);
    m_table->viewport()->installEventFilter(this);
    QAbstractItemModel *model = m_table->model();
    const auto moved = [this] { ++m_changes; };
    connect(model, &QAbstractItemModel::layoutChanged, this, moved);
    connect(model, &QAbstractItemModel::modelReset, this, moved);
    connect(model, &QAbstractItemModel::rowsInserted, this, moved);
    connect(model, &QAbstractItemModel::rowsRemoved, this, moved);
    connect(model, &QAbstractItemModel::dataChanged, this, moved);
}

Screen::~Screen() = default;

bool Screen::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint)
        ++m_paints;
    return QObject::eventFilter(watched, event);
}

Screen::Time Screen::timeOf(const std::function<void()> &action, int quiet)
{
    const int paintsBefore = m_paints;
    const double threadBefore = threadMilliseconds();
    QElapsedTimer clock;
    clock.start();
    action();
    const auto now = [&] {
        return Time{
            double(clock.nsecsElapsed()) / perMillisecond, threadMilliseconds() - threadBefore};
    };
    Time last = now();
    int seen = m_paints + m_changes;
    m_quiet.start(quiet);
    while (m_quiet.isActive()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        if (m_paints + m_changes == seen)
            continue;
        seen = m_paints + m_changes;
        last = now();
        m_quiet.start(quiet);
    }
    if (m_paints == paintsBefore) {
        const Time paint = repaint();
        last = {last.wall + paint.wall, last.thread + paint.thread};
    }
    return last;
}

Screen::Time Screen::repaint()
{
    const double threadBefore = threadMilliseconds();
    QElapsedTimer clock;
    clock.start();
    m_table->viewport()->repaint();
    return {double(clock.nsecsElapsed()) / perMillisecond, threadMilliseconds() - threadBefore};
}

Screen::Time Screen::layoutChange(int quiet)
{
    return timeOf(
        [this] {
            Q_EMIT m_table->model()->layoutAboutToBeChanged();
            Q_EMIT m_table->model()->layoutChanged();
        },
        quiet);
}

void Screen::runUntil(const std::function<bool()> &condition)
{
    QTimer wake;
    wake.start(1);
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

void Screen::settle(int quiet)
{
    timeOf([] {}, quiet);
}

KeysScreen::KeysScreen(services::Connection connection)
    : m_stored(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    , m_settings(m_stored)
    , m_journal(m_folder.filePath(QStringLiteral("journal.sqlite")))
    , m_session({}, workflows::SessionKind::ThisRun, std::move(connection), &m_journal)
    , m_page(new ui::KeysPage(&m_session, &m_settings))
    , m_screen(std::make_unique<Screen>(m_page, prepareTable()))
{
}

services::Connection KeysScreen::nowhere()
{
    services::Connection connection;
    connection.endpoint = QUrl(QStringLiteral("http://127.0.0.1:9"));
    connection.keyId = "KEY";
    connection.secret = domain::Secret(QByteArray("SECRET"));
    return connection;
}

/// The table of keys; everything else on the page is hidden.
QTableView *KeysScreen::prepareTable()
{
    QTableView *keys = nullptr;
    for (QTableView *each : m_page->findChildren<QTableView *>()) {
        if (each->accessibleName() == QLatin1String("API keys"))
            keys = each;
    }
    QWidget *shown = keys;
    while (shown && shown != m_page) {
        if (auto *splitter = qobject_cast<QSplitter *>(shown->parentWidget())) {
            for (int i = 0; i < splitter->count(); ++i)
                splitter->widget(i)->setVisible(splitter->widget(i) == shown);
        }
        shown = shown->parentWidget();
    }
    return keys;
}

Screen::Time KeysScreen::search(const QString &text, int quiet)
{
    return m_screen->timeOf([this, &text] { m_page->setSearch(text); }, quiet);
}

Screen::Time KeysScreen::sort(int column, Qt::SortOrder order, int quiet)
{
    return m_screen->timeOf([this, column, order] { table()->sortByColumn(column, order); }, quiet);
}

void KeysScreen::fill(int count)
{
    sample::fillAround(inventory());
    sample::beginKeys(inventory(), count);
    sample::endKeys(inventory());
    m_screen->runUntil([this, count] { return rows() == count; });
    m_screen->settle(500);
}

} // namespace bench
