// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace domain {

/// How what a person stored compares with the secret.
enum class PasteBack {
    Matches, ///< byte for byte
    ExtraWhiteSpace, ///< the secret, with white space or line breaks before, in or after it
    CutShort, ///< a part of the secret
    AnotherValue
};

/// Compares without a trace: neither text is kept.
PasteBack comparePasted(QByteArrayView pasted, QByteArrayView secret);

/// What the checksum says that secrets have had since July 2025: "cflt", 54 characters and six of
/// base64 over the CRC-32 of these. A hint for a person, never a reason to refuse a value.
enum class SecretChecksum {
    None, ///< of another form: nothing can be said
    Right,
    Wrong ///< mistyped
};
SecretChecksum secretChecksum(QByteArrayView value);

} // namespace domain
