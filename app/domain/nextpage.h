// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace domain {

/// `metadata.next` of one page of a list, as sent, where that comes before the items: found in
/// microseconds, so that the next page can be asked for before this one is parsed. Where nothing is
/// found, only who parses the page can tell whether the list ends with it.
std::optional<QByteArray> nextIn(const QByteArray &page);

} // namespace domain
