// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/bodyreader.h"
#include "localorg/clock.h"
#include "localorg/clusters.h"
#include "localorg/credentials.h"
#include "localorg/crn.h"
#include "localorg/paging.h"
#include "localorg/quotas.h"
#include "localorg/router.h"
#include "localorg/routes/routes.h"
#include "localorg/store.h"

#include <QRegularExpression>
#include <QUrl>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

const QString collection = u"/ksqldbcm/v2/clusters"_s;
const QString columns
    = u"environment_id, kafka_cluster_id, credential_id, display_name, csu, detailed_log, "
      "provisioned_at, updated_at"_s;

QJsonObject specJson(const Context &context, const Statement &row)
{
    const QString environment = row.text(2);
    const QString kafka = row.text(3);
    const QString credential = row.text(4);
    QJsonObject kafkaReference = referenceJson(kafka, context.url(u"/cmk/v2/clusters/"_s + kafka),
        context.crn(u"/environment=%1/cloud-cluster=%2"_s.arg(environment, kafka)));
    kafkaReference.insert(u"environment"_s, environment);
    const bool isServiceAccount = credential.startsWith(u"sa-"_s, Qt::CaseInsensitive);
    QJsonObject identity = referenceJson(credential,
        context.url(
            (isServiceAccount ? u"/iam/v2/service-accounts/"_s : u"/iam/v2/users/"_s) + credential),
        context.crn((isServiceAccount ? u"/service-account="_s : u"/user="_s) + credential));
    identity.insert(u"kind"_s, isServiceAccount ? u"ServiceAccount"_s : u"User"_s);
    return {{u"display_name"_s, row.text(5)}, {u"csu"_s, row.number(6)},
        {u"use_detailed_processing_log"_s, row.number(7) != 0},
        {u"kafka_cluster"_s, kafkaReference}, {u"credential_identity"_s, identity},
        {u"environment"_s, environmentReference(context, environment)}};
}

QJsonObject toJson(const Context &context, const Statement &row)
{
    const QString id = row.text(1);
    const bool isReady = row.number(8) <= nowMicros();
    QJsonObject status{{u"phase"_s, isReady ? u"PROVISIONED"_s : u"PROVISIONING"_s},
        {u"is_paused"_s, false}, {u"storage"_s, row.number(6) * 125},
        {u"topic_prefix"_s, u"pksqlc-"_s + id.section(QLatin1Char('-'), 1)}};
    status.insert(u"http_endpoint"_s, isReady ? dataEndpoint(context, id) : u""_s);
    return {{u"api_version"_s, u"ksqldbcm/v2"_s}, {u"kind"_s, u"Cluster"_s}, {u"id"_s, id},
        {u"metadata"_s,
            metadataJson(context, collection + u'/' + id,
                context.crn(u"/environment=%1/cloud-cluster=%2/ksql=%3"_s.arg(row.text(2),
                    row.text(3), QString::fromLatin1(QUrl::toPercentEncoding(row.text(5))))),
                row.number(0), row.number(9))},
        {u"spec"_s, specJson(context, row)}, {u"status"_s, status}};
}

Object objectOf(const QString &id, const QString &environment, const QString &kafkaCluster)
{
    Object object;
    object.kind = Object::Kind::KsqlCluster;
    object.id = id;
    object.environment = environment;
    object.cluster = kafkaCluster;
    return object;
}

bool isVisible(const Context &context, const Statement &row)
{
    return authorize(
        context.principal, Action::See, objectOf(row.text(1), row.text(2), row.text(3)));
}

Response list(const Context &context)
{
    if (auto refused = refuseEnvironment(context)) {
        return *refused;
    }
    ListQuery query;
    query.apiVersion = u"ksqldbcm/v2"_s;
    query.kind = u"ClusterList"_s;
    query.path = collection;
    query.filters = {u"environment"_s};
    query.columns = columns;
    query.table = u"ksql_clusters"_s;
    query.where = u"environment_id = ?"_s;
    query.values = {environmentParameter(context)};
    query.isVisible = [&](const Statement &row) { return isVisible(context, row); };
    query.toJson = [&](const Statement &row) { return toJson(context, row); };
    return listPage(context, query);
}

Response get(const Context &context)
{
    if (auto refused = refuseEnvironment(context)) {
        return *refused;
    }
    Statement find(context.store(),
        context.store().prepared(u"SELECT created_at, id, "_s + columns
            + u" FROM ksql_clusters WHERE id = ? AND environment_id = ?"_s));
    if (!find.run(context.arguments[0], environmentParameter(context)) || !find.next()
        || !isVisible(context, find)) {
        return forbiddenAccess();
    }
    return Response::json(toJson(context, find));
}

struct Draft
{
    QString name;
    int csu = 0;
    bool hasDetailedLog = true;
    QString environment;
    QString kafkaCluster;
    QString credential;
};

