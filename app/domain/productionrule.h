// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QSet>

namespace domain {

/// Which environments of an organization are production: by their names, or by hand.
struct ProductionRule
{
    /// Wildcards on names, without regard to case, several separated by commas; empty for none.
    QString pattern = QStringLiteral("*prod*");
    QSet<EnvironmentId> always; ///< production, whatever their names
    QSet<EnvironmentId> never; ///< not production, whatever their names

    bool operator==(const ProductionRule &) const = default;
};

/// The one answer to whether an environment is production. `name` is empty where it is not known.
bool isProduction(const ProductionRule &rule, const EnvironmentId &id, const QString &name);

/// `rule` with an environment marked, or unmarked, by hand. What the pattern says anyway needs no
/// mark and gets none.
ProductionRule withMark(
    ProductionRule rule, const EnvironmentId &id, const QString &name, bool isOn);

} // namespace domain
