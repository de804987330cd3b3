// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app {

/// To be called before the first thread starts. Else the GNU C library merges small pieces that
/// were freed only when something large is freed, all of them in one go: with 100,000 keys the
/// thread of the window stood still for 17 ms. See mallopt(3), M_MXFAST; does nothing elsewhere.
void mergeUnusedMemoryAtOnce();

/// Gives the memory that this process has freed back to the system, in another thread: a reading of
/// a hundred thousand keys leaves as much behind as they take. Of the GNU C library, see
/// malloc_trim(3); does nothing elsewhere.
void returnUnusedMemory();

} // namespace app
