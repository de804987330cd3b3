// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/query.h"

namespace search {

/// True where what does not match `wider` cannot match `narrower` either, so that only what matched
/// need be looked at again. False is always a right answer.
bool narrows(const Query &narrower, const Query &wider);

} // namespace search
