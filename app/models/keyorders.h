// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/apikeycolumns.h"
#include "models/keyorder.h"

#include <functional>
#include <map>

namespace models {

/// The orders of the columns that were sorted by, kept right while keys come and change.
class KeyOrders
{
public:
    using Job = std::function<KeyOrder()>;

    /// The order of `column` for `keys`; null where making it would take so long that a person
    /// feels it: then job() is for another thread, and what it gives for put().
    const KeyOrder *of(
        const ApiKeyColumn &column, const inventory::KeyList &keys, const ApiKeyContext &context);
    /// The order of `column` as it was last known, null for none: rows that have come since are not
    /// in it, and those that have changed are where they were.
    const KeyOrder *before(ApiKeyField field) const;
    /// Makes the order of a column whose order is not ready. Looks at copies only.
    Job job(
        const ApiKeyColumn &column, const inventory::KeyList &keys, const ApiKeyContext &context);
    /// Puts in their places the rows that were touched since the order of `column` was made, where
    /// comparing them takes a while; null where of() may do that as well. Looks at copies only.
    Job mergeJob(const ApiKeyColumn &column, const inventory::KeyList &keys);
    /// What a job gave; `keysThen`: version() when it was asked for.
    void put(ApiKeyField field, KeyOrder order, quint64 keysThen);
    /// Changes whenever keys do.
    quint64 version() const { return m_version; }

    /// These rows are new or have other values.
    void touch(const std::vector<quint32> &rows);
    /// Owners, resources or environments are called something else.
    void clearNames();
    /// Rows have other numbers.
    void clear();

private:
    struct Kept
    {
        KeyOrder order;
        std::vector<quint32> touched;
    };

    std::map<ApiKeyField, Kept> m_kept;
    /// What was touched since the oldest job was asked for that is not done, and at which version.
    std::vector<std::pair<quint64, quint32>> m_touched;
    int m_jobs = 0;
    quint64 m_clearedAt = 0;
    quint64 m_namesClearedAt = 0;
    quint64 m_version = 0;
};

} // namespace models
