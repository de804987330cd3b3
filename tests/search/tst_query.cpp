// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/keyidguess.h"
#include "search/query.h"
#include "search/token.h"

#include <QTest>

using search::Condition;
using search::Field;
using search::Problem;

namespace {

QString describe(const Condition &condition)
{
    static const char *const names[]
        = {"text", "owner", "kind", "env", "resource", "older", "newer", "user-owned", "orphaned"};
    QString value = condition.text;
    if (condition.field == Field::Kind)
        value = QString::number(int(condition.kind));
    if (condition.field == Field::Older || condition.field == Field::Newer)
        value
            = QStringLiteral("%1%2").arg(condition.age.amount).arg(QLatin1Char(condition.age.unit));
    return QStringLiteral("%1%2=%3").arg(condition.isNegated ? QStringLiteral("-") : QString(),
        QLatin1String(names[int(condition.field)]), value);
}

QString describe(const search::Query &query)
{
    QStringList parts;
    for (const Condition &condition : query.conditions)
        parts.append(describe(condition));
    return parts.join(QStringLiteral(" | "));
}

} // namespace

class TstQuery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parse_whatIsUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("", "");
        row("  \n ", "");
        row("orders", "text=orders");
        row("Orders  PROD", "text=orders | text=prod");
        row("-orders", "-text=orders");
        row("orders - eu", "text=orders | text=- | text=eu");
        row("orders -", "text=orders");
        row("lkc-12 sa-1", "text=lkc-12 | text=sa-1");
        row("\"two words\"", "text=two words");
        row("-\"two  words\" x", "-text=two words | text=x");
        row("\"not closed here", "text=not closed here");
        row("“from a mail”", "text=from a mail");
        row("\"\"", "");
        row("a\"b", "text=a\"b");
        row("owner:Bob", "owner=bob");
        row("OWNER:\"Bob Stone\"", "owner=bob stone");
        row("-owner:bob@example.com", "-owner=bob@example.com");
        row("env:Prod_1 resource:lkc-1", "env=prod_1 | resource=lkc-1");
        row("type:kafka", "kind=0");
        row("type:Schema-Registry", "kind=1");
        row("type:\"Schema Registry\"", "kind=1");
        row("type:\"Flink region\"", "kind=3");
        row("older:90d newer:1y", "older=90d | newer=1y");
        row("-older:6M", "-older=6m");
        row("is:user-owned -is:orphaned", "user-owned= | -orphaned=");
        row("10:30", "text=10:30");
        row("https://example.com", "text=https://example.com");
        row("\"owner:bob\"", "text=owner:bob");
        row("Straße ÉCRIT", "text=strasse | text=écrit");
        row("'QK3T7ZP2MW5XN8RD',", "text=qk3t7zp2mw5xn8rd");
        row("'QK3T7ZP2 MW5XN8RD'", "text=qk3t7zp2 | text=mw5xn8rd");
    }
    void parse_whatIsUnderstood()
    {
        QFETCH(QString, text);
        const search::Parsed parsed = search::parse(text);
        QTEST(describe(parsed.query), "expected");
        QVERIFY(parsed.problems.isEmpty());
    }

    void parse_whatIsNot_isLeftOutAndNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("term");
        using Kind = Problem::Kind;
        const auto row = [](const char *text, Kind kind, const char *term) {
            QTest::newRow(text) << QString::fromUtf8(text) << int(kind) << QString::fromUtf8(term);
        };
        row("rest onwer:bob rest", Kind::UnknownTerm, "onwer:bob");
        row("rest owner: rest", Kind::MissingValue, "owner:");
        row("rest owner:\"\" rest", Kind::MissingValue, "owner:\"\"");
        row("rest -type: rest", Kind::MissingValue, "-type:");
        row("rest type:kafak rest", Kind::UnknownKind, "type:kafak");
        row("rest is:gone rest", Kind::UnknownState, "is:gone");
        row("rest older:90 rest", Kind::BadAge, "older:90");
        row("rest older:d rest", Kind::BadAge, "older:d");
        row("rest older:0d rest", Kind::BadAge, "older:0d");
        row("rest older:-3d rest", Kind::BadAge, "older:-3d");
        row("rest older:3q rest", Kind::BadAge, "older:3q");
        row("rest older:999999d rest", Kind::BadAge, "older:999999d");
        row("rest newer:٣d rest", Kind::BadAge, "newer:٣d");
        row("rest has:finding rest", Kind::FindingsUnknown, "has:finding");
        row("rest has:something rest", Kind::UnknownTerm, "has:something");
    }
    void parse_whatIsNot_isLeftOutAndNamed()
    {
        QFETCH(QString, text);
        const search::Parsed parsed = search::parse(text);
        QCOMPARE(describe(parsed.query), QStringLiteral("text=rest | text=rest"));
        QCOMPARE(parsed.problems.size(), 1);
        QTEST(int(parsed.problems.first().kind), "kind");
        QTEST(parsed.problems.first().term, "term");
        QVERIFY(!parsed.problems.first().isUnfinished);
    }

    void problem_atTheEnd_isUnfinished()
    {
        QVERIFY(search::parse(QStringLiteral("a older:9")).problems.first().isUnfinished);
        QVERIFY(!search::parse(QStringLiteral("a older:9 ")).problems.first().isUnfinished);
    }

    void tokens_coverTheirText()
    {
        const QString text = QStringLiteral("  a -owner:\"b c\"  “d e” ");
        QStringList pieces;
        for (const search::Token &token : search::tokens(text))
            pieces.append(text.mid(token.from, token.length));
        QCOMPARE(pieces,
            QStringList(
                {QStringLiteral("a"), QStringLiteral("-owner:\"b c\""), QStringLiteral("“d e”")}));
    }

    void age_before_isByTheCalendar()
    {
        const QDateTime now(QDate(2026, 3, 31), QTime(12, 0), Qt::UTC);
        const auto date = [&now](int amount, char unit) {
            return search::Age{amount, unit}.before(now).date();
        };
        QCOMPARE(search::Age({36, 'h'}).before(now), now.addSecs(-36LL * 3600));
        QCOMPARE(date(90, 'd'), now.date().addDays(-90));
        QCOMPARE(date(2, 'w'), QDate(2026, 3, 17));
        QCOMPARE(date(1, 'm'), QDate(2026, 2, 28));
        QCOMPARE(date(1, 'y'), QDate(2025, 3, 31));
        QVERIFY(search::Age({99999, 'y'}).before(now).isValid());
    }

    void folded_sameTextOtherwiseWritten_isTheSame()
    {
        QCOMPARE(search::folded(QStringLiteral("E\u0301cole  A\u00a0b")),
            search::folded(QStringLiteral("\u00e9COLE a B")));
        QCOMPARE(
            search::folded(QStringLiteral("ΣΊΣΥΦΟΣ")), search::folded(QStringLiteral("σίσυφος")));
        QCOMPARE(search::folded(QStringLiteral("ＡＢＣ１")), QStringLiteral("abc1"));
    }

    void keyId_isFoundInWhatSurroundsIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("isTypical");
        const auto row = [](const char *text, const char *id, bool isTypical) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(id) << isTypical;
        };
        row("QK3T7ZP2MW5XN8RD", "QK3T7ZP2MW5XN8RD", true);
        row("  \"QK3T7ZP2MW5XN8RD\" \n", "QK3T7ZP2MW5XN8RD", true);
        row("‘QK3T7ZP2MW5XN8RD’.", "QK3T7ZP2MW5XN8RD", true);
        row("`QK3T7ZP2MW5XN8RD`", "QK3T7ZP2MW5XN8RD", true);
        row("<QK3T7ZP2MW5XN8RD>,", "QK3T7ZP2MW5XN8RD", true);
        row("\u200bQK3T7ZP2MW5XN8RD\ufeff", "QK3T7ZP2MW5XN8RD", true);
        row("QKATBZPCMWEXNFRD", "QKATBZPCMWEXNFRD", true);
        row("QK3T7ZP2MW5XN8RD12", "QK3T7ZP2MW5XN8RD12", true);
        row("qk3t7zp2mw5xn8rd", "qk3t7zp2mw5xn8rd", false);
        row("QK3T 7ZP2 MW5X\nN8RD", "QK3T7ZP2MW5XN8RD", false);
        row("ABCD1234", "ABCD1234", false);
        row("", "", false);
        row("orders", "", false);
        row("PRODUCTION", "", false);
        row("1234567890123456", "", false);
        row("-QK3T7ZP2MW5XN8RD", "", false);
        row("owner:QK3T7ZP2MW5XN8RD", "", false);
        row("bob@example.com", "", false);
        row("sa-QK3T7ZP2MW5XN8", "", false);
        row("ORDERS PROD", "", false);
        row("orders 2026 eu west", "", false);
        row("ключ12345", "", false);
    }
    void keyId_isFoundInWhatSurroundsIt()
    {
        QFETCH(QString, text);
        QFETCH(QString, id);
        const auto guess = search::keyIdIn(text);
        QCOMPARE(guess ? guess->id.toString() : QString(), id);
        if (guess)
            QTEST(guess->isTypical, "isTypical");
    }
};

QTEST_GUILESS_MAIN(TstQuery)
#include "tst_query.moc"
