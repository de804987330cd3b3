// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "processprotection.h"

#include <QtGlobal>

#include <cstdlib>
#include <cstring>

#if defined(Q_OS_UNIX)
#include <sys/resource.h>
#endif
#if defined(Q_OS_LINUX)
#include <sys/prctl.h>
#endif

namespace app {

void protectMemory()
{
#if defined(QT_NO_DEBUG) && defined(Q_OS_UNIX)
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#if defined(Q_OS_LINUX)
    // A program that receives cores through a pipe is not stopped by the limit.
    prctl(PR_SET_DUMPABLE, 0);
#endif
#endif
}

domain::Secret takeFromEnvironment(const char *variable)
{
    char *value = std::getenv(variable);
    if (!value)
        return {};
    domain::Secret secret(QByteArray{value});
    // Where the kernel put it when the program was started; unsetenv() alone would leave it there.
    explicit_bzero(value, std::strlen(value));
    qunsetenv(variable);
    return secret;
}

} // namespace app
