// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/propagation.h"

#include "localorg/clock.h"

namespace localorg {

bool Propagation::reachesBroker(const QString &keyId, qint64 usableFrom)
{
    const qint64 everywhere = usableFrom + std::chrono::microseconds(m_time).count();
    const qint64 now = nowMicros();
    if (now < usableFrom) {
        return false;
    }
    if (now >= everywhere) {
        m_calls.remove(keyId);
        return true;
    }
    return ++m_calls[keyId] != 2;
}

} // namespace localorg
