// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <functional>

namespace localorg {

/// Calls when that moment has come, never before. A QTimer is late by up to a millisecond, as the
/// event loop waits for whole ones; it is used where the system has no better clock. Nothing is
/// called when `context` has gone.
void callAt(
    std::chrono::steady_clock::time_point moment, QObject *context, std::function<void()> call);

} // namespace localorg
