// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/clusters.h"
#include "localorg/paging.h"
#include "localorg/quotas.h"
#include "localorg/router.h"
#include "localorg/routes/routes.h"
#include "localorg/store.h"

#include <QHash>

#include <algorithm>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

const QString collection = u"/service-quota/v1/applied-quotas"_s;
const QString columns
    = u"quota, display_name, default_limit, applied_limit, environment, cluster, principal"_s;

/// What a quota can be for.
struct QuotaScope
{
    QString id;
    QString description;
    /// Gives created_at, environment, cluster and principal of each that such a quota is for.
    QString subjects;
};

const QString noSubject
    = u"SELECT 0 AS created_at, '' AS environment, '' AS cluster, '' AS principal"_s;

const QList<QuotaScope> &scopes()
{
    // The local organization has no networks and the like.
    static const QString nothing = noSubject + u" LIMIT 0"_s;
    static const QList<QuotaScope> list{
        {u"ORGANIZATION"_s, u"The whole organization"_s,
            u"SELECT created_at, '' AS environment, '' AS cluster, '' AS principal "
            "FROM organizations"_s},
        {u"ENVIRONMENT"_s, u"One environment"_s,
            u"SELECT created_at, id AS environment, '' AS cluster, '' AS principal "
            "FROM environments"_s},
        {u"NETWORK"_s, u"One network"_s, nothing},
        {u"KAFKA_CLUSTER"_s, u"One Kafka cluster"_s,
            u"SELECT created_at, environment_id AS environment, id AS cluster, '' AS principal "
            "FROM kafka_clusters"_s},
        {u"SERVICE_ACCOUNT"_s, u"One service account"_s,
            u"SELECT created_at, '' AS environment, '' AS cluster, id AS principal "
            "FROM service_accounts"_s},
        {u"USER_ACCOUNT"_s, u"One user"_s,
            u"SELECT created_at, '' AS environment, '' AS cluster, id AS principal FROM users"_s},
        {u"IDENTITY_PROVIDER"_s, u"One identity provider"_s, nothing},
        {u"CERTIFICATE_AUTHORITY"_s, u"One certificate authority"_s, nothing},
    };
    return list;
}

const QuotaScope *findScope(const QString &id)
{
    const auto found = std::find_if(scopes().cbegin(), scopes().cend(),
        [&](const QuotaScope &scope) { return scope.id.compare(id, Qt::CaseInsensitive) == 0; });
    return found == scopes().cend() ? nullptr : &*found;
}

/// A table for listPage(): each quota of the scope with each that it is for.
QString tableOf(const QString &scope, const QString &subjects)
{
    return u"(SELECT subjects.created_at, quotas.id || '/' || environment || cluster || principal "
           "AS id, quotas.id AS quota, display_name, default_limit, applied_limit, environment, "
           "cluster, principal FROM quota_limits AS quotas, (%1) AS subjects WHERE scope = '%2')"_s
               .arg(subjects, scope);
}

bool isServiceAccount(const QString &principal)
{
    return principal.startsWith(u"sa-"_s, Qt::CaseInsensitive);
}

/// Whether the caller may see what the row's quota is for.
bool isVisible(const Context &context, const Statement &row)
{
    Object object;
    object.environment = row.text(6);
    object.cluster = row.text(7);
    const QString principal = row.text(8);
    if (!principal.isEmpty()) {
        object.kind
            = isServiceAccount(principal) ? Object::Kind::ServiceAccount : Object::Kind::User;
        object.id = principal;
    } else if (!object.cluster.isEmpty()) {
        object.kind = Object::Kind::KafkaCluster;
        object.id = object.cluster;
    } else if (!object.environment.isEmpty()) {
        object.kind = Object::Kind::Environment;
        object.id = object.environment;
    }
    return authorize(context.principal, Action::See, object);
}

QJsonObject principalReference(const Context &context, const QString &id)
{
    const bool isRobot = isServiceAccount(id);
    return referenceJson(id,
        context.url((isRobot ? u"/iam/v2/service-accounts/"_s : u"/iam/v2/users/"_s) + id),
        context.crn((isRobot ? u"/service-account="_s : u"/user="_s) + id));
}

QJsonObject toJson(const Context &context, const QuotaScope &scope, const Statement &row)
{
    const QString quota = row.text(2);
    const QString environment = row.text(6);
    const QString cluster = row.text(7);
    const QString principal = row.text(8);
    const QString organization = context.organization.id;
    QJsonObject json{{u"api_version"_s, u"service-quota/v1"_s}, {u"kind"_s, u"AppliedQuota"_s},
        {u"id"_s, quota}, {u"scope"_s, scope.id}, {u"display_name"_s, row.text(3)},
        {u"default_limit"_s, row.number(4)}, {u"applied_limit"_s, row.number(5)},
        {u"metadata"_s,
            QJsonObject{{u"self"_s, context.url(collection + u'/' + quota)},
                {u"resource_name"_s, context.crn(u"/applied-quota="_s + quota)}}},
        {u"organization"_s,
            referenceJson(organization, context.url(u"/org/v2/organizations/"_s + organization),
                context.crn({}))},
        {u"environment"_s, QJsonValue::Null}, {u"network"_s, QJsonValue::Null},
        {u"kafka_cluster"_s, QJsonValue::Null}};
    if (!environment.isEmpty()) {
        json.insert(u"environment"_s, environmentReference(context, environment));
    }
    if (!cluster.isEmpty()) {
        QJsonObject reference
            = referenceJson(cluster, context.url(u"/cmk/v2/clusters/"_s + cluster),
                context.crn(u"/environment=%1/cloud-cluster=%2"_s.arg(environment, cluster)));
        reference.insert(u"environment"_s, environment);
        json.insert(u"kafka_cluster"_s, reference);
    }
    if (!principal.isEmpty()) {
        json.insert(u"user"_s, principalReference(context, principal));
    }
    const QString subject = environment.isEmpty() ? principal : environment;
    if (const auto usage
        = quotaUsage(context.store(), quota, cluster.isEmpty() ? subject : cluster)) {
        json.insert(u"usage"_s, *usage);
    }
    return json;
}

