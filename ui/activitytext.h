// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflows/owneractivity.h"

namespace ui {

/// One sentence of evidence: whether `who` was active on `what`, with its source and its window.
QString activityText(
    const workflows::OwnerActivity::View &view, const QString &who, const QString &what);

/// Nothing was counted in the window. Anything else, and what is not known, asks for more care.
bool isWithoutActivity(const workflows::OwnerActivity::View &view);

} // namespace ui
