// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/secret.h"

namespace app {

/// Keeps the memory of this process to itself, in a release build: no core file when it crashes,
/// and no other program of the same person may attach to it or read its memory (Linux: prctl(2),
/// PR_SET_DUMPABLE). A build with assertions stays open to debuggers. Does nothing elsewhere.
void protectMemory();

/// Takes an environment variable that holds a secret: neither this process's environment nor that
/// of programs it starts has it afterwards, and what /proc shows of it is blank. Empty where it is
/// not set. Not while another thread may read the environment.
domain::Secret takeFromEnvironment(const char *variable);

} // namespace app
