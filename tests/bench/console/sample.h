// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"

namespace inventory {
class Inventory;
}

namespace bench {

/// An organization of any size, the same on every machine: key number N is always the same key.
/// Each call makes strings of its own, as parsing an answer does.
namespace sample {

inline constexpr int environments = 5;
inline constexpr int resources = 400;
inline constexpr int accounts = 2000;

domain::ApiKey key(int number);
QList<domain::ApiKey> keys(int first, int count);

/// Everything but the keys, each list complete.
void fillAround(inventory::Inventory &inventory);
/// The first of them, a page at a time, and that they are being read.
void beginKeys(inventory::Inventory &inventory, int count);
void endKeys(inventory::Inventory &inventory);

} // namespace sample
} // namespace bench
