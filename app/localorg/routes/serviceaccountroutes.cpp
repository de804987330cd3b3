// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/bodyreader.h"
#include "localorg/clock.h"
#include "localorg/credentials.h"
#include "localorg/paging.h"
#include "localorg/quotas.h"
#include "localorg/router.h"
#include "localorg/routes/routes.h"
#include "localorg/rows.h"
#include "localorg/store.h"

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

const QString collection = u"/iam/v2/service-accounts"_s;
const QString columns = u"display_name, description, updated_at"_s;
constexpr int longestName = 64;
constexpr int longestDescription = 128;

QJsonObject toJson(const Context &context, const Statement &row)
{
    const QString id = row.text(1);
    return {{u"api_version"_s, u"iam/v2"_s}, {u"kind"_s, u"ServiceAccount"_s}, {u"id"_s, id},
        {u"display_name"_s, row.text(2)}, {u"description"_s, row.text(3)},
        {u"metadata"_s,
            metadataJson(context, collection + u'/' + id, context.crn(u"/service-account="_s + id),
                row.number(0), row.number(4))}};
}

Object objectOf(const QString &id)
{
    Object object;
    object.kind = Object::Kind::ServiceAccount;
    object.id = id;
    return object;
}

Response notFound()
{
    return problem(404, u"service_account_not_found"_s, u"Service Account Not Found"_s);
}

Response nameTaken()
{
    return problem(409, {}, u"Service name is already in use."_s);
}

bool isNameTaken(Store &store, const QString &name, const QString &exceptId)
{
    Statement find(store,
        store.prepared(u"SELECT 1 FROM service_accounts WHERE display_name = ? AND id <> ?"_s));
    return find.run(name, exceptId) && find.next();
}

Response list(const Context &context)
{
    ListQuery query;
    query.apiVersion = u"iam/v2"_s;
    query.kind = u"ServiceAccountList"_s;
    query.path = collection;
    query.filters = {u"display_name"_s};
    query.columns = columns;
    query.table = u"service_accounts"_s;
    QStringList places;
    for (const QString &name : context.request.parameters(u"display_name")) {
        if (!name.isEmpty() && places.size() < 100) {
            places += u"?"_s;
            query.values += name;
        }
    }
    if (!places.isEmpty()) {
        query.where = u"display_name IN (%1)"_s.arg(places.join(u", "_s));
    }
    query.isVisible = [&](const Statement &row) {
        return authorize(context.principal, Action::See, objectOf(row.text(1)));
    };
    query.toJson = [&](const Statement &row) { return toJson(context, row); };
    return listPage(context, query);
}

std::optional<Response> read(const Context &context, const QString &id, int status)
{
    Statement find(context.store(),
        context.store().prepared(
            u"SELECT created_at, id, "_s + columns + u" FROM service_accounts WHERE id = ?"_s));
    if (!find.run(id) || !find.next()) {
        return std::nullopt;
    }
    return Response::json(toJson(context, find), status);
}

/// The refusal for what does not exist or is not the caller's to do, or nothing.
std::optional<Response> refuse(const Context &context, Action action)
{
    if (!authorize(context.principal, action, objectOf(context.arguments[0]))) {
        return action == Action::See
            ? forbiddenAccess()
            : userUnauthorized(u"The role OrganizationAdmin or AccountAdmin is required"_s);
    }
    if (!read(context, context.arguments[0], 200)) {
        return notFound();
    }
    return std::nullopt;
}

Response get(const Context &context)
{
    if (auto refused = refuse(context, Action::See)) {
        return *refused;
    }
    return read(context, context.arguments[0], 200).value_or(notFound());
}

/// The id of the principal that is to own the new account, empty without one, or the refusal.
std::variant<QString, Response> readResourceOwner(const Context &context)
{
    static const QString parameter = u"assigned_resource_owner"_s;
    const QString id = context.request.parameter(parameter);
    if (id.isEmpty()) {
        return QString();
    }
    for (const QString &table : {u"service_accounts"_s, u"users"_s}) {
        Statement find(context.store(),
            context.store().prepared(u"SELECT id FROM "_s + table + u" WHERE id = ?"_s));
        if (find.run(id) && find.next()) {
            return find.text(0);
        }
    }
    return invalidParameter(parameter, u"There is no user or service account %1"_s.arg(id));
}

