// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>

using journal::Entry;
using journal::Journal;
using journal::Outcome;
using journal::Reading;
using journal::Trouble;
using journal::Write;

namespace {

Write edit(const QString &id)
{
    Write write;
    write.object = {journal::ObjectKind::ApiKey, id, QStringLiteral("name of ") + id};
    write.changes
        = {{QStringLiteral("description"), QStringLiteral("old"), QStringLiteral("new \"x\"")}};
    return write;
}

journal::Actor actor()
{
    return {QStringLiteral("Work"), QStringLiteral("Lindwurm"), QStringLiteral("https://a.example"),
        QStringLiteral("u-1"), QStringLiteral("KEY")};
}

/// Waits until `write` is on disk.
bool begin(Journal &at, const Write &write)
{
    std::optional<bool> done;
    at.begin(actor(), write)->then(&at, [&done](bool isDone) { done = isDone; });
    return QTest::qWaitFor([&done] { return done.has_value(); }) && *done;
}

Reading read(Journal &at, const journal::Query &query = {})
{
    std::optional<Reading> reading;
    at.read(query)->then(&at, [&reading](const Reading &r) { reading = r; });
    return QTest::qWaitFor([&reading] { return reading.has_value(); }, 20000) ? *reading
                                                                              : Reading();
}

Outcome succeeded()
{
    Outcome outcome;
    outcome.kind = Outcome::Kind::Succeeded;
    outcome.httpStatus = 200;
    outcome.requestId = QStringLiteral("req-1");
    return outcome;
}

} // namespace

