// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace search {

/// One piece of what a person typed: `word`, `"a phrase"`, `name:value` or `name:"a value"`, each
/// with `-` before it or not.
struct Token
{
    qsizetype from = 0;
    qsizetype length = 0; ///< with sign, name and quotes
    bool isNegated = false;
    QString name; ///< in lower case, without its colon; empty where there is none
    QString value; ///< without its quotes
    bool isQuoted = false;

    qsizetype end() const { return from + length; }
};

/// Splits at white space outside quotes. Straight and typographic double quotes are quotes where a
/// value begins; one that is not closed reaches to the end. Never fails.
QList<Token> tokens(const QString &text);

} // namespace search
