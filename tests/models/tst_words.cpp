// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words.h"

#include <QTest>
#include <QTimeZone>

using Phase = inventory::LoadState::Phase;

class TstWords : public QObject
{
    Q_OBJECT
private:
    static QDateTime at(const char *text)
    {
        return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    // The English catalogue, which makes "1 minute" of "1 minute(s)", is tst_translator's.
    void relativeTime_data()
    {
        QTest::addColumn<qint64>("secondsAgo");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *tag, qint64 seconds, const char *expected) {
            QTest::newRow(tag) << seconds << QString::fromLatin1(expected);
        };
        constexpr qint64 day = 86'400;
        row("this second", 0, "just now");
        row("under a minute", 59, "just now");
        row("a minute", 60, "1 minute(s) ago");
        row("under an hour", 3'599, "59 minute(s) ago");
        row("an hour", 3'600, "1 hour(s) ago");
        row("under a day", day - 1, "23 hour(s) ago");
        row("a day", day, "1 day(s) ago");
        row("sixty days", 60 * day, "60 day(s) ago");
        row("two months", 61 * day, "2 month(s) ago");
        row("under two years", 729 * day, "23 month(s) ago");
        row("two years", 730 * day, "2 year(s) ago");
        row("ten years", 3'652 * day, "10 year(s) ago");
    }
    void relativeTime()
    {
        QFETCH(qint64, secondsAgo);
        QFETCH(QString, expected);
        const QDateTime now = at("2026-03-04T05:06:07Z");
        QCOMPARE(models::relativeTime(now.addSecs(-secondsAgo), now), expected);
    }

    void relativeTime_future_isTheExactTime()
    {
        const QDateTime now = at("2026-03-04T05:06:07Z");
        QCOMPARE(models::relativeTime(now.addSecs(1), now), models::exactTime(now.addSecs(1)));
    }

    void time_invalid_isEmpty()
    {
        QCOMPARE(models::relativeTime({}, at("2026-03-04T05:06:07Z")), QString());
        QCOMPARE(models::exactTime({}), QString());
    }

    void exactTime_isYearFirstAndNamesItsZone()
    {
        QCOMPARE(models::exactTime(at("2026-03-04T05:06:07Z")),
            QStringLiteral("2026-03-04 05:06:07 UTC"));
        QCOMPARE(models::exactTime(at("2026-03-04T05:06:07+02:00")),
            QStringLiteral("2026-03-04 03:06:07 UTC"));
    }

    void plain_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *tag, const QString &text, const char *expected) {
            QTest::newRow(tag) << text << QString::fromUtf8(expected);
        };
        row("nothing", QString(), "");
        row("letters of all kinds", QStringLiteral("Zahlung écrit 支付 😀"), "Zahlung écrit 支付 😀");
        row("Hebrew and Arabic", QStringLiteral("שלום مرحبا"), "שלום مرحبا");
        row("markup stays as it is", QStringLiteral("<b>x</b> &amp;"), "<b>x</b> &amp;");
        row("null", QString(QChar(0)), "[U+0000]");
        row("line breaks and tab", QStringLiteral("a\r\n\tb"), "a[U+000D][U+000A][U+0009]b");
        row("escape", QStringLiteral("\x1b[31m"), "[U+001B][31m");
        row("C1 control", QString(QChar(0x85)), "[U+0085]");
        row("embeddings", QStringLiteral("\u202A\u202B\u202C\u202D\u202E"),
            "[U+202A][U+202B][U+202C][U+202D][U+202E]");
        row("isolates", QStringLiteral("\u2066\u2067\u2068\u2069"),
            "[U+2066][U+2067][U+2068][U+2069]");
        row("marks", QStringLiteral("\u200E\u200F\u061C"), "[U+200E][U+200F][U+061C]");
        row("separators", QStringLiteral("\u2028\u2029"), "[U+2028][U+2029]");
    }
    void plain()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(models::plain(text), expected);
    }

    void countText_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<QString>("some");
        QTest::addColumn<QString>("none");
        const QString unknown = QStringLiteral("–");
        const QString atLeast = QStringLiteral("12+");
        QTest::newRow("complete") << int(Phase::Complete) << QStringLiteral("12")
                                  << QStringLiteral("0");
        QTest::newRow("not loaded") << int(Phase::NotLoaded) << atLeast << unknown;
        QTest::newRow("loading") << int(Phase::Loading) << atLeast << unknown;
        QTest::newRow("partial") << int(Phase::Partial) << atLeast << unknown;
        QTest::newRow("failed") << int(Phase::Failed) << atLeast << unknown;
        QTest::newRow("not visible") << int(Phase::NotVisible) << atLeast << unknown;
    }
    void countText()
    {
        QFETCH(int, phase);
        QFETCH(QString, some);
        QFETCH(QString, none);
        inventory::LoadState state;
        state.phase = Phase(phase);
        QCOMPARE(models::countText(12, state), some);
        QCOMPARE(models::countText(0, state), none);
        QCOMPARE(models::countToolTip(state).isEmpty(), state.isComplete());
    }

    void phaseName_data()
    {
        QTest::addColumn<QString>("phase");
        QTest::addColumn<QString>("expected");
        QTest::newRow("provisioned")
            << QStringLiteral("PROVISIONED") << QStringLiteral("Provisioned");
        QTest::newRow("provisioning")
            << QStringLiteral("PROVISIONING") << QStringLiteral("Provisioning");
        QTest::newRow("failed, other case") << QStringLiteral("Failed") << QStringLiteral("Failed");
        QTest::newRow("unknown") << QStringLiteral("Deprovisioning")
                                 << QStringLiteral("Deprovisioning");
        QTest::newRow("none") << QString() << QString();
    }
    void phaseName()
    {
        QFETCH(QString, phase);
        QFETCH(QString, expected);
        QCOMPARE(models::phaseName(phase), expected);
    }
};

QTEST_GUILESS_MAIN(TstWords)
#include "tst_words.moc"