class TstJournal : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString m_file;

    /// This program again, writing `count` entries and a line of output after each.
    void startWriter(QProcess &process, int count) const
    {
        process.start(QCoreApplication::applicationFilePath(),
            {QStringLiteral("--write"), m_file, QString::number(count)});
        QVERIFY(process.waitForStarted());
    }
    void damage() const
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(4096, 'x'));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = QTemporaryDir();
        m_file = m_folder.filePath(QStringLiteral("made/journal.sqlite"));
    }

    void write_isReadBackWhole_alsoAfterARestart()
    {
        const Write write = edit(QStringLiteral("A"));
        {
            Journal at(m_file);
            QVERIFY(begin(at, write));
            QVERIFY(read(at).entries.first().isUnderWay);
            at.end(write.id, succeeded());
        }
        Journal at(m_file);
        const Reading reading = read(at);
        QCOMPARE(reading.total, 1);
        QVERIFY(reading.isEnd);
        const Entry entry = reading.entries.value(0);
        QCOMPARE(entry.write.id, write.id);
        QCOMPARE(entry.actor, actor());
        QCOMPARE(entry.write.object, write.object);
        QCOMPARE(entry.write.changes, write.changes);
        QCOMPARE(entry.outcome, succeeded());
        QVERIFY(qAbs(entry.at.secsTo(QDateTime::currentDateTimeUtc())) < 60);
        QCOMPARE(entry.secret, journal::SecretState::None);
    }

    void onlyThePerson_mayReadTheFile()
    {
        Journal at(m_file);
        QVERIFY(begin(at, edit(QStringLiteral("A"))));
        const auto mode = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        for (const QFileInfo &file : QFileInfo(m_file).dir().entryInfoList(QDir::Files))
            QCOMPARE(file.permissions(), mode);
    }

    void latestOutcome_holds_andTellsTheObject()
    {
        Journal at(m_file);
        Write write = edit({});
        write.operation = journal::Operation::Create;
        write.givesSecret = true;
        QVERIFY(begin(at, write));
        Outcome lost;
        lost.kind = Outcome::Kind::Unknown;
        at.end(write.id, lost);
        QCOMPARE(read(at).entries.first().secret, journal::SecretState::None);
        Outcome found = succeeded();
        found.isFoundOut = true;
        found.object = {journal::ObjectKind::ApiKey, QStringLiteral("NEW"), {}};
        at.end(write.id, found);
        Entry entry = read(at).entries.first();
        QCOMPARE(entry.outcome.kind, Outcome::Kind::Succeeded);
        QVERIFY(entry.outcome.isFoundOut);
        QCOMPARE(entry.write.object.id, QStringLiteral("NEW"));
        QCOMPARE(entry.secret, journal::SecretState::Unconfirmed);
        at.confirmSecret(write.id);
        QCOMPARE(read(at).entries.first().secret, journal::SecretState::Confirmed);
    }

    void notes_areKept()
    {
        Journal at(m_file);
        Write write = edit({});
        write.operation = journal::Operation::Create;
        write.givesSecret = true;
        QVERIFY(begin(at, write));
        QVERIFY(!read(at).entries.first().readyAt.isValid());
        QVERIFY(!read(at).entries.first().isRotationEnded);
        const QDateTime before = QDateTime::currentDateTimeUtc();
        at.note(write.id, journal::Note::Ready);
        at.note(write.id, journal::Note::RotationEnded);
        const journal::Entry entry = read(at).entries.first();
        QVERIFY(entry.readyAt >= before);
        QVERIFY(entry.isRotationEnded);
    }

    void programsThatStartAtOnce_bothHaveTheJournal()
    {
        for (int round = 0; round < 15; ++round) {
            const QString file = m_folder.filePath(QStringLiteral("at-once-%1.sqlite").arg(round));
            Journal at(file);
            Journal other(file);
            Journal third(file);
            for (Journal *each : {&at, &other, &third})
                QVERIFY2(read(*each).problem.isEmpty(), qPrintable(read(*each).problem));
        }
    }

    void secretInHand_isHeld_forOtherProgramsToo_untilItIsSettled()
    {
        const auto creation = [] {
            Write write = edit({});
            write.operation = journal::Operation::Create;
            write.givesSecret = true;
            return write;
        };
        const journal::Query secrets{0, 0, {}, true};
        Journal at(m_file);
        Journal other(m_file);
        QVERIFY(begin(at, edit(QStringLiteral("no secret"))));
        Write write = creation();
        QVERIFY(begin(at, write));
        QCOMPARE(read(other, secrets).entries.size(), 1);
        QVERIFY(read(other, secrets).entries.first().isHeld);
        at.end(write.id, succeeded());
        QVERIFY(read(at, secrets).entries.first().isHeld);
        QVERIFY(read(other, secrets).entries.first().isHeld);
        at.letSecretGo(write.id);
        QCOMPARE(read(at, secrets).entries.first().secret, journal::SecretState::LetGo);
        QVERIFY(!read(other, secrets).entries.first().isHeld);

        write = creation();
        QVERIFY(begin(at, write));
        Outcome lost;
        lost.kind = Outcome::Kind::Unknown;
        at.end(write.id, lost);
        QVERIFY(!read(at, secrets).entries.first().isHeld);

        write = creation();
        {
            Journal ending(m_file);
            QVERIFY(begin(ending, write));
            QVERIFY(read(other, secrets).entries.first().isHeld);
        }
        QVERIFY(!read(other, secrets).entries.first().isHeld);
        QCOMPARE(QFileInfo(m_file).dir().entryList({QStringLiteral("*.lock")}, QDir::Files),
            QStringList());
    }

    void fileOfAnEarlierVersion_isReadOn()
    {
        {
            Journal at(m_file);
            QVERIFY(begin(at, edit(QStringLiteral("A"))));
        }
        {
            QSqlDatabase earlier
                = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("earlier"));
            earlier.setDatabaseName(m_file);
            QVERIFY(earlier.open());
            QVERIFY(QSqlQuery(earlier).exec(QStringLiteral("DROP TABLE letgo")));
            QVERIFY(QSqlQuery(earlier).exec(QStringLiteral("DROP TABLE notes")));
            QVERIFY(QSqlQuery(earlier).exec(QStringLiteral("PRAGMA user_version = 1")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("earlier"));
        Journal at(m_file);
        QCOMPARE(read(at).entries.size(), 1);
        QCOMPARE(at.trouble().kind, Trouble::Kind::None);
        at.letSecretGo(read(at).entries.first().write.id);
        QCOMPARE(at.trouble().kind, Trouble::Kind::None);
    }

    void pages_areTheNewestFirst_andSearched()
    {
        Journal at(m_file);
        for (int i = 0; i < 7; ++i)
            at.begin(actor(), edit(QStringLiteral("K%1").arg(i)));
        const Reading first = read(at, {0, 3, {}});
        QCOMPARE(first.entries.size(), 3);
        QVERIFY(!first.isEnd);
        QCOMPARE(first.total, 7);
        QCOMPARE(first.entries.first().write.object.id, QStringLiteral("K6"));
        const Reading rest = read(at, {first.entries.last().number, 0, {}});
        QCOMPARE(rest.entries.size(), 4);
        QVERIFY(rest.isEnd);
        const Reading found = read(
            at, {0, 3, [](const Entry &e) { return e.write.object.id == QLatin1String("K2"); }});
        QCOMPARE(found.entries.size(), 1);
        QVERIFY(found.isEnd);
    }

    void recordedRows_cannotBeChanged()
    {
        Journal at(m_file);
        QVERIFY(begin(at, edit(QStringLiteral("A"))));
        {
            QSqlDatabase other
                = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
            other.setDatabaseName(m_file);
            QVERIFY(other.open());
            QSqlQuery query(other);
            QVERIFY(!query.exec(QStringLiteral("DELETE FROM writes")));
            QVERIFY(!query.exec(QStringLiteral("UPDATE writes SET owner = 'someone else'")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
        QCOMPARE(read(at).entries.first().actor.owner, QStringLiteral("u-1"));
    }

    void killedWriter_leavesWhatItHadBegun()
    {
        QProcess writer;
        startWriter(writer, 100000);
        QByteArray said;
        while (said.count('\n') < 20) {
            QVERIFY(writer.waitForReadyRead());
            said += writer.readAllStandardOutput();
        }
        ::kill(pid_t(writer.processId()), SIGKILL);
        QVERIFY(writer.waitForFinished());
        said += writer.readAllStandardOutput();
        Journal at(m_file);
        const Reading reading = read(at, {0, 0, {}});
        QVERIFY2(reading.problem.isEmpty(), qPrintable(reading.problem));
        QCOMPARE(at.trouble().kind, Trouble::Kind::None);
        QVERIFY(reading.entries.size() >= said.count('\n'));
        QCOMPARE(reading.entries.first().outcome.kind, Outcome::Kind::Unrecorded);
        QVERIFY(!reading.entries.first().isUnderWay);
    }

    void twoPrograms_writeToTheSameFile()
    {
        QProcess one;
        QProcess other;
        startWriter(one, 60);
        startWriter(other, 60);
        for (QProcess *writer : {&one, &other}) {
            QVERIFY(writer->waitForFinished());
            QCOMPARE(writer->exitCode(), 0);
        }
        Journal at(m_file);
        QCOMPARE(read(at, {0, 0, {}}).entries.size(), 120);
    }

    void damagedFile_isSetAside()
    {
        {
            Journal at(m_file);
            QVERIFY(begin(at, edit(QStringLiteral("A"))));
        }
        damage();
        Journal at(m_file);
        QSignalSpy troubled(&at, &Journal::troubled);
        QTRY_COMPARE(troubled.size(), 1);
        QCOMPARE(at.trouble().kind, Trouble::Kind::SetAside);
        QFile aside(at.trouble().detail);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QVERIFY(aside.read(10) == QByteArray(10, 'x'));
        QVERIFY(QFileInfo(aside).fileName().contains(QLatin1String("damaged-2")));
        QVERIFY(begin(at, edit(QStringLiteral("B"))));
        QCOMPARE(read(at).entries.size(), 1);
    }

    void fileOfALaterVersion_isLeftAlone()
    {
        {
            Journal at(m_file);
            QVERIFY(begin(at, edit(QStringLiteral("A"))));
        }
        {
            QSqlDatabase later
                = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("later"));
            later.setDatabaseName(m_file);
            QVERIFY(later.open());
            QVERIFY(QSqlQuery(later).exec(QStringLiteral("PRAGMA user_version = 99")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("later"));
        Journal at(m_file);
        QVERIFY(!begin(at, edit(QStringLiteral("B"))));
        QCOMPARE(at.trouble().kind, Trouble::Kind::Unusable);
        QCOMPARE(QFileInfo(m_file).dir().entryList({QStringLiteral("*damaged*")}).size(), 0);
    }

    void folderThatCannotBeWritten_isSaid_andNothingWaits()
    {
        QFile blocker(m_folder.filePath(QStringLiteral("made")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        Journal at(m_file);
        QVERIFY(!begin(at, edit(QStringLiteral("A"))));
        QCOMPARE(at.trouble().kind, Trouble::Kind::Unusable);
        QVERIFY(!read(at).problem.isEmpty());
    }
};

namespace {

/// Begins `count` writes, one after the other, and says each that is on disk.
int writeAndSay(const QString &file, int count)
{
    Journal at(file);
    for (int i = 0; i < count; ++i) {
        if (!begin(at, edit(QString::number(i))))
            return 1;
        std::puts("written");
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == QLatin1String("--write"))
        return writeAndSay(arguments.at(2), arguments.at(3).toInt());
    TstJournal test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_journal.moc"
