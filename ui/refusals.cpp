// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/refusals.h"

#include "workflows/session.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Refusals
{
    Q_DECLARE_TR_FUNCTIONS(ui::Refusals)
};

} // namespace

QString writeRefusal(const workflows::Session &session)
{
    if (session.isReadOnly())
        return Refusals::tr("This organization is open for reading only.");
    return session.isSignedIn() ? QString() : Refusals::tr("You are not signed in yet.");
}

QString refreshRefusal(workflows::Session &session)
{
    if (!session.isSignedIn())
        return Refusals::tr("You are not signed in yet.");
    return session.loader()->isLoading() ? Refusals::tr("The organization is being read.")
                                         : QString();
}

} // namespace ui
