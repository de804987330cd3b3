// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/matcher.h"

#include <algorithm>

namespace search {

namespace {

Truth truth(bool isSo)
{
    return isSo ? Truth::Yes : Truth::No;
}

void appendLines(QString &text, const QStringList &lines)
{
    for (const QString &line : lines) {
        const QString comparable = folded(line);
        if (comparable.isEmpty())
            continue;
        text += comparable;
        text += QLatin1Char('\n');
    }
}

bool implies(const Condition &narrower, const Condition &wider)
{
    if (narrower == wider)
        return true;
    const bool hasText = wider.field == Field::Text || wider.field == Field::Owner
        || wider.field == Field::Environment || wider.field == Field::Resource;
    if (!hasText || narrower.field != wider.field || narrower.isNegated != wider.isNegated)
        return false;
    return wider.isNegated ? wider.text.contains(narrower.text)
                           : narrower.text.contains(wider.text);
}

} // namespace

Record::Record(const KeyFacts &facts)
    : m_kind(facts.kind)
    , m_isUserOwned(facts.isUserOwned)
    , m_isOrphaned(facts.isOrphaned)
{
    appendLines(m_text, facts.owner);
    m_ownerEnd = m_text.size();
    appendLines(m_text, facts.resources);
    m_resourcesEnd = m_text.size();
    appendLines(m_text, facts.environments);
    m_environmentsEnd = m_text.size();
    appendLines(m_text, facts.others);
    if (facts.createdAt.isValid())
        m_createdAt = facts.createdAt.toMSecsSinceEpoch();
}

Matcher::Matcher(const Query &query, const QDateTime &now)
{
    m_tests.reserve(query.conditions.size());
    for (const Condition &condition : query.conditions) {
        Test test{condition, 0};
        if (condition.field == Field::Older || condition.field == Field::Newer)
            test.moment = condition.age.before(now).toMSecsSinceEpoch();
        m_tests.append(test);
    }
}

Truth Matcher::holds(const Test &test, const Record &record)
{
    const Condition &condition = test.condition;
    switch (condition.field) {
    case Field::Text:
        return truth(record.all().contains(condition.text));
    case Field::Owner:
        return truth(record.owner().contains(condition.text));
    case Field::Resource:
        return truth(record.resources().contains(condition.text));
    case Field::Environment:
        return truth(record.environments().contains(condition.text));
    case Field::Kind:
        return truth(record.kind() == condition.kind);
    case Field::Older:
        return record.createdAt() ? truth(*record.createdAt() < test.moment) : Truth::Unknown;
    case Field::Newer:
        return record.createdAt() ? truth(*record.createdAt() >= test.moment) : Truth::Unknown;
    case Field::UserOwned:
        return record.isUserOwned();
    case Field::Orphaned:
        return record.isOrphaned();
    }
    return Truth::No;
}

Truth Matcher::matches(const Record &record) const
{
    Truth all = Truth::Yes;
    for (const Test &test : m_tests) {
        const Truth one = holds(test, record);
        if (one == Truth::Unknown)
            all = Truth::Unknown;
        else if ((one == Truth::Yes) == test.condition.isNegated)
            return Truth::No;
    }
    return all;
}

bool narrows(const Query &narrower, const Query &wider)
{
    return std::all_of(
        wider.conditions.cbegin(), wider.conditions.cend(), [&narrower](const Condition &wide) {
            return std::any_of(narrower.conditions.cbegin(), narrower.conditions.cend(),
                [&wide](const Condition &narrow) { return implies(narrow, wide); });
        });
}

bool asksForAccount(const Query &query, const QStringList &texts, bool isWhole)
{
    QStringList lines;
    for (const QString &text : texts)
        lines.append(folded(text));
    QStringList words;
    for (const Condition &condition : query.conditions) {
        const bool isWord = condition.field == Field::Text || condition.field == Field::Owner;
        if (!isWord || condition.isNegated)
            return false;
        words.append(condition.text);
    }
    if (words.isEmpty())
        return false;
    if (isWhole)
        return lines.contains(words.join(QLatin1Char(' ')));
    return std::all_of(words.cbegin(), words.cend(), [&lines](const QString &word) {
        return std::any_of(lines.cbegin(), lines.cend(),
            [&word](const QString &line) { return line.contains(word); });
    });
}

} // namespace search
