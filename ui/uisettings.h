// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QSettings;

namespace ui {

/// What windows remember: geometry, columns, splitters, language, appearance. Never a secret.
/// Values of a damaged settings file read as absent.
class UiSettings
{
public:
    enum class Appearance { FollowDesktop, Light, Dark };

    explicit UiSettings(QSettings &settings)
        : m_settings(settings)
    {
    }

    QByteArray state(const QString &name) const;
    void setState(const QString &name, const QByteArray &state);

    /// A language code such as "de"; empty: as the locale says.
    QString language() const;
    void setLanguage(const QString &code);
    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    /// Seconds until a copied secret leaves the clipboard: 10 to 600.
    int clipboardSeconds() const;
    void setClipboardSeconds(int seconds);
    static constexpr int defaultClipboardSeconds = 45;
    static constexpr int minimumClipboardSeconds = 10;
    static constexpr int maximumClipboardSeconds = 600;

    /// Minutes between two quiet readings: 0 (none), 1, 5 or 15.
    int refreshMinutes() const;
    void setRefreshMinutes(int minutes);
    static constexpr int defaultRefreshMinutes = 5;

    /// Seconds between two tries of a new key: 0 (as is usual for its kind), or 5 to 300.
    int tryingSeconds() const;
    void setTryingSeconds(int seconds);
    static constexpr int minimumTryingSeconds = 5;
    static constexpr int maximumTryingSeconds = 300;

private:
    QSettings &m_settings;
};

} // namespace ui