Draft readDraft(BodyReader &body)
{
    Draft draft;
    body.expectObject(u"/spec"_s, true);
    draft.name = body.requiredText(u"/spec/display_name"_s, 32);
    static const QRegularExpression allowed(u"^[0-9A-Za-z-][0-9A-Za-z_-]*$"_s);
    if (!draft.name.isEmpty() && !allowed.match(draft.name).hasMatch()) {
        body.complain(u"/spec/display_name"_s, u"may have letters, digits, - and _ only"_s);
    }
    static const QList<int> sizes{1, 2, 4, 8, 12};
    if (!body.has(u"/spec/csu"_s)) {
        body.complain(u"/spec/csu"_s, u"is required"_s);
    } else if (const auto csu = body.number(u"/spec/csu"_s, 1, 12)) {
        draft.csu = *csu;
        if (!sizes.contains(draft.csu)) {
            body.complain(u"/spec/csu"_s, u"must be 1, 2, 4, 8 or 12"_s);
        }
    }
    draft.hasDetailedLog = body.flag(u"/spec/use_detailed_processing_log"_s).value_or(true);
    draft.environment = body.requiredText(u"/spec/environment/id"_s, 255);
    draft.kafkaCluster = body.requiredText(u"/spec/kafka_cluster/id"_s, 255);
    draft.credential = body.requiredText(u"/spec/credential_identity/id"_s, 255);
    return draft;
}

/// The id as it is stored; empty when nobody has it.
QString storedAccount(const Context &context, const QString &id)
{
    Statement find(context.store(),
        context.store().prepared(u"SELECT id FROM service_accounts WHERE id = ? UNION ALL "
                                 "SELECT id FROM users WHERE id = ?"_s));
    return find.run(id, id) && find.next() ? find.text(0) : QString();
}

/// The id as it is stored; empty when there is no such cluster in that environment.
QString storedKafkaCluster(const Context &context, const QString &id, const QString &environment)
{
    Statement find(context.store(),
        context.store().prepared(
            u"SELECT id FROM kafka_clusters WHERE id = ? AND environment_id = ?"_s));
    return find.run(id, environment) && find.next() ? find.text(0) : QString();
}

std::optional<Response> read(
    const Context &context, const QString &id, const QString &environment, int status)
{
    Statement find(context.store(),
        context.store().prepared(u"SELECT created_at, id, "_s + columns
            + u" FROM ksql_clusters WHERE id = ? AND environment_id = ?"_s));
    if (!find.run(id, environment) || !find.next() || !isVisible(context, find)) {
        return std::nullopt;
    }
    return Response::json(toJson(context, find), status);
}

bool isNameTaken(const Context &context, const QString &environment, const QString &name)
{
    Statement find(context.store(),
        context.store().prepared(
            u"SELECT 1 FROM ksql_clusters WHERE environment_id = ? AND display_name = ?"_s));
    return find.run(environment, name) && find.next();
}

Response create(const Context &context)
{
    BodyReader body(context.request);
    const Draft draft = readDraft(body);
    if (auto refused = body.refusal()) {
        return *refused;
    }
    const QString environment = storedEnvironment(context, draft.environment);
    const QString kafka = storedKafkaCluster(context, draft.kafkaCluster, environment);
    const QString credential = storedAccount(context, draft.credential);
    if (environment.isEmpty() || kafka.isEmpty() || credential.isEmpty()
        || !authorize(context.principal, Action::Create, objectOf({}, environment, kafka))) {
        return forbiddenAccess();
    }
    if (auto breach = quotaBreach(context.store(), u"ksql.max_apps.per_env"_s, environment)) {
        return *breach;
    }
    if (isNameTaken(context, environment, draft.name)) {
        return problem(409, u"resource_already_exists"_s,
            u"A ksqlDB cluster of that name exists in the environment already"_s);
    }
    const QString id = randomId(u"lksqlc-"_s);
    const qint64 now = nowMicros();
    {
        Statement insert(context.store(),
            context.store().prepared(
                u"INSERT INTO ksql_clusters VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s));
        insert.run(id, environment, kafka, credential, draft.name, draft.csu,
            draft.hasDetailedLog ? 1 : 0, now + provisioningTime, now, now);
    }
    return read(context, id, environment, 202)
        .value_or(forbiddenAccess())
        .withHeader("Location", context.url(collection + u'/' + id).toUtf8());
}

/// Takes along the cluster's keys.
Response remove(const Context &context)
{
    if (auto refused = refuseEnvironment(context)) {
        return *refused;
    }
    const QString id = context.arguments[0];
    const QString environment = environmentParameter(context);
    if (!read(context, id, environment, 200)) {
        return forbiddenAccess();
    }
    QString kafkaCluster;
    QString name;
    {
        Statement find(context.store(),
            context.store().prepared(
                u"SELECT kafka_cluster_id, display_name FROM ksql_clusters WHERE id = ?"_s));
        if (!find.run(id) || !find.next()
            || !authorize(
                context.principal, Action::Delete, objectOf(id, environment, find.text(0)))) {
            return userUnauthorized(u"The role CloudClusterAdmin on %1 is required"_s.arg(id));
        }
        kafkaCluster = find.text(0);
        name = find.text(1);
    }
    // Roles are bound to it by name: a later one of the same name must not inherit them.
    Crn crn = *Crn::parse(
        context.crn(u"/environment=%1/cloud-cluster=%2/ksql=x"_s.arg(environment, kafkaCluster)));
    crn.setValue(u"ksql", name);
    Transaction transaction(context.store());
    {
        Statement unbind(context.store(),
            context.store().prepared(u"DELETE FROM role_bindings WHERE crn_pattern = ?"_s));
        unbind.run(crn.text());
        Statement remove(
            context.store(), context.store().prepared(u"DELETE FROM ksql_clusters WHERE id = ?"_s));
        remove.run(id);
    }
    transaction.commit();
    return Response::empty(204);
}

} // namespace

void addKsqlClusterRoutes(Router &router)
{
    router.add("GET", collection, list);
    router.add("POST", collection, create);
    router.add("GET", collection + u"/{}"_s, get);
    router.add("DELETE", collection + u"/{}"_s, remove);
}

} // namespace localorg
