// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journalmodel.h"
#include "models/roles.h"
#include "support/testjournal.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using journal::Operation;
using journal::Outcome;
using models::JournalField;
using models::JournalModel;

/// The table of what was done from this machine.
class TstJournalModel : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<support::TestJournal> m_at;

    journal::WriteId record(const char *key, Operation operation = Operation::Delete)
    {
        journal::Write write;
        write.operation = operation;
        write.object.id = QString::fromUtf8(key);
        bool isThere = false;
        m_at->journal.begin({}, write)->then(this, [&isThere](bool done) { isThere = done; });
        const auto recorded = [&isThere] { return isThere; };
        return QTest::qWaitFor(recorded) ? write.id : journal::WriteId();
    }
    void end(const journal::WriteId &write, Outcome::Kind kind)
    {
        Outcome outcome;
        outcome.kind = kind;
        m_at->journal.end(write, outcome);
    }
    static QString objects(const JournalModel &model)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.entryAt(row).write.object.id);
        return texts.join(QLatin1Char(' '));
    }
    static QString cell(const JournalModel &model, int row, JournalField field)
    {
        return model.index(row, int(field)).data().toString();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_at = std::make_unique<support::TestJournal>();
    }

    void entries_newestFirst_andNewOnesComeByThemselves()
    {
        record("A");
        record("B");
        JournalModel model(&m_at->journal);
        QAbstractItemModelTester tester(&model);
        QTRY_COMPARE(objects(model), QStringLiteral("B A"));
        QVERIFY(model.isWhole());
        record("C");
        QTRY_COMPARE(objects(model), QStringLiteral("C B A"));
        QCOMPARE(model.total(), 3);
    }

    void anOutcome_changesItsRow_andMovesNone()
    {
        const journal::WriteId first = record("A");
        record("B");
        JournalModel model(&m_at->journal);
        QTRY_COMPARE(objects(model), QStringLiteral("B A"));
        const QPersistentModelIndex row = model.index(1, 0);
        QSignalSpy moved(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const QString before = cell(model, 1, JournalField::Outcome);
        end(first, Outcome::Kind::Succeeded);
        QTRY_VERIFY(cell(model, 1, JournalField::Outcome) != before);
        QCOMPARE(row.row(), 1);
        QCOMPARE(moved.count() + reset.count(), 0);
    }

    void search_everyWordMustOccur_andAnEmptyOneShowsAll()
    {
        record("ALPHA");
        record("ALPHABET", Operation::Create);
        record("BETA");
        JournalModel model(&m_at->journal);
        QTRY_COMPARE(model.rowCount(), 3);
        model.setSearch(QStringLiteral(" alpha "));
        QTRY_COMPARE(objects(model), QStringLiteral("ALPHABET ALPHA"));
        QVERIFY(model.isSearched());
        model.setSearch(
            QStringLiteral("alpha ") + models::operationName(Operation::Create).toLower());
        QTRY_COMPARE(objects(model), QStringLiteral("ALPHABET"));
        model.setSearch({});
        QTRY_COMPARE(model.rowCount(), 3);
    }

    void manyEntries_areReadAsTheyAreScrolledTo()
    {
        constexpr int count = 520;
        // They are recorded in the order of the calls: who waits for the last has waited for all.
        for (int i = 0; i < count - 1; ++i) {
            journal::Write write;
            write.object.id = QStringLiteral("K%1").arg(i);
            m_at->journal.begin({}, write);
        }
        record("last");
        JournalModel model(&m_at->journal);
        QTRY_VERIFY(model.rowCount() > 0);
        QVERIFY(!model.isWhole());
        QVERIFY(model.rowCount() < count);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), count);
        QTRY_VERIFY(model.isWhole());
        QCOMPARE(model.entryAt(count - 1).write.object.id, QStringLiteral("K0"));
    }

    void times_areExactForFiles()
    {
        record("A");
        const JournalModel model(&m_at->journal);
        QTRY_COMPARE(model.rowCount(), 1);
        const QString exact
            = model.index(0, int(JournalField::Time)).data(models::ExactRole).toString();
        QVERIFY2(exact.endsWith(QLatin1Char('Z')), qPrintable(exact));
        QVERIFY(QDateTime::fromString(exact, Qt::ISODate).isValid());
    }
};

QTEST_GUILESS_MAIN(TstJournalModel)
#include "tst_journalmodel.moc"
