// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/csv.h"

#include <QTest>

class TstCsv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void record_isRfc4180_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QByteArray>("record");
        const auto row = [](const char *name, const QStringList &cells, const char *record) {
            QTest::newRow(name) << cells << QByteArray(record);
        };
        row("plain", {QStringLiteral("a"), QString(), QStringLiteral("b c")}, "a,,b c\r\n");
        row("comma", {QStringLiteral("a,b")}, "\"a,b\"\r\n");
        row("quote", {QStringLiteral("say \"a\"")}, "\"say \"\"a\"\"\"\r\n");
        row("new line", {QStringLiteral("a\nb")}, "\"a\nb\"\r\n");
        row("carriage return", {QStringLiteral("a\rb")}, "\"a\rb\"\r\n");
        row("other scripts", {QStringLiteral("確認")}, "\xe7\xa2\xba\xe8\xaa\x8d\r\n");
    }
    void record_isRfc4180()
    {
        QFETCH(QStringList, cells);
        QTEST(domain::csvRecord(cells), "record");
    }

    void cellThatASpreadsheetWouldRun_isNeutralized_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("record");
        const auto row = [](const char *cell, const char *record) {
            QTest::newRow(record) << QString::fromLatin1(cell) << QByteArray(record);
        };
        row("=1+1", "'=1+1\r\n");
        row("+1", "'+1\r\n");
        row("-1", "'-1\r\n");
        row("@SUM(A1)", "'@SUM(A1)\r\n");
        row("\t=1", "'\t=1\r\n");
        row("\r=1", "\"'\r=1\"\r\n");
        row("=A1,\"x\"", "\"'=A1,\"\"x\"\"\"\r\n");
        row("a=1", "a=1\r\n");
    }
    void cellThatASpreadsheetWouldRun_isNeutralized()
    {
        QFETCH(QString, cell);
        QTEST(domain::csvRecord({cell}), "record");
    }

    void tabSeparatedLine_keepsItsCellsApart_andNeutralizesThem()
    {
        QCOMPARE(domain::tabSeparatedLine({QStringLiteral("=1"), QString(),
                     QStringLiteral("a\tb\nc"), QStringLiteral("say \"a\", b")}),
            QStringLiteral("'=1\t\ta b c\tsay \"a\", b"));
    }
};

QTEST_GUILESS_MAIN(TstCsv)
#include "tst_csv.moc"
