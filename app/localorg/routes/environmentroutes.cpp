// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/bodyreader.h"
#include "localorg/clock.h"
#include "localorg/credentials.h"
#include "localorg/paging.h"
#include "localorg/quotas.h"
#include "localorg/router.h"
#include "localorg/routes/routes.h"
#include "localorg/store.h"

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

const QString columns = u"display_name, package, updated_at"_s;
const QString collection = u"/org/v2/environments"_s;

QJsonObject toJson(const Context &context, const Statement &row)
{
    const QString id = row.text(1);
    return {{u"api_version"_s, u"org/v2"_s}, {u"kind"_s, u"Environment"_s}, {u"id"_s, id},
        {u"display_name"_s, row.text(2)},
        {u"stream_governance_config"_s, QJsonObject{{u"package"_s, row.text(3)}}},
        {u"metadata"_s,
            metadataJson(context, collection + u'/' + id, context.crn(u"/environment="_s + id),
                row.number(0), row.number(4))}};
}

Object objectOf(const QString &id)
{
    Object object;
    object.kind = Object::Kind::Environment;
    object.id = id;
    object.environment = id;
    return object;
}

Response nameTaken()
{
    return problem(
        409, u"resource_already_exists"_s, u"An environment of that name exists already"_s);
}

bool isNameTaken(Store &store, const QString &name, const QString &exceptId)
{
    Statement find(
        store, store.prepared(u"SELECT 1 FROM environments WHERE display_name = ? AND id <> ?"_s));
    return find.run(name, exceptId) && find.next();
}

void checkPackage(BodyReader &body, const std::optional<QString> &package)
{
    if (package && *package != u"ESSENTIALS"_s && *package != u"ADVANCED"_s) {
        body.complain(u"/stream_governance_config/package"_s, u"must be ESSENTIALS or ADVANCED"_s);
    }
}

Response list(const Context &context)
{
    ListQuery query;
    query.apiVersion = u"org/v2"_s;
    query.kind = u"EnvironmentList"_s;
    query.path = collection;
    query.columns = columns;
    query.table = u"environments"_s;
    query.isVisible = [&](const Statement &row) {
        return authorize(context.principal, Action::See, objectOf(row.text(1)));
    };
    query.toJson = [&](const Statement &row) { return toJson(context, row); };
    return listPage(context, query);
}

/// The environment as the API shows it, or nothing when there is none.
std::optional<Response> read(const Context &context, const QString &id, int status)
{
    Statement find(context.store(),
        context.store().prepared(
            u"SELECT created_at, id, "_s + columns + u" FROM environments WHERE id = ?"_s));
    if (!find.run(id) || !find.next()) {
        return std::nullopt;
    }
    return Response::json(toJson(context, find), status);
}

/// The refusal for what the caller may not do, or nothing.
std::optional<Response> refusal(const Context &context, Action action)
{
    if (!read(context, context.arguments[0], 200)) {
        return resourceNotFound();
    }
    if (!authorize(context.principal, action, objectOf(context.arguments[0]))) {
        return action == Action::See
            ? forbiddenAccess()
            : userUnauthorized(
                u"The role EnvironmentAdmin on %1 is required"_s.arg(context.arguments[0]));
    }
    return std::nullopt;
}

Response get(const Context &context)
{
    if (auto refused = refusal(context, Action::See)) {
        return *refused;
    }
    return read(context, context.arguments[0], 200).value_or(resourceNotFound());
}

Response create(const Context &context)
{
    if (!authorize(context.principal, Action::Create, objectOf({}))) {
        return userUnauthorized(u"The role OrganizationAdmin is required to create environments"_s);
    }
    BodyReader body(context.request);
    const QString name = body.requiredText(u"/display_name"_s, 64);
    body.expectObject(u"/stream_governance_config"_s, false);
    const auto package = body.text(u"/stream_governance_config/package"_s, 64);
    checkPackage(body, package);
    if (auto refused = body.refusal()) {
        return *refused;
    }
    if (auto breach = quotaBreach(context.store(), u"iam.max_environments.per_org"_s)) {
        return *breach;
    }
    if (isNameTaken(context.store(), name, {})) {
        return nameTaken();
    }
    const QString id = randomId(u"env-"_s);
    const qint64 now = nowMicros();
    {
        Statement insert(context.store(),
            context.store().prepared(u"INSERT INTO environments VALUES (?, ?, ?, ?, ?)"_s));
        insert.run(id, name, package.value_or(u"ESSENTIALS"_s), now, now);
    }
    return read(context, id, 201)
        .value_or(resourceNotFound())
        .withHeader("Location", context.url(collection + u'/' + id).toUtf8());
}

Response change(const Context &context)
{
    if (auto refused = refusal(context, Action::Change)) {
        return *refused;
    }
    BodyReader body(context.request);
    const auto name = body.text(u"/display_name"_s, 64);
    if (name && name->trimmed().isEmpty()) {
        body.complain(u"/display_name"_s, u"must not be empty"_s);
    }
    body.expectObject(u"/stream_governance_config"_s, false);
    const auto package = body.text(u"/stream_governance_config/package"_s, 64);
    checkPackage(body, package);
    if (auto refused = body.refusal()) {
        return *refused;
    }
    if (name && isNameTaken(context.store(), *name, context.arguments[0])) {
        return nameTaken();
    }
    {
        Statement update(context.store(),
            context.store().prepared(
                u"UPDATE environments SET display_name = COALESCE(?, display_name), "
                "package = COALESCE(?, package), updated_at = ? WHERE id = ?"_s));
        update.run(QVariantList{name ? QVariant(*name) : QVariant(),
            package ? QVariant(*package) : QVariant(), nowMicros(), context.arguments[0]});
    }
    return read(context, context.arguments[0], 200).value_or(resourceNotFound());
}

/// Takes along all that is in the environment: clusters, their keys, Flink keys, role bindings.
Response remove(const Context &context)
{
    if (auto refused = refusal(context, Action::Delete)) {
        return *refused;
    }
    // What protects a cluster would be no protection if it went with its environment.
    Statement remove(context.store(),
        context.store().prepared(
            u"DELETE FROM environments WHERE id = ? AND NOT EXISTS (SELECT 1 FROM kafka_clusters "
            "WHERE environment_id = environments.id AND deletion_protection)"_s));
    if (remove.run(context.arguments[0]) && remove.affected() == 0) {
        return problem(409, u"deletion_protection_enabled"_s,
            u"Environment deletion is blocked by the deletion protection of a cluster in it."_s);
    }
    return Response::empty(204);
}

} // namespace

void addEnvironmentRoutes(Router &router)
{
    router.add("GET", collection, list);
    router.add("POST", collection, create);
    router.add("GET", collection + u"/{}"_s, get);
    router.add("PATCH", collection + u"/{}"_s, change);
    router.add("DELETE", collection + u"/{}"_s, remove);
}

} // namespace localorg
