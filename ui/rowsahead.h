// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace inventory {
class Inventory;
}

namespace ui {

/// Gets ready to paint the first rows of keys while they are waited for: each thread opens the
/// fonts of each script for itself, and an icon is drawn when it is painted first. All at once that
/// would take longer than a frame; here it is one of them at a turn of the event loop, until there
/// are keys.
class RowsAhead : public QObject
{
    Q_OBJECT
public:
    /// Where no key is known yet, has the fonts for the rows of `page` found, and then opened. The
    /// inventory has to outlive the page.
    static void prepare(const inventory::Inventory &known, QWidget *page);

    /// For rows on `page`, the parent.
    RowsAhead(const inventory::Inventory *known, QWidget *page);

    void start() { m_turn.start(); }

private:
    void goOn();

    const inventory::Inventory *m_known;
    QList<std::function<void()>> m_steps;
    QTimer m_turn;
};

} // namespace ui
