// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stallwatch.h"

#include <QDebug>

#include <chrono>

#ifdef __linux__
#include <csignal>
#include <cstdlib>
#include <cxxabi.h>
#include <execinfo.h>
#include <memory>
#include <pthread.h>
#include <string>
#endif

namespace app {

#ifdef __linux__

namespace {

using namespace std::chrono_literals;

constexpr auto lookEvery = 2ms;
constexpr int mostFrames = 64;
/// The first two are the signal's own.
constexpr int ownFrames = 2;
/// So many functions of this program say enough.
constexpr int namedFrames = 6;

void *frames[mostFrames]; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): a signal
                          // handler's
std::atomic<int> frameCount{0};
pthread_t watched{};

int askSignal()
{
    return SIGRTMIN + 5;
}

void takeFrames(int)
{
    const int error = errno;
    frameCount = backtrace(frames, mostFrames);
    errno = error;
}

qint64 now()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

double milliseconds(qint64 nanoseconds)
{
    return double(nanoseconds) / 1e6;
}

/// The name in what backtrace_symbols() says: "program(mangled+0x12) [0x34]".
QByteArray functionIn(const char *symbol)
{
    const QByteArray text(symbol);
    const qsizetype begin = text.indexOf('(') + 1;
    const qsizetype end = text.indexOf('+', begin);
    if (begin == 0 || end <= begin)
        return {};
    int status = 0;
    const std::unique_ptr<char, decltype(&std::free)> plain(
        abi::__cxa_demangle(text.mid(begin, end - begin).constData(), nullptr, nullptr, &status),
        &std::free);
    return status == 0 ? QByteArray(plain.get()) : QByteArray();
}

/// The innermost functions that are this program's, and what they had called.
QByteArray culprit()
{
    const int count = frameCount;
    const std::unique_ptr<char *, decltype(&std::free)> symbols(
        backtrace_symbols(frames, count), &std::free);
    QByteArrayList names;
    for (int i = ownFrames; i < count && names.size() < namedFrames; ++i) {
        const QByteArray name = functionIn(symbols.get()[i]);
        const bool isOurs = name.startsWith("ui::") || name.startsWith("models::")
            || name.startsWith("inventory::") || name.startsWith("workflows::")
            || name.startsWith("services::") || name.startsWith("app::")
            || name.startsWith("journal::");
        if (isOurs || (names.isEmpty() && i == ownFrames))
            names.append(name.isEmpty() ? QByteArray(symbols.get()[i]) : name);
    }
    return names.join(" < ");
}

} // namespace

StallWatch::StallWatch(std::chrono::milliseconds limit)
    : m_limit(limit)
{
    // Its first call loads a library, which no signal handler may.
    void *first = nullptr;
    backtrace(&first, 1);
    watched = pthread_self();
    struct sigaction action = {};
    action.sa_handler = takeFrames;
    action.sa_flags = SA_RESTART;
    sigaction(askSignal(), &action, nullptr);
    m_watcher = std::thread([this] { watch(); });
}

StallWatch::~StallWatch()
{
    m_isOver = true;
    m_watcher.join();
}

void StallWatch::begin()
{
    m_since = now();
}

void StallWatch::end()
{
    const qint64 since = m_since.exchange(0);
    if (since != 0 && since == m_named)
        qWarning("The window's thread was busy for %.0f ms.", milliseconds(now() - since));
}

void StallWatch::watch()
{
    while (!m_isOver) {
        std::this_thread::sleep_for(lookEvery);
        const qint64 since = m_since;
        if (since == 0 || since == m_named
            || now() - since < std::chrono::nanoseconds(m_limit).count())
            continue;
        frameCount = 0;
        pthread_kill(watched, askSignal());
        while (frameCount == 0 && !m_isOver)
            std::this_thread::sleep_for(lookEvery);
        // It may have ended in between: then the functions are of something else.
        if (m_since != since)
            continue;
        m_named = since;
        qWarning("The window's thread has been busy for %.0f ms in %s", milliseconds(now() - since),
            culprit().constData());
    }
}

#else

StallWatch::StallWatch(std::chrono::milliseconds limit)
    : m_limit(limit)
{
}

StallWatch::~StallWatch() = default;

void StallWatch::begin()
{
}

void StallWatch::end()
{
}

void StallWatch::watch()
{
}

#endif

} // namespace app
