// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/completion.h"
#include "search/query.h"

#include <QTest>

using search::NamedValue;

namespace {

search::Vocabulary sampleVocabulary()
{
    const auto value = [](const char *name, const char *id, const char *mail = "") {
        return NamedValue{QString::fromUtf8(name), QString::fromUtf8(id), QString::fromUtf8(mail)};
    };
    search::Vocabulary vocabulary;
    vocabulary.owners = {value("Ana Díaz", "u-2", "ana@example.com"),
        value("Bob", "u-1", "bob@example.com"), value("Bob Stone", "u-3", "stone@example.com"),
        value("", "u-4", "new@example.com"), value("say \"hi\"", "sa-1")};
    vocabulary.environments = {value("Prod_1", "env-1")};
    vocabulary.resources = {value("orders", "lkc-1"), value("orders", "lkc-2")};
    return vocabulary;
}

QStringList inserts(const QString &text)
{
    QStringList found;
    for (const auto &suggestion :
        search::completionAt(text, text.size(), sampleVocabulary()).suggestions)
        found.append(suggestion.insert);
    return found;
}

} // namespace

class TstCompletion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void completion_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("", "owner:|resource:|env:|type:|older:|newer:|is:user-owned|is:orphaned");
        row("o", "owner:|older:");
        row("prod -O", "-owner:|-older:");
        row("prod -",
            "-owner:|-resource:|-env:|-type:|-older:|-newer:|-is:user-owned|-is:orphaned");
        row("prod ", "");
        row("is:", "is:user-owned|is:orphaned");
        row("is:or", "is:orphaned");
        row("is:orphaned", "");
        row("has", "");
        row("\"ow", "");
        row("type:k", "type:kafka|type:ksqldb");
        row("older:", "older:7d|older:30d|older:90d|older:6m|older:1y");
        row("env:", "env:Prod_1");
        // One name twice: only the IDs tell them apart.
        row("resource:ord", "resource:lkc-1|resource:lkc-2");
        row("owner:dí", "owner:\"Ana Díaz\"");
        row("owner:stone", "owner:\"Bob Stone\"");
        // "Bob" finds Bob Stone too.
        row("owner:bob@", "owner:bob@example.com");
        row("owner:u-1", "owner:bob@example.com");
        row("owner:new", "owner:new@example.com");
        row("owner:hi", "owner:sa-1");
        row("-owner:ana", "-owner:\"Ana Díaz\"");
        row("nothing:x", "");
    }
    void completion()
    {
        QFETCH(QString, text);
        QTEST(inserts(text).join(QLatin1Char('|')), "expected");
    }

    void completion_replacesItsTokenOnly()
    {
        const QString text = QStringLiteral("own orders");
        const search::Completion at = search::completionAt(text, 3, {});
        QCOMPARE(at.from, 0);
        QCOMPARE(at.length, 3);
        QCOMPARE(at.suggestions.size(), 1);
        QVERIFY(at.suggestions.first().isTermName);
        QVERIFY(search::completionAt(text, 2, {}).suggestions.isEmpty());
    }

    void completion_tellsTheOtherNames()
    {
        const QString text = QStringLiteral("owner:ana");
        const auto found = search::completionAt(text, text.size(), sampleVocabulary()).suggestions;
        QCOMPARE(found.first().detail, QStringLiteral("ana@example.com · u-2"));
    }

    /// Whatever is suggested can be read back, alone and with a dash before it.
    void suggestions_areUnderstood()
    {
        for (const char *text : {"is:", "type:", "older:", "newer:", "owner:", "env:", "resource:",
                 "-owner:", "-resource:"}) {
            for (const QString &insert : inserts(QString::fromLatin1(text))) {
                const search::Parsed parsed = search::parse(insert);
                QVERIFY2(parsed.problems.isEmpty(), qPrintable(insert));
                QCOMPARE(parsed.query.conditions.size(), 1);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TstCompletion)
#include "tst_completion.moc"
