// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QThreadPool;

namespace services {

/// The threads for what the program does beside its window. Not QThreadPool::globalInstance(): Qt
/// paints lines and surfaces in pieces there, and the window's thread waits for the last of them,
/// behind whatever else is in that pool.
QThreadPool *workers();

} // namespace services
