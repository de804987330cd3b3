// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/productionrule.h"

#include <QTest>

using domain::ProductionRule;

/// Which environments are marked as production.
class TstProductionRule : public QObject
{
    Q_OBJECT
private:
    static domain::EnvironmentId environment(const char *id)
    {
        return domain::EnvironmentId(QString::fromUtf8(id));
    }

private Q_SLOTS:
    void isProduction_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *tag, const char *name, const char *pattern, bool expected) {
            QTest::newRow(tag) << QString::fromUtf8(name) << QString::fromUtf8(pattern) << expected;
        };
        row("within", "eu-prod-1", "*prod*", true);
        row("any case", "PRODUCTION", "*prod*", true);
        row("pattern in any case", "production", "*PROD*", true);
        row("another", "development", "*prod*", false);
        row("whole name only", "production", "prod", false);
        row("no pattern", "production", "", false);
        row("no name", "", "*prod*", false);
        row("commas alone", "production", ",,", false);
        row("spaces alone", "production", " , ", false);
        row("first of several", "live-1", "live*,*prod*", true);
        row("second of several, spaces", "my-prod", " live* , *prod* ", true);
        row("none of several", "test", "live*,*prod*", false);
        row("one character", "prod1", "prod?", true);
        row("unclosed set", "prod", "[prod", false);
        row("dots are dots", "prodXeu", "prod.eu", false);
    }
    void isProduction()
    {
        QFETCH(QString, name);
        QFETCH(QString, pattern);
        QFETCH(bool, expected);
        QCOMPARE(domain::isProduction({pattern, {}, {}}, environment("env-1"), name), expected);
    }

    void marks_prevailOverThePattern()
    {
        const QString production = QStringLiteral("Production");
        const QString test = QStringLiteral("Test");
        ProductionRule rule = domain::withMark({}, environment("env-1"), production, false);
        rule = domain::withMark(rule, environment("env-2"), test, true);
        QVERIFY(!domain::isProduction(rule, environment("env-1"), production));
        QVERIFY(domain::isProduction(rule, environment("env-2"), test));
        // By its ID, whatever becomes of its name.
        QVERIFY(domain::isProduction(rule, environment("env-2"), {}));
        QVERIFY(domain::isProduction(rule, environment("env-3"), production));
    }

    void marks_thatSayWhatThePatternSays_areNotKept()
    {
        const QString production = QStringLiteral("Production");
        const ProductionRule rule = domain::withMark({}, environment("env-1"), production, false);
        QCOMPARE(rule.never.size(), 1);
        QCOMPARE(domain::withMark(rule, environment("env-1"), production, true), ProductionRule());
    }
};

QTEST_GUILESS_MAIN(TstProductionRule)
#include "tst_productionrule.moc"
