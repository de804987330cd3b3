// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace models {

/// Roles of the tables beside Qt's own. Display, tool tip and accessible text are always words.
enum Role {
    KindRole = Qt::UserRole + 1, ///< domain::ResourceKind as int; only in columns that show a kind
    OwnerStandingRole, ///< models::OwnerStanding as int; only in the owner column
    ProductionRole, ///< true where the environment in this cell is a production one
    IdentifierRole, ///< true for IDs: fixed-width font, elided in the middle
    NumericRole, ///< true for numbers and times: right-aligned, tabular figures
    DeletedRole, ///< true in every cell of a key that is known to be gone
    LengthLimitRole, ///< how long what is typed into this cell may be, in characters
    SortRole, ///< the value to sort by
    MarkRole, ///< inventory::KeyMark::Kind as int, in every cell of a key that has one
    StatusRole, ///< true in the column that says how a row stands
    ExactRole ///< what an export says instead of the shown text: times as ISO 8601 in UTC
};

} // namespace models
