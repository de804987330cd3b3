// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/punctual.h"

#include <QSocketNotifier>
#include <QTimer>

#include <unistd.h>

#ifdef Q_OS_LINUX
#include <sys/timerfd.h>
#endif

namespace localorg {

namespace {

/// A file that can be read from that moment on; -1 where there is none.
int clockFile(std::chrono::steady_clock::time_point moment)
{
#ifdef Q_OS_LINUX
    const int file = ::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    if (file < 0) {
        return -1;
    }
    // steady_clock is CLOCK_MONOTONIC.
    const auto time = moment.time_since_epoch();
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
    itimerspec setting{};
    setting.it_value.tv_sec = seconds.count();
    setting.it_value.tv_nsec = std::chrono::nanoseconds(time - seconds).count();
    if (::timerfd_settime(file, TFD_TIMER_ABSTIME, &setting, nullptr) != 0) {
        ::close(file);
        return -1;
    }
    return file;
#else
    Q_UNUSED(moment)
    return -1;
#endif
}

} // namespace

void callAt(
    std::chrono::steady_clock::time_point moment, QObject *context, std::function<void()> call)
{
    using namespace std::chrono;
    const int file = clockFile(moment);
    if (file < 0) {
        const auto ahead = ceil<milliseconds>(moment - steady_clock::now());
        QTimer::singleShot(
            qMax(milliseconds(0), ahead), Qt::PreciseTimer, context, std::move(call));
        return;
    }
    auto *notifier = new QSocketNotifier(file, QSocketNotifier::Read, context);
    QObject::connect(notifier, &QObject::destroyed, [file] { ::close(file); });
    QObject::connect(
        notifier, &QSocketNotifier::activated, context, [notifier, call = std::move(call)] {
            notifier->setEnabled(false);
            notifier->deleteLater();
            call();
        });
}

} // namespace localorg
