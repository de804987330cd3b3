// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pasteback.h"

#include "domain/secretbuilder.h"

#include <QTest>

using namespace domain;

namespace {
const QByteArray sample("cfltabcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ01/KSkDA");
} // namespace

class TstPasteBack : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comparePasted_data()
    {
        QTest::addColumn<QByteArray>("pasted");
        QTest::addColumn<PasteBack>("answer");
        QTest::newRow("the same") << sample << PasteBack::Matches;
        QTest::newRow("line feed") << sample + '\n' << PasteBack::ExtraWhiteSpace;
        QTest::newRow("around") << " " + sample + "\r\n" << PasteBack::ExtraWhiteSpace;
        QTest::newRow("wrapped") << sample.first(30) + "\n  " + sample.sliced(30)
                                 << PasteBack::ExtraWhiteSpace;
        QTest::newRow("no-break space") << sample + "\xc2\xa0" << PasteBack::ExtraWhiteSpace;
        QTest::newRow("zero width space") << "\xe2\x80\x8b" + sample << PasteBack::ExtraWhiteSpace;
        QTest::newRow("byte order mark") << "\xef\xbb\xbf" + sample << PasteBack::ExtraWhiteSpace;
        QTest::newRow("end missing") << sample.chopped(1) << PasteBack::CutShort;
        QTest::newRow("beginning missing") << sample.sliced(1) << PasteBack::CutShort;
        QTest::newRow("cut and white space") << sample.first(20) + "\n" << PasteBack::CutShort;
        QTest::newRow("ellipsis") << sample.first(20) + "\xe2\x80\xa6" << PasteBack::CutShort;
        QTest::newRow("three dots") << sample.first(20) + "..." << PasteBack::CutShort;
        QTest::newRow("another case") << sample.toUpper() << PasteBack::AnotherValue;
        QTest::newRow("more") << sample + "x" << PasteBack::AnotherValue;
        QTest::newRow("quoted") << '"' + sample + '"' << PasteBack::AnotherValue;
        QTest::newRow("nothing") << QByteArray() << PasteBack::AnotherValue;
        QTest::newRow("dots alone") << QByteArray("...") << PasteBack::AnotherValue;
    }
    void comparePasted()
    {
        QFETCH(QByteArray, pasted);
        QFETCH(PasteBack, answer);
        QCOMPARE(domain::comparePasted(pasted, sample), answer);
    }

    void checksum_ofTheNewForm_isKnown()
    {
        QCOMPARE(secretChecksum(sample), SecretChecksum::Right);
        QByteArray mistyped = sample;
        mistyped[20] = 'X';
        QCOMPARE(secretChecksum(mistyped), SecretChecksum::Wrong);
        std::swap(mistyped[20], mistyped[60]);
        QCOMPARE(secretChecksum(mistyped), SecretChecksum::Wrong);
    }

    void checksum_ofOtherForms_saysNothing()
    {
        QCOMPARE(secretChecksum(QByteArray(64, 'q')), SecretChecksum::None);
        QCOMPARE(secretChecksum(sample.chopped(1)), SecretChecksum::None);
        QCOMPARE(secretChecksum({}), SecretChecksum::None);
    }

    void builder_growingOverwritesWhatItLeaves()
    {
        SecretBuilder builder;
        builder << sample;
        const char *const first = builder.text().data();
        QByteArray expected = sample;
        while (builder.text().data() == first) {
            builder << sample << '+';
            expected += sample + '+';
        }
        QCOMPARE(builder.text().toByteArray(), expected);
        QCOMPARE(builder.take().reveal().toByteArray(), expected);
        QVERIFY(builder.text().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstPasteBack)
#include "tst_pasteback.moc"
