// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"

#include <QHash>
#include <QList>

#include <memory>

namespace inventory {

/// Keys by row and by ID. Copying one is cheap and gives a snapshot that never changes: search,
/// export and review read such copies while the inventory goes on.
class KeyList
{
public:
    int size() const { return int(m_keys.size()); }
    const domain::ApiKey &at(int row) const { return *m_keys.at(row); }
    /// -1 where there is none.
    int rowOf(const domain::ApiKeyId &id) const { return m_rows.value(id, -1); }
    const domain::ApiKey *find(const domain::ApiKeyId &id) const;

    enum class Stored { Added, Updated, Unchanged };
    Stored store(domain::ApiKey key);
    /// The last key moves into the gap. False where there was none.
    bool remove(const domain::ApiKeyId &id);
    void clear();

private:
    QList<std::shared_ptr<const domain::ApiKey>> m_keys;
    QHash<domain::ApiKeyId, int> m_rows;
};

} // namespace inventory
