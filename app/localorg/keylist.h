// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/context.h"

namespace localorg {

/// `GET /iam/v2/api-keys`: the keys that the caller may see, of the owner and for the resource that
/// spec.owner and spec.resource name; an empty filter is none.
Response listKeys(const Context &context);

} // namespace localorg
