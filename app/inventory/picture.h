// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/environment.h"
#include "domain/flinkregion.h"
#include "domain/organization.h"
#include "domain/rolebinding.h"
#include "inventory/keylist.h"
#include "inventory/loadstate.h"

#include <array>

namespace inventory {

/// What was known of an organization at some moment: plain values, to be kept and taken up again.
/// Cheap to copy. Holds no secret.
struct Picture
{
    QList<domain::Environment> environments;
    QList<domain::Resource> resources;
    QList<domain::Account> accounts;
    QList<domain::RoleBinding> roleBindings;
    QList<domain::FlinkRegion> flinkRegions;
    KeyList keys;
    /// By List: when it was last read whole; invalid for a list that was not.
    std::array<QDateTime, listCount> completeAt;
};

} // namespace inventory
