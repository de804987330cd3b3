// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lineeditor.h"

#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using ui::LineEditor;

class TstLineEditor : public QObject
{
    Q_OBJECT
private:
    QWidget *m_window = nullptr;
    LineEditor *m_editor = nullptr;
    QLineEdit *m_other = nullptr;

private Q_SLOTS:
    void init()
    {
        m_window = new QWidget;
        auto *column = new QVBoxLayout(m_window);
        m_editor = new LineEditor(m_window);
        m_other = new QLineEdit(m_window);
        column->addWidget(m_editor);
        column->addWidget(m_other);
        m_editor->setValue(QStringLiteral("old"), true);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        m_editor->setFocus();
        m_editor->selectAll();
    }
    void cleanup() { delete m_window; }

    void enterThenLeave_asksOnce()
    {
        QSignalSpy spy(m_editor, &LineEditor::valueRequested);
        QTest::keyClicks(m_editor, QStringLiteral("new"));
        QTest::keyClick(m_editor, Qt::Key_Return);
        m_other->setFocus();
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.first().first().toString(), QStringLiteral("new"));
    }

    void enterAgainAfterAFailure_asksAgain()
    {
        QSignalSpy spy(m_editor, &LineEditor::valueRequested);
        QTest::keyClicks(m_editor, QStringLiteral("new"));
        QTest::keyClick(m_editor, Qt::Key_Return);
        QTest::keyClick(m_editor, Qt::Key_Return);
        QCOMPARE(spy.size(), 2);
    }

    void leaving_withAnotherText_asks()
    {
        QSignalSpy spy(m_editor, &LineEditor::valueRequested);
        QTest::keyClicks(m_editor, QStringLiteral("new"));
        m_other->setFocus();
        QCOMPARE(spy.size(), 1);
    }

    void clearing_asksForNothingAsText()
    {
        QSignalSpy spy(m_editor, &LineEditor::valueRequested);
        QTest::keyClick(m_editor, Qt::Key_Delete);
        QTest::keyClick(m_editor, Qt::Key_Return);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.first().first().toString(), QString());
    }

    void leaving_whatOthersWroteUntidily_asksNothing()
    {
        QSignalSpy spy(m_editor, &LineEditor::valueRequested);
        m_editor->setValue(QStringLiteral("kept by hand  "), true);
        m_editor->setFocus();
        m_other->setFocus();
        QVERIFY(spy.isEmpty());
    }

    void longerThanTheLimit_isShownWholeAndKept()
    {
        QSignalSpy spy(m_editor, &LineEditor::valueRequested);
        const QString longText(200, QLatin1Char('x'));
        m_editor->setLimit(128);
        m_editor->setValue(longText, true);
        QCOMPARE(m_editor->text(), longText);
        m_editor->setFocus();
        m_other->setFocus();
        QVERIFY(spy.isEmpty());
    }

    void escape_revertsAndAsksNothing()
    {
        QSignalSpy spy(m_editor, &LineEditor::valueRequested);
        QTest::keyClicks(m_editor, QStringLiteral("new"));
        QTest::keyClick(m_editor, Qt::Key_Escape);
        QCOMPARE(m_editor->text(), QStringLiteral("old"));
        m_other->setFocus();
        QVERIFY(spy.isEmpty());
    }

    void sameObjectChanged_whileTyping_keepsWhatIsTyped()
    {
        QTest::keyClicks(m_editor, QStringLiteral("mine"));
        m_editor->setValue(QStringLiteral("theirs"), false);
        QCOMPARE(m_editor->text(), QStringLiteral("mine"));
        m_editor->setValue(QStringLiteral("of another key"), true);
        QCOMPARE(m_editor->text(), QStringLiteral("of another key"));
    }
};

QTEST_MAIN(TstLineEditor)
#include "tst_lineeditor.moc"
