// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktopstyle.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QMenuBar>
#include <QTest>
#include <QToolBar>

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

    void named_isBasedOnThat()
    {
        QVERIFY(DesktopStyle(QStringLiteral("Fusion")).isBasedOn(QStringLiteral("fusion")));
        QVERIFY(!DesktopStyle(QStringLiteral("Windows")).isBasedOn(QStringLiteral("Fusion")));
    }
};

QTEST_MAIN(TstDesktopStyle)
#include "tst_desktopstyle.moc"
