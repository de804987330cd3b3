// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/uisettings.h"

#include <QObject>

namespace ui {

/// Makes the program light or dark as the desktop is, or as the person chose.
///
/// Qt 6.4 takes the palette of desktops that it knows. Where the desktop says its preference only
/// through the settings portal (org.freedesktop.appearance color-scheme), this asks it, without
/// waiting, and listens for changes.
class Appearance : public QObject
{
    Q_OBJECT
public:
    explicit Appearance(QObject *parent = nullptr);

    void apply(UiSettings::Appearance wanted);

private Q_SLOTS:
    void askPortal();

private:
    void setDark(bool isDark);

    UiSettings::Appearance m_wanted = UiSettings::Appearance::FollowDesktop;
    bool m_isBusOpen = false;
    bool m_isPortalDark = false;
    bool m_isOwnPalette = false;
};

} // namespace ui
