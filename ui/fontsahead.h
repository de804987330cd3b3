// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <thread>

class QObject;

namespace inventory {
class Inventory;
}

namespace ui {

/// Reads which fonts this system has, in another thread, while the application is made: Qt asks for
/// them at the first text, and would wait for 4 ms. Of fontconfig, see FcInit(3); elsewhere there
/// is nothing to read. The thread ends by itself; who holds it waits for that.
std::jthread readFontsAhead();

/// Has Qt take over what readFontsAhead() has read, in another thread, while the window is built.
void openFontsAhead(std::jthread reading);

/// Finds out, in another thread, which fonts have the letters that an organization's names are
/// written in: those of the newest keys while its tables are built, as for each script that would
/// take the first painting a millisecond or two, and those of its accounts a moment later. Where
/// nothing has been read, for the most common scripts. Qt keeps the answers for all threads. Calls
/// `found` in this thread when the first are found, unless `context` has gone.
void findFontsFor(const inventory::Inventory &known, QObject *context = nullptr,
    const std::function<void()> &found = {});

/// A letter of each of the most common scripts but the Latin one.
QString commonLetters();

} // namespace ui
