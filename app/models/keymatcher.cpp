// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/keymatcher.h"

#include <algorithm>

namespace models {

using inventory::KeyChunk;
using inventory::KeyList;
using search::Condition;

namespace {

Truth truth(bool isSo)
{
    return isSo ? Truth::Yes : Truth::No;
}

bool isNowhere(const std::vector<Truth> &truths)
{
    return std::all_of(truths.begin(), truths.end(), [](Truth t) { return t == Truth::No; });
}

template <typename Facts, typename Holds>
std::vector<Truth> table(const std::vector<Facts> &facts, Holds holds)
{
    std::vector<Truth> truths;
    truths.reserve(facts.size());
    for (const Facts &each : facts)
        truths.push_back(holds(each));
    if (isNowhere(truths))
        truths.clear();
    return truths;
}

/// The rows for which isSo(row), without a branch for each: it is asked for every key.
template <typename IsSo> KeyMatcher::Rows rowsThat(size_t count, IsSo isSo)
{
    constexpr size_t width = 64;
    KeyMatcher::Rows rows;
    for (size_t begin = 0; begin < count; begin += width) {
        const size_t end = std::min(begin + width, count);
        quint64 word = 0;
        for (size_t row = begin; row < end; ++row)
            word |= quint64(isSo(row)) << (row - begin);
        rows |= KeyMatcher::Rows(word) << begin;
    }
    return rows;
}

/// The rows whose owner or target, as `number` picks it, is so.
template <typename Number>
KeyMatcher::Rows rowsWhere(
    Truth truth, const KeyChunk &keys, const std::vector<Truth> &truths, Number number)
{
    if (truths.empty())
        return {};
    const auto links = keys.links();
    return rowsThat(links.size(), [&](size_t row) { return truths[links[row].*number] == truth; });
}

} // namespace

KeyMatcher::KeyMatcher(const ApiKeyFilter &filter, const KeyFacts &facts,
    const inventory::Inventory &inventory, const KeyList &keys, const QDateTime &now)
    : m_isMarkedOnly(filter.isMarked)
{
    for (const Condition &condition : filter.query.conditions)
        m_tests.push_back(testOf(condition, facts, keys, now));
    if (filter.kind || !filter.environment.isEmpty() || !filter.resource.isEmpty()) {
        for (const KeyList::Target &target : keys.targets()) {
            const auto &resources = target.resources;
            const bool isShown = (!filter.kind || target.kind == *filter.kind)
                && (filter.environment.isEmpty()
                    || inventory.environmentOf(resources.first()) == filter.environment)
                && (filter.resource.isEmpty()
                    || std::any_of(resources.cbegin(), resources.cend(),
                        [&](const auto &reference) { return reference.id == filter.resource; }));
            m_isTargetShown.push_back(isShown);
        }
    }
    if (filter.isMarked) {
        for (auto mark = inventory.marks().cbegin(); mark != inventory.marks().cend(); ++mark) {
            if (const int row = keys.rowOf(mark.key()); row >= 0)
                m_marked[row / KeyChunk::capacity].set(KeyList::inChunk(row));
        }
    }
}

KeyMatcher::Test KeyMatcher::testOf(const Condition &condition, const KeyFacts &facts,
    const KeyList &keys, const QDateTime &now) const
{
    Test test;
    test.condition = condition;
    test.needle = condition.text.toUtf8();
    const QByteArray &needle = test.needle;
    const auto has = [&needle](const QByteArray &texts) {
        return needle.isEmpty() || search::indexOf(texts, needle) >= 0;
    };
    switch (condition.field) {
    case Field::Text:
        test.ofOwner = table(
            facts.owners(), [&](const OwnerFacts &owner) { return truth(has(owner.texts)); });
        test.ofTarget = table(facts.targets(), [&](const TargetFacts &target) {
            return truth(has(target.resources) || has(target.environments) || has(target.kind));
        });
        break;
    case Field::Owner:
        test.ofOwner = table(
            facts.owners(), [&](const OwnerFacts &owner) { return truth(has(owner.texts)); });
        break;
    case Field::Resource:
        test.ofTarget = table(facts.targets(),
            [&](const TargetFacts &target) { return truth(has(target.resources)); });
        break;
    case Field::Environment:
        test.ofTarget = table(facts.targets(),
            [&](const TargetFacts &target) { return truth(has(target.environments)); });
        break;
    case Field::Kind:
        for (const KeyList::Target &target : keys.targets())
            test.ofTarget.push_back(truth(target.kind == condition.kind));
        break;
    case Field::Older:
    case Field::Newer:
        test.moment = condition.age.before(now).toMSecsSinceEpoch();
        break;
    case Field::UserOwned:
        test.ofOwner
            = table(facts.owners(), [](const OwnerFacts &owner) { return owner.isUserOwned; });
        break;
    case Field::Orphaned:
        test.ofOwner
            = table(facts.owners(), [](const OwnerFacts &owner) { return owner.isOrphaned; });
        break;
    }
    test.isUnknownOfOwner
        = std::find(test.ofOwner.begin(), test.ofOwner.end(), Truth::Unknown) != test.ofOwner.end();
    return test;
}

bool KeyMatcher::needsTexts() const
{
    return std::any_of(m_tests.begin(), m_tests.end(),
        [](const Test &test) { return test.condition.field == Field::Text; });
}

KeyMatcher::Found KeyMatcher::holds(
    const Test &test, const KeyChunk &keys, const search::Haystack *texts, const Rows &among) const
{
    Found found;
    const Field field = test.condition.field;
    if (field == Field::Older || field == Field::Newer) {
        const auto times = keys.times();
        found.unknown = rowsThat(
            times.size(), [&](size_t row) { return times[row].created == KeyChunk::unknownTime; });
        found.yes = rowsThat(times.size(), [&](size_t row) {
            return (times[row].created < test.moment) == (field == Field::Older);
        });
        found.yes &= ~found.unknown;
        return found;
    }
    if (field == Field::Text)
        found.yes = test.needle.isEmpty() ? among : texts->find(test.needle, among);
    found.yes |= rowsWhere(Truth::Yes, keys, test.ofOwner, &KeyChunk::Link::owner);
    found.yes |= rowsWhere(Truth::Yes, keys, test.ofTarget, &KeyChunk::Link::target);
    if (test.isUnknownOfOwner)
        found.unknown = rowsWhere(Truth::Unknown, keys, test.ofOwner, &KeyChunk::Link::owner);
    return found;
}

KeyMatcher::Rows KeyMatcher::passing(int chunk, const KeyChunk &keys) const
{
    Rows rows;
    if (m_isMarkedOnly)
        rows = m_marked.value(chunk);
    else
        rows.set();
    if (m_isTargetShown.empty())
        return rows;
    const auto links = keys.links();
    return rows & rowsThat(links.size(), [&](size_t row) {
        return bool(m_isTargetShown[links[row].target]);
    });
}

KeyMatcher::Found KeyMatcher::match(
    int chunk, const KeyChunk &keys, const search::Haystack *texts, const Rows &among) const
{
    Found all;
    Rows left = among & passing(chunk, keys);
    for (const Test &test : m_tests) {
        if (left.none())
            break;
        Found one = holds(test, keys, texts, left);
        if (test.condition.isNegated)
            one.yes = ~(one.yes | one.unknown);
        all.unknown |= one.unknown;
        left &= one.yes | one.unknown;
    }
    all.unknown &= left;
    all.yes = left & ~all.unknown;
    return all;
}

} // namespace models
