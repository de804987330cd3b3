// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/secret.h"

namespace domain {

/// UTF-8 text with a secret in it, put together piece by piece. No piece of it is left behind:
/// where the buffer has to grow, the one before it is overwritten.
class SecretBuilder
{
public:
    SecretBuilder() = default;
    SecretBuilder(const SecretBuilder &) = delete;
    SecretBuilder &operator=(const SecretBuilder &) = delete;
    ~SecretBuilder() { wipe(m_text); }

    SecretBuilder &operator<<(QByteArrayView piece);
    SecretBuilder &operator<<(char character) { return *this << QByteArrayView(&character, 1); }

    QByteArrayView text() const { return m_text; }
    /// Hands the text over. Empty from then on.
    Secret take();

private:
    QByteArray m_text;
};

} // namespace domain
