// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

class QWidget;

namespace workflows {
class Session;
}

namespace ui {

class UiSettings;

/// Reads the organization again now and then, as the settings say, when nobody is disturbed by it:
/// not while the window is hidden, a dialog or menu is open, or something is being edited. Waits
/// longer after errors; stops when the credentials are not taken any more.
class QuietRefresh : public QObject
{
    Q_OBJECT
public:
    /// `minute`: how long one of the settings' minutes is.
    QuietRefresh(workflows::Session *session, const UiSettings *settings, QWidget *view,
        std::chrono::milliseconds minute = std::chrono::minutes(1));

    /// How long to wait after a reading when `failures` in a row have gone wrong; `retryAfter` is
    /// what the API asked for. None: not at all.
    static std::chrono::milliseconds pause(
        std::chrono::milliseconds interval, int failures, std::chrono::milliseconds retryAfter);

private:
    void look();
    void onFinished();
    bool isDisturbing() const;

    workflows::Session *m_session;
    const UiSettings *m_settings;
    QWidget *m_view;
    std::chrono::milliseconds m_minute;
    QTimer m_looks;
    QElapsedTimer m_sinceRead;
    std::chrono::milliseconds m_retryAfter{0};
    int m_failures = 0;
};

} // namespace ui
