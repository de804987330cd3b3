// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/inventory.h"
#include "search/query.h"

#include <vector>

namespace models {

/// Whether something is so, as far as can be known.
enum class Truth : quint8 { No, Yes, Unknown };

/// What a search may ask of all keys of one owner.
struct OwnerFacts
{
    QByteArray texts; ///< folded, one a line: a line break never occurs in what is searched for
    Truth isUserOwned = Truth::Unknown;
    Truth isOrphaned = Truth::Unknown;
};

/// What a search may ask of all keys that open the same.
struct TargetFacts
{
    QByteArray resources; ///< as OwnerFacts::texts
    QByteArray environments;
    QByteArray kind;
};

/// The facts of an inventory's keys that several keys have in common, by the numbers of
/// inventory::KeyList. In the words that the person sees.
class KeyFacts
{
public:
    /// Takes in what is new; after clear(), everything.
    void follow(const inventory::Inventory &inventory, const inventory::KeyList &keys);
    void clear();

    const std::vector<OwnerFacts> &owners() const { return m_owners; }
    const std::vector<TargetFacts> &targets() const { return m_targets; }

private:
    std::vector<OwnerFacts> m_owners;
    std::vector<TargetFacts> m_targets;
};

} // namespace models
