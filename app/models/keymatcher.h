// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/keyfacts.h"
#include "models/keyfilter.h"
#include "search/haystack.h"

#include <QDateTime>

namespace models {

/// Tells which keys of a chunk pass a filter. What keys have in common is looked at once for each
/// owner and target, not for each key.
class KeyMatcher
{
public:
    using Rows = search::Haystack::Rows;
    static_assert(search::Haystack::capacity == size_t(inventory::KeyChunk::capacity));

    /// Rows of one chunk. Unknown: no condition fails, and one cannot be told. Neither a condition
    /// nor its opposite holds where it cannot be told.
    struct Found
    {
        Rows yes;
        Rows unknown;
    };

    /// `facts` must be those of `keys`, and outlive the matcher. `now`: what ages are counted from.
    KeyMatcher(const ApiKeyFilter &filter, const KeyFacts &facts,
        const inventory::Inventory &inventory, const inventory::KeyList &keys,
        const QDateTime &now);

    /// Whether match() looks into the haystack.
    bool needsTexts() const;
    /// `among`: the rows to look at. `texts` may be null where needsTexts() is false.
    Found match(int chunk, const inventory::KeyChunk &keys, const search::Haystack *texts,
        const Rows &among) const;

private:
    using Field = search::Field;
    struct Test
    {
        search::Condition condition;
        QByteArray needle;
        qint64 moment = 0; ///< of Older, Newer
        /// By number; empty where the condition does not look at them, or it holds for none.
        std::vector<Truth> ofOwner;
        std::vector<Truth> ofTarget;
        bool isUnknownOfOwner = false; ///< some are Truth::Unknown
    };

    Test testOf(const search::Condition &condition, const KeyFacts &facts,
        const inventory::KeyList &keys, const QDateTime &now) const;
    Found holds(const Test &test, const inventory::KeyChunk &keys, const search::Haystack *texts,
        const Rows &among) const;
    Rows passing(int chunk, const inventory::KeyChunk &keys) const;

    std::vector<Test> m_tests;
    /// By the number of the target; empty where all pass.
    std::vector<bool> m_isTargetShown;
    bool m_isMarkedOnly = false;
    QHash<int, Rows> m_marked; ///< by chunk
};

} // namespace models
