// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "inventory/hashindex.h"
#include "inventory/keychunk.h"

#include <QList>

#include <optional>

namespace inventory {

/// Keys by row and by ID, as plain values. Inside they are compact: some 40 bytes and their texts
/// each, as owners and what keys open are kept once. Copying a list is cheap and gives a snapshot
/// that never changes, in whatever thread: search, export and the cache read such copies while the
/// inventory goes on.
class KeyList
{
public:
    /// Who keys are of, as the keys say.
    struct Owner
    {
        domain::PrincipalId id;
        domain::OwnerKind kind = domain::OwnerKind::Unknown;

        /// To the letter: what is stored comes back as it was.
        bool operator==(const Owner &other) const;
    };
    /// What keys open.
    struct Target
    {
        domain::ResourceKind kind = domain::ResourceKind::Cloud;
        QList<domain::ResourceReference> resources;

        bool operator==(const Target &other) const;
    };

    int size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    domain::ApiKey at(int row) const;
    domain::ApiKeyId idAt(int row) const;
    /// -1 where there is none.
    int rowOf(const domain::ApiKeyId &id) const;
    bool contains(const domain::ApiKeyId &id) const { return rowOf(id) >= 0; }
    std::optional<domain::ApiKey> find(const domain::ApiKeyId &id) const;
    /// Rows in ascending order.
    QList<int> rowsOwnedBy(const domain::PrincipalId &owner) const;

    /// \name Owners and targets, each once: those of rows that have gone may be among them
    /// @{
    const QList<Owner> &owners() const { return m_owners.values; }
    const QList<Target> &targets() const { return m_targets.values; }
    int ownerNumber(int row) const { return int(chunkOf(row).links()[inChunk(row)].owner); }
    int targetNumber(int row) const { return int(chunkOf(row).links()[inChunk(row)].target); }
    /// @}

    /// \name Rows in chunks of KeyChunk::capacity, for those who go through all of them
    /// @{
    using Chunk = QSharedDataPointer<KeyChunk>;
    const QList<Chunk> &chunks() const { return m_chunks; }
    const KeyChunk &chunkOf(int row) const { return *m_chunks.at(row / KeyChunk::capacity); }
    static size_t inChunk(int row) { return size_t(row % KeyChunk::capacity); }
    /// A list of what another one's chunks(), owners() and targets() held. All chunks but the last
    /// are full, and their numbers are of these owners and targets.
    static KeyList of(
        QList<Chunk> chunks, const QList<Owner> &owners, const QList<Target> &targets);
    /// @}

    /// Of every chunk, see there.
    void letGo() const
    {
        for (const Chunk &chunk : m_chunks)
            chunk->letGo();
    }

    /// Whether store() would change nothing about the key in a row.
    bool holds(int row, const domain::ApiKey &key) const;

    enum class Stored { Added, Updated, Unchanged };
    Stored store(const domain::ApiKey &key);
    /// The last key moves into the gap. False where there was none.
    bool remove(const domain::ApiKeyId &id);
    void clear() { *this = KeyList(); }

private:
    /// Distinct values, which are found again by their hash: they are kept only once.
    template <typename T> struct Interned
    {
        QList<T> values;
        HashIndex numbers;

        quint32 numberOf(const T &value);
    };

    KeyChunk::Entry entryOf(const domain::ApiKey &key, quint32 hash);
    quint32 hashAt(quint32 row) const { return chunkOf(int(row)).spans()[inChunk(int(row))].hash; }
    int rowOf(const domain::ApiKeyId &id, quint32 hash) const;

    QList<Chunk> m_chunks;
    Interned<Owner> m_owners;
    Interned<Target> m_targets;
    HashIndex m_index;
    int m_size = 0;
};

} // namespace inventory
