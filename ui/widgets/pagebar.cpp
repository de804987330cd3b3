// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagebar.h"

#include <QKeySequence>

namespace ui {

PageBar::PageBar(QWidget *parent)
    : QTabBar(parent)
{
    setDocumentMode(true);
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setAccessibleName(tr("Pages"));
    connect(this, &QTabBar::currentChanged, this, [this](int index) {
        if (index >= 0)
            Q_EMIT placeChosen(Page::Place(tabData(index).toInt()));
    });
}

QString PageBar::title(Page::Place place)
{
    switch (place) {
    case Page::Place::Keys:
        //: The page with the API keys
        return tr("Keys");
    case Page::Place::Accounts:
        //: The page with service accounts and users
        return tr("Accounts");
    case Page::Place::AccessReview:
        return tr("Access review");
    case Page::Place::Journal:
        //: The page that says what was done from this machine
        return tr("Journal");
    }
    return {};
}

QKeySequence PageBar::shortcut(Page::Place place)
{
    return QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + int(place)));
}

void PageBar::addPlace(Page::Place place)
{
    int index = 0;
    while (index < count() && tabData(index).toInt() < int(place))
        ++index;
    // The first tab becomes the current one before its data are there.
    const QSignalBlocker quiet(this);
    insertTab(index, title(place));
    setTabData(index, int(place));
    setTabToolTip(index, shortcut(place).toString(QKeySequence::NativeText));
}

void PageBar::showPlace(Page::Place place)
{
    const QSignalBlocker quiet(this);
    setCurrentIndex(indexOf(place));
}

int PageBar::indexOf(Page::Place place) const
{
    for (int index = 0; index < count(); ++index) {
        if (tabData(index).toInt() == int(place))
            return index;
    }
    return -1;
}

} // namespace ui
