// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/keycounts.h"

#include "localorg/store.h"

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

qint64 countListed(Store &store, const QString &owner, const QString &resource)
{
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

qint64 countOwned(Store &store, const QString &owner, bool opensControlPlane)
{
    const qint64 counted = number(store,
        u"SELECT SUM(keys) FROM api_key_owner_scopes "
        "WHERE owner_id = ? AND (kind IN ('Cloud', 'Global')) = ?"_s,
        {owner, opensControlPlane ? 1 : 0});
    return opensControlPlane ? counted
            - number(
                store, u"SELECT COUNT(*) FROM api_keys WHERE sign_in AND owner_id = ?"_s, {owner})
                             : counted - countedAgain(store, owner);
}

qint64 countControlPlane(Store &store)
{
    return number(store,
               u"SELECT SUM(keys) FROM api_key_owner_scopes "
               "WHERE owner_id <> '' AND kind IN ('Cloud', 'Global')"_s)
        - number(store, u"SELECT COUNT(*) FROM api_keys WHERE sign_in"_s);
}

qint64 countOwnedFor(Store &store, const QString &resource)
{
    return number(
               store, u"SELECT SUM(keys) FROM api_key_scopes WHERE resource_id = ?"_s, {resource})
        - number(store,
            u"SELECT SUM(keys) FROM api_key_owner_scopes WHERE owner_id = '' AND scope = ?"_s,
            {resource});
}

} // namespace localorg
