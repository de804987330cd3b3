// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace app {

/// Reads which fonts this system has, in another thread, while the window is built: Qt asks for
/// them at the first text, and would wait for 4 ms. Of fontconfig, see FcInit(3); elsewhere there
/// is nothing to read. The thread ends by itself; who holds it waits for that.
std::jthread readFontsAhead();

} // namespace app
