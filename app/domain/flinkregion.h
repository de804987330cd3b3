// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

namespace domain {

/// `/fcpm/v2/regions`: where Flink runs. A Flink key is for one of them within an environment.
struct FlinkRegion
{
    ResourceId id; ///< "aws.us-east-1"
    QString displayName; ///< "N. Virginia (us-east-1)"
    QString cloud; ///< "AWS", "GCP", "AZURE" as sent
    QString name; ///< "us-east-1"
    QString httpEndpoint;

    bool operator==(const FlinkRegion &) const = default;
};

} // namespace domain
