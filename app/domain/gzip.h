// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace domain {

/// Whether `bytes` start as a gzip stream does.
bool looksGzipped(const QByteArray &bytes);
/// The content of a gzip stream; nothing where it is damaged or larger than `maxBytes`.
std::optional<QByteArray> gunzipped(const QByteArray &bytes, qsizetype maxBytes);

} // namespace domain
