// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rowsahead.h"

#include "inventory/inventory.h"

#include <QPointer>
#include <QTest>
#include <QWidget>

using inventory::Inventory;

class TstRowsAhead : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Q_INIT_RESOURCE(keyward); }

    void nothingKnown_isReadyAfterManyTurns()
    {
        const Inventory known;
        QVERIFY(turnsOf(known) > 10);
    }

    void keysKnown_theyAreNotKeptWaiting()
    {
        Inventory known;
        domain::ApiKey key;
        key.id = domain::ApiKeyId(QStringLiteral("KEY"));
        known.storeKeys({key});
        QVERIFY(turnsOf(known) < 5);
    }

private:
    /// How often the event loop turns until there is nothing left to be made ready.
    static int turnsOf(const Inventory &known)
    {
        QWidget page;
        const QPointer<ui::RowsAhead> ahead(new ui::RowsAhead(&known, &page));
        ahead->start();
        int turns = 0;
        while (ahead && turns < 1000) {
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            ++turns;
        }
        return turns;
    }
};

QTEST_MAIN(TstRowsAhead)
#include "tst_rowsahead.moc"
