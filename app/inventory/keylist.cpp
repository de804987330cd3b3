// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/keylist.h"

#include <QStringConverter>

#include <algorithm>

namespace inventory {

namespace {

qint64 milliseconds(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : KeyChunk::unknownTime;
}

QDateTime timeOf(qint64 milliseconds)
{
    return milliseconds == KeyChunk::unknownTime
        ? QDateTime()
        : QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

/// The hash of an ID is a plain polynomial: its low bits alone would fill a table unevenly.
quint32 mixed(size_t hash)
{
    quint64 product = quint64(hash) * 0x9e3779b97f4a7c15ULL;
    product ^= product >> 32;
    return quint32(product);
}

/// Without a seed: it is the same in every run, and so may lie in a file.
quint32 hashOf(const domain::ApiKeyId &id)
{
    return mixed(qHash(id));
}

quint32 hashOf(const KeyList::Owner &owner)
{
    return mixed(qHash(owner.id));
}

/// What else they consist of hardly ever differs where the IDs do not.
quint32 hashOf(const KeyList::Target &target)
{
    size_t hash = 0;
    for (const domain::ResourceReference &each : target.resources)
        hash = qHash(each.environment, qHash(each.id, hash));
    return mixed(hash);
}

bool isSame(const domain::ResourceReference &a, const domain::ResourceReference &b)
{
    return a.id.toString() == b.id.toString() && a.kind == b.kind && a.apiVersion == b.apiVersion
        && a.environment.toString() == b.environment.toString();
}

/// Whether they are the same, where that can be told without decoding: nearly all is ASCII.
bool isSameAscii(QByteArrayView utf8, const QString &text)
{
    return utf8.size() == text.size()
        && std::equal(utf8.begin(), utf8.end(), text.begin(),
            [](char a, QChar b) { return uchar(a) < 0x80 && uchar(a) == b.unicode(); });
}

/// What texts are kept as: QString::toUtf8() makes something else of what is no Unicode.
QStringEncoder utf8Encoder()
{
    return QStringEncoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
}

bool isSame(QByteArrayView utf8, const QString &text)
{
    return isSameAscii(utf8, text) || utf8 == QByteArray(utf8Encoder().encode(text));
}

} // namespace

bool KeyList::Owner::operator==(const Owner &other) const
{
    return kind == other.kind && id.toString() == other.id.toString();
}

bool KeyList::Target::operator==(const Target &other) const
{
    return kind == other.kind
        && std::equal(resources.cbegin(), resources.cend(), other.resources.cbegin(),
            other.resources.cend(), [](const auto &a, const auto &b) { return isSame(a, b); });
}

template <typename T> quint32 KeyList::Interned<T>::numberOf(const T &value)
{
    const quint32 hash = hashOf(value);
    // That of the values is not kept: they are compared themselves.
    const quint32 known = numbers.find(
        hash, [hash](quint32) { return hash; },
        [&](quint32 number) { return values.at(number) == value; });
    if (known != HashIndex::none)
        return known;
    const auto number = quint32(values.size());
    values.append(value);
    numbers.insert(number, values.size(), [this](quint32 each) { return hashOf(values.at(each)); });
    return number;
}

KeyList KeyList::of(QList<Chunk> chunks, const QList<Owner> &owners, const QList<Target> &targets)
{
    KeyList list;
    list.m_chunks = std::move(chunks);
    for (const Chunk &chunk : std::as_const(list.m_chunks))
        list.m_size += chunk->size();
    for (const Owner &owner : owners)
        list.m_owners.numberOf(owner);
    for (const Target &target : targets)
        list.m_targets.numberOf(target);
    list.m_index.rebuild(list.m_size, [&list](quint32 row) { return list.hashAt(row); });
    return list;
}

KeyChunk::Entry KeyList::entryOf(const domain::ApiKey &key, quint32 hash)
{
    KeyChunk::Entry entry{{m_owners.numberOf({key.owner, key.ownerKind}),
                              m_targets.numberOf({key.kind, key.resources})},
        {milliseconds(key.createdAt), milliseconds(key.updatedAt)}, milliseconds(key.expiresAt),
        hash, {}, 0, 0};
    // One after another into one buffer: keys come by thousands.
    QStringEncoder utf8 = utf8Encoder();
    const QString id = key.id.toString();
    entry.text.resize(
        utf8.requiredSpace(id.size() + key.displayName.size() + key.description.size()));
    char *const begin = entry.text.data();
    char *end = utf8.appendToBuffer(begin, id);
    entry.idEnd = quint32(end - begin);
    end = utf8.appendToBuffer(end, key.displayName);
    entry.nameEnd = quint32(end - begin);
    end = utf8.appendToBuffer(end, key.description);
    entry.text.truncate(end - begin);
    return entry;
}

domain::ApiKey KeyList::at(int row) const
{
    const KeyChunk &chunk = chunkOf(row);
    const int place = int(inChunk(row));
    const KeyChunk::Link &link = chunk.links()[size_t(place)];
    const KeyChunk::Times &times = chunk.times()[size_t(place)];
    const Owner &owner = m_owners.values.at(link.owner);
    const Target &target = m_targets.values.at(link.target);
    return {idAt(row), QString::fromUtf8(chunk.name(place)),
        QString::fromUtf8(chunk.description(place)), owner.id, owner.kind, target.kind,
        target.resources, timeOf(times.created), timeOf(times.updated),
        timeOf(chunk.expires().value(place, KeyChunk::unknownTime))};
}

domain::ApiKeyId KeyList::idAt(int row) const
{
    return domain::ApiKeyId(QString::fromUtf8(chunkOf(row).id(int(inChunk(row)))));
}

int KeyList::rowOf(const domain::ApiKeyId &id, quint32 hash) const
{
    const quint32 row = m_index.find(
        hash, [this](quint32 each) { return hashAt(each); },
        [&](quint32 each) {
            return isSameAscii(chunkOf(int(each)).id(int(inChunk(int(each)))), id.toString())
                || idAt(int(each)) == id;
        });
    return row == HashIndex::none ? -1 : int(row);
}

int KeyList::rowOf(const domain::ApiKeyId &id) const
{
    return rowOf(id, hashOf(id));
}

std::optional<domain::ApiKey> KeyList::find(const domain::ApiKeyId &id) const
{
    const int row = rowOf(id);
    return row < 0 ? std::nullopt : std::optional(at(row));
}

QList<int> KeyList::rowsOwnedBy(const domain::PrincipalId &owner) const
{
    std::vector<bool> isOwner;
    for (const Owner &each : m_owners.values)
        isOwner.push_back(each.id == owner);
    QList<int> rows;
    int row = 0;
    for (const Chunk &chunk : m_chunks) {
        for (const KeyChunk::Link &link : chunk->links()) {
            if (isOwner[link.owner])
                rows.append(row);
            ++row;
        }
    }
    return rows;
}

bool KeyList::holds(int row, const domain::ApiKey &key) const
{
    const KeyChunk &chunk = chunkOf(row);
    const int place = int(inChunk(row));
    const KeyChunk::Link &link = chunk.links()[size_t(place)];
    const KeyChunk::Times &times = chunk.times()[size_t(place)];
    const Owner owner{key.owner, key.ownerKind};
    const Target target{key.kind, key.resources};
    return times.created == milliseconds(key.createdAt)
        && times.updated == milliseconds(key.updatedAt)
        && chunk.expires().value(place, KeyChunk::unknownTime) == milliseconds(key.expiresAt)
        && m_owners.values.at(link.owner) == owner && m_targets.values.at(link.target) == target
        && isSame(chunk.name(place), key.displayName)
        && isSame(chunk.description(place), key.description);
}

KeyList::Stored KeyList::store(const domain::ApiKey &key)
{
    const quint32 hash = hashOf(key.id);
    const int row = rowOf(key.id, hash);
    if (row >= 0 && holds(row, key))
        return Stored::Unchanged;
    const KeyChunk::Entry entry = entryOf(key, hash);
    if (row >= 0) {
        m_chunks[row / KeyChunk::capacity]->replace(int(inChunk(row)), entry);
        return Stored::Updated;
    }
    if (m_chunks.isEmpty() || m_chunks.constLast()->isFull())
        m_chunks.append(Chunk(new KeyChunk));
    m_chunks.last()->append(entry);
    ++m_size;
    m_index.insert(quint32(m_size - 1), m_size, [this](quint32 each) { return hashAt(each); });
    return Stored::Added;
}

bool KeyList::remove(const domain::ApiKeyId &id)
{
    const int row = rowOf(id);
    if (row < 0)
        return false;
    const auto hashAtRow = [this](quint32 each) { return hashAt(each); };
    m_index.remove(quint32(row), hashAtRow);
    const int last = m_size - 1;
    if (row != last) {
        m_index.renumber(quint32(last), quint32(row), hashAt(quint32(last)));
        const KeyChunk::Entry moved = chunkOf(last).entry(int(inChunk(last)));
        m_chunks[row / KeyChunk::capacity]->replace(int(inChunk(row)), moved);
    }
    m_chunks.last()->removeLast();
    if (m_chunks.constLast()->size() == 0)
        m_chunks.removeLast();
    --m_size;
    return true;
}

} // namespace inventory
