// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/keylist.h"

namespace inventory {

const domain::ApiKey *KeyList::find(const domain::ApiKeyId &id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : m_keys.at(row).get();
}

KeyList::Stored KeyList::store(domain::ApiKey key)
{
    const int row = rowOf(key.id);
    if (row < 0) {
        m_rows.insert(key.id, size());
        m_keys.append(std::make_shared<const domain::ApiKey>(std::move(key)));
        return Stored::Added;
    }
    if (*m_keys.at(row) == key)
        return Stored::Unchanged;
    m_keys[row] = std::make_shared<const domain::ApiKey>(std::move(key));
    return Stored::Updated;
}

bool KeyList::remove(const domain::ApiKeyId &id)
{
    const int row = rowOf(id);
    if (row < 0)
        return false;
    m_rows.remove(id);
    const int last = size() - 1;
    if (row != last) {
        m_keys[row] = m_keys.at(last);
        m_rows[m_keys.at(row)->id] = row;
    }
    m_keys.removeLast();
    return true;
}

void KeyList::clear()
{
    m_keys.clear();
    m_rows.clear();
}

} // namespace inventory
