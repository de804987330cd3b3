// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/crn.h"
#include "localorg/keykind.h"

#include <QString>

namespace localorg {

/// A predefined role: section 14 of the API reference.
struct Role
{
    /// Whose keys it lets somebody make, change and delete.
    enum class KeysOf {
        Nobody,
        Self,
        Others, ///< not its own
        Everybody, ///< its own and those of service accounts
    };

    QString name;
    RoleScopes scopes; ///< what it may be bound to
    KeysOf keysOf = KeysOf::Nobody;
    QList<KeyKind> keyKinds; ///< of these keys
    bool seesResources = true; ///< environments, clusters and what is in them
};

/// The role of that name, or nothing. Names have one spelling.
const Role *findRole(const QString &name);

} // namespace localorg