/// Stores the account, and with it the role of who is to own it.
void insertAccount(
    const Context &context, const QString &id, const QStringList &texts, const QString &owner)
{
    Transaction transaction(context.store());
    const qint64 now = nowMicros();
    insertServiceAccount(context.store(), id, texts[0], texts[1], now);
    if (!owner.isEmpty()) {
        insertRoleBinding(context.store(),
            {randomId(u"rb-"_s), owner, u"ResourceOwner"_s,
                context.crn(u"/service-account="_s + id), now});
    }
    transaction.commit();
}

Response create(const Context &context)
{
    if (!authorize(context.principal, Action::Create, objectOf({}))) {
        return userUnauthorized(u"The role OrganizationAdmin or AccountAdmin is required"_s);
    }
    BodyReader body(context.request);
    const QString name = body.requiredText(u"/display_name"_s, longestName);
    const QString description
        = body.text(u"/description"_s, longestDescription).value_or(QString());
    if (auto refused = body.refusal()) {
        return *refused;
    }
    if (auto breach = quotaBreach(context.store(), u"iam.max_service_accounts.per_org"_s)) {
        return *breach;
    }
    if (isNameTaken(context.store(), name, {})) {
        return nameTaken();
    }
    const auto owner = readResourceOwner(context);
    if (const auto *refused = std::get_if<Response>(&owner)) {
        return *refused;
    }
    if (!std::get<QString>(owner).isEmpty()) {
        if (auto breach
            = quotaBreach(context.store(), u"iam.max_rbac_role_bindings_all_roles.per_org"_s)) {
            return *breach;
        }
    }
    const QString id = randomId(u"sa-"_s);
    insertAccount(context, id, {name, description}, std::get<QString>(owner));
    return read(context, id, 201)
        .value_or(notFound())
        .withHeader("Location", context.url(collection + u'/' + id).toUtf8());
}

Response change(const Context &context)
{
    if (auto refused = refuse(context, Action::Change)) {
        return *refused;
    }
    BodyReader body(context.request);
    const auto name = body.text(u"/display_name"_s, longestName);
    const auto description = body.text(u"/description"_s, longestDescription);
    if (name && name->trimmed().isEmpty()) {
        body.complain(u"/display_name"_s, u"must not be empty"_s);
    }
    if (auto refused = body.refusal()) {
        return *refused;
    }
    if (name && isNameTaken(context.store(), *name, context.arguments[0])) {
        return nameTaken();
    }
    {
        Statement update(context.store(),
            context.store().prepared(
                u"UPDATE service_accounts SET display_name = COALESCE(?, display_name), "
                "description = COALESCE(?, description), updated_at = ? WHERE id = ?"_s));
        update.run(QVariantList{name ? QVariant(*name) : QVariant(),
            description ? QVariant(description->isNull() ? u""_s : *description) : QVariant(),
            nowMicros(), context.arguments[0]});
    }
    return read(context, context.arguments[0], 200).value_or(notFound());
}

/// Takes along the account's keys and role bindings; its ACLs stay as orphans.
Response remove(const Context &context)
{
    if (auto refused = refuse(context, Action::Delete)) {
        return *refused;
    }
    Statement remove(
        context.store(), context.store().prepared(u"DELETE FROM service_accounts WHERE id = ?"_s));
    remove.run(context.arguments[0]);
    return Response::empty(204);
}

} // namespace

void addServiceAccountRoutes(Router &router)
{
    router.add("GET", collection, list);
    router.add("POST", collection, create);
    router.add("GET", collection + u"/{}"_s, get);
    router.add("PATCH", collection + u"/{}"_s, change);
    router.add("DELETE", collection + u"/{}"_s, remove);
}

} // namespace localorg
