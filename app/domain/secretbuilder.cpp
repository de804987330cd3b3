// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/secretbuilder.h"

#include <algorithm>
#include <utility>

namespace domain {

namespace {
/// Holds what any format makes of a key, so that growing is the exception.
constexpr qsizetype firstCapacity = 1024;
} // namespace

SecretBuilder &SecretBuilder::operator<<(QByteArrayView piece)
{
    const qsizetype needed = m_text.size() + piece.size();
    if (needed > m_text.capacity()) {
        QByteArray larger;
        larger.reserve(std::max(firstCapacity, 2 * needed));
        larger.append(m_text);
        larger.swap(m_text);
        wipe(larger);
    }
    m_text.append(piece);
    return *this;
}

Secret SecretBuilder::take()
{
    return Secret(std::exchange(m_text, QByteArray()));
}

} // namespace domain
