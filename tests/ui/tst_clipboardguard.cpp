// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clipboardguard.h"

#include <QGuiApplication>
#include <QMimeData>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using ui::ClipboardGuard;
using namespace std::chrono_literals;

class TstClipboardGuard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        // Not the offscreen platform's own remark on any window.
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        QGuiApplication::clipboard()->clear();
        if (QGuiApplication::clipboard()->supportsSelection())
            QGuiApplication::clipboard()->clear(QClipboard::Selection);
    }

    void copySecret_putsExactlyTheBytes_andMarksThem()
    {
        ClipboardGuard guard(QGuiApplication::clipboard());
        const QByteArray secret(" cflt+/ä= \t");
        QCOMPARE(guard.copySecret(secret), ClipboardGuard::Outcome::Copied);
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(data->data(QStringLiteral("text/plain")), secret);
        QCOMPARE(data->text().toUtf8(), secret);
#if defined(Q_OS_LINUX)
        QCOMPARE(data->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
#endif
        QVERIFY(guard.isGuarding());
        QCOMPARE(guard.remaining(), 45);
    }

    void copySecret_leavesTheSelectionAlone()
    {
        QClipboard *clipboard = QGuiApplication::clipboard();
        if (clipboard->supportsSelection())
            clipboard->setText(QStringLiteral("mine"), QClipboard::Selection);
        ClipboardGuard guard(clipboard);
        QCOMPARE(guard.copySecret("s3cret"), ClipboardGuard::Outcome::Copied);
        if (clipboard->supportsSelection())
            QCOMPARE(clipboard->text(QClipboard::Selection), QStringLiteral("mine"));
    }

    void copySecret_timePasses_isTakenBack()
    {
        ClipboardGuard guard(QGuiApplication::clipboard());
        guard.setLifetime(300ms);
        QSignalSpy cleared(&guard, &ClipboardGuard::cleared);
        QSignalSpy remaining(&guard, &ClipboardGuard::remainingChanged);
        QCOMPARE(guard.copySecret("s3cret"), ClipboardGuard::Outcome::Copied);
        QTRY_COMPARE(cleared.size(), 1);
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        QCOMPARE(remaining.first().first().toInt(), 1);
        QCOMPARE(remaining.last().first().toInt(), 0);
        QVERIFY(!guard.isGuarding());
    }

    void copySecret_countsTheSecondsDown()
    {
        ClipboardGuard guard(QGuiApplication::clipboard());
        guard.setLifetime(2500ms);
        QSignalSpy remaining(&guard, &ClipboardGuard::remainingChanged);
        QCOMPARE(guard.copySecret("s3cret"), ClipboardGuard::Outcome::Copied);
        QTRY_COMPARE(remaining.size(), 4);
        QCOMPARE(remaining.at(0).first().toInt(), 3);
        QCOMPARE(remaining.at(1).first().toInt(), 2);
        QCOMPARE(remaining.at(2).first().toInt(), 1);
        QCOMPARE(remaining.at(3).first().toInt(), 0);
    }

    void copySecret_otherTextCopiedSince_survives()
    {
        ClipboardGuard guard(QGuiApplication::clipboard());
        QSignalSpy cleared(&guard, &ClipboardGuard::cleared);
        guard.copySecret("s3cret");
        QGuiApplication::clipboard()->setText(QStringLiteral("other"));
        QTRY_VERIFY(!guard.isGuarding());
        guard.clearNow();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("other"));
        QCOMPARE(cleared.size(), 0);
    }

    void copySecret_twice_startsTheCountdownAnew()
    {
        ClipboardGuard guard(QGuiApplication::clipboard());
        QCOMPARE(guard.copySecret("first"), ClipboardGuard::Outcome::Copied);
        QCOMPARE(guard.copySecret("second"), ClipboardGuard::Outcome::Copied);
        QCOMPARE(guard.remaining(), 45);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("second"));
        QCOMPARE(guard.copySecret("second"), ClipboardGuard::Outcome::Copied);
        QVERIFY(guard.isGuarding());
    }

    void copySecret_empty_fails()
    {
        ClipboardGuard guard(QGuiApplication::clipboard());
        QCOMPARE(guard.copySecret(QByteArrayView()), ClipboardGuard::Outcome::Failed);
        QVERIFY(!guard.isGuarding());
    }

    void copyPlain_replacesTheSecret_andStays()
    {
        ClipboardGuard guard(QGuiApplication::clipboard());
        guard.copySecret("s3cret");
        QCOMPARE(guard.copyPlain(QStringLiteral("ABCDEF")), ClipboardGuard::Outcome::Copied);
        QVERIFY(!guard.isGuarding());
        QCOMPARE(guard.remaining(), 0);
        guard.clearNow();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("ABCDEF"));
        QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasFormat(
            QStringLiteral("x-kde-passwordManagerHint")));
    }

    void copySecret_anotherProgramCopiesSince_itsTextSurvives()
    {
        const QString xclip = QStandardPaths::findExecutable(QStringLiteral("xclip"));
        if (QGuiApplication::platformName() != QLatin1String("xcb") || xclip.isEmpty())
            QSKIP("Needs an X server and xclip");
        ClipboardGuard guard(QGuiApplication::clipboard());
        QSignalSpy cleared(&guard, &ClipboardGuard::cleared);
        QCOMPARE(guard.copySecret("s3cret"), ClipboardGuard::Outcome::Copied);
        QProcess other;
        other.start(xclip,
            {QStringLiteral("-selection"), QStringLiteral("clipboard"), QStringLiteral("-quiet")});
        other.write("other");
        other.closeWriteChannel();
        QTRY_VERIFY(!guard.isGuarding());
        guard.clearNow();
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("other"));
        QCOMPARE(cleared.size(), 0);
        other.kill();
        QVERIFY(other.waitForFinished());
    }

    void copySecret_anotherProgramReads_getsTheBytes()
    {
        const QString xclip = QStandardPaths::findExecutable(QStringLiteral("xclip"));
        if (QGuiApplication::platformName() != QLatin1String("xcb") || xclip.isEmpty())
            QSKIP("Needs an X server and xclip");
        const QByteArray secret(" cflt+/Ã¤= \t");
        ClipboardGuard guard(QGuiApplication::clipboard());
        QCOMPARE(guard.copySecret(secret), ClipboardGuard::Outcome::Copied);
        const auto paste = [&xclip](const QStringList &options) {
            QProcess reader;
            reader.start(xclip, QStringList{QStringLiteral("-o")} + options);
            [&reader] { QTRY_COMPARE(reader.state(), QProcess::NotRunning); }();
            return reader.readAllStandardOutput();
        };
        const QStringList clipboard{QStringLiteral("-selection"), QStringLiteral("clipboard")};
        const auto target = [&](const char *name) {
            return clipboard + QStringList{QStringLiteral("-t"), QString::fromLatin1(name)};
        };
        QCOMPARE(paste(target("UTF8_STRING")), secret);
        QCOMPARE(paste(target("text/plain")), secret);
        QCOMPARE(paste(target("x-kde-passwordManagerHint")), QByteArray("secret"));
        QVERIFY(paste({QStringLiteral("-selection"), QStringLiteral("primary")}).isEmpty());
        guard.clearNow();
        QVERIFY(paste(clipboard).isEmpty());
    }

    void destruction_takesTheSecretBack()
    {
        {
            ClipboardGuard guard(QGuiApplication::clipboard());
            guard.copySecret("s3cret");
        }
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    }
};

QTEST_MAIN(TstClipboardGuard)
#include "tst_clipboardguard.moc"
