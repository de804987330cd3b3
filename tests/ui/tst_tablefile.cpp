// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tablefile.h"
#include "ui/tablepages.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

namespace {

models::TableText table(int rows)
{
    models::TableText text;
    text.header = {QStringLiteral("Key"), QStringLiteral("Description")};
    for (int row = 0; row < rows; ++row) {
        text.rows.append({QStringLiteral("KEY%1").arg(row),
            QStringLiteral("a long description of what this key is for ").repeated(row % 9)});
    }
    return text;
}

int pagesOf(const QString &file)
{
    QFile pdf(file);
    if (!pdf.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray content = pdf.readAll();
    if (!content.startsWith("%PDF-"))
        return -1;
    return int(content.count("/Type /Page\n"));
}

} // namespace

class TstTableFile : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    std::atomic_bool m_isCancelled = false;

    QString file() const { return m_folder.filePath(QStringLiteral("out")); }
    QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files); }
    ui::TableHeading heading() const
    {
        return {QStringLiteral("API keys – Example"), {QStringLiteral("3 rows")},
            QStringLiteral("Not all API keys are shown.")};
    }

private Q_SLOTS:
    void init()
    {
        m_isCancelled = false;
        QFile::remove(file());
    }

    void pdf_manyRows_isOnSeveralPages()
    {
        QCOMPARE(ui::writeTablePdf(file(), heading(), table(2), m_isCancelled), QString());
        QCOMPARE(pagesOf(file()), 1);
        QCOMPARE(ui::writeTablePdf(file(), heading(), table(500), m_isCancelled), QString());
        const int pages = pagesOf(file());
        QVERIFY2(pages > 5 && pages < 60, qPrintable(QString::number(pages)));
    }

    void pdf_noRows_isAPage()
    {
        QCOMPARE(ui::writeTablePdf(file(), heading(), table(0), m_isCancelled), QString());
        QCOMPARE(pagesOf(file()), 1);
    }

    void cancelled_leavesWhatWasThere()
    {
        QCOMPARE(ui::writeTableFile(file(), "before", m_isCancelled), QString());
        m_isCancelled = true;
        QCOMPARE(ui::writeTableFile(file(), "after", m_isCancelled), QString());
        QCOMPARE(ui::writeTablePdf(file(), heading(), table(9), m_isCancelled), QString());
        QFile out(file());
        QVERIFY(out.open(QIODevice::ReadOnly));
        QCOMPARE(out.readAll(), QByteArray("before"));
        QCOMPARE(files(), QStringList(QStringLiteral("out")));
    }

    void folderThatIsNotThere_isSaid()
    {
        const QString nowhere = m_folder.filePath(QStringLiteral("none/out"));
        QVERIFY(!ui::writeTableFile(nowhere, "x", m_isCancelled).isEmpty());
        QVERIFY(!ui::writeTablePdf(nowhere, heading(), table(1), m_isCancelled).isEmpty());
    }

#ifdef Q_OS_UNIX
    void fullDisk_isSaid_andLeavesNoHalfFile()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before = {};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small = {4096, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const QString csv = ui::writeTableFile(file(), QByteArray(100000, 'x'), m_isCancelled);
        const QString pdf = ui::writeTablePdf(file(), heading(), table(500), m_isCancelled);
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!csv.isEmpty());
        QVERIFY(!pdf.isEmpty());
        QVERIFY2(files().isEmpty(), qPrintable(files().join(QLatin1Char(' '))));
    }
#endif
};

QTEST_MAIN(TstTableFile)
#include "tst_tablefile.moc"
