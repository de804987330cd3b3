// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secretfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <memory>
#include <thread>
#include <vector>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using services::ExistingFile;
using services::SecretFileError;
using services::writeSecretFile;
using Kind = SecretFileError::Kind;

namespace {

const QByteArray content("sasl.password=cflt-example-secret\n");

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeAll(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QStringList everythingIn(const QString &folder)
{
    return QDir(folder).entryList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    return lstat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777U : 0;
}

/// Runs `work` in a process of its own, whose limits and user may change; its exit code.
template <typename Work> int inChild(Work work)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(work());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

constexpr int written = 100;
int outcome(const QString &path, const QByteArray &bytes, ExistingFile existing)
{
    const auto result = writeSecretFile(path, bytes, existing);
    return result ? written : int(result.error().kind);
}

} // namespace

class TstSecretFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_file = m_folder->filePath(QStringLiteral("key.properties"));
    }
    void cleanup() { umask(022); }

    void write_isWhole_andItsOwnersAlone()
    {
        umask(0);
        const auto result = writeSecretFile(m_file, content, ExistingFile::Keep);
        QVERIFY(result);
        QVERIFY(result->isPrivate);
        QCOMPARE(readAll(m_file), content);
        QCOMPARE(modeOf(m_file), mode_t(0600));
        QCOMPARE(everythingIn(m_folder->path()), QStringList(QStringLiteral("key.properties")));
    }

    void write_existing_isKept_unlessReplacingIsAskedFor()
    {
        writeAll(m_file, "older and longer than what comes: somebody's only copy of it\n");
        QVERIFY(QFile::setPermissions(
            m_file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
        const auto kept = writeSecretFile(m_file, content, ExistingFile::Keep);
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, Kind::Exists);
        QVERIFY(readAll(m_file).startsWith("older"));
        QVERIFY(writeSecretFile(m_file, content, ExistingFile::Replace));
        QCOMPARE(readAll(m_file), content);
        QCOMPARE(modeOf(m_file), mode_t(0600));
        QCOMPARE(everythingIn(m_folder->path()).size(), 1);
    }

    void write_symbolicLink_isNotFollowed_data()
    {
        QTest::addColumn<ExistingFile>("existing");
        QTest::addColumn<bool>("isDangling");
        QTest::newRow("keep") << ExistingFile::Keep << false;
        QTest::newRow("replace") << ExistingFile::Replace << false;
        QTest::newRow("keep, dangling") << ExistingFile::Keep << true;
        QTest::newRow("replace, dangling") << ExistingFile::Replace << true;
    }
    void write_symbolicLink_isNotFollowed()
    {
        QFETCH(ExistingFile, existing);
        QFETCH(bool, isDangling);
        const QString target = m_folder->filePath(QStringLiteral("elsewhere"));
        if (!isDangling)
            writeAll(target, "elsewhere");
        QVERIFY(QFile::link(target, m_file));
        const auto result = writeSecretFile(m_file, content, existing);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::SymbolicLink);
        QCOMPARE(readAll(target), isDangling ? QByteArray() : QByteArray("elsewhere"));
        QCOMPARE(everythingIn(m_folder->path()).size(), isDangling ? 1 : 2);
    }

    void write_folderOfThatName_isRefused()
    {
        QVERIFY(QDir().mkdir(m_file));
        for (const ExistingFile existing : {ExistingFile::Keep, ExistingFile::Replace}) {
            const auto result = writeSecretFile(m_file, content, existing);
            QVERIFY(!result);
            QCOMPARE(result.error().kind, Kind::NotAFile);
        }
    }

    void write_device_isRefused()
    {
        const auto result
            = writeSecretFile(QStringLiteral("/dev/full"), content, ExistingFile::Replace);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::NotAFile);
    }

    void write_vanishedFolder_isSaid()
    {
        QVERIFY(m_folder->remove());
        const auto result = writeSecretFile(m_file, content, ExistingFile::Keep);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::NoFolder);
        QVERIFY(!result.error().detail.isEmpty());
    }

    void write_unwritableFolder_isSaid_andLeavesNothing()
    {
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
        const int kind = inChild([this] {
            // Root writes everywhere: be nobody, whose folder it is then.
            if (getuid() == 0
                && (chown(QFile::encodeName(m_folder->path()).constData(), 65534, 65534) != 0
                    || setgid(65534) != 0 || setuid(65534) != 0))
                return -1;
            return outcome(m_file, content, ExistingFile::Keep);
        });
        QCOMPARE(kind, int(Kind::NotPermitted));
        QVERIFY(QFile::setPermissions(
            m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(everythingIn(m_folder->path()), QStringList());
    }

    void write_noRoom_leavesNoHalfFile_data()
    {
        QTest::addColumn<ExistingFile>("existing");
        QTest::newRow("new") << ExistingFile::Keep;
        QTest::newRow("replacing") << ExistingFile::Replace;
    }
    void write_noRoom_leavesNoHalfFile()
    {
        QFETCH(ExistingFile, existing);
        if (existing == ExistingFile::Replace)
            writeAll(m_file, "older");
        // The first bytes fit, the rest does not.
        const QByteArray large(100000, 'x');
        const int kind = inChild([&] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{4096, 4096};
            setrlimit(RLIMIT_FSIZE, &limit);
            return outcome(m_file, large, existing);
        });
        QCOMPARE(kind, int(Kind::DiskFull));
        QCOMPARE(readAll(m_file),
            existing == ExistingFile::Replace ? QByteArray("older") : QByteArray());
        QCOMPARE(everythingIn(m_folder->path()).size(), existing == ExistingFile::Replace ? 1 : 0);
    }

    void write_severalAtOnce_oneIsTheFirst()
    {
        std::atomic_int successes = 0;
        std::atomic_int refusals = 0;
        std::vector<std::thread> writers;
        writers.reserve(8);
        for (int i = 0; i < 8; ++i) {
            writers.emplace_back([&, own = QByteArray(5000, char('a' + i))] {
                const int kind = outcome(m_file, own, ExistingFile::Keep);
                successes += kind == written ? 1 : 0;
                refusals += kind == int(Kind::Exists) ? 1 : 0;
            });
        }
        for (std::thread &writer : writers)
            writer.join();
        QCOMPARE(successes.load(), 1);
        QCOMPARE(refusals.load(), 7);
        const QByteArray all = readAll(m_file);
        QCOMPARE(all, QByteArray(5000, all.at(0)));
        QCOMPARE(everythingIn(m_folder->path()).size(), 1);
    }

    void write_again_afterFailure_succeeds()
    {
        writeAll(m_file, "older");
        QVERIFY(!writeSecretFile(m_file, content, ExistingFile::Keep));
        const QString other = m_folder->filePath(QString::fromUtf8("schl\xc3\xbcssel 1.json"));
        QVERIFY(writeSecretFile(other, content, ExistingFile::Keep));
        QCOMPARE(readAll(other), content);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TstSecretFile)
#include "tst_secretfile.moc"
