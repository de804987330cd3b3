// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/profilestore.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using domain::Profile;
using services::ProfileStore;

namespace {
Profile example()
{
    Profile profile = ProfileStore::createProfile();
    profile.name = QStringLiteral("Prod, \"größte\" [1]\\ %20;");
    profile.endpoint = QUrl(QStringLiteral("https://api.confluent.cloud"));
    profile.keyId = "ABCDEFGHIJKLMNOP";
    profile.readOnly = true;
    profile.color = QStringLiteral("#c03a2b");
    profile.production
        = {QStringLiteral("live-*"), {domain::EnvironmentId(QStringLiteral("env-1"))},
            {domain::EnvironmentId(QStringLiteral("env-2")),
                domain::EnvironmentId(QStringLiteral("env-3"))}};
    return profile;
}
} // namespace

class TstProfileStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_directory = std::make_unique<QTemporaryDir>();
    }

    void save_roundTrips()
    {
        const Profile profile = example();
        {
            QSettings settings(path(), QSettings::IniFormat);
            ProfileStore store(settings);
            QSignalSpy changed(&store, &ProfileStore::changed);
            QCOMPARE(store.save(profile), ProfileStore::Outcome::Saved);
            QCOMPARE(store.setLastProfile(profile.id), ProfileStore::Outcome::Saved);
            QCOMPARE(changed.size(), 1);
        }
        QSettings settings(path(), QSettings::IniFormat);
        const ProfileStore store(settings);
        QCOMPARE(store.profiles(), QList<Profile>{profile});
        QCOMPARE(store.profile(profile.id), profile);
        QCOMPARE(store.lastProfile(), profile.id);
    }

    void save_knownId_replaces()
    {
        QSettings settings(path(), QSettings::IniFormat);
        ProfileStore store(settings);
        Profile profile = example();
        store.save(profile);
        store.save(example());
        profile.name = QStringLiteral("Renamed");
        QCOMPARE(store.save(profile), ProfileStore::Outcome::Saved);
        QCOMPARE(store.profiles().size(), 2);
        QCOMPARE(store.profile(profile.id)->name, QStringLiteral("Renamed"));
    }

    void save_anotherProcessAddedOne_keepsBoth()
    {
        QSettings here(path(), QSettings::IniFormat);
        ProfileStore mine(here);
        const Profile first = example();
        const Profile second = example();
        {
            // A second format object reads the file anew, as another process does.
            const QString other = path() + QStringLiteral(".other");
            QSettings there(other, QSettings::IniFormat);
            ProfileStore theirs(there);
            theirs.save(first);
            there.sync();
            QFile::remove(path());
            QVERIFY(QFile::copy(other, path()));
        }
        QCOMPARE(mine.save(second), ProfileStore::Outcome::Saved);
        QCOMPARE(mine.profiles().size(), 2);
    }

    void remove_forgetsIt_andTheLastProfile()
    {
        QSettings settings(path(), QSettings::IniFormat);
        ProfileStore store(settings);
        const Profile profile = example();
        store.save(profile);
        store.setLastProfile(profile.id);
        QCOMPARE(store.remove(profile.id), ProfileStore::Outcome::Saved);
        QVERIFY(store.profiles().isEmpty());
        QVERIFY(store.lastProfile().isEmpty());
    }

    void save_invalid_isRefused_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("no id") << "id"
                               << "";
        QTest::newRow("odd id") << "id"
                                << "../../etc";
        QTest::newRow("no name") << "name"
                                 << "  ";
        QTest::newRow("endless name") << "name" << QString(100000, QLatin1Char('x'));
        QTest::newRow("no endpoint") << "endpoint"
                                     << "";
        QTest::newRow("no host") << "endpoint"
                                 << "https:///x";
        QTest::newRow("plain http elsewhere") << "endpoint"
                                              << "http://api.example.com";
        QTest::newRow("another scheme") << "endpoint"
                                        << "file:///etc/passwd";
        QTest::newRow("credentials") << "endpoint"
                                     << "https://u:p@api.example.com";
        QTest::newRow("query") << "endpoint"
                               << "https://api.example.com?x=1";
        QTest::newRow("port 0") << "endpoint"
                                << "https://api.example.com:0";
        QTest::newRow("no key") << "keyId"
                                << "";
        QTest::newRow("key with a line break") << "keyId"
                                               << "AB\r\nX-Evil: 1";
        QTest::newRow("colour") << "color"
                                << "red; background: url(x)";
    }

    void save_invalid_isRefused()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        Profile profile = example();
        if (field == QLatin1String("id"))
            profile.id = value;
        else if (field == QLatin1String("name"))
            profile.name = value;
        else if (field == QLatin1String("endpoint"))
            profile.endpoint = QUrl(value);
        else if (field == QLatin1String("keyId"))
            profile.keyId = value.toUtf8();
        else
            profile.color = value;
        QSettings settings(path(), QSettings::IniFormat);
        ProfileStore store(settings);
        QCOMPARE(store.save(profile), ProfileStore::Outcome::Invalid);
        QVERIFY(store.profiles().isEmpty());
    }

    void load_damagedFile_keepsTheGoodEntries_data()
    {
        const QByteArray good = "1\\id=0f0e0d0c-0b0a-4908-8706-050403020100\n"
                                "1\\name=A\n1\\endpoint=https://a.example\n"
                                "1\\keyId=K\n";
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("count");
        QTest::newRow("empty") << QByteArray() << 0;
        QTest::newRow("noise") << QByteArray("\0\xff\xfe[[[=\n\\=%%\n", 12) << 0;
        QTest::newRow("size only") << QByteArray("[profiles]\nsize=2147483647\n") << 0;
        QTest::newRow("negative") << QByteArray("[profiles]\nsize=-5\n") << 0;
        QTest::newRow("one good, many claimed")
            << QByteArray("[profiles]\n" + good + "size=999999999\n") << 1;
        QTest::newRow("good beside bad")
            << QByteArray("[profiles]\n" + good + "2\\id=x\n3\\name=@Variant(\\0\\0)\nsize=3\n")
            << 1;
        QTest::newRow("twice the same id") << QByteArray(
            "[profiles]\n" + good + QByteArray(good).replace("1\\", "2\\") + "size=2\n")
                                           << 1;
    }

    void load_damagedFile_keepsTheGoodEntries()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, count);
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QSettings settings(path(), QSettings::IniFormat);
        ProfileStore store(settings);
        QCOMPARE(store.profiles().size(), count);
    }

    void save_besideEntryThatCannotBeUsed_keepsItAsItIs()
    {
        const Profile gone = writeWithBadEndpoint();
        {
            QSettings settings(path(), QSettings::IniFormat);
            ProfileStore store(settings);
            QVERIFY(store.profiles().isEmpty());
            QCOMPARE(store.save(example()), ProfileStore::Outcome::Saved);
        }
        QSettings settings(path(), QSettings::IniFormat);
        const ProfileStore store(settings);
        QCOMPARE(store.profiles().size(), 1);
        QCOMPARE(settings.value(QStringLiteral("profiles/size")).toInt(), 2);
        QCOMPARE(settings.value(QStringLiteral("profiles/2/id")).toString(), gone.id);
        QCOMPARE(settings.value(QStringLiteral("profiles/2/name")).toString(), gone.name);
        QCOMPARE(settings.value(QStringLiteral("profiles/2/endpoint")).toString(),
            QStringLiteral("http:/typo"));
    }

    void remove_takesEveryEntryOfThatId()
    {
        const Profile damaged = writeWithBadEndpoint();
        QSettings settings(path(), QSettings::IniFormat);
        ProfileStore store(settings);
        QCOMPARE(store.remove(damaged.id), ProfileStore::Outcome::Saved);
        QVERIFY(!settings.contains(QStringLiteral("profiles/1/id")));
        QCOMPARE(settings.value(QStringLiteral("profiles/size")).toInt(), 0);
    }

    void load_readOnlyOddlyWritten_staysReadOnly()
    {
        QSettings settings(path(), QSettings::IniFormat);
        ProfileStore(settings).save(example());
        settings.setValue(QStringLiteral("profiles/1/readOnly"), QStringLiteral("yes"));
        const ProfileStore store(settings);
        QVERIFY(store.profiles().first().readOnly);
    }

    void save_unwritable_saysSo_andChangesNothing()
    {
        // A file where the directory should be: refuses root as well.
        QFile obstacle(m_directory->filePath(QStringLiteral("taken")));
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        QSettings settings(
            m_directory->filePath(QStringLiteral("taken/x.ini")), QSettings::IniFormat);
        ProfileStore store(settings);
        QSignalSpy changed(&store, &ProfileStore::changed);
        QCOMPARE(store.save(example()), ProfileStore::Outcome::NotWritable);
        QVERIFY(store.profiles().isEmpty());
        QCOMPARE(changed.size(), 0);
    }

    void secretName_staysWithTheProfile()
    {
        Profile profile = example();
        const QString name = domain::secretName(profile);
        profile.name = QStringLiteral("Other");
        QCOMPARE(domain::secretName(profile), name);
        QVERIFY(name.contains(profile.id));
        QVERIFY(domain::secretName(example()) != name);
    }

private:
    /// What a hand-edited settings file may hold: a profile whose endpoint has been mistyped.
    Profile writeWithBadEndpoint()
    {
        Profile profile = example();
        QSettings settings(path(), QSettings::IniFormat);
        ProfileStore(settings).save(profile);
        settings.setValue(QStringLiteral("profiles/1/endpoint"), QStringLiteral("http:/typo"));
        return profile;
    }

    QString path() const { return m_directory->filePath(QStringLiteral("keyward.ini")); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TstProfileStore)
#include "tst_profilestore.moc"
