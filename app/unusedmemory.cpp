// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unusedmemory.h"

#include "services/workers.h"

#include <QThreadPool>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace app {

void mergeUnusedMemoryAtOnce()
{
#ifdef __GLIBC__
    mallopt(M_MXFAST, 0);
#endif
}

void returnUnusedMemory()
{
#ifdef __GLIBC__
    services::workers()->start([] { malloc_trim(0); });
#endif
}

} // namespace app
