// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/haystack.h"

#include "search/foldedutf8.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace search {

namespace {

/// Below so many rows it is cheaper to look at each than to scan them all.
constexpr size_t few = Haystack::capacity / 8;

/// Letters and digits have a bit each, what is not ASCII one together.
constexpr auto bitOf = [] {
    constexpr size_t digits = 26;
    constexpr size_t others = 36;
    constexpr size_t notAscii = 63;
    std::array<quint64, 256> bits{};
    for (size_t c = 0; c < bits.size(); ++c) {
        size_t bit = notAscii;
        if (c >= 'a' && c <= 'z')
            bit = c - 'a';
        else if (c >= '0' && c <= '9')
            bit = digits + c - '0';
        else if (c < 0x80)
            bit = others + c % (notAscii - others);
        bits[c] = quint64(1) << bit;
    }
    return bits;
}();

quint64 bitsOf(QByteArrayView text)
{
    quint64 bits = 0;
    for (const char c : text)
        bits |= bitOf[uchar(c)];
    return bits;
}

constexpr bool hasBitOfItsOwn(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

} // namespace

qsizetype indexOf(QByteArrayView text, QByteArrayView needle, qsizetype from)
{
    const qsizetype last = text.size() - needle.size();
#ifdef __SSE2__
    constexpr qsizetype width = 16;
    const __m128i first = _mm_set1_epi8(needle.front());
    const __m128i end = _mm_set1_epi8(needle.back());
    const auto load = [&text](qsizetype at) {
        return _mm_loadu_si128(reinterpret_cast<const __m128i *>(text.data() + at));
    };
    for (; from + width - 1 <= last; from += width) {
        const __m128i begins = _mm_cmpeq_epi8(first, load(from));
        const __m128i ends = _mm_cmpeq_epi8(end, load(from + needle.size() - 1));
        auto candidates = unsigned(_mm_movemask_epi8(_mm_and_si128(begins, ends)));
        for (; candidates; candidates &= candidates - 1) {
            const qsizetype at = from + std::countr_zero(candidates);
            if (std::memcmp(text.data() + at, needle.data(), size_t(needle.size())) == 0)
                return at;
        }
    }
#endif
    if (from > last)
        return -1;
    const void *found = memmem(
        text.data() + from, size_t(text.size() - from), needle.data(), size_t(needle.size()));
    return found ? static_cast<const char *>(found) - text.data() : -1;
}

bool Haystack::isWhole(const Columns &columns, size_t rows)
{
    const bool isWhole = columns.ends.size() == rows && columns.letters.size() == rows
        && std::is_sorted(columns.ends.begin(), columns.ends.end());
    return isWhole
        && (rows == 0 ? columns.text.isEmpty()
                      : qsizetype(columns.ends.back()) == columns.text.size());
}

void Haystack::append(std::initializer_list<QByteArrayView> texts)
{
    quint64 letters = 0;
    for (const QByteArrayView text : texts) {
        const qsizetype begin = m_text.size();
        appendFolded(m_text, text);
        if (m_text.size() == begin)
            continue;
        letters |= bitsOf(QByteArrayView(m_text).sliced(begin));
        m_text += '\n';
    }
    m_ends.push_back(quint32(m_text.size()));
    m_letters.push_back(letters);
}

void Haystack::finish()
{
    // Not squeeze(): an allocator may leave a block as large as it is.
    m_text = QByteArray(m_text.constData(), m_text.size());
    m_ends.shrink_to_fit();
    m_letters.shrink_to_fit();
    m_columns = {m_text, m_ends, m_letters};
}

QByteArrayView Haystack::row(size_t row) const
{
    const quint32 begin = row == 0 ? 0 : m_columns.ends[row - 1];
    return m_columns.text.sliced(begin, m_columns.ends[row] - begin);
}

Haystack::Rows Haystack::find(QByteArrayView needle, const Rows &among) const
{
    const auto &[text, ends, letters] = m_columns;
    const quint64 wanted = bitsOf(needle);
    Rows found;
    constexpr size_t width = 64;
    for (size_t begin = 0; begin < letters.size(); begin += width) {
        const size_t end = std::min(begin + width, letters.size());
        quint64 word = 0;
        for (size_t each = begin; each < end; ++each)
            word |= quint64((letters[each] & wanted) == wanted) << (each - begin);
        found |= Rows(word) << begin;
    }
    found &= among;
    if (needle.size() == 1 && hasBitOfItsOwn(needle.front()))
        return found;
    if (found.count() <= few) {
        for (size_t each = found._Find_first(); each < capacity; each = found._Find_next(each))
            found.set(each, indexOf(row(each), needle) >= 0);
        return found;
    }
    found.reset();
    size_t each = 0;
    qsizetype at = indexOf(text, needle);
    while (at >= 0) {
        while (ends[each] <= quint32(at))
            ++each;
        found.set(each);
        // One occurrence is enough: the scan goes on behind the row.
        at = indexOf(text, needle, ends[each]);
    }
    return found;
}

} // namespace search
