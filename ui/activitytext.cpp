// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activitytext.h"

#include "models/words.h"

#include <QCoreApplication>

namespace ui {

using State = workflows::OwnerActivity::State;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ui::ActivityText)
};

} // namespace

QString activityText(
    const workflows::OwnerActivity::View &view, const QString &who, const QString &what)
{
    switch (view.state) {
    case State::Unavailable:
        return Texts::tr("Whether %1 is active on %2 is not known: there is no Metrics API to ask.")
            .arg(who, what);
    case State::Checking:
        return Texts::tr("Activity of %1 on %2: being read…").arg(who, what);
    case State::NotVisible:
        return Texts::tr("Whether %1 is active on %2 is not known: you may not read the metrics.")
            .arg(who, what);
    case State::Failed:
        return Texts::tr("Whether %1 is active on %2 is not known: the metrics could not be read.")
            .arg(who, what);
    case State::Known:
        break;
    }
    if (!view.activity.lastHour.isValid()) {
        return Texts::tr(
            "No activity of %1 on %2 was counted in the last 7 days (Metrics API). That "
            "is no proof that nothing uses it.")
            .arg(who, what);
    }
    return Texts::tr("%1 was active on %2: last counted %3, with all of its keys together (Metrics "
                     "API, last 7 days, by the hour).")
        .arg(who, what,
            models::relativeTime(view.activity.lastHour, QDateTime::currentDateTimeUtc()));
}

bool isWithoutActivity(const workflows::OwnerActivity::View &view)
{
    return view.state == State::Known && !view.activity.lastHour.isValid();
}

} // namespace ui
