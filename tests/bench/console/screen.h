// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"
#include "services/connection.h"
#include "ui/pages/keyspage.h"
#include "ui/uisettings.h"
#include "workflows/session.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QTableView;

namespace bench {

/// A window with a table of 31 rows and 8 columns, and how long it takes until what one does is on
/// the screen.
class Screen : public QObject
{
public:
    /// Shows `table` in a window around `content`, which holds it. Takes `content`.
    Screen(QWidget *content, QTableView *table);
    ~Screen() override;

    QTableView *table() const { return m_table; }

    struct Time
    {
        double wall = 0; ///< until the last of it was painted, in milliseconds
        double thread = 0; ///< the processor time of the UI thread in that
    };
    /// Does it and runs the event loop until nothing has been painted and no row has moved for
    /// `quiet` milliseconds. Where nothing at all was painted, a repaint is added.
    Time timeOf(const std::function<void()> &action, int quiet);
    /// A repaint of the rows and nothing else.
    Time repaint();
    /// Says that rows moved, and paints: what a sort takes at least.
    Time layoutChange(int quiet);
    /// Runs the event loop until `condition` holds.
    void runUntil(const std::function<bool()> &condition);
    void settle(int quiet);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::unique_ptr<QWidget> m_window;
    QTableView *m_table;
    QTimer m_quiet;
    int m_paints = 0;
    int m_changes = 0;
};

/// The console's keys page, with nothing but the keys in it, on an inventory of its own.
class KeysScreen
{
public:
    /// Signs in to `connection`, which is asked for nothing but what a loader reads.
    explicit KeysScreen(services::Connection connection = nowhere());

    inventory::Inventory &inventory() { return *m_session.inventory(); }
    workflows::Session &session() { return m_session; }
    QTableView *table() { return m_screen->table(); }
    Screen &screen() { return *m_screen; }
    Screen::Time search(const QString &text, int quiet);
    Screen::Time sort(int column, Qt::SortOrder order, int quiet);
    int rows() const { return m_page->shownKeys(); }
    /// `count` keys of the sample, shown.
    void fill(int count);

private:
    static services::Connection nowhere();
    QTableView *prepareTable();

    QTemporaryDir m_folder;
    QSettings m_stored;
    ui::UiSettings m_settings;
    journal::Journal m_journal;
    workflows::Session m_session;
    ui::KeysPage *m_page;
    std::unique_ptr<Screen> m_screen;
};

} // namespace bench
