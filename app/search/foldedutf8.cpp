// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/foldedutf8.h"

#include "search/query.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cstring>

namespace search {

namespace {

/// ASCII letters in lower case; all that is white space as a space.
constexpr auto foldedAscii = [] {
    std::array<char, 0x80> table{};
    for (size_t c = 0; c < table.size(); ++c) {
        if (c >= 'A' && c <= 'Z')
            table[c] = char(c - 'A' + 'a');
        else
            table[c] = c >= '\t' && c <= '\r' ? ' ' : char(c);
    }
    return table;
}();

struct Range
{
    char16_t first;
    char16_t last;

    constexpr bool contains(char16_t c) const { return c >= first && c <= last; }
    constexpr size_t size() const { return size_t(last - first) + 1; }
};

/// Neither case nor compatibility forms nor combining marks: folded, each stays as it is, whatever
/// stands beside it.
constexpr Range unchanged[] = {
    {0x2012, 0x2016}, {0x2018, 0x2023}, // dashes, quotes
    {0x3001, 0x3029}, {0x3041, 0x3096}, {0x30a1, 0x30fe}, // Japanese
    {0x4e00, 0x9fff}, // Chinese
    {0xac00, 0xd7a3}, // Korean
};

/// Alphabets, whose characters are looked up: what has two bytes, and more Latin letters.
constexpr Range twoBytes{0x80, 0x7ff};
constexpr Range moreLatin{0x1e00, 0x1eff};

/// Of one character. Empty where that depends on what stands beside it, or is longer than it.
struct FoldedCharacter
{
    std::array<char, 3> bytes{};
    quint8 size = 0;
};
using Alphabets = std::array<FoldedCharacter, twoBytes.size() + moreLatin.size()>;

/// Case is folded character by character. Normalizing then joins what it has taken apart: nothing
/// joins what comes before it but combining marks, and Korean letters that are in no alphabet here.
FoldedCharacter foldedAlone(QStringView text, size_t before)
{
    const auto hasNeighbours = [](QChar c) { return c.isMark() || c.isSpace(); };
    const QByteArray bytes = text.toUtf8();
    FoldedCharacter result;
    if (size_t(bytes.size()) > before || std::any_of(text.begin(), text.end(), hasNeighbours))
        return result;
    std::copy(bytes.begin(), bytes.end(), result.bytes.begin());
    result.size = quint8(bytes.size());
    return result;
}

/// All in one text, with something between them that folding leaves alone.
Alphabets foldAlphabets()
{
    constexpr QChar between = u'|';
    QString all;
    for (const Range range : {twoBytes, moreLatin}) {
        for (char16_t c = range.first; c <= range.last; ++c)
            all.append(QChar(c)).append(between);
    }
    const QStringList texts = folded(all).split(between);
    Alphabets result;
    for (size_t each = 0; each < result.size(); ++each)
        result[each] = foldedAlone(texts.at(qsizetype(each)), each < twoBytes.size() ? 2 : 3);
    return result;
}

/// A character of two or three bytes; 0 where there is none.
char16_t decoded(const char *from, const char *end)
{
    const auto byte = [from](int at) { return uchar(from[at]); };
    const auto continues = [&byte](int at) { return (byte(at) & 0xc0) == 0x80; };
    if (byte(0) >= 0xc2 && byte(0) < 0xe0 && end - from >= 2 && continues(1))
        return char16_t((byte(0) & 0x1f) << 6 | (byte(1) & 0x3f));
    if (byte(0) >= 0xe0 && byte(0) < 0xf0 && end - from >= 3 && continues(1) && continues(2)) {
        const int c = (byte(0) & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f);
        return c > twoBytes.last ? char16_t(c) : u'\0';
    }
    return 0;
}

/// Writes a text, folded, to where there is room for as much as it is long. Gives where it ends
/// there, or null where one of its characters has to be looked at with its neighbours.
char *foldAlone(QByteArrayView text, char *to)
{
    static const Alphabets alphabets = foldAlphabets();
    const char *const begin = to;
    const char *const end = text.end();
    bool isGap = false;
    for (const char *from = text.begin(); from != end;) {
        const auto first = uchar(*from);
        if (first < foldedAscii.size()) {
            ++from;
            const char letter = foldedAscii[first];
            if (letter == ' ') {
                isGap = to != begin;
                continue;
            }
            if (isGap)
                *to++ = ' ';
            isGap = false;
            *to++ = letter;
            continue;
        }
        const char16_t c = decoded(from, end);
        const auto has = [c](const Range &range) { return range.contains(c); };
        const size_t size = twoBytes.contains(c) ? 2 : 3;
        FoldedCharacter character;
        if (twoBytes.contains(c))
            character = alphabets[size_t(c - twoBytes.first)];
        else if (moreLatin.contains(c))
            character = alphabets[twoBytes.size() + size_t(c - moreLatin.first)];
        else if (std::any_of(std::begin(unchanged), std::end(unchanged), has))
            character = {{from[0], from[1], from[2]}, 3};
        if (character.size == 0)
            return nullptr;
        if (isGap)
            *to++ = ' ';
        isGap = false;
        std::memcpy(to, character.bytes.data(), character.size);
        to += character.size;
        from += size;
    }
    return to;
}

} // namespace

QByteArray foldedUtf8(const QString &text)
{
    const bool isPlain
        = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
    if (!isPlain)
        return folded(text).toUtf8();
    QByteArray result;
    appendFolded(result, text.toLatin1());
    return result;
}

void appendFolded(QByteArray &to, QByteArrayView text)
{
    const qsizetype before = to.size();
    to.resize(before + text.size());
    const char *const end = foldAlone(text, to.data() + before);
    to.resize(end ? end - to.constData() : before);
    if (!end)
        to += folded(QString::fromUtf8(text)).toUtf8();
}

} // namespace search
