// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

#include <QTabBar>

namespace ui {

/// The tabs of the pages, in the order of their places, whatever the order they come in.
class PageBar : public QTabBar
{
    Q_OBJECT
public:
    explicit PageBar(QWidget *parent = nullptr);

    /// The page's name: fixed, since scripts and screen readers rely on it.
    static QString title(Page::Place place);
    static QKeySequence shortcut(Page::Place place);

    void addPlace(Page::Place place);
    void showPlace(Page::Place place);

Q_SIGNALS:
    void placeChosen(ui::Page::Place place);

private:
    int indexOf(Page::Place place) const;
};

} // namespace ui
