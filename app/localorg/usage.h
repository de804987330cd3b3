// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace localorg {

constexpr qint64 microsPerHour = 3'600'000'000;
/// Metrics go back this far: hours that are older are neither kept nor answered.
constexpr qint64 retentionHours = 7LL * 24;

/// What one principal did on one Kafka cluster in one hour.
struct Usage
{
    qint64 requests = 0;
    qint64 requestBytes = 0;
    qint64 responseBytes = 0;
    qint64 authentications = 0;
    qint64 connections = 0; ///< the most at any time of the hour
};

} // namespace localorg
