// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clipboardguard.h"
#include "ui/secretfield.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using ui::ClipboardGuard;
using ui::SecretField;

namespace {
const QByteArray sample("cfltKq3mVxTz7LwPb1RdYh5GjNs9UoEaCiFkXvQpM2tBnHyZr4WgDu8SlJe6OA+/");

/// Everything that the accessibility tree says of `object` and below.
QString spoken(QAccessibleInterface *object)
{
    if (!object)
        return {};
    QString text = object->text(QAccessible::Name) + object->text(QAccessible::Description)
        + object->text(QAccessible::Value) + object->text(QAccessible::Help);
    if (QAccessibleTextInterface *content = object->textInterface())
        text += content->text(0, content->characterCount());
    for (int i = 0; i < object->childCount(); ++i)
        text += spoken(object->child(i));
    return text;
}
} // namespace

class TstSecretField : public QObject
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
        m_guard = std::make_unique<ClipboardGuard>(QGuiApplication::clipboard());
        m_field = std::make_unique<SecretField>(*m_guard);
        m_field->setSecret(domain::Secret(QByteArray(sample.constData(), sample.size())));
        m_field->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_field.get()));
    }

    void cleanup()
    {
        m_field.reset();
        m_guard.reset();
    }

    void masked_showsAFixedNumberOfBullets()
    {
        const QString long64 = m_field->lineEdit()->displayText();
        m_field->setSecret(domain::Secret(QByteArray("short")));
        QCOMPARE(m_field->lineEdit()->displayText(), long64);
        QCOMPARE(long64, QString(24, QChar(0x2022)));
    }

    void masked_tellsNobodyTheSecret()
    {
        const QString secret = QString::fromLatin1(sample);
        QVERIFY(!spoken(QAccessible::queryAccessibleInterface(m_field.get())).contains(secret));
        m_field->setRevealed(true);
        QVERIFY(spoken(QAccessible::queryAccessibleInterface(m_field.get())).contains(secret));
        m_field->setRevealed(false);
        QVERIFY(!spoken(QAccessible::queryAccessibleInterface(m_field.get())).contains(secret));
        QVERIFY(!m_field->lineEdit()->isUndoAvailable());
    }

    void masked_copy_doesNothing()
    {
        m_field->lineEdit()->selectAll();
        QTest::keyClick(m_field->lineEdit(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    }

    void toggle_reveals_andKeepsItsName()
    {
        QSignalSpy revealed(m_field.get(), &SecretField::revealed);
        auto *toggle = m_field->findChild<QToolButton *>();
        const auto name = [toggle] {
            return QAccessible::queryAccessibleInterface(toggle)->text(QAccessible::Name);
        };
        QCOMPARE(name(), QStringLiteral("Show secret"));
        QTest::keyClick(toggle, Qt::Key_Space);
        QVERIFY(m_field->isRevealed());
        QCOMPARE(m_field->lineEdit()->text().toUtf8(), sample);
        QCOMPARE(name(), QStringLiteral("Show secret"));
        QTest::mouseClick(toggle, Qt::LeftButton);
        QVERIFY(!m_field->isRevealed());
        QCOMPARE(revealed.size(), 2);
        QCOMPARE(
            QAccessible::queryAccessibleInterface(m_field->lineEdit())->text(QAccessible::Name),
            QStringLiteral("Secret"));
    }

    void revealed_copiedByKeyboard_isGuarded()
    {
        m_field->setRevealed(true);
        m_field->lineEdit()->setFocus();
        QTest::keyClick(m_field->lineEdit(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(m_field->lineEdit(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), sample);
        QVERIFY(m_guard->isGuarding());
        QVERIFY(selection().isEmpty());
    }

    void revealed_selectedByKeyboard_staysOutOfTheSelection()
    {
        m_field->setRevealed(true);
        QLineEdit *line = m_field->lineEdit();
        line->setFocus();
        QTest::keyClick(line, Qt::Key_End);
        QTest::keyClick(line, Qt::Key_Left);
        QTest::keyClick(line, Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(line, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(line->selectedText().toUtf8(), sample.mid(sample.size() - 3, 2));
        QTest::keyClick(line, Qt::Key_Home, Qt::ShiftModifier);
        QCOMPARE(line->selectedText().toUtf8(), sample.chopped(1));
        QTest::keyClick(line, Qt::Key_Insert, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), sample.chopped(1));
        QVERIFY(m_guard->isGuarding());
        QVERIFY(selection().isEmpty());
    }

    void revealed_selectedByMouse_staysOutOfTheSelection()
    {
        m_field->setRevealed(true);
        QLineEdit *line = m_field->lineEdit();
        QTest::mouseDClick(line, Qt::LeftButton, {}, QPoint(20, line->height() / 2));
        QVERIFY(line->hasSelectedText());
        QVERIFY(selection().isEmpty());
        QTest::mousePress(line, Qt::LeftButton, {}, QPoint(10, line->height() / 2));
        QTest::mouseMove(line, QPoint(200, line->height() / 2));
        QTest::mouseRelease(line, Qt::LeftButton, {}, QPoint(200, line->height() / 2));
        QVERIFY(line->hasSelectedText());
        QVERIFY(selection().isEmpty());
    }

    void field_showsAWholeSecret()
    {
        m_field->setRevealed(true);
        QLineEdit *line = m_field->lineEdit();
        QVERIFY(line->sizeHint().width()
            > line->fontMetrics().horizontalAdvance(QString::fromLatin1(sample)));
    }

    void wipe_leavesNothing()
    {
        m_field->setRevealed(true);
        m_field->wipe();
        QVERIFY(m_field->secret().isEmpty());
        QVERIFY(!m_field->isRevealed());
        QVERIFY(m_field->lineEdit()->text().isEmpty());
    }

private:
    /// What the middle mouse button would paste.
    static QString selection()
    {
        const QClipboard *clipboard = QGuiApplication::clipboard();
        return clipboard->supportsSelection() ? clipboard->text(QClipboard::Selection) : QString();
    }

    std::unique_ptr<ClipboardGuard> m_guard;
    std::unique_ptr<SecretField> m_field;
};

QTEST_MAIN(TstSecretField)
#include "tst_secretfield.moc"
