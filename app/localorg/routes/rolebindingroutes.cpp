// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/bodyreader.h"
#include "localorg/clock.h"
#include "localorg/credentials.h"
#include "localorg/paging.h"
#include "localorg/quotas.h"
#include "localorg/regions.h"
#include "localorg/roles.h"
#include "localorg/router.h"
#include "localorg/routes/routes.h"
#include "localorg/rows.h"
#include "localorg/store.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

const QString collection = u"/iam/v2/role-bindings"_s;
const QString columns = u"principal, role_name, crn_pattern, updated_at"_s;

QJsonObject toJson(const Context &context, const Statement &row)
{
    const QString id = row.text(1);
    return {{u"api_version"_s, u"iam/v2"_s}, {u"kind"_s, u"RoleBinding"_s}, {u"id"_s, id},
        {u"principal"_s, row.text(2)}, {u"role_name"_s, row.text(3)},
        {u"crn_pattern"_s, row.text(4)},
        {u"metadata"_s,
            metadataJson(context, collection + u'/' + id, context.crn(u"/rolebinding="_s + id),
                row.number(0), row.number(5))}};
}

Object objectOf(const Crn &pattern, const QString &principalId)
{
    Object object;
    object.kind = Object::Kind::RoleBinding;
    object.environment = pattern.value(u"environment");
    object.cluster = pattern.value(u"cloud-cluster");
    object.owner = principalId;
    return object;
}

bool isAllowed(const Context &context, Action action, const Statement &row)
{
    const auto pattern = Crn::parse(row.text(4));
    return pattern
        && authorize(context.principal, action,
            objectOf(*pattern, row.text(2).section(QLatin1Char(':'), 1)));
}

Response list(const Context &context)
{
    const QString scope = context.request.parameter(u"crn_pattern");
    const auto asked = Crn::parse(scope);
    if (!asked) {
        return invalidParameter(u"crn_pattern"_s,
            scope.isEmpty() ? u"The query parameter crn_pattern is required"_s
                            : u"The query parameter crn_pattern must be a CRN"_s);
    }
    ListQuery query;
    query.apiVersion = u"iam/v2"_s;
    query.kind = u"RoleBindingList"_s;
    query.path = collection;
    query.filters = {u"crn_pattern"_s, u"principal"_s, u"role_name"_s};
    query.columns = columns;
    query.table = u"role_bindings"_s;
    for (const QString &filter : {u"principal"_s, u"role_name"_s}) {
        if (const QString value = context.request.parameter(filter); !value.isEmpty()) {
            query.where += (query.where.isEmpty() ? QString() : u" AND "_s) + filter + u" = ?"_s;
            query.values += value;
        }
    }
    query.isCounted = false;
    query.isVisible = [&](const Statement &row) {
        const auto pattern = Crn::parse(row.text(4));
        return pattern && asked->matches(*pattern) && isAllowed(context, Action::See, row);
    };
    query.toJson = [&](const Statement &row) { return toJson(context, row); };
    return listPage(context, query);
}

/// Role bindings have error envelopes of their own where the published contract asks for `errors`:
/// here are both in one.
Response withMembers(Response response, const QJsonObject &members)
{
    QJsonObject body = QJsonDocument::fromJson(response.body).object();
    for (auto member = members.begin(); member != members.end(); ++member) {
        body.insert(member.key(), member.value());
    }
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return response;
}

/// One that is gone and one that is hidden read the same.
Response missing()
{
    const QString words
        = u"Either unauthorized to access role binding or role binding does not exist"_s;
    return withMembers(problem(403, {}, words), {{u"error_code"_s, 40301}, {u"message"_s, words}});
}

Response badRequest(const Response &response)
{
    const QJsonArray errors
        = QJsonDocument::fromJson(response.body).object().value(u"errors"_s).toArray();
    return withMembers(response,
        {{u"status_code"_s, 400}, {u"type"_s, u"INVALID REQUEST DATA"_s},
            {u"message"_s, errors.first().toObject().value(u"detail"_s)}});
}

Response badField(const QString &code, const QString &pointer, const QString &detail)
{
    return badRequest(problems({{400, code, detail, pointer, {}}}));
}

Response unknownScope()
{
    return problem(403, u"forbidden_access"_s, u"Resource not found or access forbidden"_s);
}

/// The binding as the API shows it, if it is there for the caller.
std::optional<QJsonObject> read(const Context &context, const QString &id)
{
    Statement find(context.store(),
        context.store().prepared(
            u"SELECT created_at, id, "_s + columns + u" FROM role_bindings WHERE id = ?"_s));
    if (!find.run(id) || !find.next() || !isAllowed(context, Action::See, find)) {
        return std::nullopt;
    }
    return toJson(context, find);
}

