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

    void insert(const domain::ApiKeyId &id)
    {
        const Hashed hashed(id);
        m_parts[hashed.part()].insert(hashed);
    }
    bool contains(const domain::ApiKeyId &id) const
    {
        const Hashed hashed(id);
        return m_parts[hashed.part()].contains(hashed);
    }
    qsizetype size() const
    {
        qsizetype size = 0;
        for (const QSet<Hashed> &part : m_parts)
            size += part.size();
        return size;
    }

private:
    static constexpr size_t parts = 256;

    /// Hashed once: a set that grows asks for the hashes of all that are in it.
    struct Hashed
    {
        explicit Hashed(const domain::ApiKeyId &of)
            : id(of)
            , hash(quint64(qHash(of)) * 0x9e3779b97f4a7c15ULL)
        {
        }

        /// By the high bits of the hash; the sets use those below.
        size_t part() const { return size_t(hash >> 56); }
        bool operator==(const Hashed &other) const { return id == other.id; }
        friend size_t qHash(const Hashed &hashed, size_t seed)
        {
            return seed ^ size_t(hashed.hash >> 24);
        }

        domain::ApiKeyId id;
        quint64 hash;
    };

    std::array<QSet<Hashed>, parts> m_parts;
};

} // namespace inventory
