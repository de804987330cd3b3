// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/breakinglabel.h"

#include <QTest>

using ui::BreakingLabel;

/// A long word is shown whole, in as many lines as it needs.
class TstBreakingLabel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void longWord_takesMoreLines_whereThereIsLessRoom()
    {
        BreakingLabel label;
        const int line = label.fontMetrics().height();
        label.setText(QStringLiteral("pkc-ab1c2.europe-west3.gcp.example:9092"));
        const int whole = label.sizeHint().width();
        QCOMPARE(label.heightForWidth(whole + 1) / line, 1);
        QVERIFY(label.heightForWidth(whole / 3) / line >= 3);
        QVERIFY(label.minimumSizeHint().width() < whole / 3);
    }

    void linesOfItsOwn_stay()
    {
        BreakingLabel label;
        label.setText(QStringLiteral("lkc-1\nlkc-2"));
        QVERIFY(label.heightForWidth(1000) >= 2 * label.fontMetrics().ascent());
        QCOMPARE(label.text(), QStringLiteral("lkc-1\nlkc-2"));
    }
};

QTEST_MAIN(TstBreakingLabel)
#include "tst_breakinglabel.moc"
