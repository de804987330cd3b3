// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace localorg {

/// Microseconds since 1970 in UTC: what the database holds, and what lists are sorted by.
qint64 nowMicros();
/// RFC 3339 in UTC with six digits, as the cloud writes it.
QString timestamp(qint64 micros);
QByteArray timestampUtf8(qint64 micros);

} // namespace localorg
