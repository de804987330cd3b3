// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/keylist.h"
#include "search/haystack.h"

#include <memory>
#include <vector>

namespace models {

/// The texts of keys made ready for searching, chunk by chunk: taken from a file or made when they
/// are first looked into, or before, in another thread, and again when a chunk has changed.
class KeyHaystacks
{
public:
    using Chunk = inventory::KeyList::Chunk;

    /// Of what `chunk` holds: a chunk that is shared never changes.
    struct Made
    {
        Chunk chunk;
        std::shared_ptr<const search::Haystack> texts;
    };
    /// Any thread.
    static Made make(const Chunk &chunk);

    enum class Which { All, Full }; ///< of the chunks

    const search::Haystack &of(const QList<Chunk> &chunks, qsizetype number);
    /// The chunks that have none, with their numbers; no more than `most`.
    std::vector<std::pair<qsizetype, Chunk>> missing(
        const QList<Chunk> &chunks, Which which, size_t most) const;
    /// Takes what make() made, unless there is one of the same chunk.
    void put(qsizetype number, Made made);

private:
    bool has(const QList<Chunk> &chunks, qsizetype number) const;

    std::vector<Made> m_made;
};

} // namespace models
