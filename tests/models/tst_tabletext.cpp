// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/apikeymodel.h"
#include "models/tabletext.h"
#include "support/sampleorganization.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QStringListModel>
#include <QTest>

using models::ApiKeyField;
using models::ApiKeyModel;

class TstTableText : public QObject
{
    Q_OBJECT
private:
    static QStringList numbers()
    {
        QStringList all;
        for (int row = 0; row < 20000; ++row)
            all.append(QString::number(row));
        return all;
    }

private Q_SLOTS:
    void rowText_time_isExact_andCellsAreInTheOrderOfTheColumns()
    {
        inventory::Inventory inventory;
        domain::ApiKey key = sample::key("AAAA", "reads orders", "sa-1", "lkc-1");
        key.createdAt = QDateTime(QDate(2024, 3, 4), QTime(5, 6, 7), Qt::UTC);
        inventory.storeKeys({key});
        const ApiKeyModel model(&inventory);
        const QList<int> columns{
            ApiKeyModel::columnOf(ApiKeyField::Created), ApiKeyModel::columnOf(ApiKeyField::Key)};
        QCOMPARE(models::headerText(model, columns),
            QStringList({QStringLiteral("Created"), QStringLiteral("Key")}));
        QCOMPARE(models::rowText(model, 0, columns),
            QStringList({QStringLiteral("2024-03-04T05:06:07Z"), QStringLiteral("AAAA")}));
    }

    void rowText_editUnderWay_isWhatTheApiSays()
    {
        inventory::Inventory inventory;
        sample::fill(inventory);
        ApiKeyModel model(&inventory);
        const domain::ApiKeyId id(QStringLiteral("AAAA"));
        domain::ApiKeyEdit edit;
        edit.description = QStringLiteral("not yet");
        model.setPending(id, edit);
        const int column = ApiKeyModel::columnOf(ApiKeyField::Description);
        QCOMPARE(model.index(model.rowOf(id), column).data().toString(), *edit.description);
        QCOMPARE(models::rowText(model, model.rowOf(id), {column}),
            QStringList(QStringLiteral("reads orders")));
    }

    void csvAndTabSeparated_haveAHeader_andNeutralizeFormulas()
    {
        const models::TableText table{{QStringLiteral("A"), QStringLiteral("B")},
            {{QStringLiteral("=1"), QStringLiteral("x,y")}}};
        QCOMPARE(models::csv(table), QByteArray("A,B\r\n'=1,\"x,y\"\r\n"));
        QCOMPARE(models::tabSeparated(table), QStringLiteral("A\tB\n'=1\tx,y"));
    }

    void reader_readsAllRows_andNeverHoldsTheThreadUp()
    {
        QStringListModel model(numbers());
        models::TableReader reader(&model, QList<int>(40, 0));
        QSignalSpy finished(&reader, &models::TableReader::finished);
        QSignalSpy progressed(&reader, &models::TableReader::progressed);
        reader.start();
        qint64 longest = 0;
        while (finished.isEmpty()) {
            QElapsedTimer turn;
            turn.start();
            QCoreApplication::processEvents(QEventLoop::AllEvents, 0);
            longest = qMax(longest, turn.elapsed());
        }
        const auto table = finished.first().first().value<models::TableText>();
        QCOMPARE(table.rows.size(), 20000);
        QCOMPARE(table.rows.last().first(), QStringLiteral("19999"));
        QVERIFY(!progressed.isEmpty());
        // Generous: other programs share the machine.
        QVERIFY2(longest < 100, qPrintable(QString::number(longest)));
    }

    void reader_tableChangesMeanwhile_givesItAsItIsAtOneMoment()
    {
        QStringListModel model(numbers());
        models::TableReader reader(&model, QList<int>(40, 0));
        QSignalSpy finished(&reader, &models::TableReader::finished);
        connect(
            &reader, &models::TableReader::progressed, &model, [&model] { model.removeRow(0); },
            Qt::SingleShotConnection);
        reader.start();
        QVERIFY(finished.wait());
        const auto table = finished.first().first().value<models::TableText>();
        QCOMPARE(table.rows.size(), 19999);
        QCOMPARE(table.rows.first().first(), QStringLiteral("1"));
    }
};

QTEST_GUILESS_MAIN(TstTableText)
#include "tst_tabletext.moc"
