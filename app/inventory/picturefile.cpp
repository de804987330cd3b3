// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/picturefile.h"

#include "inventory/checksum.h"
#include "inventory/picturefields.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <cstring>
#include <unistd.h>

namespace inventory {

namespace {

constexpr char magic[] = {'K', 'E', 'Y', 'W', 'A', 'R', 'D', '\n'};
/// Of the file's form: another number for every change of it.
constexpr quint32 version = 3;
/// Reads as another number where bytes lie the other way round.
constexpr quint32 byteOrder = 0x01020304;
/// Where columns begin: numbers of eight bytes are read where they lie.
constexpr qsizetype alignment = 8;

struct Header
{
    char magic[8];
    quint32 version;
    quint32 byteOrder;
    quint64 size; ///< of all that follows
    quint64 valuesSize; ///< of what follows first
    quint64 checkedSize; ///< of what follows but for what is ready for searching
    quint64 checksum; ///< of that; the rest has its own
};
static_assert(sizeof(Header) % alignment == 0);

/// How long the columns of a chunk are.
struct ChunkSizes
{
    qint64 keys = 0;
    qint64 text = 0;
    qint64 searchText = 0;
    quint64 searchChecksum = 0;
    QHash<int, qint64> expires;
};

void pad(QByteArray &bytes)
{
    bytes.append((alignment - bytes.size() % alignment) % alignment, '\0');
}

template <typename T> void appendColumn(QByteArray &bytes, std::span<const T> column)
{
    bytes.append(reinterpret_cast<const char *>(column.data()), qsizetype(column.size_bytes()));
    pad(bytes);
}

void appendColumn(QByteArray &bytes, QByteArrayView column)
{
    bytes.append(column);
    pad(bytes);
}

/// The rows of `keys` by their creation; unknown times first.
QList<KeyList::Chunk> chunksByCreation(const KeyList &keys)
{
    std::vector<std::pair<qint64, int>> rows;
    rows.reserve(size_t(keys.size()));
    for (int row = 0; row < keys.size(); ++row)
        rows.emplace_back(keys.chunkOf(row).times()[KeyList::inChunk(row)].created, row);
    if (std::is_sorted(rows.begin(), rows.end()))
        return keys.chunks();
    std::sort(rows.begin(), rows.end());
    QList<KeyList::Chunk> chunks;
    for (const auto &[time, row] : rows) {
        if (chunks.isEmpty() || chunks.constLast()->isFull())
            chunks.append(KeyList::Chunk(new KeyChunk));
        chunks.last()->append(keys.chunkOf(row).entry(int(KeyList::inChunk(row))));
    }
    return chunks;
}

/// With what is ready for searching each.
struct ChunkToWrite
{
    KeyList::Chunk keys;
    KeyChunk::SearchTexts searchTexts;
};

std::vector<ChunkToWrite> chunksToWrite(const KeyList &keys)
{
    std::vector<ChunkToWrite> chunks;
    for (const KeyList::Chunk &chunk : chunksByCreation(keys))
        chunks.push_back({chunk, chunk->searchTexts()});
    return chunks;
}

QByteArray valuesOf(const KeptPicture &kept, const std::vector<ChunkToWrite> &chunks)
{
    QByteArray values;
    QDataStream stream(&values, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    // What hashes and folds text may change with Qt.
    stream << QByteArray(qVersion()) << QByteArray(KEYWARD_VERSION);
    const Picture &picture = kept.picture;
    writeValue(stream, kept.owner);
    writeAll(stream, picture.environments);
    writeAll(stream, picture.resources);
    writeAll(stream, picture.accounts);
    writeAll(stream, picture.roleBindings);
    writeAll(stream, picture.flinkRegions);
    for (QDateTime time : picture.completeAt)
        stream << Moment{time};
    writeAll(stream, picture.keys.owners());
    writeTargets(stream, picture.keys.targets());
    stream << qint64(chunks.size());
    for (const ChunkToWrite &chunk : chunks) {
        const search::Haystack::Columns &texts = chunk.searchTexts->columns();
        stream << qint64(chunk.keys->size()) << qint64(chunk.keys->text().size())
               << qint64(texts.text.size()) << KeyChunk::checksumOf(texts) << chunk.keys->expires();
    }
    pad(values);
    return values;
}

std::optional<KeptPicture> readValues(const QByteArray &values, QList<ChunkSizes> &chunks,
    QList<KeyList::Owner> &owners, QList<KeyList::Target> &targets)
{
    QDataStream stream(values);
    stream.setVersion(QDataStream::Qt_6_4);
    QByteArray qt;
    QByteArray keyward;
    stream >> qt >> keyward;
    if (qt != qVersion() || keyward != KEYWARD_VERSION)
        return std::nullopt;
    KeptPicture kept;
    readValue(stream, kept.owner);
    Picture &picture = kept.picture;
    picture.environments = readAll<domain::Environment>(stream);
    picture.resources = readAll<domain::Resource>(stream);
    picture.accounts = readAll<domain::Account>(stream);
    picture.roleBindings = readAll<domain::RoleBinding>(stream);
    picture.flinkRegions = readAll<domain::FlinkRegion>(stream);
    for (QDateTime &time : picture.completeAt) {
        stream >> Moment{time};
    }
    owners = readAll<KeyList::Owner>(stream);
    targets = readTargets(stream);
    qint64 count = 0;
    stream >> count;
    for (qint64 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        ChunkSizes sizes;
        stream >> sizes.keys >> sizes.text >> sizes.searchText >> sizes.searchChecksum
            >> sizes.expires;
        chunks.append(sizes);
    }
    return stream.status() == QDataStream::Ok ? std::optional(kept) : std::nullopt;
}

/// Takes columns off the front of what is left of a file.
class Columns
{
public:
    explicit Columns(QByteArrayView bytes)
        : m_left(bytes)
    {
    }

    /// False where less is left.
    template <typename T> bool take(qint64 count, std::span<const T> &column)
    {
        if (count < 0 || count > m_left.size() / qsizetype(sizeof(T)))
            return false;
        column = std::span(reinterpret_cast<const T *>(m_left.data()), size_t(count));
        const qsizetype size = qsizetype(column.size_bytes());
        const qsizetype padded = (size + alignment - 1) / alignment * alignment;
        m_left = m_left.sliced(qMin(padded, m_left.size()));
        return true;
    }
    bool take(qint64 count, QByteArrayView &column)
    {
        std::span<const char> bytes;
        const bool isTaken = take(count, bytes);
        column = QByteArrayView(bytes.data(), qsizetype(bytes.size()));
        return isTaken;
    }

private:
    QByteArrayView m_left;
};

/// Whether every number is of something that is there.
bool isWhole(const KeyChunk::Columns &columns, qsizetype owners, qsizetype targets)
{
    quint32 place = 0;
    for (size_t row = 0; row < columns.spans.size(); ++row) {
        const KeyChunk::Span &span = columns.spans[row];
        const KeyChunk::Link &link = columns.links[row];
        if (span.begin < place || span.idEnd < span.begin || span.nameEnd < span.idEnd
            || link.owner >= quint32(owners) || link.target >= quint32(targets))
            return false;
        place = span.nameEnd;
    }
    return place <= quint32(columns.text.size());
}

struct ChunkColumns
{
    KeyChunk::Columns keys;
    search::Haystack::Columns searchTexts;
};

/// The columns of each chunk. Null where the file ends before they do.
std::optional<std::vector<ChunkColumns>> readColumns(
    QByteArrayView bytes, const QList<ChunkSizes> &sizes)
{
    Columns left(bytes);
    std::vector<ChunkColumns> columns(size_t(sizes.size()));
    const auto each = [&](qint64 ChunkSizes::*size, auto columnOf) {
        for (size_t i = 0; i < columns.size(); ++i) {
            if (!left.take(sizes.at(qsizetype(i)).*size, *columnOf(columns[i])))
                return false;
        }
        return true;
    };
    using Sizes = ChunkSizes;
    using Chunk = ChunkColumns;
    const bool isThere = each(&Sizes::keys, [](Chunk &chunk) { return &chunk.keys.links; })
        && each(&Sizes::keys, [](Chunk &chunk) { return &chunk.keys.times; })
        && each(&Sizes::keys, [](Chunk &chunk) { return &chunk.keys.spans; })
        && each(&Sizes::text, [](Chunk &chunk) { return &chunk.keys.text; })
        && each(&Sizes::keys, [](Chunk &chunk) { return &chunk.searchTexts.letters; })
        && each(&Sizes::keys, [](Chunk &chunk) { return &chunk.searchTexts.ends; })
        && each(&Sizes::searchText, [](Chunk &chunk) { return &chunk.searchTexts.text; });
    return isThere ? std::optional(std::move(columns)) : std::nullopt;
}

std::optional<KeyList> readKeys(QByteArrayView bytes, const QList<ChunkSizes> &sizes,
    const QList<KeyList::Owner> &owners, const QList<KeyList::Target> &targets,
    const std::shared_ptr<const void> &keeper)
{
    for (const KeyList::Target &target : targets) {
        if (target.resources.isEmpty())
            return std::nullopt;
    }
    const auto columns = readColumns(bytes, sizes);
    if (!columns)
        return std::nullopt;
    QList<KeyList::Chunk> chunks;
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        const ChunkSizes &chunk = sizes.at(i);
        const bool isLast = i == sizes.size() - 1;
        const bool isFilled = isLast ? chunk.keys > 0 && chunk.keys <= KeyChunk::capacity
                                     : chunk.keys == KeyChunk::capacity;
        const ChunkColumns &found = (*columns)[size_t(i)];
        if (!isFilled || !isWhole(found.keys, owners.size(), targets.size()))
            return std::nullopt;
        chunks.append(KeyList::Chunk(new KeyChunk(
            found.keys, chunk.expires, {found.searchTexts, chunk.searchChecksum}, keeper)));
    }
    KeyList keys = KeyList::of(chunks, owners, targets);
    // One that is there twice has no number of its own.
    const bool isEachOnce
        = keys.owners().size() == owners.size() && keys.targets().size() == targets.size();
    return isEachOnce ? std::optional(std::move(keys)) : std::nullopt;
}

/// A file of this user's that nobody else can read or write.
bool isPrivate(const QFile &file)
{
    const QFileInfo info(file);
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther;
    return info.isFile() && !info.isSymLink() && info.ownerId() == getuid()
        && (info.permissions() & others) == QFileDevice::Permissions();
}

} // namespace

bool writePicture(const QString &path, const KeptPicture &kept)
{
    const std::vector<ChunkToWrite> chunks = chunksToWrite(kept.picture.keys);
    QByteArray bytes = valuesOf(kept, chunks);
    const auto valuesSize = quint64(bytes.size());
    // All of a kind together: who goes through one of them has no other in memory for it.
    const auto appendOfEach = [&](auto columnOf) {
        for (const ChunkToWrite &chunk : chunks)
            appendColumn(bytes, columnOf(*chunk.keys, chunk.searchTexts->columns()));
    };
    using Texts = search::Haystack::Columns;
    appendOfEach([](const KeyChunk &keys, const Texts &) { return keys.links(); });
    appendOfEach([](const KeyChunk &keys, const Texts &) { return keys.times(); });
    appendOfEach([](const KeyChunk &keys, const Texts &) { return keys.spans(); });
    appendOfEach([](const KeyChunk &keys, const Texts &) { return keys.text(); });
    const qsizetype checkedSize = bytes.size();
    appendOfEach([](const KeyChunk &, const Texts &texts) { return texts.letters; });
    appendOfEach([](const KeyChunk &, const Texts &texts) { return texts.ends; });
    appendOfEach([](const KeyChunk &, const Texts &texts) { return texts.text; });
    Header header{};
    std::memcpy(header.magic, magic, sizeof magic);
    header.version = version;
    header.byteOrder = byteOrder;
    header.size = quint64(bytes.size());
    header.valuesSize = valuesSize;
    header.checkedSize = quint64(checkedSize);
    header.checksum = checksumOf(QByteArrayView(bytes).first(checkedSize), valuesSize);

    const QDir folder = QFileInfo(path).dir();
    if (!folder.exists()) {
        folder.mkpath(QStringLiteral("."));
        QFile::setPermissions(folder.path(),
            QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    QSaveFile file(path);
    // Before there is anything in it.
    return file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(reinterpret_cast<const char *>(&header), sizeof header) == sizeof header
        && file.write(bytes) == bytes.size() && file.commit();
}

std::optional<KeptPicture> readPicture(const QString &path)
{
    auto file = std::make_shared<QFile>(path);
    if (!isPrivate(*file) || !file->open(QIODevice::ReadOnly))
        return std::nullopt;
    const qint64 size = file->size();
    const uchar *mapped = size > qint64(sizeof(Header)) ? file->map(0, size) : nullptr;
    if (!mapped)
        return std::nullopt;
    Header header{};
    std::memcpy(&header, mapped, sizeof header);
    const QByteArrayView bytes(mapped + sizeof header, size - qint64(sizeof header));
    const bool isOurs = std::memcmp(header.magic, magic, sizeof magic) == 0
        && header.version == version && header.byteOrder == byteOrder
        && header.size == quint64(bytes.size()) && header.checkedSize <= header.size
        && header.valuesSize <= header.checkedSize && header.valuesSize % alignment == 0
        && header.checksum
            == checksumOf(bytes.first(qsizetype(header.checkedSize)), header.valuesSize);
    if (!isOurs)
        return std::nullopt;
    QList<ChunkSizes> sizes;
    QList<KeyList::Owner> owners;
    QList<KeyList::Target> targets;
    const auto valuesSize = qsizetype(header.valuesSize);
    auto kept
        = readValues(QByteArray::fromRawData(bytes.data(), valuesSize), sizes, owners, targets);
    if (!kept)
        return std::nullopt;
    // The mapping lasts as long as the QFile does.
    auto keys = readKeys(bytes.sliced(valuesSize), sizes, owners, targets, file);
    if (!keys)
        return std::nullopt;
    kept->picture.keys = std::move(*keys);
    return kept;
}

} // namespace inventory
