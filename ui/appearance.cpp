// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance.h"

#include "inventory/inworker.h"
#include "ui/desktopstyle.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QPalette>

namespace ui {

namespace {

const QString portalService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString portalInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearanceGroup = QStringLiteral("org.freedesktop.appearance");
const QString schemeKey = QStringLiteral("color-scheme");

/// Qt's own style, which takes any palette.
const QString fusion = QStringLiteral("Fusion");

/// The portal's value for "prefer dark".
constexpr uint preferDark = 1;

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QPalette darkPalette()
{
    const QColor window(0x2a, 0x2c, 0x30);
    const QColor base(0x1c, 0x1e, 0x21);
    const QColor text(0xe6, 0xe7, 0xe9);
    const QColor dim(0x86, 0x8a, 0x90);
    const QColor accent(0x4c, 0x8d, 0xf0);
    QPalette palette(text, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, QColor(0x21, 0x23, 0x26));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Button, QColor(0x36, 0x39, 0x3e));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x65, 0xb8));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::ToolTipBase, QColor(0x2b, 0x2e, 0x32));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, QColor(0x9a, 0x9f, 0xa6));
    palette.setColor(QPalette::Link, accent);
    for (const QPalette::ColorRole role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, dim);
    // What is disabled is drawn once more in this, beside itself, to look etched: on dark ground
    // that is brighter than the words.
    palette.setColor(QPalette::Disabled, QPalette::Light, Qt::transparent);
    return palette;
}

} // namespace

Appearance::Appearance(QObject *parent)
    : QObject(parent)
{
    // Who opens the bus waits until it has answered.
    const auto open = [] { return QDBusConnection::sessionBus().isConnected(); };
    inventory::inWorker(this, open, [this](bool isOpen) {
        m_isBusOpen = isOpen;
        // Of whoever says so: to know the portal's owner would be to wait for it, and the portal
        // itself is asked then.
        QDBusConnection::sessionBus().connect({}, portalPath, portalInterface,
            QStringLiteral("SettingChanged"), this, SLOT(askPortal()));
        askPortal();
    });
}

void Appearance::apply(UiSettings::Appearance wanted)
{
    m_wanted = wanted;
    if (wanted == UiSettings::Appearance::FollowDesktop) {
        setDark(m_isPortalDark);
        askPortal();
    } else {
        setDark(wanted == UiSettings::Appearance::Dark);
    }
}

void Appearance::askPortal()
{
    if (!m_isBusOpen)
        return;
    QDBusMessage question = QDBusMessage::createMethodCall(
        portalService, portalPath, portalInterface, QStringLiteral("Read"));
    question << appearanceGroup << schemeKey;
    auto *watcher
        = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isError())
            return;
        // The portal's Read wraps the value twice.
        QVariant value = reply.value().variant();
        if (value.canConvert<QDBusVariant>())
            value = value.value<QDBusVariant>().variant();
        m_isPortalDark = value.toUInt() == preferDark;
        if (m_wanted == UiSettings::Appearance::FollowDesktop)
            setDark(m_isPortalDark);
    });
}

void Appearance::setDark(bool wantsDark)
{
    if (m_isOwnPalette) {
        QApplication::setPalette(QPalette());
        m_isOwnPalette = false;
    }
    // A desktop whose own palette is as wanted keeps it.
    if (isDark(QApplication::palette()) == wantsDark)
        return;
    const auto *style = qobject_cast<DesktopStyle *>(QApplication::style());
    if (!style || !style->isBasedOn(fusion))
        QApplication::setStyle(new DesktopStyle(fusion));
    QApplication::setPalette(wantsDark ? darkPalette() : QApplication::style()->standardPalette());
    m_isOwnPalette = true;
}

} // namespace ui
