// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unixsignals.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using app::UnixSignals;

class TstUnixSignals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void signal_isToldInTheEventLoop_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGHUP") << SIGHUP;
    }

    void signal_isToldInTheEventLoop()
    {
        QFETCH(int, number);
        const UnixSignals watcher;
        QSignalSpy requested(&watcher, &UnixSignals::terminationRequested);
        QCOMPARE(std::raise(number), 0);
        QCOMPARE(requested.size(), 0);
        QTRY_COMPARE(requested.size(), 1);
        QCOMPARE(requested.first().first().toInt(), number);
    }

    void signal_repeatedly_doesNoHarm()
    {
        const UnixSignals watcher;
        QSignalSpy requested(&watcher, &UnixSignals::terminationRequested);
        for (int i = 0; i < 10000; ++i)
            std::raise(SIGTERM);
        QTRY_VERIFY(requested.size() > 0);
    }

    void signal_ignoredByTheCaller_staysIgnored()
    {
        std::signal(SIGHUP, SIG_IGN);
        {
            const UnixSignals watcher;
            QSignalSpy requested(&watcher, &UnixSignals::terminationRequested);
            std::raise(SIGHUP);
            std::raise(SIGTERM);
            QTRY_COMPARE(requested.size(), 1);
            QCOMPARE(requested.first().first().toInt(), SIGTERM);
        }
        std::signal(SIGHUP, SIG_DFL);
    }

    void destruction_restoresWhatWas()
    {
        struct sigaction before = {};
        sigaction(SIGTERM, nullptr, &before);
        {
            const UnixSignals watcher;
        }
        struct sigaction after = {};
        sigaction(SIGTERM, nullptr, &after);
        QVERIFY(after.sa_handler == before.sa_handler);
    }
};

QTEST_GUILESS_MAIN(TstUnixSignals)
#include "tst_unixsignals.moc"
