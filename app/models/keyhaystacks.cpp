// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/keyhaystacks.h"

namespace models {

KeyHaystacks::Made KeyHaystacks::make(const Chunk &chunk)
{
    return {chunk, chunk->searchTexts()};
}

bool KeyHaystacks::has(const QList<Chunk> &chunks, qsizetype number) const
{
    return size_t(number) < m_made.size()
        && m_made[size_t(number)].chunk.constData() == chunks.at(number).constData();
}

const search::Haystack &KeyHaystacks::of(const QList<Chunk> &chunks, qsizetype number)
{
    if (!has(chunks, number))
        put(number, make(chunks.at(number)));
    return *m_made[size_t(number)].texts;
}

std::vector<std::pair<qsizetype, KeyHaystacks::Chunk>> KeyHaystacks::missing(
    const QList<Chunk> &chunks, Which which, size_t most) const
{
    std::vector<std::pair<qsizetype, Chunk>> result;
    for (qsizetype number = 0; number < chunks.size() && result.size() < most; ++number) {
        const bool isWanted = which == Which::All || chunks.at(number)->isFull();
        if (isWanted && !has(chunks, number))
            result.emplace_back(number, chunks.at(number));
    }
    return result;
}

void KeyHaystacks::put(qsizetype number, Made made)
{
    if (m_made.size() <= size_t(number))
        m_made.resize(size_t(number) + 1);
    m_made[size_t(number)] = std::move(made);
}

} // namespace models
