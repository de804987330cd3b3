// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/options.h"

#include <QString>

#include <optional>

namespace localorg {

class Store;

/// Fills an empty database, in one transaction, with the organization that the options ask for.
/// False when that failed; the store knows why.
bool populate(Store &store, const Options &options);

/// The rows of the demo organization, from the program's resources.
void insertDemoOrganization(Store &store);
/// A made-up organization: the same for the same size and seed, save for its dates, which count
/// from now.
void insertGeneratedOrganization(Store &store, const GeneratedSize &size);
/// A new user who is OrganizationAdmin, whose id is given.
QString insertAdministrator(Store &store, const QString &organizationId);

} // namespace localorg
