// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/bodyreader.h"
#include "localorg/clock.h"
#include "localorg/paging.h"
#include "localorg/router.h"
#include "localorg/routes/routes.h"
#include "localorg/store.h"

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

const QString collection = u"/iam/v2/users"_s;
const QString columns = u"email, full_name, auth_type, updated_at"_s;

QJsonObject toJson(const Context &context, const Statement &row)
{
    const QString id = row.text(1);
    return {{u"api_version"_s, u"iam/v2"_s}, {u"kind"_s, u"User"_s}, {u"id"_s, id},
        {u"email"_s, row.text(2)}, {u"full_name"_s, row.text(3)}, {u"auth_type"_s, row.text(4)},
        {u"metadata"_s,
            metadataJson(context, collection + u'/' + id, context.crn(u"/user="_s + id),
                row.number(0), row.number(5))}};
}

Object objectOf(const QString &id)
{
    Object object;
    object.kind = Object::Kind::User;
    object.id = id;
    return object;
}

Response list(const Context &context)
{
    ListQuery query;
    query.apiVersion = u"iam/v2"_s;
    query.kind = u"UserList"_s;
    query.path = collection;
    query.filters = {u"id"_s, u"email"_s};
    query.columns = columns;
    query.table = u"users"_s;
    for (const QString &filter : query.filters) {
        if (const QString value = context.request.parameter(filter); !value.isEmpty()) {
            query.where += (query.where.isEmpty() ? QString() : u" AND "_s) + filter + u" = ?"_s;
            query.values += value;
        }
    }
    query.isVisible = [&](const Statement &row) {
        return authorize(context.principal, Action::See, objectOf(row.text(1)));
    };
    query.toJson = [&](const Statement &row) { return toJson(context, row); };
    return listPage(context, query);
}

std::optional<Response> read(const Context &context)
{
    Statement find(context.store(),
        context.store().prepared(
            u"SELECT created_at, id, "_s + columns + u" FROM users WHERE id = ?"_s));
    if (!find.run(context.arguments[0]) || !find.next()) {
        return std::nullopt;
    }
    return Response::json(toJson(context, find));
}

/// The refusal for what does not exist or is not the caller's to do, or nothing.
std::optional<Response> refuse(const Context &context, Action action)
{
    if (!authorize(context.principal, action, objectOf(context.arguments[0]))) {
        return action == Action::See
            ? forbiddenAccess()
            : userUnauthorized(u"The role OrganizationAdmin or AccountAdmin is required"_s);
    }
    if (!read(context)) {
        return resourceNotFound();
    }
    return std::nullopt;
}

Response get(const Context &context)
{
    if (auto refused = refuse(context, Action::See)) {
        return *refused;
    }
    return read(context).value_or(resourceNotFound());
}

Response change(const Context &context)
{
    if (auto refused = refuse(context, Action::Change)) {
        return *refused;
    }
    BodyReader body(context.request);
    const auto name = body.text(u"/full_name"_s, 255);
    if (auto refused = body.refusal()) {
        return *refused;
    }
    if (name) {
        Statement update(context.store(),
            context.store().prepared(
                u"UPDATE users SET full_name = ?, updated_at = ? WHERE id = ?"_s));
        update.run(*name, nowMicros(), context.arguments[0]);
    }
    return read(context).value_or(resourceNotFound());
}

/// Whether somebody other than that user would still be OrganizationAdmin.
bool isAnotherAdminLeft(Store &store, const QString &id)
{
    Statement find(store,
        store.prepared(u"SELECT 1 FROM role_bindings WHERE role_name = 'OrganizationAdmin' "
                       "AND principal <> ? LIMIT 1"_s));
    return find.run(u"User:"_s + id) && find.next();
}

/// Takes along the user's keys and role bindings.
Response remove(const Context &context)
{
    if (auto refused = refuse(context, Action::Delete)) {
        return *refused;
    }
    if (!isAnotherAdminLeft(context.store(), context.arguments[0])) {
        return userUnauthorized(
            u"The last OrganizationAdmin of an organization cannot be deleted"_s);
    }
    Statement remove(
        context.store(), context.store().prepared(u"DELETE FROM users WHERE id = ?"_s));
    remove.run(context.arguments[0]);
    return Response::empty(204);
}

} // namespace

void addUserRoutes(Router &router)
{
    router.add("GET", collection, list);
    router.add("GET", collection + u"/{}"_s, get);
    router.add("PATCH", collection + u"/{}"_s, change);
    router.add("DELETE", collection + u"/{}"_s, remove);
}

} // namespace localorg
