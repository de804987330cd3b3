// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <bitset>
#include <initializer_list>
#include <memory>
#include <span>
#include <vector>

namespace search {

/// Where `needle` begins in `text` at or after `from`; -1 where it does not. Looks at sixteen bytes
/// at once for the first and the last of the needle, as W. Muła describes ("SIMD-friendly
/// algorithms for substring searching", 2016).
qsizetype indexOf(QByteArrayView text, QByteArrayView needle, qsizetype from = 0);

/// The texts of some rows made ready for searching: folded, one a line, scanned at each keystroke.
/// May lie in a file that is mapped into memory.
class Haystack
{
    Q_DISABLE_COPY_MOVE(Haystack)
public:
    static constexpr size_t capacity = 1024;
    using Rows = std::bitset<capacity>;

    /// As they lie in a file.
    struct Columns
    {
        QByteArrayView text;
        std::span<const quint32> ends; ///< by row: where its texts end
        std::span<const quint64> letters; ///< by row: which occur in it; most are ruled out by them
    };
    /// Whether every number is of something that is there, for `rows` rows.
    static bool isWhole(const Columns &columns, size_t rows);

    Haystack() = default;
    /// Columns that are whole, and that `keeper` keeps in memory.
    Haystack(const Columns &columns, std::shared_ptr<const void> keeper)
        : m_columns(columns)
        , m_keeper(std::move(keeper))
    {
    }

    /// Adds a row of several texts. At most `capacity` rows.
    void append(std::initializer_list<QByteArrayView> texts);
    /// No more rows come: there is nothing to be found before.
    void finish();

    const Columns &columns() const { return m_columns; }
    /// Sets the rows in one of whose texts `needle`, folded and not empty, occurs; `among`: those
    /// that count. What it sets of others means nothing.
    Rows find(QByteArrayView needle, const Rows &among) const;

private:
    QByteArrayView row(size_t row) const;

    /// What is looked into, and where it lies: in a file, or below.
    Columns m_columns;
    std::shared_ptr<const void> m_keeper;
    QByteArray m_text;
    std::vector<quint32> m_ends;
    std::vector<quint64> m_letters;
};

} // namespace search
