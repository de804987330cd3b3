// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/keylist.h"

#include "localorg/apikeys.h"
#include "localorg/keyjson.h"
#include "localorg/paging.h"
#include "localorg/store.h"
#include "localorg/visibility.h"

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

/// One list that is read behind a place: what SQL selects, and the values for its ?s.
struct Selection
{
    QString sql;
    std::function<QVariantList(const QVariantList &place)> values;
};

struct Filters
{
    QString owner;
    QString resource;
};

QVariantList given(const QString &value)
{
    return value.isEmpty() ? QVariantList() : QVariantList{value};
}

QString joined(const QStringList &conditions)
{
    return conditions.join(u" AND "_s);
}

/// The rows of `table` that parts() has, as created_at and id: those of open scopes that belong to
/// no special owner, and those of the pairs. CROSS JOIN: SQLite goes through the list, and through
/// the index for each of it. With the values of partValues().
QString partsOf(const QString &table, const QString &id, const QStringList &conditions = {})
{
    return uR"(SELECT each.created_at, each.%2 AS id FROM json_each(?) AS open
            CROSS JOIN %1 AS each ON each.scope = open.value
            WHERE COALESCE(LOWER(each.owner_id), '') NOT IN (SELECT value FROM json_each(?)) AND %3
        UNION
        SELECT each.created_at, each.%2 AS id FROM json_each(?) AS pair CROSS JOIN %1 AS each
            ON each.owner_id IS (pair.value ->> 0) AND each.scope = (pair.value ->> 1) WHERE %3)"_s
        .arg(table, id, joined(conditions + QStringList{u"true"_s}));
}

QVariantList partValues(const KeyVisibility &visibility, const KeyVisibility::Parts &parts,
    const QVariantList &conditionValues = {})
{
    return QVariantList{parts.scopes, visibility.specialOwners()} + conditionValues
        + QVariantList{parts.pairs} + conditionValues;
}

/// Goes along the index that the filters have, and skips what is hidden.
Selection scan(const Filters &filters, const KeyVisibility &visibility)
{
    QStringList conditions;
    QVariantList values;
    if (!filters.owner.isEmpty()) {
        conditions += u"api_keys.owner_id = ?"_s;
        values += filters.owner;
    }
    if (!visibility.isUnlimited()) {
        // Of a key for several resources, one that is visible is enough. Asked for hidden rows
        // only, and few keys have several.
        conditions += u'(' + KeyVisibility::condition(u"api_keys"_s)
            + u" OR EXISTS (SELECT 1 FROM api_key_resources AS part WHERE part.key_id = "
              u"api_keys.id "
              "AND "_s
            + KeyVisibility::condition(u"part"_s) + u"))"_s;
        values += visibility.conditionValues() + visibility.conditionValues();
    }
    const QString columns = u"api_keys.created_at, api_keys.id, "_s + ApiKey::columns();
    const QString first = u"SELECT "_s + columns + u" FROM api_keys WHERE "_s
        + joined(conditions + QStringList{u"(api_keys.created_at, api_keys.id) > (?, ?)"_s});
    if (filters.resource.isEmpty()) {
        return {first + u" ORDER BY 1, 2"_s,
            [values](const QVariantList &place) { return values + place; }};
    }
    // Beside those whose first resource it is stand keys that have it among others; SQLite merges
    // the two, each in its order.
    const QString sql = first + u" AND api_keys.resource_id = ? UNION ALL SELECT "_s
        + u"further.created_at, further.key_id, "_s + ApiKey::columns()
        + u" FROM api_key_resources AS further CROSS JOIN api_keys ON api_keys.id = further.key_id "_s
          "WHERE "_s
        + joined(conditions
            + QStringList{u"(further.created_at, further.key_id) > (?, ?)"_s,
                u"further.place > 0"_s, u"further.resource_id = ?"_s})
        + u" ORDER BY 1, 2"_s;
    return {sql, [values, resource = filters.resource](const QVariantList &place) {
                return values + place + QVariantList{resource} + values + place
                    + QVariantList{resource};
            }};
}

/// Keys for several resources of which one is visible: with a resource in the filter those that
/// have it, which are few, else those of the visible scopes.
Selection gatherOfSeveral(
    const Context &context, const Filters &filters, const KeyVisibility &visibility)
{
    const QString behind = u"(each.created_at, each.key_id) > (?, ?)"_s;
    if (filters.resource.isEmpty()) {
        const auto parts = visibility.parts(context, filters.owner, {});
        return {partsOf(u"api_key_resources"_s, u"key_id"_s, {behind}),
            [=](const QVariantList &place) { return partValues(visibility, parts, place); }};
    }
    const QString ofOwner = filters.owner.isEmpty() ? QString() : u" AND each.owner_id = ?"_s;
    const QString sql
        = u"SELECT each.created_at, each.key_id AS id FROM api_key_resources AS each WHERE "_s
        + u"each.resource_id = ? AND "_s + behind + ofOwner
        + u" AND EXISTS (SELECT 1 FROM api_key_resources AS part WHERE part.key_id = each.key_id AND "_s
        + KeyVisibility::condition(u"part"_s) + u')';
    return {sql, [=](const QVariantList &place) {
                return QVariantList{filters.resource} + place + given(filters.owner)
                    + visibility.conditionValues();
            }};
}

