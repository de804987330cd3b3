// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace domain {

/// What the Metrics API has counted of one principal on one Kafka cluster: of all its keys
/// together, as no metric names a key. Nothing counted is no proof of disuse.
struct Activity
{
    QDateTime from; ///< the window that was asked for
    QDateTime to;
    /// The beginning of the last hour in which something was counted; invalid for none.
    QDateTime lastHour;

    bool operator==(const Activity &) const = default;
};

} // namespace domain
