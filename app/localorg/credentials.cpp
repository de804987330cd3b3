// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/credentials.h"

#include <QCryptographicHash>
#include <QtGlobal>

#include <array>
#include <cstring>

#include <unistd.h>

namespace localorg {

namespace {

/// `length` characters of `alphabet`, each as likely as any other.
QByteArray randomCharacters(QByteArrayView alphabet, int length)
{
    const int fair = 256 - 256 % static_cast<int>(alphabet.size());
    QByteArray result;
    result.reserve(length);
    while (result.size() < length) {
        const QByteArray bytes = randomBytes(length);
        for (const char byte : bytes) {
            const int value = static_cast<uchar>(byte);
            if (value < fair && result.size() < length) {
                result += alphabet[value % alphabet.size()];
            }
        }
    }
    return result;
}

quint32 crc32(QByteArrayView bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
        }
    }
    return ~crc;
}

QByteArray digestOf(const QByteArray &salt, QByteArrayView secret)
{
    // Qt's hash keeps its last block of 64 bytes. A block of zeros at the end drives the secret
    // out.
    static constexpr std::array<char, 128> zeros{};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(salt);
    hash.addData(secret);
    hash.addData(QByteArrayView(zeros.data(), zeros.size()));
    return hash.result();
}

} // namespace

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (int done = 0; done < count;) {
        const int portion = qMin(256, count - done); // what getentropy() gives at most
        if (::getentropy(bytes.data() + done, static_cast<size_t>(portion)) != 0) {
            qFatal("the kernel gives no random bytes");
        }
        done += portion;
    }
    return bytes;
}

QString randomId(const QString &prefix, int length)
{
    return prefix + QLatin1String(randomCharacters("abcdefghijklmnopqrstuvwxyz0123456789", length));
}

QString randomKeyId()
{
    return QString::fromLatin1(randomCharacters("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 16));
}

QByteArray secretChecksum(QByteArrayView body)
{
    const quint32 crc = crc32(body);
    QByteArray littleEndian;
    for (int shift = 0; shift < 32; shift += 8) {
        littleEndian += static_cast<char>((crc >> shift) & 0xffU);
    }
    return littleEndian.toBase64().left(6);
}

QByteArray randomSecret()
{
    QByteArray body
        = randomCharacters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", 54);
    QByteArray secret;
    secret.reserve(64);
    secret += "cflt";
    secret += body;
    secret += secretChecksum(body);
    wipe(body);
    return secret;
}

SecretHash hashSecret(QByteArrayView secret)
{
    SecretHash hash;
    hash.salt = randomBytes(16);
    hash.digest = digestOf(hash.salt, secret);
    return hash;
}

bool secretMatches(const SecretHash &hash, QByteArrayView secret)
{
    const QByteArray digest = digestOf(hash.salt, secret);
    if (digest.size() != hash.digest.size()) {
        return false;
    }
    uchar difference = 0;
    for (qsizetype i = 0; i < digest.size(); ++i) {
        difference |= static_cast<uchar>(digest[i]) ^ static_cast<uchar>(hash.digest[i]);
    }
    return difference == 0;
}

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty() && bytes.isDetached()) {
        explicit_bzero(bytes.data(), static_cast<size_t>(bytes.size()));
    }
    bytes.clear();
}

} // namespace localorg
