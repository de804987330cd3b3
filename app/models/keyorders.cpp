// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/keyorders.h"

#include <algorithm>

namespace models {

using inventory::KeyChunk;
using inventory::KeyList;
using By = KeyOrdering::By;

namespace {

// So much is done at once without anybody feeling it: half of a frame, or less.
constexpr int textsAtOnce = 2000;
constexpr int textsPutInPlaceAtOnce = 500;
constexpr int timesAtOnce = 30000;
constexpr int rowsRankedAtOnce = 200000;

/// What the keys of each owner or target have in this column.
QList<QVariant> values(
    const ApiKeyColumn &column, const KeyList &keys, const ApiKeyContext &context)
{
    QList<QVariant> result;
    domain::ApiKey key;
    key.resources = {domain::ResourceReference()};
    if (column.ordering.by == By::Owner) {
        for (const KeyList::Owner &owner : keys.owners()) {
            key.owner = owner.id;
            key.ownerKind = owner.kind;
            result.append(column.sortKey(key, context));
        }
    } else {
        for (const KeyList::Target &target : keys.targets()) {
            key.kind = target.kind;
            key.resources = target.resources;
            result.append(column.sortKey(key, context));
        }
    }
    return result;
}

qsizetype distinct(const ApiKeyColumn &column, const KeyList &keys)
{
    return column.ordering.by == By::Owner ? keys.owners().size() : keys.targets().size();
}

auto numberOf(const ApiKeyColumn &column)
{
    return column.ordering.by == By::Owner ? &KeyChunk::Link::owner : &KeyChunk::Link::target;
}

/// Most keys have nothing in this column: only those are asked that may.
KeyOrder orderByNote(const ApiKeyColumn &column, const KeyList &keys, const ApiKeyContext &context)
{
    QList<int> rows;
    for (const domain::ApiKeyId &id : context.inventory.notedKeys()) {
        if (const int row = keys.rowOf(id); row >= 0)
            rows.append(row);
    }
    const qint64 youngSince = context.now.addSecs(-newKeySeconds).toMSecsSinceEpoch();
    int row = 0;
    for (const KeyList::Chunk &chunk : keys.chunks()) {
        for (const KeyChunk::Times &times : chunk->times()) {
            if (times.created >= youngSince)
                rows.append(row);
            ++row;
        }
    }
    QList<QVariant> texts;
    for (const int each : std::as_const(rows))
        texts.append(column.sortKey(keys.at(each), context));
    const std::vector<quint32> ranks = ranksOf(texts);
    std::vector<quint32> ofRow(size_t(keys.size()), noRank);
    for (qsizetype i = 0; i < rows.size(); ++i)
        ofRow[size_t(rows.at(i))] = ranks[size_t(i)];
    return orderByRank(ofRow);
}

/// Ascending, each once.
void sortTouched(std::vector<quint32> &touched)
{
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
}

} // namespace

const KeyOrder *KeyOrders::of(
    const ApiKeyColumn &column, const KeyList &keys, const ApiKeyContext &context)
{
    const KeyOrdering &ordering = column.ordering;
    if (ordering.by == By::Note)
        m_kept[column.field] = {orderByNote(column, keys, context), {}};
    const auto known = m_kept.find(column.field);
    if (known != m_kept.end()) {
        Kept &kept = known->second;
        if (kept.touched.empty())
            return &kept.order;
        sortTouched(kept.touched);
        if (ordering.by == By::Time)
            putInPlace(kept.order, keys, std::exchange(kept.touched, {}), ordering.time);
        else if (ordering.by == By::Text && kept.touched.size() <= textsPutInPlaceAtOnce)
            putInPlace(kept.order, keys, std::exchange(kept.touched, {}), ordering.text);
        if (kept.touched.empty())
            return &kept.order;
    }
    KeyOrder order;
    switch (ordering.by) {
    case By::Text:
        if (keys.size() > textsAtOnce)
            return nullptr;
        order = orderByText(keys, ordering.text);
        break;
    case By::Time:
        if (std::optional<KeyOrder> asIs = orderByTimeAsIs(keys, ordering.time))
            order = *std::move(asIs);
        else if (keys.size() > timesAtOnce)
            return nullptr;
        else
            order = orderByTime(keys, ordering.time);
        break;
    default:
        if (keys.size() > rowsRankedAtOnce || distinct(column, keys) > textsAtOnce)
            return nullptr;
        order = orderByRank(keys, ranksOf(values(column, keys, context)), numberOf(column));
        break;
    }
    return &(m_kept[column.field] = {std::move(order), {}}).order;
}

const KeyOrder *KeyOrders::before(ApiKeyField field) const
{
    const auto known = m_kept.find(field);
    return known == m_kept.end() ? nullptr : &known->second.order;
}

KeyOrders::Job KeyOrders::job(
    const ApiKeyColumn &column, const KeyList &keys, const ApiKeyContext &context)
{
    ++m_jobs;
    const KeyOrdering ordering = column.ordering;
    if (ordering.by == By::Text)
        return [keys, ordering] { return orderByText(keys, ordering.text); };
    if (ordering.by == By::Time)
        return [keys, ordering] { return orderByTime(keys, ordering.time); };
    return [keys, texts = values(column, keys, context), number = numberOf(column)] {
        return orderByRank(keys, ranksOf(texts), number);
    };
}

KeyOrders::Job KeyOrders::mergeJob(const ApiKeyColumn &column, const KeyList &keys)
{
    const auto known = m_kept.find(column.field);
    if (column.ordering.by != By::Text || keys.size() <= textsAtOnce || known == m_kept.end())
        return {};
    Kept &kept = known->second;
    sortTouched(kept.touched);
    // More of them are sorted anew.
    if (kept.touched.empty() || kept.touched.size() > textsPutInPlaceAtOnce)
        return {};
    ++m_jobs;
    return [keys, text = column.ordering.text, order = kept.order, touched = kept.touched] {
        KeyOrder merged = order;
        putInPlace(merged, keys, touched, text);
        return merged;
    };
}

void KeyOrders::put(ApiKeyField field, KeyOrder order, quint64 keysThen)
{
    const auto &columns = apiKeyColumns();
    const auto column = std::find_if(columns.begin(), columns.end(),
        [field](const ApiKeyColumn &each) { return each.field == field; });
    const bool isNamed = column->ordering.by == By::Owner || column->ordering.by == By::Target;
    if (keysThen >= m_clearedAt && (!isNamed || keysThen >= m_namesClearedAt)) {
        Kept kept{std::move(order), {}};
        for (const auto &[version, row] : m_touched) {
            if (version > keysThen)
                kept.touched.push_back(row);
        }
        m_kept[field] = std::move(kept);
    }
    if (--m_jobs == 0)
        m_touched.clear();
}

void KeyOrders::touch(const std::vector<quint32> &rows)
{
    ++m_version;
    for (auto &[field, kept] : m_kept)
        kept.touched.insert(kept.touched.end(), rows.begin(), rows.end());
    if (m_jobs == 0)
        return;
    for (const quint32 row : rows)
        m_touched.emplace_back(m_version, row);
}

void KeyOrders::clearNames()
{
    m_namesClearedAt = ++m_version;
    for (const ApiKeyColumn &column : apiKeyColumns()) {
        if (column.ordering.by == By::Owner || column.ordering.by == By::Target)
            m_kept.erase(column.field);
    }
}

void KeyOrders::clear()
{
    m_clearedAt = ++m_version;
    m_kept.clear();
}

} // namespace models
