// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktopstyle.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QMenuBar>
#include <QPainter>
#include <QSemaphore>
#include <QStyleOption>
#include <QTest>
#include <QThreadPool>
#include <QToolBar>

#include <atomic>

using ui::DesktopStyle;

/// What the program's own style does beside the desktop's.
class TstDesktopStyle : public QObject
{
    Q_OBJECT
private:
    /// Whether Qt has loaded a plugin that reads images.
    static bool hasImagePlugins()
    {
        QFile maps(QStringLiteral("/proc/self/maps"));
        return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("/imageformats/");
    }

    static QStyleOptionSlider longScrollBar(Qt::Orientation orientation)
    {
        QStyleOptionSlider option;
        option.rect = orientation == Qt::Vertical ? QRect(0, 0, 14, 700) : QRect(0, 0, 700, 14);
        option.orientation = orientation;
        option.state = QStyle::State_Enabled;
        option.state.setFlag(QStyle::State_Horizontal, orientation == Qt::Horizontal);
        option.subControls = QStyle::SC_All;
        option.maximum = 900;
        option.pageStep = 300;
        option.sliderPosition = 210;
        option.sliderValue = 210;
        return option;
    }
    static QImage painted(const QStyle &style, const QStyleOptionSlider &option, int ratio = 1)
    {
        QImage image(option.rect.size() * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::white);
        QPainter painter(&image);
        style.drawComplexControl(QStyle::CC_ScrollBar, &option, &painter);
        return image;
    }
    /// One after another as a person may meet them, each with one thing that is otherwise.
    static QList<QStyleOptionSlider> lookingDifferent(Qt::Orientation orientation)
    {
        QList<QStyleOptionSlider> bars(9, longScrollBar(orientation));
        bars[1].sliderPosition += 100;
        bars[2].activeSubControls = QStyle::SC_ScrollBarSlider;
        bars[2].state |= QStyle::State_MouseOver | QStyle::State_Sunken;
        bars[3].activeSubControls = QStyle::SC_ScrollBarAddLine;
        bars[3].state |= QStyle::State_MouseOver | QStyle::State_Sunken;
        bars[4].palette = QPalette(QColor(40, 44, 52));
        bars[5].state &= ~QStyle::State_Enabled;
        bars[6].maximum = bars[6].minimum;
        bars[7].direction = Qt::RightToLeft;
        bars[8].upsideDown = true;
        return bars;
    }

private Q_SLOTS:
    void initTestCase() { Q_INIT_RESOURCE(keyward); }

    void use_keepsTheStyleOfTheDesktop()
    {
        const QString name = QApplication::style()->name();
        DesktopStyle::use();
        const auto *style = qobject_cast<DesktopStyle *>(QApplication::style());
        QVERIFY(style && style->isBasedOn(name));
    }

    void barsAndFields_areMade_withoutImagePlugins()
    {
        DesktopStyle::use();
        const QMenuBar menus;
        const QToolBar tools;
        QLineEdit field;
        field.setClearButtonEnabled(true);
        QVERIFY(!hasImagePlugins());
    }

    void icons_ofWhatDoesNotFit_areThere()
    {
        const DesktopStyle style;
        for (const QStyle::StandardPixmap which : {QStyle::SP_ToolBarHorizontalExtensionButton,
                 QStyle::SP_ToolBarVerticalExtensionButton, QStyle::SP_LineEditClearButton}) {
            const QImage image = style.standardIcon(which).pixmap(16, 16).toImage();
            QVERIFY(!image.isNull());
            const QImage empty = [&] {
                QImage none(image.size(), image.format());
                none.fill(Qt::transparent);
                return none;
            }();
            QVERIFY(image != empty);
        }
    }

    void icons_ofTheStyle_areItsOwn()
    {
        const DesktopStyle style(QStringLiteral("Fusion"));
        const auto which = QStyle::SP_MessageBoxWarning;
        QCOMPARE(style.standardIcon(which).pixmap(32, 32).toImage(),
            style.baseStyle()->standardIcon(which).pixmap(32, 32).toImage());
    }

    void scrollBars_lookAsThoseOfTheStyle_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Qt::Orientation>("orientation");
        QTest::addColumn<int>("ratio");
        for (const char *name : {"Fusion", "Windows"}) {
            for (const int ratio : {1, 2}) {
                QTest::addRow("%s, upright, %d", name, ratio)
                    << QString::fromLatin1(name) << Qt::Vertical << ratio;
                QTest::addRow("%s, level, %d", name, ratio)
                    << QString::fromLatin1(name) << Qt::Horizontal << ratio;
            }
        }
    }
    void scrollBars_lookAsThoseOfTheStyle()
    {
        QFETCH(QString, name);
        QFETCH(Qt::Orientation, orientation);
        QFETCH(int, ratio);
        const DesktopStyle style(name);
        const QList<QStyleOptionSlider> bars = lookingDifferent(orientation);
        for (int bar : {0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 8, 7, 6, 5, 4, 3, 2, 1, 0}) {
            QCOMPARE(painted(style, bars.at(bar), ratio),
                painted(*style.baseStyle(), bars.at(bar), ratio));
        }
        QImage empty = painted(style, bars.first(), ratio);
        const QImage image = empty;
        empty.fill(Qt::white);
        QVERIFY(image != empty);
    }

    void scrollBars_asBefore_areNotWaitedFor()
    {
        const DesktopStyle style(QStringLiteral("Fusion"));
        painted(style, longScrollBar(Qt::Vertical));
        painted(style, longScrollBar(Qt::Horizontal));
        // Where the painting waits for these, they give up.
        QThreadPool *pool = QThreadPool::globalInstance();
        QSemaphore isPainted;
        std::atomic<int> waiting = 0;
        std::atomic<bool> isWaitedFor = false;
        const int threads = pool->maxThreadCount();
        for (int thread = 0; thread < threads; ++thread) {
            pool->start([&] {
                ++waiting;
                constexpr int milliseconds = 5000;
                if (!isPainted.tryAcquire(1, milliseconds))
                    isWaitedFor = true;
            });
        }
        QTRY_COMPARE(waiting, threads);
        painted(style, longScrollBar(Qt::Vertical));
        painted(style, longScrollBar(Qt::Horizontal));
        isPainted.release(threads);
        pool->waitForDone();
        QVERIFY(!isWaitedFor);
    }

    void named_isBasedOnThat()
    {
        QVERIFY(DesktopStyle(QStringLiteral("Fusion")).isBasedOn(QStringLiteral("fusion")));
        QVERIFY(!DesktopStyle(QStringLiteral("Windows")).isBasedOn(QStringLiteral("Fusion")));
    }
};

QTEST_MAIN(TstDesktopStyle)
#include "tst_desktopstyle.moc"
