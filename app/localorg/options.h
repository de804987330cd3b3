// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/faults.h"

#include <QList>

#include <chrono>

namespace localorg {

/// What a data directory is filled with when it is new. One that has an organization keeps it.
enum class OrganizationKind {
    Demo, ///< a small company whose keys have stories
    Empty, ///< an organization and its administrator
    Generated, ///< made up by size and seed
};

/// How big a generated organization is.
struct GeneratedSize
{
    int environments = 5;
    int clusters = 20; ///< Kafka clusters over all environments
    int serviceAccounts = 100;
    int users = 50;
    int keys = 1000;
    quint32 seed = 1; ///< the same seed and size make the same organization
};

/// How a local organization is started.
struct Options
{
    quint16 port = 0; ///< on the loopback interface; 0 takes a free one
    OrganizationKind organization = OrganizationKind::Demo;
    GeneratedSize generated;
    std::chrono::milliseconds latency{0}; ///< from a request to its answer
    std::chrono::seconds propagation{0}; ///< from a key's creation until it authenticates
    int rateLimit = 0; ///< requests a minute and principal; 0: no limit, and no X-RateLimit headers
    int organizationRateLimit = 0; ///< requests a minute of all principals together; 0: no limit
    QList<Fault> faults;
};

} // namespace localorg
