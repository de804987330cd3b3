// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/checksum.h"
#include "inventory/inventory.h"
#include "inventory/picturefile.h"
#include "support/sampleorganization.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>

#include <algorithm>

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

    /// \name Places in the header
    /// @{
    static constexpr qsizetype valuesSize = 24;
    static constexpr qsizetype checkedSize = 32;
    static constexpr qsizetype checksum = 40;
    static constexpr qsizetype header = 48;
    /// @}

    /// Where what is ready for searching begins.
    static qsizetype checkedEnd(const QByteArray &file)
    {
        return header + qFromUnaligned<qint64>(file.constData() + checkedSize);
    }

    /// Gives what was changed the checksum that it would have, were it written so.
    static void vouchFor(QByteArray &file)
    {
        const auto before = qFromUnaligned<quint64>(file.constData() + valuesSize);
        const qsizetype end = checkedEnd(file);
        if (end >= header && end <= file.size()) {
            const auto checked = QByteArrayView(file).first(end).sliced(header);
            qToUnaligned(inventory::checksumOf(checked, before), file.data() + checksum);
        }
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

    /// What is made is somewhere else each time.
    static bool hasTextsOfAFile(const inventory::KeyChunk &chunk)
    {
        const auto texts = chunk.searchTexts();
        return chunk.searchTexts()->columns().text.data() == texts->columns().text.data();
    }
    static bool hasTheRightTexts(const inventory::KeyChunk &chunk)
    {
        inventory::KeyChunk same;
        for (int row = 0; row < chunk.size(); ++row)
            same.append(chunk.entry(row));
        const auto texts = chunk.searchTexts();
        const auto made = same.searchTexts();
        return texts->columns().text == made->columns().text
            && std::ranges::equal(texts->columns().ends, made->columns().ends)
            && std::ranges::equal(texts->columns().letters, made->columns().letters);
    }

    /// Looks at all that a file said.
    static void use(const KeptPicture &kept)
    {
        Inventory inventory;
        inventory.restore(kept.picture);
        const inventory::KeyList keys = inventory.keys();
        for (const inventory::KeyList::Chunk &chunk : keys.chunks()) {
            chunk->searchTexts()->find("many", search::Haystack::Rows().set());
            chunk->searchTexts()->find("many1", search::Haystack::Rows().set(1));
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

    void searchTexts_areThoseOfTheFile_untilAKeyChanges()
    {
        QVERIFY(inventory::writePicture(path(), sampleOf(3000)));
        auto read = inventory::readPicture(path());
        QVERIFY(read);
        inventory::KeyList &keys = read->picture.keys;
        QCOMPARE(keys.chunks().size(), 3);
        for (const inventory::KeyList::Chunk &chunk : keys.chunks())
            QVERIFY(hasTextsOfAFile(*chunk) && hasTheRightTexts(*chunk));
        domain::ApiKey changed = keys.at(5);
        changed.description = QStringLiteral("other words");
        keys.store(changed);
        QVERIFY(!hasTextsOfAFile(*keys.chunks().at(0)));
        QVERIFY(hasTheRightTexts(*keys.chunks().at(0)));
        QVERIFY(hasTextsOfAFile(*keys.chunks().at(1)));
    }

    void searchTexts_damaged_areMadeAgain()
    {
        QVERIFY(inventory::writePicture(path(), sampleOf(40)));
        const QByteArray whole = bytes();
        QRandomGenerator random(13);
        int notOfTheFile = 0;
        for (int i = 0; i < 200; ++i) {
            QByteArray damaged = whole;
            const auto at
                = qsizetype(random.bounded(quint32(checkedEnd(whole)), quint32(whole.size())));
            damaged[at] = char(damaged[at] ^ char(1U << random.bounded(8U)));
            setBytes(damaged);
            const auto read = inventory::readPicture(path());
            QVERIFY(read);
            const inventory::KeyChunk &chunk = *read->picture.keys.chunks().constFirst();
            QVERIFY2(hasTheRightTexts(chunk), qPrintable(QString::number(at)));
            notOfTheFile += hasTextsOfAFile(chunk) ? 0 : 1;
        }
        // But where it was what fills a column up.
        QVERIFY(notOfTheFile > 190);
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

    void read_damaged_isNothing()
    {
        QVERIFY(inventory::writePicture(path(), sampleOf(40)));
        const QByteArray whole = bytes();
        QRandomGenerator random(11);
        for (int i = 0; i < 400; ++i) {
            QByteArray damaged = whole;
            // Every byte of the beginning, and some of the rest.
            const qsizetype at = i < 64 ? i : qsizetype(random.bounded(quint32(checkedEnd(whole))));
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
        for (const inventory::KeyList::Chunk &chunk : read->picture.keys.chunks())
            QVERIFY(hasTextsOfAFile(*chunk) && hasTheRightTexts(*chunk));
        // What is no file's is not touched.
        kept.picture.keys.letGo();
        for (int row = 0; row < kept.picture.keys.size(); ++row)
            QVERIFY(!kept.picture.keys.at(row).id.isEmpty());
    }
#endif
};

QTEST_GUILESS_MAIN(TstPictureFile)
#include "tst_picturefile.moc"
