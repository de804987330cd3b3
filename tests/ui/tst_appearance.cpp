// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusVariant>
#include <QPalette>
#include <QTest>

using ui::Appearance;
using Wanted = ui::UiSettings::Appearance;

/// The settings portal's interface, as far as the program asks it, see
/// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    /// 1: dark is preferred, 2: light, 0: neither.
    void prefer(uint scheme)
    {
        m_scheme = scheme;
        Q_EMIT SettingChanged(QStringLiteral("org.freedesktop.appearance"),
            QStringLiteral("color-scheme"), QDBusVariant(m_scheme));
    }

public Q_SLOTS:
    // Its Read wraps the value twice.
    QDBusVariant Read(const QString &group, const QString &key) const
    {
        const bool isScheme = group == QLatin1String("org.freedesktop.appearance")
            && key == QLatin1String("color-scheme");
        return QDBusVariant(QVariant::fromValue(QDBusVariant(isScheme ? m_scheme : 0)));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    uint m_scheme = 0;
};

/// Light and dark, on a session bus of the test's own.
class TstAppearance : public QObject
{
    Q_OBJECT
private:
    static bool isDark()
    {
        return QApplication::palette().color(QPalette::Window).lightness() < 128;
    }

private Q_SLOTS:
    void desktopThatPrefersDark_isFollowed()
    {
        QDBusConnection bus
            = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("portal"));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
        Portal portal;
        portal.prefer(1);
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal,
            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(!isDark());
        {
            Appearance appearance;
            appearance.apply(Wanted::FollowDesktop);
            QTRY_VERIFY(isDark());
            portal.prefer(2);
            QTRY_VERIFY(!isDark());
            portal.prefer(1);
            QTRY_VERIFY(isDark());
            // What the person chose holds, whatever the desktop says.
            appearance.apply(Wanted::Light);
            QVERIFY(!isDark());
            portal.prefer(2);
            portal.prefer(1);
            appearance.apply(Wanted::Dark);
            QVERIFY(isDark());
            appearance.apply(Wanted::FollowDesktop);
            QTRY_VERIFY(isDark());
        }
        bus.unregisterObject(QStringLiteral("/org/freedesktop/portal/desktop"));
        bus.unregisterService(QStringLiteral("org.freedesktop.portal.Desktop"));
        QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
    }

    void desktopWithoutPortal_isAsItIs()
    {
        Appearance appearance;
        appearance.apply(Wanted::Light);
        appearance.apply(Wanted::FollowDesktop);
        QVERIFY(!isDark());
    }
};

QTEST_MAIN(TstAppearance)
#include "tst_appearance.moc"
