// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/query.h"

#include <QStringList>

namespace search {

/// Whether something is so, as far as can be known.
enum class Truth { No, Yes, Unknown };

/// What a search may ask of a key, in the words that the person sees.
struct KeyFacts
{
    QStringList owner;
    QStringList resources;
    QStringList environments;
    QStringList others; ///< ID, name, description, kind
    domain::ResourceKind kind = domain::ResourceKind::Other;
    Truth isUserOwned = Truth::Unknown;
    Truth isOrphaned = Truth::Unknown;
    QDateTime createdAt; ///< invalid where it is not known
};

/// The facts of one key made ready for searching: made once for each key, scanned at each
/// keystroke.
class Record
{
public:
    explicit Record(const KeyFacts &facts);

    /// Folded texts, one a line; a line break never occurs in what is searched for.
    QStringView all() const { return m_text; }
    QStringView owner() const { return QStringView(m_text).first(m_ownerEnd); }
    QStringView resources() const
    {
        return QStringView(m_text).sliced(m_ownerEnd, m_resourcesEnd - m_ownerEnd);
    }
    QStringView environments() const
    {
        return QStringView(m_text).sliced(m_resourcesEnd, m_environmentsEnd - m_resourcesEnd);
    }
    domain::ResourceKind kind() const { return m_kind; }
    Truth isUserOwned() const { return m_isUserOwned; }
    Truth isOrphaned() const { return m_isOrphaned; }
    /// Milliseconds since the epoch; nothing where it is not known.
    std::optional<qint64> createdAt() const { return m_createdAt; }

private:
    QString m_text;
    qsizetype m_ownerEnd = 0;
    qsizetype m_resourcesEnd = 0;
    qsizetype m_environmentsEnd = 0;
    domain::ResourceKind m_kind;
    Truth m_isUserOwned;
    Truth m_isOrphaned;
    std::optional<qint64> m_createdAt;
};

/// Answers one query for many records.
class Matcher
{
public:
    /// `now`: what ages are counted from.
    explicit Matcher(const Query &query, const QDateTime &now);

    /// Unknown where no condition fails and one cannot be told. Neither a condition nor its
    /// opposite holds where it cannot be told.
    Truth matches(const Record &record) const;

private:
    struct Test
    {
        Condition condition;
        qint64 moment = 0; ///< of Older, Newer
    };
    static Truth holds(const Test &test, const Record &record);

    QList<Test> m_tests;
};

/// True where what does not match `wider` cannot match `narrower` either, so that only what matched
/// need be looked at again. False is always a right answer.
bool narrows(const Query &narrower, const Query &wider);

/// Whether `query` asks for nothing but an account, and `texts` (its name, e-mail and ID) are what
/// it asks for: whole where `isWhole`, else in part.
bool asksForAccount(const Query &query, const QStringList &texts, bool isWhole);

} // namespace search
