// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

namespace domain {

/// `/org/v2/organizations`: normally one.
struct Organization
{
    OrganizationId id;
    QString displayName;

    bool operator==(const Organization &) const = default;
};

} // namespace domain
