// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pasteback.h"

#include "domain/secretbuilder.h"

#include <algorithm>
#include <array>

#include <zlib.h>

namespace domain {

namespace {

constexpr qsizetype prefixLength = 4;
constexpr qsizetype randomLength = 54;
constexpr qsizetype checksumLength = 6;

/// White space in UTF-8, of which the longest come from web pages and word processors: no-break
/// space, the spaces and separators of U+2000 to U+206F, ideographic space, byte order mark.
constexpr std::array whiteSpaces{QByteArrayView(" "), QByteArrayView("\t"), QByteArrayView("\n"),
    QByteArrayView("\v"), QByteArrayView("\f"), QByteArrayView("\r"), QByteArrayView("\xc2\xa0"),
    QByteArrayView("\xe2\x80\x82"), QByteArrayView("\xe2\x80\x83"), QByteArrayView("\xe2\x80\x89"),
    QByteArrayView("\xe2\x80\x8b"), QByteArrayView("\xe2\x80\xa8"), QByteArrayView("\xe2\x80\xa9"),
    QByteArrayView("\xe2\x80\xaf"), QByteArrayView("\xe2\x81\xa0"), QByteArrayView("\xe3\x80\x80"),
    QByteArrayView("\xef\xbb\xbf")};

Secret withoutWhiteSpace(QByteArrayView text)
{
    SecretBuilder out;
    while (!text.isEmpty()) {
        const auto *const space = std::find_if(whiteSpaces.begin(), whiteSpaces.end(),
            [text](QByteArrayView candidate) { return text.startsWith(candidate); });
        if (space != whiteSpaces.end()) {
            text = text.sliced(space->size());
        } else {
            out << text.front();
            text = text.sliced(1);
        }
    }
    return out.take();
}

} // namespace

PasteBack comparePasted(QByteArrayView pasted, QByteArrayView secret)
{
    if (pasted == secret)
        return PasteBack::Matches;
    const Secret bareSecret = withoutWhiteSpace(secret);
    const Secret barePasted = withoutWhiteSpace(pasted);
    QByteArrayView bare = barePasted.reveal();
    if (bare == bareSecret.reveal())
        return PasteBack::ExtraWhiteSpace;
    // What shortens a text to fit its place often says so.
    for (const QByteArrayView ellipsis : {QByteArrayView("\xe2\x80\xa6"), QByteArrayView("...")}) {
        if (bare.endsWith(ellipsis))
            bare.chop(ellipsis.size());
    }
    const bool isPart = !bare.isEmpty() && bareSecret.reveal().indexOf(bare) >= 0;
    return isPart ? PasteBack::CutShort : PasteBack::AnotherValue;
}

SecretChecksum secretChecksum(QByteArrayView value)
{
    if (value.size() != prefixLength + randomLength + checksumLength || !value.startsWith("cflt"))
        return SecretChecksum::None;
    const QByteArrayView random = value.sliced(prefixLength, randomLength);
    const auto crc = static_cast<quint32>(
        crc32(0, reinterpret_cast<const Bytef *>(random.data()), uInt(random.size())));
    QByteArray bytes(4, '\0');
    for (int i = 0; i < 4; ++i)
        bytes[i] = char(crc >> unsigned(8 * i) & 0xffU);
    const QByteArray expected = bytes.toBase64().first(checksumLength);
    return value.last(checksumLength) == expected ? SecretChecksum::Right : SecretChecksum::Wrong;
}

} // namespace domain
