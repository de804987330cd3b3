// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace domain {

/// One answer of a list call.
template <typename T> struct Page
{
    QList<T> items;
    /// The page_token of the following page; empty at the end.
    QString nextToken;
};

} // namespace domain
