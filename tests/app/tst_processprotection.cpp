// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "processprotection.h"

#include <QFile>
#include <QTest>

class TstProcessProtection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takeFromEnvironment_isNowhereAfterwards();
    void takeFromEnvironment_notSet_isEmpty();
};

void TstProcessProtection::takeFromEnvironment_isNowhereAfterwards()
{
    // As the kernel hands it over: tests/CMakeLists.txt sets it for this program.
    const char *variable = "KEYWARD_TEST_VARIABLE";
    const QByteArray expected("value-of-the-variable");
    QFile environment(QStringLiteral("/proc/self/environ"));
    const bool isKernelShowing = environment.open(QIODevice::ReadOnly);
    if (isKernelShowing)
        QVERIFY(environment.readAll().contains(expected));
    const domain::Secret secret = app::takeFromEnvironment(variable);
    QCOMPARE(secret.reveal().toByteArray(), expected);
    QVERIFY(!qEnvironmentVariableIsSet(variable));
    if (isKernelShowing) {
        environment.close();
        QVERIFY(environment.open(QIODevice::ReadOnly));
        QVERIFY(!environment.readAll().contains(expected));
    }
}

void TstProcessProtection::takeFromEnvironment_notSet_isEmpty()
{
    QVERIFY(app::takeFromEnvironment("KEYWARD_TEST_NOT_SET").isEmpty());
}

QTEST_APPLESS_MAIN(TstProcessProtection)
#include "tst_processprotection.moc"
