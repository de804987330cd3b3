// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/inventory.h"

#include <QString>

namespace models {

/// What readings have shown since the person last asked for one, in a sentence: how many keys are
/// new, changed and gone, and what resources went with theirs. Empty for nothing.
QString keyChangesText(const inventory::Inventory &inventory);

} // namespace models
