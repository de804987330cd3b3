// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace bench {

struct Options;
class Samples;
class Screen;

/// The longest that the event loop did not come back to a timer of one millisecond while
/// `deliver(first, count)` was called for one page after another, as answers come.
double longestStall(
    Screen &screen, int first, int count, const std::function<void(int, int)> &deliver);

} // namespace bench
