// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace localorg {

/// Microseconds since 1970 in UTC: what the database holds, and what lists are sorted by.
qint64 nowMicros();
/// RFC 3339 in UTC with six digits, as the cloud writes it; for years of four digits.
QString timestamp(qint64 micros);
using TimestampUtf8 = std::array<char, 27>;
TimestampUtf8 timestampUtf8(qint64 micros);

} // namespace localorg
