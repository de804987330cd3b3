// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/words.h"

#include <QCollator>
#include <QComboBox>

#include <algorithm>

/// Combo boxes that are filled anew while somebody chooses in them.
namespace ui {

/// "orders (lkc-123)": by name and by ID, since neither alone tells two clusters apart for
/// everyone.
inline QString nameAndId(const QString &name, const QString &id)
{
    return name == id ? id : QStringLiteral("%1 (%2)").arg(name, models::plain(id));
}

/// Remembers what is chosen in `box` while it is filled anew.
class Refill
{
public:
    /// What to choose where what was chosen is not there any more. Another object is never chosen
    /// unasked.
    enum class Lost { First, Nothing };

    explicit Refill(QComboBox *box, Lost lost = Lost::Nothing)
        : m_box(box)
        , m_chosen(box->currentData())
        , m_lost(lost)
    {
        m_box->blockSignals(true);
        m_box->clear();
    }
    ~Refill()
    {
        const int row = m_chosen.isValid() ? m_box->findData(m_chosen) : -1;
        const bool takesFirst = !m_chosen.isValid() || m_lost == Lost::First;
        m_box->setCurrentIndex(row < 0 && takesFirst && m_box->count() > 0 ? 0 : row);
        m_box->blockSignals(false);
    }
    Refill(const Refill &) = delete;
    Refill &operator=(const Refill &) = delete;

private:
    QComboBox *m_box;
    QVariant m_chosen;
    Lost m_lost;
};

template <typename T, typename Name> void sortByName(QList<T> &items, Name name)
{
    QCollator collator;
    collator.setNumericMode(true);
    std::sort(items.begin(), items.end(),
        [&](const T &a, const T &b) { return collator.compare(name(a), name(b)) < 0; });
}

} // namespace ui
