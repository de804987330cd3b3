// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uisettings.h"

#include <QSettings>

#include <algorithm>

namespace ui {

namespace {

constexpr auto languageKey = "ui/language";
constexpr auto appearanceKey = "ui/appearance";
constexpr auto refreshKey = "ui/refreshMinutes";
constexpr auto tryingKey = "ui/tryingSeconds";
constexpr auto clipboardKey = "ui/clipboardSeconds";

QString stateKey(const QString &name)
{
    return QStringLiteral("ui/state/%1").arg(name);
}

} // namespace

QByteArray UiSettings::state(const QString &name) const
{
    return m_settings.value(stateKey(name)).toByteArray();
}

void UiSettings::setState(const QString &name, const QByteArray &state)
{
    m_settings.setValue(stateKey(name), state);
}

QString UiSettings::language() const
{
    return m_settings.value(QLatin1String(languageKey)).toString();
}

void UiSettings::setLanguage(const QString &code)
{
    m_settings.setValue(QLatin1String(languageKey), code);
}

UiSettings::Appearance UiSettings::appearance() const
{
    const QString name = m_settings.value(QLatin1String(appearanceKey)).toString();
    if (name == QLatin1String("dark"))
        return Appearance::Dark;
    return name == QLatin1String("light") ? Appearance::Light : Appearance::FollowDesktop;
}

void UiSettings::setAppearance(Appearance appearance)
{
    static const char *const names[] = {"", "light", "dark"};
    m_settings.setValue(QLatin1String(appearanceKey), QString::fromLatin1(names[int(appearance)]));
}

int UiSettings::refreshMinutes() const
{
    bool isNumber = false;
    const int minutes = m_settings.value(QLatin1String(refreshKey)).toInt(&isNumber);
    const bool isOffered = minutes == 0 || minutes == 1 || minutes == 5 || minutes == 15;
    return isNumber && isOffered ? minutes : defaultRefreshMinutes;
}

void UiSettings::setRefreshMinutes(int minutes)
{
    m_settings.setValue(QLatin1String(refreshKey), minutes);
}

int UiSettings::clipboardSeconds() const
{
    bool isNumber = false;
    const int seconds = m_settings.value(QLatin1String(clipboardKey)).toInt(&isNumber);
    return isNumber ? std::clamp(seconds, minimumClipboardSeconds, maximumClipboardSeconds)
                    : defaultClipboardSeconds;
}

void UiSettings::setClipboardSeconds(int seconds)
{
    m_settings.setValue(QLatin1String(clipboardKey), seconds);
}

int UiSettings::tryingSeconds() const
{
    bool isNumber = false;
    const int seconds = m_settings.value(QLatin1String(tryingKey)).toInt(&isNumber);
    return isNumber && seconds > 0 ? std::clamp(seconds, minimumTryingSeconds, maximumTryingSeconds)
                                   : 0;
}

void UiSettings::setTryingSeconds(int seconds)
{
    m_settings.setValue(QLatin1String(tryingKey), seconds);
}

} // namespace ui
