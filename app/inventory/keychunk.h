// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/haystack.h"

#include <QByteArray>
#include <QHash>
#include <QSharedData>

#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace inventory {

/// Some keys in compact form: numbers in columns, texts one behind the other in UTF-8. Shared
/// between lists until one of them changes it. May lie in a file that is mapped into memory.
class KeyChunk : public QSharedData
{
public:
    static constexpr int capacity = 1024;
    static constexpr qint64 unknownTime = std::numeric_limits<qint64>::min();

    /// Numbers of a KeyList's owner and target.
    struct Link
    {
        quint32 owner;
        quint32 target;
    };
    /// Milliseconds since the epoch, or unknownTime.
    struct Times
    {
        qint64 created;
        qint64 updated;
    };
    /// Where a key's texts are: ID, name, description, up to where the next key's begin.
    struct Span
    {
        quint32 begin;
        quint32 idEnd;
        quint32 nameEnd;
        quint32 hash; ///< of the ID, whatever its case
    };
    /// One key, to be put in.
    struct Entry
    {
        Link link;
        Times times;
        qint64 expires = unknownTime;
        quint32 hash = 0;
        QByteArray text; ///< ID, name, description
        quint32 idEnd = 0;
        quint32 nameEnd = 0;
    };
    /// The columns as they lie in a file.
    struct Columns
    {
        std::span<const Link> links;
        std::span<const Times> times;
        std::span<const Span> spans;
        QByteArrayView text;
    };

    /// The texts of the keys made ready for searching.
    using SearchTexts = std::shared_ptr<const search::Haystack>;
    /// Those that lie in a file.
    struct KeptTexts
    {
        search::Haystack::Columns columns;
        quint64 checksum = 0;
    };
    static quint64 checksumOf(const search::Haystack::Columns &texts);

    KeyChunk() = default;
    /// Columns that `keeper` keeps in memory, and what lies there for searching them, unchecked.
    KeyChunk(const Columns &columns, QHash<int, qint64> expires, const KeptTexts &searchTexts,
        std::shared_ptr<const void> keeper)
        : m_mapped(columns)
        , m_keptTexts(searchTexts)
        , m_keeper(std::move(keeper))
        , m_expires(std::move(expires))
    {
    }

    int size() const { return int(spans().size()); }
    bool isFull() const { return size() == capacity; }

    std::span<const Link> links() const { return m_keeper ? m_mapped.links : m_links; }
    std::span<const Times> times() const { return m_keeper ? m_mapped.times : m_times; }
    std::span<const Span> spans() const { return m_keeper ? m_mapped.spans : m_spans; }
    QByteArrayView text() const { return m_keeper ? m_mapped.text : QByteArrayView(m_text); }
    const QHash<int, qint64> &expires() const { return m_expires; }

    QByteArrayView id(int row) const;
    QByteArrayView name(int row) const;
    QByteArrayView description(int row) const;
    Entry entry(int row) const;

    /// Those that lie in a file with the keys, and are whole; made where there are none. Any
    /// thread.
    SearchTexts searchTexts() const;

    /// Gives back the memory that columns in a file take, where all of them have been gone through:
    /// what is wanted of them is read from the file again. Any thread.
    void letGo() const;

    void append(const Entry &entry);
    void replace(int row, const Entry &entry);
    void removeLast();

private:
    void takeOver();
    quint32 end(int row) const;

    SearchTexts keptTexts() const;

    Columns m_mapped;
    KeptTexts m_keptTexts;
    std::shared_ptr<const void> m_keeper;
    std::vector<Link> m_links;
    std::vector<Times> m_times;
    std::vector<Span> m_spans;
    QByteArray m_text;
    /// By row: the API hardly ever sends one.
    QHash<int, qint64> m_expires;
};

} // namespace inventory
