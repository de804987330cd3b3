// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <span>

namespace search {

/// One thing that a term can name: an owner, an environment, a resource.
struct NamedValue
{
    QString name; ///< what people call it
    QString id;
    QString mail; ///< of users; else empty

    bool operator==(const NamedValue &) const = default;
};

/// What terms can name in this organization.
struct Vocabulary
{
    QList<NamedValue> owners;
    QList<NamedValue> environments;
    QList<NamedValue> resources;
};

/// One way to go on.
struct Suggestion
{
    /// What stands in the place of the token at the cursor afterwards: `owner:`,
    /// `owner:"Bob Stone"`.
    QString insert;
    /// What it means beside `insert`; empty for the words of the language itself.
    QString detail;
    /// A value is to follow: go on suggesting.
    bool isTermName = false;

    bool operator==(const Suggestion &) const = default;
};

/// What to put in the place of `length` characters from `from`.
struct Completion
{
    qsizetype from = 0;
    qsizetype length = 0;
    QList<Suggestion> suggestions;
};

/// What the token at `cursor` may become: names of terms, then their values. An empty text suggests
/// every term. A term that this version cannot answer is not suggested.
Completion completionAt(const QString &text, qsizetype cursor, const Vocabulary &vocabulary);

/// The names of the terms that are suggested, with their colons, and `is:` with its values.
std::span<const char *const> termNames();

} // namespace search
