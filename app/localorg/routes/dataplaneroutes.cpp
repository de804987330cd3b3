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

/// `GET {http_endpoint}/kafka/v3/clusters/{lkc}/topics`
Response listTopics(const Context &context)
{
    const QString id = context.arguments[0];
    if (!signedFor(context, KeyKind::Kafka, id)) {
        return Response::html(401);
    }
    if (!sameId(context.arguments[1], id)) {
        return notFoundJson();
    }
    // An empty list: a key that may see no topic authenticates all the same.
    const QString self = context.url(u"/_data/%1/kafka/v3/clusters/%1/topics"_s.arg(id));
    return Response::json({{u"kind"_s, u"KafkaTopicList"_s},
        {u"metadata"_s, QJsonObject{{u"self"_s, self}, {u"next"_s, QJsonValue::Null}}},
        {u"data"_s, QJsonArray()}});
}

/// `GET {http_endpoint}/subjects`
Response listSubjects(const Context &context)
{
    if (!signedFor(context, KeyKind::SchemaRegistry, context.arguments[0])) {
        return unauthorizedJson();
    }
    Response response;
    response.contentType = "application/vnd.schemaregistry.v1+json";
    response.body = "[]";
    return response;
}

/// `GET {http_endpoint}/info`
Response ksqlInfo(const Context &context)
{
    const QString id = context.arguments[0];
    if (!signedFor(context, KeyKind::Ksql, id)) {
        return unauthorizedJson();
    }
    return Response::json({{u"KsqlServerInfo"_s,
        QJsonObject{{u"version"_s, u"0.29.0"_s}, {u"kafkaClusterId"_s, id},
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
    router.add("GET", u"/_data/{}/kafka/v3/clusters/{}/topics"_s, listTopics, Plane::Data);
    router.add("GET", u"/_data/{}/subjects"_s, listSubjects, Plane::Data);
    router.add("GET", u"/_data/{}/info"_s, ksqlInfo, Plane::Data);
    router.add("GET", u"/_data/flink/{}/sql/v1/organizations/{}/environments/{}/statements"_s,
        listFlinkStatements, Plane::Data);
    router.add("GET", u"/tableflow/v1/regions"_s, listTableflowRegions, Plane::Data);
}

} // namespace localorg
