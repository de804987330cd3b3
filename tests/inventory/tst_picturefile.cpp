// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/inventory.h"
#include "inventory/picturefile.h"
#include "support/sampleorganization.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstring>

#define XXH_INLINE_ALL
#include <xxhash.h>

using inventory::Inventory;
using inventory::KeptPicture;
using inventory::List;

class TstPictureFile : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    QString path() const { return m_folder.filePath(QStringLiteral("kept/one.inventory")); }

    static KeptPicture sampleOf(int keys)
    {
        Inventory inventory;
        sample::fill(inventory);
        inventory.storeRoleBindings({{domain::RoleBindingId(QStringLiteral("rb-1")),
            domain::PrincipalId(QStringLiteral("sa-1")), QStringLiteral("CloudClusterAdmin"),
            QStringLiteral("crn://confluent.cloud/organization=o/environment=env-1"),
            domain::readScope(
                QStringLiteral("crn://confluent.cloud/organization=o/environment=env-1")),
            QDateTime()}});
        inventory.storeFlinkRegions({{domain::ResourceId(QStringLiteral("aws.eu-1")),
            QStringLiteral("Europe"), QStringLiteral("AWS"), QStringLiteral("eu-1"), {}}});
        QRandomGenerator random(3);
        QList<domain::ApiKey> many;
        for (int i = 0; i < keys; ++i) {
            domain::ApiKey key
                = sample::key(qPrintable(QStringLiteral("MANY%1").arg(i)), "注文 Straße",
                    i % 2 ? "sa-1" : "u-1", i % 3 ? "lkc-1" : "cloud", int(random.bounded(500)));
            if (i % 7 == 0)
                key.createdAt = {};
            if (i % 50 == 0)
                key.expiresAt = QDateTime::fromSecsSinceEpoch(2000000000 + i, Qt::UTC);
            many.append(key);
        }
        inventory.storeKeys(many);
        inventory::LoadState complete = inventory.state(List::Keys);
        complete.completeAt = QDateTime::currentDateTimeUtc();
        inventory.setState(List::Keys, complete);
        return {{QStringLiteral("https://api.example.com"), "KEYID",
                    {domain::OrganizationId(QStringLiteral("org-1")), QStringLiteral("Acme")},
                    domain::PrincipalId(QStringLiteral("u-1"))},
            inventory.picture()};
    }

    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void setBytes(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    /// Gives what was changed the checksum that it would have, were it written so.
    static void vouchFor(QByteArray &file)
    {
        constexpr qsizetype header = 40;
        constexpr qsizetype checksum = 24;
        const quint64 right = XXH3_64bits(file.constData() + header, size_t(file.size() - header));
        std::memcpy(file.data() + checksum, &right, sizeof right);
    }

    /// How much of the file is in memory for this process, see proc(5), smaps.
    qint64 residentBytes() const
    {
        QFile maps(QStringLiteral("/proc/self/smaps"));
        if (!maps.open(QIODevice::ReadOnly))
            return 0;
        bool isOurs = false;
        for (const QByteArray &line : maps.readAll().split('\n')) {
            if (line.contains('-') && !line.startsWith("VmFlags"))
                isOurs = line.endsWith(path().toUtf8());
            else if (isOurs && line.startsWith("Rss:"))
                return line.mid(4).chopped(3).trimmed().toLongLong() * 1024;
        }
        return 0;
    }

    /// Looks at all that a file said.
    static void use(const KeptPicture &kept)
    {
        Inventory inventory;
        inventory.restore(kept.picture);
        const inventory::KeyList keys = inventory.keys();
        for (const inventory::KeyList::Chunk &chunk : keys.chunks()) {
            const search::Haystack &texts = *chunk->searchTexts();
            texts.find("many", search::Haystack::Rows().set());
            texts.find("many1", search::Haystack::Rows().set(1));
        }
        for (int row = 0; row < keys.size(); ++row) {
            domain::ApiKey key = keys.at(row);
            inventory.keyCountOf(key.owner);
            keys.find(key.id);
            key.description += QLatin1Char('!');
            inventory.storeKeys({key});
        }
        inventory.keepKeys({});
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void read_afterWrite_isTheSame_data()
    {
        QTest::addColumn<int>("keys");
        QTest::newRow("few") << 0;
        QTest::newRow("several chunks") << 3000;
        QTest::newRow("full chunks") << 2 * inventory::KeyChunk::capacity - 4;
    }
    void read_afterWrite_isTheSame()
    {
        QFETCH(int, keys);
        const KeptPicture kept = sampleOf(keys);
        QVERIFY(inventory::writePicture(path(), kept));
        const auto read = inventory::readPicture(path());
        QVERIFY(read);
        QCOMPARE(read->owner.endpoint, kept.owner.endpoint);
        QCOMPARE(read->owner.keyId, kept.owner.keyId);
        QVERIFY(read->owner.organization == kept.owner.organization);
        QCOMPARE(read->owner.self, kept.owner.self);
        const inventory::Picture &picture = read->picture;
        QVERIFY(picture.environments == kept.picture.environments);
        QVERIFY(picture.resources == kept.picture.resources);
        QVERIFY(picture.accounts == kept.picture.accounts);
        QVERIFY(picture.roleBindings == kept.picture.roleBindings);
        QVERIFY(picture.flinkRegions == kept.picture.flinkRegions);
        for (size_t list = 0; list < inventory::listCount; ++list) {
            const auto milliseconds = [list](const inventory::Picture &of) {
                return of.completeAt.at(list).isValid() ? of.completeAt.at(list).toMSecsSinceEpoch()
                                                        : -1;
            };
            QCOMPARE(milliseconds(picture), milliseconds(kept.picture));
        }
        QCOMPARE(picture.keys.size(), kept.picture.keys.size());
        QDateTime before;
        for (int row = 0; row < picture.keys.size(); ++row) {
            const domain::ApiKey key = picture.keys.at(row);
            QVERIFY(kept.picture.keys.find(key.id) == key);
            QVERIFY2(!before.isValid() || key.createdAt >= before, "in the order of creation");
            before = key.createdAt;
        }
    }

    void searchTexts_areWhatWouldBeMade_untilAKeyChanges()
    {
        QVERIFY(inventory::writePicture(path(), sampleOf(3000)));
        auto read = inventory::readPicture(path());
        QVERIFY(read);
        inventory::KeyList &keys = read->picture.keys;
        for (const inventory::KeyList::Chunk &chunk : keys.chunks()) {
            const search::Haystack::Columns kept = chunk->searchTexts()->columns();
            const auto made = chunk->makeSearchTexts();
            QVERIFY(kept.text == made->columns().text);
            QVERIFY(std::ranges::equal(kept.ends, made->columns().ends));
            QVERIFY(std::ranges::equal(kept.letters, made->columns().letters));
        }
        const auto rowsOf = [&](const QByteArray &word) {
            size_t rows = 0;
            for (const inventory::KeyList::Chunk &chunk : keys.chunks())
                rows += chunk->searchTexts()->find(word, search::Haystack::Rows().set()).count();
            return rows;
        };
        QCOMPARE(rowsOf("strasse"), size_t(3000));
        QCOMPARE(rowsOf("many2999"), size_t(1));
        domain::ApiKey changed = keys.at(5);
        changed.description = QStringLiteral("other words");
        keys.store(changed);
        QVERIFY(!keys.chunks().at(0)->searchTexts());
        QVERIFY(keys.chunks().at(1)->searchTexts());
    }

    void keysFromAFile_canBeChanged_andTheFileStays()
    {
        QVERIFY(inventory::writePicture(path(), sampleOf(1500)));
        const QByteArray before = bytes();
        auto read = inventory::readPicture(path());
        QVERIFY(read);
        const inventory::KeyList whole = read->picture.keys;
        inventory::KeyList &keys = read->picture.keys;
        for (int i = 0; i < 1500; i += 3)
            QVERIFY(keys.remove(domain::ApiKeyId(QStringLiteral("MANY%1").arg(i))));
        domain::ApiKey changed = keys.at(5);
        changed.description = QStringLiteral("other words");
        QCOMPARE(keys.store(changed), inventory::KeyList::Stored::Updated);
        QCOMPARE(keys.find(changed.id)->description, QStringLiteral("other words"));
        QCOMPARE(whole.size(), 1504);
        QVERIFY(whole.find(changed.id)->description != QStringLiteral("other words"));
        QCOMPARE(bytes(), before);
    }

    void file_isItsOwnersAlone()
    {
        QVERIFY(inventory::writePicture(path(), sampleOf(0)));
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
            | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY(!(QFileInfo(path()).permissions() & others));
        QVERIFY(!(QFileInfo(QFileInfo(path()).path()).permissions() & others));
    }

    void read_damagedAnywhere_isNothing()
    {
        QVERIFY(inventory::writePicture(path(), sampleOf(40)));
        const QByteArray whole = bytes();
        QRandomGenerator random(11);
        for (int i = 0; i < 400; ++i) {
            QByteArray damaged = whole;
            // Every byte of the beginning, and some of the rest.
            const qsizetype at = i < 64 ? i : qsizetype(random.bounded(quint32(whole.size())));
            damaged[at] = char(damaged[at] ^ char(1U << random.bounded(8U)));
            setBytes(damaged);
            QVERIFY2(!inventory::readPicture(path()), qPrintable(QString::number(at)));
        }
        for (const qsizetype size :
            {qsizetype(0), qsizetype(7), qsizetype(40), whole.size() / 2, whole.size() - 1}) {
            setBytes(whole.first(size));
            QVERIFY(!inventory::readPicture(path()));
        }
        setBytes(whole + '\0');
        QVERIFY(!inventory::readPicture(path()));
        setBytes(whole);
        QVERIFY(inventory::readPicture(path()));
    }

    void read_wrongNumbersWithARightChecksum_areNothing_orHarmless()
    {
        QVERIFY(inventory::writePicture(path(), sampleOf(40)));
        const QByteArray whole = bytes();
        QRandomGenerator random(12);
        int read = 0;
        for (int i = 0; i < 3000; ++i) {
            QByteArray damaged = whole;
            for (int flips = int(random.bounded(1, 4)); flips > 0; --flips) {
                const auto at = qsizetype(random.bounded(32U, quint32(whole.size())));
                damaged[at] = char(random.bounded(256U));
            }
            vouchFor(damaged);
            setBytes(damaged);
            if (const auto kept = inventory::readPicture(path())) {
                ++read;
                use(*kept);
            }
        }
        QVERIFY(read > 0 && read < 3000);
    }

    void read_theSameOwnerTwice_isNothing()
    {
        KeptPicture kept = sampleOf(0);
        kept.picture.keys.store(sample::key("ONE", "", "sa-7001", "lkc-1"));
        kept.picture.keys.store(sample::key("TWO", "", "sa-7002", "lkc-1"));
        QVERIFY(inventory::writePicture(path(), kept));
        QByteArray same = bytes();
        const auto inFile = [](const char *id) {
            QByteArray wide;
            for (const char *letter = id; *letter; ++letter)
                wide.append('\0').append(*letter);
            return wide;
        };
        QVERIFY(same.contains(inFile("sa-7002")));
        same.replace(inFile("sa-7002"), inFile("sa-7001"));
        vouchFor(same);
        setBytes(same);
        QVERIFY(!inventory::readPicture(path()));
    }

    void read_whatOthersMayReadOrWrite_isNothing()
    {
        QVERIFY(inventory::writePicture(path(), sampleOf(0)));
        QFile::setPermissions(
            path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther);
        QVERIFY(!inventory::readPicture(path()));
        QVERIFY(inventory::writePicture(path(), sampleOf(0)));
        const QString link = m_folder.filePath(QStringLiteral("kept/link.inventory"));
        QVERIFY(QFile::link(path(), link));
        QVERIFY(!inventory::readPicture(link));
        QVERIFY(!inventory::readPicture(m_folder.path()));
        QVERIFY(!inventory::readPicture(m_folder.filePath(QStringLiteral("none"))));
    }

    void restore_showsItAsFromBefore_andCompares()
    {
        const KeptPicture kept = sampleOf(10);
        Inventory inventory;
        inventory.restore(kept.picture);
        using Phase = inventory::LoadState::Phase;
        QCOMPARE(inventory.state(List::Keys).phase, Phase::Cached);
        QVERIFY(inventory.state(List::Keys).isFromCache);
        QVERIFY(!inventory.state(List::Keys).isComplete());
        QCOMPARE(inventory.keyCountOf(domain::PrincipalId(QStringLiteral("sa-1"))),
            kept.picture.keys.rowsOwnedBy(domain::PrincipalId(QStringLiteral("sa-1"))).size());
        inventory::LoadState loading = inventory.state(List::Keys);
        loading.phase = Phase::Loading;
        inventory.setState(List::Keys, loading);
        inventory.beginReadingKeys();
        inventory.storeKeys({sample::key("NEWKEY", "", "sa-1", "lkc-1")});
        QVERIFY(inventory.markOf(domain::ApiKeyId(QStringLiteral("NEWKEY"))));
    }

#ifdef Q_OS_LINUX
    void keys_letGo_areReadFromTheFileAgain()
    {
        const KeptPicture kept = sampleOf(20000);
        QVERIFY(inventory::writePicture(path(), kept));
        const auto read = inventory::readPicture(path());
        QVERIFY(read);
        const qint64 before = residentBytes();
        read->picture.keys.letGo();
        // All but what searches look at, and the pages between chunks.
        QVERIFY2(residentBytes() < before / 2, qPrintable(QString::number(residentBytes())));
        for (int row = 0; row < read->picture.keys.size(); ++row) {
            const domain::ApiKey key = read->picture.keys.at(row);
            QVERIFY(kept.picture.keys.find(key.id) == key);
        }
        const auto all = search::Haystack::Rows().set();
        for (const inventory::KeyList::Chunk &chunk : read->picture.keys.chunks())
            QCOMPARE(
                chunk->searchTexts()->find("y1", all), chunk->makeSearchTexts()->find("y1", all));
        // What is no file's is not touched.
        kept.picture.keys.letGo();
        for (int row = 0; row < kept.picture.keys.size(); ++row)
            QVERIFY(!kept.picture.keys.at(row).id.isEmpty());
    }
#endif
};

QTEST_GUILESS_MAIN(TstPictureFile)
#include "tst_picturefile.moc"
