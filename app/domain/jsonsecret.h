// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/secret.h"

namespace domain::json {

/// Takes `spec.secret` out of the text of an API key, before that text is parsed: a parsed
/// document holds copies that nothing can wipe. The bytes in `body` are overwritten with "x"; the
/// rest of it stays as it is. Empty where there is none, or it is "". `body` must not be shared.
Secret takeSecret(QByteArray &body);

} // namespace domain::json