Response get(const Context &context)
{
    const auto binding = read(context, context.arguments[0]);
    return binding ? Response::json(*binding) : missing();
}

/// Replaces the ids of a pattern by their stored spelling. False when one of them is not there.
bool lookUp(const Context &context, Crn &pattern)
{
    struct Element
    {
        QString name;
        /// Gives the stored value. Its ?s are the value and, where there is `inside`, the value of
        /// that element.
        QString sql;
        QString inside;
    };
    static const QList<Element> elements{
        {u"organization"_s, u"SELECT id FROM organizations WHERE id = ?"_s, {}},
        {u"environment"_s, u"SELECT id FROM environments WHERE id = ?"_s, {}},
        {u"service-account"_s, u"SELECT id FROM service_accounts WHERE id = ?"_s, {}},
        {u"cloud-cluster"_s, u"SELECT id FROM kafka_clusters WHERE id = ? AND environment_id = ?"_s,
            u"environment"_s},
        {u"kafka"_s, u"SELECT id FROM kafka_clusters WHERE id = ? AND id = ?"_s,
            u"cloud-cluster"_s},
        {u"ksql"_s,
            u"SELECT display_name FROM ksql_clusters WHERE display_name = ? AND kafka_cluster_id = ?"_s,
            u"cloud-cluster"_s},
        {u"schema-registry"_s,
            u"SELECT id FROM schema_registries WHERE id = ? AND environment_id = ?"_s,
            u"environment"_s},
    };
    for (const Element &element : elements) {
        const QString value = pattern.value(element.name);
        if (value.isEmpty()) {
            continue;
        }
        Statement find(context.store(), context.store().prepared(element.sql));
        QVariantList values{value};
        if (!element.inside.isEmpty()) {
            values += pattern.value(element.inside);
        }
        if (!find.run(values) || !find.next()) {
            return false;
        }
        pattern.setValue(element.name, find.text(0));
    }
    // The local organization has neither identity providers nor compute pools.
    if (const QString region = pattern.value(u"flink-region"); !region.isEmpty()) {
        const Region *known = findRegion(region);
        if (known == nullptr) {
            return false;
        }
        pattern.setValue(u"flink-region", known->id);
    }
    return pattern.value(u"compute-pool").isEmpty()
        && pattern.value(u"identity-provider").isEmpty();
}

/// `User:` and the stored id of a user or service account, or the refusal.
std::variant<QString, Response> readPrincipal(const Context &context, const QString &principal)
{
    static const QString prefix = u"User:"_s;
    if (!principal.startsWith(prefix) && !principal.startsWith(u"Group:"_s)) {
        return badField({}, u"/principal"_s, u"principal must be of the form User:<id>"_s);
    }
    const QString id = principal.section(QLatin1Char(':'), 1);
    for (const QString &table : {u"service_accounts"_s, u"users"_s}) {
        Statement find(context.store(),
            context.store().prepared(u"SELECT id FROM "_s + table + u" WHERE id = ?"_s));
        if (principal.startsWith(prefix) && find.run(id) && find.next()) {
            return prefix + find.text(0);
        }
    }
    // Invitations, groups and identity pools among them.
    return problem(403, u"forbidden_access"_s, u"The principal %1 is not valid"_s.arg(principal));
}

struct Draft
{
    QString principal;
    QString role;
    Crn pattern;
};

std::variant<Draft, Response> readDraft(const Context &context)
{
    BodyReader body(context.request);
    const QString principal = body.requiredText(u"/principal"_s, 255);
    const QString roleName = body.requiredText(u"/role_name"_s, 255);
    const QString crn = body.requiredText(u"/crn_pattern"_s, 1024);
    // The contract knows no 422 here.
    if (const auto refused = body.refusal(400)) {
        return badRequest(*refused);
    }
    const Role *role = findRole(roleName);
    if (role == nullptr) {
        return badField(u"invalid-role"_s, u"/role_name"_s, u"Invalid role name : "_s + roleName);
    }
    auto pattern = Crn::parse(crn);
    if (!pattern || pattern->hasWildcard() || !pattern->scope()) {
        return badField({}, u"/crn_pattern"_s, u"crn_pattern is not the CRN of a scope"_s);
    }
    if (!role->scopes.testFlag(*pattern->scope())) {
        return badField({}, u"/crn_pattern"_s,
            u"The role %1 cannot be bound at the scope %2"_s.arg(role->name, crn));
    }
    const auto known = readPrincipal(context, principal);
    if (const auto *refused = std::get_if<Response>(&known)) {
        return *refused;
    }
    if (!lookUp(context, *pattern)) {
        return unknownScope();
    }
    return Draft{std::get<QString>(known), role->name, *pattern};
}

