// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/inventory.h"

#include <chrono>

namespace models {

/// For how long changes of keys are collected before they are counted and the numbers painted
/// again. While pages stream in nobody reads a number that changes twenty times a second.
inline std::chrono::milliseconds countPause(const inventory::Inventory &inventory)
{
    using namespace std::chrono_literals;
    return inventory.state(inventory::List::Keys).isLoading() ? 500ms : 50ms;
}

} // namespace models