/// Narrows to the environment and cluster that are asked for.
void addFilters(const Context &context, ListQuery *query)
{
    for (const auto &[parameter, column] : {std::pair(u"environment"_s, u"environment"_s),
             std::pair(u"kafka_cluster"_s, u"cluster"_s), std::pair(u"id"_s, u"quota"_s)}) {
        if (const QString value = context.request.parameter(parameter); !value.isEmpty()) {
            query->where += (query->where.isEmpty() ? QString() : u" AND "_s)
                // What is for no environment at all is not for another one either.
                + u"(%1 = '' OR %1 = ? COLLATE NOCASE)"_s.arg(column);
            query->values += value;
        }
    }
}

Response list(const Context &context)
{
    const QString asked = context.request.parameter(u"scope");
    const QuotaScope *scope = findScope(asked);
    if (scope == nullptr) {
        return invalidParameter(u"scope"_s,
            asked.isEmpty() ? u"The query parameter scope is required"_s
                            : u"There is no scope %1"_s.arg(asked));
    }
    ListQuery query;
    query.apiVersion = u"service-quota/v1"_s;
    query.kind = u"AppliedQuotaList"_s;
    query.path = collection;
    query.filters = {u"scope"_s, u"environment"_s, u"network"_s, u"kafka_cluster"_s,
        u"identity_provider"_s, u"certificate_authority"_s, u"id"_s};
    query.columns = columns;
    query.table = tableOf(scope->id, scope->subjects);
    query.longestPage = 200;
    addFilters(context, &query);
    query.isVisible = [&](const Statement &row) { return isVisible(context, row); };
    query.toJson = [&](const Statement &row) { return toJson(context, *scope, row); };
    return listPage(context, query);
}

/// The refusal for a quota that is for one of many when the request does not say for which.
std::optional<Response> refuseMissingSubject(const Context &context, const QString &scope)
{
    const QHash<QString, QString> parameters{
        {u"ENVIRONMENT"_s, u"environment"_s}, {u"KAFKA_CLUSTER"_s, u"kafka_cluster"_s}};
    const QString parameter = parameters.value(scope);
    if (parameter.isEmpty() || !context.request.parameter(parameter).isEmpty()) {
        return std::nullopt;
    }
    return invalidParameter(
        parameter, u"The query parameter %1 is required for this quota"_s.arg(parameter));
}

/// A quota of accounts is answered for the caller, as no parameter names an account; for one that
/// is no such account, its limits without a usage.
Response get(const Context &context)
{
    const QString id = context.arguments[0];
    QString scopeId;
    {
        Statement find(context.store(),
            context.store().prepared(u"SELECT scope FROM quota_limits WHERE id = ?"_s));
        if (!find.run(id) || !find.next()) {
            return resourceNotFound();
        }
        scopeId = find.text(0);
    }
    if (auto refused = refuseMissingSubject(context, scopeId)) {
        return *refused;
    }
    const QuotaScope *scope = findScope(scopeId);
    ListQuery query;
    addFilters(context, &query);
    query.where += query.where.isEmpty() ? u"quota = ?"_s : u" AND quota = ?"_s;
    query.values += id;
    QString subjects = scope->subjects;
    if (scopeId.endsWith(u"_ACCOUNT"_s)) {
        const bool isOwn
            = isServiceAccount(context.principal.id) == (scopeId == u"SERVICE_ACCOUNT"_s);
        subjects = isOwn ? subjects : noSubject;
        query.where += u" AND principal = ?"_s;
        query.values += isOwn ? context.principal.id : u""_s;
    }
    Statement find(context.store(),
        context.store().prepared(u"SELECT created_at, id, "_s + columns + u" FROM "_s
            + tableOf(scopeId, subjects) + u" WHERE "_s + query.where));
    if (!find.run(query.values) || !find.next() || !isVisible(context, find)) {
        return forbiddenAccess();
    }
    return Response::json(toJson(context, *scope, find));
}

Response listScopes(const Context &context)
{
    QStringList ids;
    for (const QuotaScope &scope : scopes()) {
        ids += scope.id;
    }
    ListQuery query;
    query.apiVersion = u"service-quota/v1"_s;
    query.kind = u"ScopeList"_s;
    query.path = u"/service-quota/v1/scopes"_s;
    listIds(ids, &query);
    query.toJson = [&](const Statement &row) {
        const QString id = row.text(1);
        return QJsonObject{{u"api_version"_s, u"service-quota/v1"_s}, {u"kind"_s, u"Scope"_s},
            {u"id"_s, id}, {u"description"_s, findScope(id)->description},
            {u"metadata"_s, QJsonObject{{u"self"_s, context.url(query.path + u'/' + id)}}}};
    };
    return listPage(context, query);
}

} // namespace

void addQuotaRoutes(Router &router)
{
    router.add("GET", collection, list);
    router.add("GET", collection + u"/{}"_s, get);
    router.add("GET", u"/service-quota/v1/scopes"_s, listScopes);
}

} // namespace localorg
