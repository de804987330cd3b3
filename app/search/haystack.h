// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <bitset>
#include <initializer_list>
#include <vector>

namespace search {

/// Where `needle` begins in `text` at or after `from`; -1 where it does not. Looks at sixteen bytes
/// at once for the first and the last of the needle, as W. Muła describes ("SIMD-friendly
/// algorithms for substring searching", 2016).
qsizetype indexOf(QByteArrayView text, QByteArrayView needle, qsizetype from = 0);

/// The texts of some rows made ready for searching: folded, one a line, scanned at each keystroke.
class Haystack
{
public:
    static constexpr size_t capacity = 1024;
    using Rows = std::bitset<capacity>;

    /// Adds a row of several texts. At most `capacity` rows.
    void append(std::initializer_list<QByteArrayView> texts);
    /// No more rows come.
    void finish();

    int size() const { return int(m_ends.size()); }
    /// Sets the rows in one of whose texts `needle`, folded and not empty, occurs; `among`: those
    /// that count. What it sets of others means nothing.
    Rows find(QByteArrayView needle, const Rows &among) const;

private:
    QByteArrayView row(size_t row) const;

    QByteArray m_text;
    std::vector<quint32> m_ends;
    /// By row: which letters occur in it. Most rows are ruled out by them.
    std::vector<quint64> m_letters;
};

} // namespace search
