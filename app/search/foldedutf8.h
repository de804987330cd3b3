// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace search {

/// How texts are compared (see folded()), in UTF-8: what occurs in a folded text occurs in its
/// bytes.
QByteArray foldedUtf8(const QString &text);
/// Appends the same of a text in UTF-8.
void appendFolded(QByteArray &to, QByteArrayView text);

} // namespace search
