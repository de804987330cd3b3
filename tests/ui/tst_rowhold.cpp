// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowhold.h"

#include <QEnterEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

/// When rows stay where they are.
class TstRowHold : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pointerLiesWhereTheTableCame_rowsAreFree()
    {
        come();
        QCoreApplication::processEvents();
        QVERIFY(!m_hold.isHeld());
        move();
        QTRY_VERIFY(m_hold.isHeld());
    }

    void pointerGoesAway_rowsAreFreeAgain()
    {
        come();
        move();
        QTRY_VERIFY(m_hold.isHeld());
        m_viewport->setAttribute(Qt::WA_UnderMouse, false);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(m_viewport, &leave);
        QTRY_VERIFY(!m_hold.isHeld());
    }

    void cellIsEdited_rowsAreHeld()
    {
        m_table.setModel(&m_model);
        m_table.edit(m_model.index(0, 0));
        QTRY_VERIFY(m_hold.isHeld());
        QTest::keyClick(m_viewport->findChild<QLineEdit *>(), Qt::Key_Escape);
        QTRY_VERIFY(!m_hold.isHeld());
    }

    void cleanup()
    {
        m_viewport->setAttribute(Qt::WA_UnderMouse, false);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(m_viewport, &leave);
        QTRY_VERIFY(!m_hold.isHeld());
    }

private:
    /// What Qt tells a widget that comes to be where the pointer is.
    void come()
    {
        m_viewport->setAttribute(Qt::WA_UnderMouse);
        QEnterEvent enter({1, 1}, {1, 1}, {1, 1});
        QCoreApplication::sendEvent(m_viewport, &enter);
    }
    void move()
    {
        QMouseEvent event(
            QEvent::MouseMove, {2, 2}, {2, 2}, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_viewport, &event);
    }

    QStandardItemModel m_model{3, 2};
    QTableView m_table;
    ui::RowHold m_hold{&m_table};
    QWidget *const m_viewport = m_table.viewport();
};

QTEST_MAIN(TstRowHold)
#include "tst_rowhold.moc"
