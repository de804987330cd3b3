// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/clock.h"

#include <QDateTime>

#include <chrono>

namespace localorg {

using namespace Qt::StringLiterals;

qint64 nowMicros()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
}

QString timestamp(qint64 micros)
{
    // QDateTime knows milliseconds only.
    const QDateTime seconds = QDateTime::fromSecsSinceEpoch(micros / 1'000'000, Qt::UTC);
    return seconds.toString(u"yyyy-MM-dd'T'HH:mm:ss"_s)
        + u".%1Z"_s.arg(micros % 1'000'000, 6, 10, QLatin1Char('0'));
}

} // namespace localorg
