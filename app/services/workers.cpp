// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workers.h"

#include <QThreadPool>

namespace services {

QThreadPool *workers()
{
    static QThreadPool pool;
    return &pool;
}

} // namespace services
