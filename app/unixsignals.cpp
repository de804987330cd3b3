// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unixsignals.h"

#include <QSocketNotifier>

#if defined(Q_OS_UNIX)
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace app {

#if defined(Q_OS_UNIX)

namespace {
constexpr std::array handledSignals{SIGTERM, SIGINT, SIGHUP};

// A signal handler may use nothing but a few system calls and lock-free atomics: it writes one
// byte to this socket, whose other end the event loop reads.
std::array<int, 2> sockets{-1, -1};
std::atomic<int> writeEnd{-1};
std::array<struct sigaction, handledSignals.size()> previousActions;

extern "C" void keywardTellOfSignal(int signal)
{
    const int savedErrno = errno;
    const char byte = static_cast<char>(signal);
    // A full socket holds enough news already.
    [[maybe_unused]] const ssize_t written = ::write(writeEnd.load(), &byte, 1);
    errno = savedErrno;
}
} // namespace

UnixSignals::UnixSignals(QObject *parent)
    : QObject(parent)
{
    Q_ASSERT(writeEnd < 0);
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, sockets.data()) != 0)
        return;
    for (const int socket : sockets) {
        ::fcntl(socket, F_SETFD, FD_CLOEXEC);
        ::fcntl(socket, F_SETFL, O_NONBLOCK);
    }
    writeEnd = sockets[0];
    m_notifier = new QSocketNotifier(sockets[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &UnixSignals::readSignals);

    struct sigaction action = {};
    action.sa_handler = keywardTellOfSignal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    for (size_t i = 0; i < handledSignals.size(); ++i) {
        ::sigaction(handledSignals[i], nullptr, &previousActions[i]);
        // Who starts us with nohup means it.
        if (previousActions[i].sa_handler != SIG_IGN)
            ::sigaction(handledSignals[i], &action, nullptr);
    }
}

UnixSignals::~UnixSignals()
{
    if (!m_notifier)
        return;
    for (size_t i = 0; i < handledSignals.size(); ++i)
        ::sigaction(handledSignals[i], &previousActions[i], nullptr);
    writeEnd = -1;
    for (int &socket : sockets) {
        ::close(socket);
        socket = -1;
    }
}

void UnixSignals::readSignals()
{
    std::array<char, 64> bytes{};
    const ssize_t count = ::read(sockets[1], bytes.data(), bytes.size());
    if (count > 0)
        Q_EMIT terminationRequested(bytes[static_cast<size_t>(count) - 1]);
}

#else

UnixSignals::UnixSignals(QObject *parent)
    : QObject(parent)
{
}

UnixSignals::~UnixSignals() = default;

void UnixSignals::readSignals()
{
}

#endif

} // namespace app
