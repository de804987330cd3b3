// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/keyidguess.h"

#include <algorithm>

namespace search {

namespace {

constexpr qsizetype usualLength = 16;
constexpr qsizetype longestTypical = 18;
constexpr qsizetype shortest = 8;
constexpr qsizetype longest = 64;

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

bool isUpper(QChar c)
{
    return c >= QLatin1Char('A') && c <= QLatin1Char('Z');
}

bool isLower(QChar c)
{
    return c >= QLatin1Char('a') && c <= QLatin1Char('z');
}

bool isOfAnId(QChar c)
{
    return isDigit(c) || isUpper(c) || isLower(c);
}

/// White space, and what copying adds that nobody sees: zero-width space, byte order mark.
bool isBlank(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format
        || c.category() == QChar::Other_Control;
}

/// What stands around an ID in mails, tables and code. Not the dash: it turns a search around.
bool isWrapping(QChar c)
{
    return isBlank(c) || (c.isPunct() && c != QLatin1Char('-') && c != QLatin1Char('_'))
        || c == QLatin1Char('`') || c == QLatin1Char('<') || c == QLatin1Char('>')
        || c == QLatin1Char('|');
}

} // namespace

std::optional<KeyIdGuess> keyIdIn(const QString &text)
{
    QStringView inner(text);
    while (!inner.isEmpty() && isWrapping(inner.front()))
        inner = inner.sliced(1);
    while (!inner.isEmpty() && isWrapping(inner.back()))
        inner = inner.chopped(1);

    QStringList parts{QString()};
    for (const QChar c : inner) {
        if (isOfAnId(c))
            parts.last() += c;
        else if (!isBlank(c))
            return std::nullopt;
        else if (!parts.last().isEmpty())
            parts.append(QString());
    }
    const QString id = parts.join(QString());
    const bool isJoined = parts.size() > 1;
    const bool hasDigit = std::any_of(id.cbegin(), id.cend(), isDigit);
    const bool hasLetter = std::any_of(id.cbegin(), id.cend(), [](QChar c) { return !isDigit(c); });
    const bool hasLower = std::any_of(id.cbegin(), id.cend(), isLower);
    if (id.size() < shortest || id.size() > longest || !hasLetter)
        return std::nullopt;
    // One ID in two hundred has no digit.
    const bool isUsual = id.size() == usualLength && !hasLower;
    if (!hasDigit && (!isUsual || isJoined))
        return std::nullopt;
    // Words with a number among them are common; they are not written as IDs are.
    if (isJoined && (hasLower || id.size() < usualLength || id.size() > longestTypical))
        return std::nullopt;
    const bool isTypical
        = !isJoined && !hasLower && id.size() >= usualLength - 1 && id.size() <= longestTypical;
    return KeyIdGuess{domain::ApiKeyId(id), isTypical, parts};
}

} // namespace search
