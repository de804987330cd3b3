// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QSet>

#include <array>
#include <initializer_list>

namespace inventory {

/// A set of IDs that grows in small steps. One QSet of 100,000 IDs moves all of them whenever it
/// grows, which takes a frame of the window's thread.
class KeyIds
{
public:
    KeyIds() = default;
    KeyIds(std::initializer_list<domain::ApiKeyId> ids)
    {
        for (const domain::ApiKeyId &id : ids)
            insert(id);
    }

    void insert(const domain::ApiKeyId &id) { m_parts[partOf(id)].insert(id); }
    bool contains(const domain::ApiKeyId &id) const { return m_parts[partOf(id)].contains(id); }
    qsizetype size() const
    {
        qsizetype size = 0;
        for (const QSet<domain::ApiKeyId> &part : m_parts)
            size += part.size();
        return size;
    }

private:
    static constexpr size_t parts = 256;

    /// By the high bits of the hash, whose low ones the sets use.
    static size_t partOf(const domain::ApiKeyId &id)
    {
        return size_t(quint64(qHash(id)) * 0x9e3779b97f4a7c15ULL >> 56);
    }

    std::array<QSet<domain::ApiKeyId>, parts> m_parts;
};

} // namespace inventory
