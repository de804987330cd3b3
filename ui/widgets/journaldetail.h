// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/entry.h"

#include <QScrollArea>

#include <optional>

namespace ui {

/// Shows one entry of the journal whole, each change with what was before and after.
class JournalDetail : public QScrollArea
{
    Q_OBJECT
public:
    explicit JournalDetail(QWidget *parent = nullptr);

    /// Nothing shows a hint.
    void showEntry(const std::optional<journal::Entry> &entry);

Q_SIGNALS:
    void copyRequested(const QString &text);
};

} // namespace ui
