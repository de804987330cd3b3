// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stallwatch.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <thread>

namespace {

using Application = app::Watched<QCoreApplication>;

constexpr auto limit = app::StallWatch::usualLimit;

std::atomic<bool> isNamed{false};
std::atomic<bool> isEnded{false};
QtMessageHandler before = nullptr;

Application &application()
{
    return static_cast<Application &>(*QCoreApplication::instance());
}

void listen(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (text.contains(QStringLiteral("has been busy for")))
        isNamed = isNamed || text.contains(QStringLiteral("ui::keepBusyUntilNamed"));
    else if (text.contains(QStringLiteral("was busy for")))
        isEnded = true;
    else
        before(type, context, text);
}

} // namespace

namespace ui {

/// As long as it takes, so that no machine is too slow or too fast for the test.
[[gnu::noinline]] void keepBusyUntilNamed()
{
    QElapsedTimer clock;
    clock.start();
    while (!isNamed && clock.elapsed() < 20000) { }
}

} // namespace ui

class TstStallWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        isNamed = isEnded = false;
        before = qInstallMessageHandler(listen);
    }
    void cleanup() { qInstallMessageHandler(before); }

    void beforeTheEventLoop_nothingIsSaid()
    {
        QTimer::singleShot(0, qApp, [] { std::this_thread::sleep_for(10 * limit); });
        QCoreApplication::processEvents();
        QVERIFY(!isNamed && !isEnded);
    }

    /// As libraries do that are asked for something while the program starts.
    void anotherLoopBeforeTheEventLoop_nothingIsSaid()
    {
        QEventLoop loop;
        QTimer::singleShot(0, &loop, [&loop] {
            std::this_thread::sleep_for(10 * limit);
            loop.quit();
        });
        loop.exec();
        QVERIFY(!isNamed && !isEnded);
    }

    void anotherThreadKeptBusy_nothingIsSaid()
    {
        QThread thread;
        QObject worker;
        worker.moveToThread(&thread);
        thread.start();
        QMetaObject::invokeMethod(&worker, [] {
            std::this_thread::sleep_for(10 * limit);
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        });
        application().exec();
        thread.quit();
        thread.wait();
        QVERIFY(!isNamed && !isEnded);
    }

    void threadKeptBusy_isNamedWhileItIs()
    {
        QTimer::singleShot(0, qApp, [] { ui::keepBusyUntilNamed(); });
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        application().exec();
        QVERIFY(isNamed);
        QTRY_VERIFY(isEnded);
    }
};

int main(int argc, char **argv)
{
    const Application watched(argc, argv);
    TstStallWatch test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_stallwatch.moc"
