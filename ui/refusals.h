// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace workflows {
class Session;
}

namespace ui {

/// Why nothing can be changed in an organization, in a sentence; empty where it can.
QString writeRefusal(const workflows::Session &session);
/// Why it cannot be read again now; empty where it can.
QString refreshRefusal(workflows::Session &session);

} // namespace ui
