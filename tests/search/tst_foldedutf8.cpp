// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Folding bytes, against folding the text that they are.
#include "search/foldedutf8.h"
#include "search/query.h"

#include <QRandomGenerator>
#include <QTest>

using search::appendFolded;

namespace {

QByteArray expected(const QByteArray &text)
{
    return search::folded(QString::fromUtf8(text)).toUtf8();
}

/// Behind what is there already.
QByteArray appended(const QByteArray &text)
{
    QByteArray result("before ");
    appendFolded(result, text);
    return result.startsWith("before ") ? result.sliced(7) : QByteArray("overwritten");
}

bool isRight(const QByteArray &text)
{
    const QString whole = QString::fromUtf8(text);
    return appended(text) == expected(text)
        && search::foldedUtf8(whole) == search::folded(whole).toUtf8();
}

QByteArray utf8(char32_t c)
{
    return QString::fromUcs4(&c, 1).toUtf8();
}

/// What names are written with, and what is awkward about it.
char32_t randomCharacter(QRandomGenerator &random)
{
    static constexpr std::pair<char32_t, char32_t> ranges[] = {{0x00, 0x7f}, {' ', '~'}, {'a', 'z'},
        {' ', ' '}, {'\t', '\r'}, {0x80, 0xff}, {0x100, 0x24f}, {0x250, 0x36f}, {0x300, 0x310},
        {0x370, 0x3ff}, {0x400, 0x52f}, {0x530, 0x7ff}, {0x900, 0xdff}, {0x1100, 0x11ff},
        {0x1e00, 0x1fff}, {0x2000, 0x20cf}, {0x3000, 0x30ff}, {0x3099, 0x309a}, {0x4e00, 0x9fff},
        {0xac00, 0xd7a3}, {0xf900, 0xfaff}, {0xfe00, 0xffff}, {0xfeff, 0xfeff}, {0x10400, 0x1044f},
        {0x1f300, 0x1f6ff}, {0x11000, 0x114ff}, {0x0, 0x10ffff}};
    const auto [first, last] = ranges[random.bounded(quint32(std::size(ranges)))];
    return first + random.bounded(quint32(last - first + 1));
}

} // namespace

class TstFoldedUtf8 : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCharacter_aloneAndBetweenOthers_isFoldedAsText()
    {
        for (char32_t c = 0; c <= 0x20000; ++c) {
            if (QChar::isSurrogate(c))
                continue;
            for (const QByteArray &text : {utf8(c), "a" + utf8(c) + "B"})
                QVERIFY2(isRight(text), qPrintable(QString::number(c, 16)));
        }
    }

    /// Whatever joins its neighbour is written here in two.
    void everyComposedCharacter_inParts_isFoldedAsText()
    {
        for (char32_t c = 0; c <= 0x20000; ++c) {
            const QString parts = QChar::decomposition(c);
            if (parts.isEmpty())
                continue;
            const QString most = parts.chopped(1).normalized(QString::NormalizationForm_C);
            QVERIFY2(isRight(parts.toUtf8()), qPrintable(parts));
            QVERIFY2(isRight((most + parts.back()).toUtf8()), qPrintable(parts));
        }
    }

    void anyText_isFoldedAsText()
    {
        QRandomGenerator random(20261130);
        for (int round = 0; round < 60'000; ++round) {
            QByteArray text;
            for (quint32 left = random.bounded(8u); left > 0; --left)
                text += utf8(randomCharacter(random));
            QVERIFY2(isRight(text), text.toHex());
        }
    }

    void anyBytes_areFoldedAsText()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 60'000; ++round) {
            QByteArray text;
            for (quint32 left = random.bounded(4u); left > 0; --left)
                text += utf8(randomCharacter(random));
            // Cut off, or with a byte that belongs nowhere.
            if (random.bounded(2) == 0)
                text.chop(qMin(text.size(), qsizetype(1)));
            else
                text.insert(random.bounded(int(text.size()) + 1), char(random.bounded(256)));
            QVERIFY2(appended(text) == expected(text), text.toHex());
        }
    }

    void names_areFolded()
    {
        const auto name = [](const char *text) { return appended(QByteArray(text)); };
        QCOMPARE(name("  Orders\t\n Prod_1 "), QByteArray("orders prod_1"));
        QCOMPARE(name("Straße ÉCRIT"), QByteArray("strasse écrit"));
        QCOMPARE(name("ΣΊΣΥΦΟΣ Заказы"), QByteArray("σίσυφοσ заказы"));
        QCOMPARE(name("O’Brien – Nguyễn"), QByteArray("o’brien – nguyễn"));
        QCOMPARE(name("在庫 주문"), QByteArray("在庫 주문"));
        QCOMPARE(name("E\u0301 \u00a0ＡＢＣ"), QByteArray("é abc"));
        QCOMPARE(name(""), QByteArray());
        QCOMPARE(name(" "), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TstFoldedUtf8)
#include "tst_foldedutf8.moc"
