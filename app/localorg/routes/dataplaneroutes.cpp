// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/dataplane.h"
#include "localorg/regions.h"
#include "localorg/router.h"
#include "localorg/routes/routes.h"
#include "localorg/store.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

/// What Schema Registry, ksqlDB and Flink answer to a stranger.
Response unauthorizedJson()
{
    return dataError(401, 401, u"Unauthorized"_s);
}

Response notFoundJson()
{
    return dataError(404, 40403, u"Not Found"_s);
}

Response registryList(const QJsonArray &list)
{
    Response response;
    response.contentType = "application/vnd.schemaregistry.v1+json";
    response.body = QJsonDocument(list).toJson(QJsonDocument::Compact);
    return response;
}

/// A schema for the values of each topic in the registry's environment.
QStringList subjectsOf(const Context &context)
{
    Statement find(context.store(),
        context.store().prepared(
            u"SELECT DISTINCT name || '-value' FROM kafka_topics JOIN kafka_clusters ON "
            "kafka_clusters.id = cluster_id WHERE environment_id = (SELECT environment_id FROM "
            "schema_registries WHERE id = ?) ORDER BY 1"_s));
    QStringList subjects;
    if (find.run(context.arguments[0])) {
        while (find.next()) {
            subjects += find.text(0);
        }
    }
    return subjects;
}

/// `GET {http_endpoint}/subjects`
Response listSubjects(const Context &context)
{
    if (!signedFor(context, KeyKind::SchemaRegistry, context.arguments[0])) {
        return unauthorizedJson();
    }
    return registryList(QJsonArray::fromStringList(subjectsOf(context)));
}

/// `GET {http_endpoint}/subjects/{subject}/versions`
Response listVersions(const Context &context)
{
    if (!signedFor(context, KeyKind::SchemaRegistry, context.arguments[0])) {
        return unauthorizedJson();
    }
    if (!subjectsOf(context).contains(context.arguments[1])) {
        return dataError(404, 40401, u"Subject '%1' not found."_s.arg(context.arguments[1]));
    }
    return registryList({1});
}

/// `GET {http_endpoint}/info`
Response ksqlInfo(const Context &context)
{
    const QString id = context.arguments[0];
    if (!signedFor(context, KeyKind::Ksql, id)) {
        return unauthorizedJson();
    }
    Statement find(context.store(),
        context.store().prepared(u"SELECT kafka_cluster_id FROM ksql_clusters WHERE id = ?"_s));
    if (!find.run(id) || !find.next()) {
        return notFoundJson();
    }
    return Response::json({{u"KsqlServerInfo"_s,
        QJsonObject{{u"version"_s, u"0.29.0"_s}, {u"kafkaClusterId"_s, find.text(0)},
            {u"ksqlServiceId"_s, u"pksqlc-"_s + id.section(QLatin1Char('-'), 1)},
            {u"serverStatus"_s, u"RUNNING"_s}}}});
}

/// `GET {http_endpoint}/sql/v1/organizations/{org}/environments/{env}/statements`
Response listFlinkStatements(const Context &context)
{
    const QString region = context.arguments[0];
    if (findRegion(region) == nullptr || !sameId(context.arguments[1], context.organization.id)) {
        return notFoundJson();
    }
    if (!signedFor(context, KeyKind::FlinkRegion, region, context.arguments[2])) {
        return problem(401, {}, u"Unauthorized"_s);
    }
    return Response::json({{u"api_version"_s, u"sql/v1"_s}, {u"kind"_s, u"StatementList"_s},
        {u"metadata"_s, QJsonObject()}, {u"data"_s, QJsonArray()}});
}

/// `GET /tableflow/v1/regions`, which takes Tableflow keys.
Response listTableflowRegions(const Context &context)
{
    if (!signedFor(context, KeyKind::Tableflow, u"tableflow"_s)) {
        return problem(401, {}, u"Unauthorized"_s);
    }
    QJsonArray data;
    const QString cloud = context.request.parameter(u"cloud");
    for (const Region &region : flinkRegions()) {
        if (cloud.isEmpty() || sameId(cloud, region.cloud)) {
            data.append(QJsonObject{{u"cloud"_s, region.cloud}, {u"region"_s, region.name}});
        }
    }
    return Response::json({{u"api_version"_s, u"tableflow/v1"_s}, {u"kind"_s, u"RegionList"_s},
        {u"metadata"_s, QJsonObject()}, {u"data"_s, data}});
}

} // namespace

void addDataPlaneRoutes(Router &router)
{
    router.add("GET", u"/_data/{}/subjects"_s, listSubjects, Plane::Data);
    router.add("GET", u"/_data/{}/subjects/{}/versions"_s, listVersions, Plane::Data);
    router.add("GET", u"/_data/{}/info"_s, ksqlInfo, Plane::Data);
    router.add("GET", u"/_data/flink/{}/sql/v1/organizations/{}/environments/{}/statements"_s,
        listFlinkStatements, Plane::Data);
    router.add("GET", u"/tableflow/v1/regions"_s, listTableflowRegions, Plane::Data);
}

} // namespace localorg
