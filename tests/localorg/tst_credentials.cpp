// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/clock.h"
#include "localorg/credentials.h"

#include <QSet>
#include <QTest>

class TstCredentials : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void checksum_ofTheReferencesVector_isAsPublished()
    {
        const QByteArray secret("cfltabcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ01/KSkDA");
        QCOMPARE(secret.size(), 64);
        QCOMPARE(localorg::secretChecksum(QByteArrayView(secret).sliced(4, 54)), secret.last(6));
    }

    void secret_isWellFormed_andNeverTheSame()
    {
        const QByteArray alphabet(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
        QSet<QByteArray> seen;
        QSet<char> used;
        for (int i = 0; i < 200; ++i) {
            const QByteArray secret = localorg::randomSecret();
            QCOMPARE(secret.size(), 64);
            QVERIFY(secret.startsWith("cflt"));
            QCOMPARE(
                localorg::secretChecksum(QByteArrayView(secret).sliced(4, 54)), secret.last(6));
            for (const char character : secret) {
                QVERIFY(alphabet.contains(character));
                used.insert(character);
            }
            seen.insert(secret);
        }
        QCOMPARE(seen.size(), 200);
        QCOMPARE(used.size(), 64);
    }

    void keyId_is16OfItsAlphabet()
    {
        QSet<QString> seen;
        for (int i = 0; i < 200; ++i) {
            const QString id = localorg::randomKeyId();
            QCOMPARE(id.size(), 16);
            for (const QChar character : id) {
                QVERIFY(character.isDigit() || (character >= u'A' && character <= u'Z'));
            }
            seen.insert(id);
        }
        QCOMPARE(seen.size(), 200);
    }

    void hash_matchesItsSecretOnly_andIsSalted()
    {
        const QByteArray secret = localorg::randomSecret();
        const auto hash = localorg::hashSecret(secret);
        QVERIFY(localorg::secretMatches(hash, secret));
        QVERIFY(!localorg::secretMatches(hash, localorg::randomSecret()));
        QVERIFY(!localorg::secretMatches(hash, secret.chopped(1)));
        QVERIFY(!localorg::secretMatches(hash, QByteArray()));
        QVERIFY(!localorg::secretMatches({}, secret));
        QVERIFY(localorg::hashSecret(secret).digest != hash.digest);
        QVERIFY(!hash.digest.contains(secret) && !hash.salt.contains(secret));
    }

    void wipe_overwritesAnUnsharedBuffer()
    {
        QByteArray bytes("abcdefghijklmnopqrstuvwxyz");
        bytes.reserve(64);
        bytes.detach();
        localorg::wipe(bytes);
        QVERIFY(bytes.isEmpty());
    }

    void timestamp_hasSixDigitsAndUtc()
    {
        QCOMPARE(localorg::timestamp(0), QStringLiteral("1970-01-01T00:00:00.000000Z"));
        QCOMPARE(localorg::timestamp(1'741'079'722'104'953),
            QStringLiteral("2025-03-04T09:15:22.104953Z"));
    }
};

QTEST_GUILESS_MAIN(TstCredentials)
#include "tst_credentials.moc"
