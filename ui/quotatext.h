// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QString>

namespace workflows {
class KeyPreflight;
}

namespace ui {

/// How many of its resource keys and Cloud keys an account has used, a line each; of what is not
/// known, why. Asks `quotas` for what it has not read yet: it announces more. Empty where the API
/// lists no quota of this account.
QString quotaText(workflows::KeyPreflight *quotas, const domain::PrincipalId &account);

} // namespace ui
