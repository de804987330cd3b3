// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/clock.h"
#include "localorg/clusters.h"
#include "localorg/paging.h"
#include "localorg/router.h"
#include "localorg/routes/routes.h"
#include "localorg/store.h"

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
    if (isReady) {
        status.insert(u"http_endpoint"_s, dataEndpoint(context, id));
    }
    return {{u"api_version"_s, u"ksqldbcm/v2"_s}, {u"kind"_s, u"Cluster"_s}, {u"id"_s, id},
        {u"metadata"_s,
            metadataJson(context, collection + u'/' + id,
                context.crn(u"/environment=%1/cloud-cluster=%2/ksql=%3"_s.arg(row.text(2),
                    row.text(3), QString::fromLatin1(QUrl::toPercentEncoding(row.text(5))))),
                row.number(0), row.number(9))},
        {u"spec"_s, specJson(context, row)}, {u"status"_s, status}};
}

bool isVisible(const Context &context, const Statement &row)
{
    Object object;
    object.kind = Object::Kind::KsqlCluster;
    object.id = row.text(1);
    object.environment = row.text(2);
    object.cluster = row.text(3);
    return authorize(context.principal, Action::See, object);
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

} // namespace

void addKsqlClusterRoutes(Router &router)
{
    router.add("GET", collection, list);
    router.add("GET", collection + u"/{}"_s, get);
}

} // namespace localorg
