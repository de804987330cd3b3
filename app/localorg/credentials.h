// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace localorg {

/// Bytes from the kernel's generator.
QByteArray randomBytes(int count);
/// `prefix` and `length` random characters of a-z0-9.
QString randomId(const QString &prefix, int length = 6);
/// 16 random characters of A-Z0-9.
QString randomKeyId();

/// A key's secret in the cloud's form: `cflt`, 54 random characters and 6 that check them.
/// The caller wipes it.
QByteArray randomSecret();
/// The six characters that belong behind `body`: base64 of its CRC-32, least significant byte
/// first.
QByteArray secretChecksum(QByteArrayView body);

/// What is stored of a secret.
struct SecretHash
{
    QByteArray salt;
    QByteArray digest;
};

/// A salted SHA-256. A slow password hash would buy nothing: a secret is 54 random characters (324
/// bits), which nobody can guess however fast a guess is checked, and every request pays for the
/// check.
SecretHash hashSecret(QByteArrayView secret);
/// Whether `secret` belongs to `hash`, in a time that does not depend on where they differ.
bool secretMatches(const SecretHash &hash, QByteArrayView secret);

/// Overwrites the bytes with zero and empties the array. One that is shared is only let go.
void wipe(QByteArray &bytes);

} // namespace localorg