/// Gathers the few keys that are visible, from the indexes by scope and by owner and scope.
Selection gather(const Context &context, const Filters &filters, const KeyVisibility &visibility)
{
    const QStringList behind{u"(each.created_at, each.id) > (?, ?)"_s};
    // A key for several resources may be filtered by one and visible for another.
    const Selection several = gatherOfSeveral(context, filters, visibility);
    const QString sql = u"SELECT api_keys.created_at, api_keys.id, "_s + ApiKey::columns()
        + u" FROM api_keys WHERE api_keys.id IN (SELECT id FROM ("_s
        + partsOf(u"api_keys"_s, u"id"_s, behind) + u" UNION "_s + several.sql
        + u" ORDER BY 1, 2 LIMIT %1)) ORDER BY 1, 2"_s.arg(maximumPageSize + 1);
    const auto one = visibility.parts(context, filters.owner, filters.resource);
    return {sql, [=](const QVariantList &place) {
                return partValues(visibility, one, place) + several.values(place);
            }};
}

Selection select(const Context &context, const Filters &filters)
{
    const KeyVisibility visibility(context);
    if (visibility.isUnlimited()) {
        return scan(filters, visibility);
    }
    // To find a page where one key in thirty is visible, a scan looks at three thousand: then it is
    // cheaper to sort all that are.
    constexpr qint64 worthGathering = 30;
    const auto share = visibility.share(context, filters.owner, filters.resource);
    return share.visible * worthGathering < share.all ? gather(context, filters, visibility)
                                                      : scan(filters, visibility);
}

qint64 number(Store &store, const QString &select, const QVariantList &values = {})
{
    Statement statement(store, store.prepared(select));
    return statement.run(values) && statement.next() ? statement.number(0) : 0;
}

/// A key for several resources is counted for each: what is too many where each counts once.
qint64 countedAgain(Store &store, const QString &owner)
{
    return owner.isEmpty()
        ? number(store, u"SELECT COUNT(*) FROM api_key_resources WHERE place > 0"_s)
        : number(store,
            u"SELECT COUNT(*) FROM api_key_resources WHERE owner_id = ? AND place > 0"_s, {owner});
}

/// The keys that a list has with these filters, from the counts that triggers keep: as cheap for an
/// owner of ten thousand keys as for one of ten.
qint64 countListed(Store &store, const Filters &filters)
{
    const auto &[owner, resource] = filters;
    if (owner.isEmpty() && resource.isEmpty()) {
        return number(store, u"SELECT SUM(keys) FROM api_key_scopes"_s) - countedAgain(store, {});
    }
    if (owner.isEmpty()) {
        return number(
            store, u"SELECT SUM(keys) FROM api_key_scopes WHERE resource_id = ?"_s, {resource});
    }
    if (resource.isEmpty()) {
        return number(store, u"SELECT SUM(keys) FROM api_key_owner_scopes WHERE owner_id = ?"_s,
                   {owner})
            - countedAgain(store, owner);
    }
    return number(store,
        u"SELECT SUM(owned.keys) FROM api_key_owner_scopes AS owned JOIN api_key_scopes USING "
        u"(scope) "
        "WHERE owned.owner_id = ? AND resource_id = ?"_s,
        {owner, resource});
}

} // namespace

Response listKeys(const Context &context)
{
    const Filters filters{
        context.request.parameter(u"spec.owner"_s), context.request.parameter(u"spec.resource"_s)};
    ListQuery query;
    query.apiVersion = u"iam/v2"_s;
    query.kind = u"ApiKeyList"_s;
    query.path = u"/iam/v2/api-keys"_s;
    query.filters = {u"spec.owner"_s, u"spec.resource"_s};
    query.isReadAhead = true;
    const Selection selection = select(context, filters);
    query.select = selection.sql;
    query.selectValues = selection.values;
    query.countAll = [&] { return countListed(context.store(), filters); };
    KeyJson json(context);
    query.write = [&](const Statement &row, QByteArray *out) { out->append(json.write(row)); };
    return listPage(context, query);
}

} // namespace localorg
