// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app {

/// Gives the memory that this process has freed back to the system, in another thread: a reading of
/// a hundred thousand keys leaves as much behind as they take. Of the GNU C library, see
/// malloc_trim(3); does nothing elsewhere.
void returnUnusedMemory();

} // namespace app
