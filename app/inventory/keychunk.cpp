// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/keychunk.h"

#include "inventory/checksum.h"

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace inventory {

namespace {

KeyChunk::Span spanAt(quint32 begin, const KeyChunk::Entry &entry)
{
    return {begin, begin + entry.idEnd, begin + entry.nameEnd, entry.hash};
}

} // namespace

quint32 KeyChunk::end(int row) const
{
    return row + 1 < size() ? spans()[size_t(row) + 1].begin : quint32(text().size());
}

QByteArrayView KeyChunk::id(int row) const
{
    const Span &span = spans()[size_t(row)];
    return text().sliced(span.begin, span.idEnd - span.begin);
}

QByteArrayView KeyChunk::name(int row) const
{
    const Span &span = spans()[size_t(row)];
    return text().sliced(span.idEnd, span.nameEnd - span.idEnd);
}

QByteArrayView KeyChunk::description(int row) const
{
    const Span &span = spans()[size_t(row)];
    return text().sliced(span.nameEnd, end(row) - span.nameEnd);
}

KeyChunk::Entry KeyChunk::entry(int row) const
{
    const Span &span = spans()[size_t(row)];
    return {links()[size_t(row)], times()[size_t(row)], m_expires.value(row, unknownTime),
        span.hash, text().sliced(span.begin, end(row) - span.begin).toByteArray(),
        span.idEnd - span.begin, span.nameEnd - span.begin};
}

quint64 KeyChunk::checksumOf(const search::Haystack::Columns &texts)
{
    const auto bytes = [](const auto &column) {
        return QByteArrayView(
            reinterpret_cast<const char *>(column.data()), qsizetype(column.size_bytes()));
    };
    return inventory::checksumOf(bytes(texts.letters),
        inventory::checksumOf(bytes(texts.ends), inventory::checksumOf(texts.text)));
}

KeyChunk::SearchTexts KeyChunk::keptTexts() const
{
    const search::Haystack::Columns &columns = m_keptTexts.columns;
    const bool isWhole = m_keeper && checksumOf(columns) == m_keptTexts.checksum
        && search::Haystack::isWhole(columns, size_t(size()));
    return isWhole ? std::make_shared<const search::Haystack>(columns, m_keeper) : nullptr;
}

KeyChunk::SearchTexts KeyChunk::searchTexts() const
{
    if (SearchTexts kept = keptTexts())
        return kept;
    auto texts = std::make_shared<search::Haystack>();
    for (int row = 0; row < size(); ++row)
        texts->append({id(row), name(row), description(row)});
    texts->finish();
    return texts;
}

void KeyChunk::letGo() const
{
#ifdef Q_OS_LINUX
    if (!m_keeper)
        return;
    const auto letGo = [page = quintptr(sysconf(_SC_PAGESIZE))](const auto &column) {
        // With what lies beside it on the same pages, which comes back as well.
        const quintptr begin = quintptr(column.data()) / page * page;
        const quintptr end = (quintptr(column.data() + column.size()) + page - 1) / page * page;
        madvise(reinterpret_cast<void *>(begin), end - begin, MADV_DONTNEED);
    };
    // Not the links and letters, which every search looks at.
    letGo(m_mapped.times);
    letGo(m_mapped.spans);
    letGo(m_mapped.text);
    letGo(m_keptTexts.columns.text);
    letGo(m_keptTexts.columns.ends);
#endif
}

/// What lies in a file is changed in a copy, of which nothing is ready for searching.
void KeyChunk::takeOver()
{
    if (!m_keeper)
        return;
    m_links.assign(m_mapped.links.begin(), m_mapped.links.end());
    m_times.assign(m_mapped.times.begin(), m_mapped.times.end());
    m_spans.assign(m_mapped.spans.begin(), m_mapped.spans.end());
    m_text = m_mapped.text.toByteArray();
    m_mapped = {};
    m_keeper.reset();
    m_keptTexts = {};
}

void KeyChunk::append(const Entry &entry)
{
    takeOver();
    m_links.push_back(entry.link);
    m_times.push_back(entry.times);
    m_spans.push_back(spanAt(quint32(m_text.size()), entry));
    m_text += entry.text;
    if (entry.expires != unknownTime)
        m_expires.insert(size() - 1, entry.expires);
    // Not squeeze(): an allocator may leave a block as large as it is.
    if (isFull())
        m_text = QByteArray(m_text.constData(), m_text.size());
}

void KeyChunk::replace(int row, const Entry &entry)
{
    takeOver();
    const size_t at = size_t(row);
    m_links[at] = entry.link;
    m_times[at] = entry.times;
    if (entry.expires == unknownTime)
        m_expires.remove(row);
    else
        m_expires.insert(row, entry.expires);
    const quint32 begin = m_spans[at].begin;
    const qsizetype before = qsizetype(end(row)) - begin;
    m_text.replace(begin, before, entry.text);
    m_spans[at] = spanAt(begin, entry);
    // Unsigned: a shorter text moves the others by a number that wraps around to the right one.
    const quint32 moved = quint32(entry.text.size() - before);
    for (size_t next = at + 1; next < m_spans.size(); ++next) {
        m_spans[next].begin += moved;
        m_spans[next].idEnd += moved;
        m_spans[next].nameEnd += moved;
    }
}

void KeyChunk::removeLast()
{
    takeOver();
    m_text.truncate(m_spans.back().begin);
    m_links.pop_back();
    m_times.pop_back();
    m_spans.pop_back();
    m_expires.remove(int(m_spans.size()));
}

} // namespace inventory
