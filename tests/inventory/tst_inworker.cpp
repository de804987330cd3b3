// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/inworker.h"

#include <QImage>
#include <QPainter>
#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

#include <memory>

namespace {

constexpr int longestWait = 3000; // milliseconds

} // namespace

class TstInWorker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Qt paints what is tall or long in several threads at once, and waits for them.
    void painting_whileAllWorkersAreBusy_doesNotWaitForThem()
    {
        const int jobs = services::workers()->maxThreadCount();
        const auto mayEnd = std::make_shared<QSemaphore>();
        const auto begun = std::make_shared<QSemaphore>();
        int ended = 0;
        for (int i = 0; i < jobs; ++i) {
            inventory::inWorker(
                this,
                [mayEnd, begun] {
                    begun->release();
                    return mayEnd->tryAcquire(1, longestWait);
                },
                [&ended](bool wasLet) { ended += wasLet ? 1 : 0; });
        }
        begun->acquire(jobs);
        QImage image(64, 1000, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.fillRect(image.rect(), QColor(0, 0, 0, 60));
        painter.end();
        // Had the painting waited for them, they would have given up.
        mayEnd->release(jobs);
        QTRY_COMPARE(ended, jobs);
        QVERIFY(image.pixelColor(0, 999) != QColor(Qt::white));
    }
};

QTEST_GUILESS_MAIN(TstInWorker)
#include "tst_inworker.moc"
