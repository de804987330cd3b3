// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quietrefresh.h"
#include "ui/uisettings.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;

class TstQuietRefresh : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pause_growsWithFailures_andObeysTheApi()
    {
        using ui::QuietRefresh;
        QCOMPARE(QuietRefresh::pause(5min, 0, 0s), 5min);
        QCOMPARE(QuietRefresh::pause(5min, 1, 0s), 10min);
        QCOMPARE(QuietRefresh::pause(5min, 3, 0s), 40min);
        QCOMPARE(QuietRefresh::pause(5min, 50, 0s), 1h);
        QCOMPARE(QuietRefresh::pause(1min, 1, 300s), 5min);
        QCOMPARE(QuietRefresh::pause(5min, 0, 10s), 5min);
    }

    void setting_thatIsNotOffered_isTheDefault()
    {
        const QTemporaryDir folder;
        QSettings file(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        ui::UiSettings settings(file);
        QCOMPARE(settings.refreshMinutes(), 5);
        settings.setRefreshMinutes(0);
        QCOMPARE(settings.refreshMinutes(), 0);
        settings.setRefreshMinutes(15);
        QCOMPARE(settings.refreshMinutes(), 15);
        for (const char *value : {"-1", "7", "often", ""}) {
            file.setValue(QStringLiteral("ui/refreshMinutes"), QString::fromLatin1(value));
            QCOMPARE(settings.refreshMinutes(), 5);
        }
    }
};

QTEST_MAIN(TstQuietRefresh)
#include "tst_quietrefresh.moc"
