// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDateTime>

namespace domain {

/// `/org/v2/environments`.
struct Environment
{
    EnvironmentId id;
    QString displayName;
    /// Stream governance package: "ESSENTIALS", "ADVANCED", or empty where the API does not say.
    QString governancePackage;
    /// The Confluent Resource Name, as sent: informative, may be anything.
    QString resourceName;
    QDateTime createdAt;

    bool operator==(const Environment &) const = default;
};

/// The organization that a Confluent Resource Name belongs to; empty where it names none.
OrganizationId organizationOf(const QString &resourceName);

} // namespace domain
