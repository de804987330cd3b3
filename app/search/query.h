// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/resource.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <span>

/// The search language: what a person types, and what it asks of a key. Plain values; knows neither
/// the inventory nor sentences.
namespace search {

/// What one condition looks at.
enum class Field {
    Text, ///< everything that identifies a key
    Owner, ///< name, e-mail, ID
    Kind,
    Environment, ///< name, ID
    Resource, ///< name, ID
    Older, ///< created longer ago
    Newer, ///< created less long ago
    UserOwned,
    Orphaned ///< the owner is known to be gone
};

/// A length of time as typed: `90d`, `6m` (months), `1y`.
struct Age
{
    int amount = 0;
    char unit = 'd'; ///< h, d, w, m, y

    /// The moment that lies so long before `now`, by the calendar for months and years.
    QDateTime before(const QDateTime &now) const;
    bool operator==(const Age &) const = default;
};

struct Condition
{
    Field field = Field::Text;
    bool isNegated = false;
    QString text; ///< folded; of Text, Owner, Environment, Resource
    domain::ResourceKind kind = domain::ResourceKind::Other; ///< of Kind
    Age age; ///< of Older, Newer

    bool operator==(const Condition &) const = default;
};

/// Conditions that must all hold. An empty query asks nothing.
struct Query
{
    QList<Condition> conditions;

    bool isEmpty() const { return conditions.isEmpty(); }
    bool has(Field field) const;
    bool operator==(const Query &) const = default;
};

/// A term that cannot be understood. It is left out of the query.
struct Problem
{
    enum class Kind {
        UnknownTerm, ///< `onwer:bob`
        MissingValue, ///< `owner:`
        UnknownKind, ///< `type:kafak`
        UnknownState, ///< `is:gone`
        BadAge, ///< `older:90`
        FindingsUnknown ///< `has:finding`: this version has no access review
    };
    Kind kind = Kind::UnknownTerm;
    QString term; ///< as typed
    /// It ends where the text ends: somebody may still be typing it.
    bool isUnfinished = false;

    bool operator==(const Problem &) const = default;
};

struct Parsed
{
    Query query;
    QList<Problem> problems;
};

/// Reads what a person typed. A text that is nothing but a key ID, with whatever quotes and
/// punctuation around it, asks for that ID.
Parsed parse(const QString &text);

/// How texts are compared: case folded, compatibility forms composed, white space runs one space.
QString folded(const QString &text);

/// A kind of key by the word that `type:` knows it by.
struct KindWord
{
    const char *word;
    domain::ResourceKind kind;
};
std::span<const KindWord> kindWords();

} // namespace search