/// The refusal for one who may not give roles there. What is hidden is as if it was not there.
std::optional<Response> refuseBinding(const Context &context, Action action, const Crn &pattern)
{
    const Object object = objectOf(pattern, {});
    if (authorize(context.principal, action, object)) {
        return std::nullopt;
    }
    if (object.environment.isEmpty()) {
        return userUnauthorized(u"The role OrganizationAdmin is required"_s);
    }
    Object seen = object;
    seen.kind = object.cluster.isEmpty() ? Object::Kind::Environment : Object::Kind::KafkaCluster;
    seen.id = object.cluster.isEmpty() ? object.environment : object.cluster;
    if (!authorize(context.principal, Action::See, seen)) {
        return unknownScope();
    }
    return userUnauthorized(object.cluster.isEmpty()
            ? u"The role EnvironmentAdmin on %1 is required"_s.arg(object.environment)
            : u"The role CloudClusterAdmin on %1 is required"_s.arg(object.cluster));
}

/// The contract has no 402 for role bindings: their quotas are refused as a 400, which the cloud is
/// known to do with some, too.
std::optional<Response> refuseQuota(const Context &context, const Crn &pattern)
{
    const QString cluster = pattern.value(u"cloud-cluster");
    QList<std::pair<QString, QString>> quotas{
        {u"iam.max_rbac_role_bindings_all_roles.per_org"_s, {}}};
    if (!cluster.isEmpty()) {
        quotas.append({u"iam.max_rbac_role_bindings.per_cluster"_s, cluster});
    } else if (pattern.scope() == RoleScope::Organization
        || pattern.scope() == RoleScope::Environment) {
        quotas.append({u"iam.max_rbac_role_bindings.per_org_plus_envs"_s, {}});
    }
    for (const auto &[quota, subject] : quotas) {
        if (const auto words = quotaBreachWords(context.store(), quota, subject)) {
            return badRequest(problem(400, u"quota_exceeded"_s, *words));
        }
    }
    return std::nullopt;
}

std::optional<Response> refuseDuplicate(const Context &context, const Draft &draft)
{
    Statement find(context.store(),
        context.store().prepared(
            u"SELECT id FROM role_bindings WHERE principal = ? AND role_name = "
            "? AND crn_pattern = ?"_s));
    if (!find.run(draft.principal, draft.role, draft.pattern.text()) || !find.next()) {
        return std::nullopt;
    }
    return problem(409, u"resource_already_exists"_s, u"The role binding exists already"_s)
        .withHeader("Location", context.url(collection + u'/' + find.text(0)).toUtf8());
}

Response create(const Context &context)
{
    const auto readable = readDraft(context);
    if (const auto *refused = std::get_if<Response>(&readable)) {
        return *refused;
    }
    const Draft &draft = std::get<Draft>(readable);
    if (auto refused = refuseBinding(context, Action::Create, draft.pattern)) {
        return *refused;
    }
    if (auto refused = refuseDuplicate(context, draft)) {
        return *refused;
    }
    if (auto refused = refuseQuota(context, draft.pattern)) {
        return *refused;
    }
    const QString id = randomId(u"rb-"_s);
    insertRoleBinding(context.store(),
        {id, draft.principal.section(QLatin1Char(':'), 1), draft.role, draft.pattern.text(),
            nowMicros()});
    return Response::json(read(context, id).value_or(QJsonObject()), 201)
        .withHeader("Location", context.url(collection + u'/' + id).toUtf8());
}

/// Whoever loses a role keeps the keys that were made with it.
Response remove(const Context &context)
{
    const QString id = context.arguments[0];
    const auto binding = read(context, id);
    const auto pattern
        = Crn::parse(binding ? binding->value(u"crn_pattern"_s).toString() : QString());
    if (!pattern) {
        return missing();
    }
    if (auto refused = refuseBinding(context, Action::Delete, *pattern)) {
        return *refused;
    }
    Statement remove(
        context.store(), context.store().prepared(u"DELETE FROM role_bindings WHERE id = ?"_s));
    remove.run(id);
    return Response::json(*binding);
}

} // namespace

void addRoleBindingRoutes(Router &router)
{
    router.add("GET", collection, list);
    router.add("POST", collection, create);
    router.add("GET", collection + u"/{}"_s, get);
    router.add("DELETE", collection + u"/{}"_s, remove);
}

} // namespace localorg
