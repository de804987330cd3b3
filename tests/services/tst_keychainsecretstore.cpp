// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/keychainsecretstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <optional>

using domain::Secret;
using services::KeychainSecretStore;
using services::SecretCall;
using services::SecretStoreError;
using namespace std::chrono_literals;

// Which keychain there is, is decided outside of the process: see tests/CMakeLists.txt.
// KEYWARD_TEST_KEYCHAIN says it: `unlocked`, `none` (a session bus without a Secret Service),
// `stalled` (a Secret Service that never comes up); without it there is no session bus.

namespace {
const QByteArray sample("s3cr\xc3\xa9t +/= \t\"'\\");

/// The longest time for which the event loop did not come round.
class LoopGap : public QObject
{
public:
    LoopGap()
    {
        connect(&m_timer, &QTimer::timeout, this, [this] { note(); });
        m_since.start();
        m_timer.start(1ms);
    }
    std::chrono::milliseconds longest()
    {
        note();
        return std::chrono::milliseconds(m_longest);
    }

private:
    void note() { m_longest = qMax(m_longest, m_since.restart()); }

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

/// Waits for the answer; nothing if the call was never settled.
template <typename T> std::optional<tl::expected<T, SecretStoreError>> answerOf(SecretCall<T> *call)
{
    std::optional<tl::expected<T, SecretStoreError>> answer;
    QObject context;
    call->then(&context, [&answer](auto result) { answer.emplace(std::move(result)); });
    [&answer] { QTRY_VERIFY_WITH_TIMEOUT(answer, 20000); }();
    return answer;
}

template <typename T> bool isError(SecretCall<T> *call, SecretStoreError::Kind kind)
{
    const auto answer = answerOf(call);
    return answer && !*answer && answer->error().kind == kind;
}

template <typename T> bool isDone(SecretCall<T> *call)
{
    const auto answer = answerOf(call);
    return answer && *answer;
}

Secret secretOf(const QByteArray &bytes)
{
    return Secret(QByteArray(bytes.constData(), bytes.size()));
}
} // namespace

/// In a session with an unlocked GNOME keyring.
class TstKeychainSecretStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void probe_says_thereIsOne()
    {
        KeychainSecretStore store;
        QVERIFY(isDone(store.probe()));
    }

    void write_isReadBack_byteForByte()
    {
        KeychainSecretStore store;
        QVERIFY(isDone(store.write(QStringLiteral("a"), secretOf(sample))));
        const auto answer = answerOf(store.read(QStringLiteral("a")));
        QVERIFY(answer && *answer);
        QCOMPARE((*answer)->reveal().toByteArray(), sample);
    }

    void write_twice_keepsTheLast()
    {
        KeychainSecretStore store;
        QVERIFY(isDone(store.write(QStringLiteral("b"), secretOf("first"))));
        QVERIFY(isDone(store.write(QStringLiteral("b"), secretOf("second"))));
        const auto answer = answerOf(store.read(QStringLiteral("b")));
        QVERIFY(answer && *answer);
        QCOMPARE((*answer)->reveal().toByteArray(), QByteArray("second"));
    }

    void read_unknown_isNotFound()
    {
        KeychainSecretStore store;
        QVERIFY(isError(store.read(QStringLiteral("nobody")), SecretStoreError::Kind::NotFound));
    }

    void remove_isGone_andMayBeRepeated()
    {
        KeychainSecretStore store;
        QVERIFY(isDone(store.write(QStringLiteral("c"), secretOf(sample))));
        QVERIFY(isDone(store.remove(QStringLiteral("c"))));
        QVERIFY(isError(store.read(QStringLiteral("c")), SecretStoreError::Kind::NotFound));
        QVERIFY(isDone(store.remove(QStringLiteral("c"))));
    }

    void read_cancelled_theNextOneIsAnswered()
    {
        KeychainSecretStore store;
        QVERIFY(isDone(store.write(QStringLiteral("d"), secretOf(sample))));
        store.read(QStringLiteral("d"))->cancel();
        QVERIFY(isDone(store.read(QStringLiteral("d"))));
    }

    void read_storeDies_theNextStoreIsAnswered()
    {
        auto first = std::make_unique<KeychainSecretStore>();
        first->read(QStringLiteral("d"));
        first.reset();
        KeychainSecretStore second;
        QVERIFY(isDone(second.probe()));
    }

    void handedOver_isFoundByOtherPrograms_underItsServiceAndName()
    {
        KeychainSecretStore store(nullptr, 20s, KeychainSecretStore::Entries::HandedOver);
        QVERIFY(isDone(store.write(QStringLiteral("QK3T7ZP2MW5XN8RD"), secretOf(sample))));
        QProcess tool;
        tool.start(QStringLiteral("secret-tool"),
            {QStringLiteral("lookup"), QStringLiteral("server"),
                QStringLiteral("confluent-cloud-api-key"), QStringLiteral("user"),
                QStringLiteral("QK3T7ZP2MW5XN8RD")});
        QVERIFY(tool.waitForFinished());
        QCOMPARE(tool.readAllStandardOutput(), sample);
        // The program's own entries are others.
        KeychainSecretStore own;
        QVERIFY(isError(
            own.read(QStringLiteral("QK3T7ZP2MW5XN8RD")), SecretStoreError::Kind::NotFound));
    }

    void calls_doNotBlockTheThread()
    {
        KeychainSecretStore store;
        LoopGap gap;
        for (int i = 0; i < 10; ++i)
            QVERIFY(isDone(store.write(QStringLiteral("e"), secretOf(sample))));
        QVERIFY2(gap.longest() < 200ms, qPrintable(QString::number(gap.longest().count())));
    }
};

/// In a session without a keychain that answers.
class TstNoKeychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void calls_areUnavailable_soonAndWithoutBlocking()
    {
        // A stalled service is given up after this; the others say so themselves.
        KeychainSecretStore store(nullptr, 500ms);
        LoopGap gap;
        QElapsedTimer elapsed;
        elapsed.start();
        QVERIFY(isError(store.probe(), SecretStoreError::Kind::Unavailable));
        QVERIFY(isError(store.read(QStringLiteral("a")), SecretStoreError::Kind::Unavailable));
        QVERIFY(isError(store.write(QStringLiteral("a"), secretOf(sample)),
            SecretStoreError::Kind::Unavailable));
        QVERIFY(isError(store.remove(QStringLiteral("a")), SecretStoreError::Kind::Unavailable));
        QVERIFY2(gap.longest() < 200ms, qPrintable(QString::number(gap.longest().count())));
        QVERIFY(elapsed.elapsed() < 5000);
    }

    void probe_carriesTheKeychainsWords()
    {
        KeychainSecretStore store(nullptr, 500ms);
        const auto answer = answerOf(store.probe());
        QVERIFY(answer && !*answer);
        QVERIFY(!answer->error().detail.isEmpty());
    }
};

int main(int argc, char *argv[])
{
    const QByteArray keychain = qgetenv("KEYWARD_TEST_KEYCHAIN");
    if (keychain.isEmpty()) {
        // Never the keychain of the person who runs the tests.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    }
    const QCoreApplication app(argc, argv);
    if (keychain == "unlocked") {
        TstKeychainSecretStore test;
        return QTest::qExec(&test, argc, argv);
    }
    TstNoKeychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychainsecretstore.moc"
