// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/acls.h"
#include "localorg/dataplane.h"
#include "localorg/kafkaaccess.h"
#include "localorg/router.h"
#include "localorg/routes/routes.h"
#include "localorg/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

QString collection(const Context &context, const QString &name)
{
    return context.url(
        u"/_data/%1/kafka/v3/clusters/%1/%2"_s.arg(context.arguments[0].toLower(), name));
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// The key that signed the request, or the refusal.
std::variant<VerifiedKey, Response> enter(const Context &context)
{
    const QString id = context.arguments[0];
    const auto key = signedFor(context, KeyKind::Kafka, id);
    if (!key) {
        return Response::html(401);
    }
    Statement find(
        context.store(), context.store().prepared(u"SELECT 1 FROM kafka_clusters WHERE id = ?"_s));
    if (!sameId(context.arguments[1], id) || !find.run(id) || !find.next()) {
        return dataError(404, 40403, u"This server does not host this cluster."_s);
    }
    return *key;
}

/// As enter(), for those who may do that to the cluster itself.
std::optional<Response> refuse(const Context &context, const QString &operation)
{
    const auto key = enter(context);
    if (const auto *refusal = std::get_if<Response>(&key)) {
        return *refusal;
    }
    const KafkaAccess access(
        context.store(), context.arguments[0], std::get<VerifiedKey>(key).owner);
    if (!access.allows(operation, u"CLUSTER"_s, u"kafka-cluster"_s)) {
        return dataError(403, 40301, u"Request is not authorized"_s);
    }
    return std::nullopt;
}

QJsonObject topicJson(const Context &context, const Statement &row)
{
    const QString cluster = context.arguments[0].toLower();
    const QString name = row.text(0);
    const QString self = collection(context, u"topics/"_s + encoded(name));
    const auto related = [](const QString &url) { return QJsonObject{{u"related"_s, url}}; };
    return {{u"kind"_s, u"KafkaTopic"_s},
        {u"metadata"_s,
            QJsonObject{{u"self"_s, self},
                {u"resource_name"_s, u"crn:///kafka=%1/topic=%2"_s.arg(cluster, encoded(name))}}},
        {u"cluster_id"_s, cluster}, {u"topic_name"_s, name}, {u"is_internal"_s, row.number(3) != 0},
        {u"replication_factor"_s, row.number(2)}, {u"partitions_count"_s, row.number(1)},
        {u"partitions"_s, related(self + u"/partitions"_s)},
        {u"configs"_s, related(self + u"/configs"_s)},
        {u"partition_reassignments"_s, related(self + u"/partitions/-/reassignments"_s)}};
}

Response listJson(const QString &kind, const QString &self, const QJsonArray &data)
{
    return Response::json({{u"kind"_s, kind},
        {u"metadata"_s, QJsonObject{{u"self"_s, self}, {u"next"_s, QJsonValue::Null}}},
        {u"data"_s, data}});
}

/// `GET …/topics`: those that the key's owner may describe. Any key of the cluster gets a 200.
Response listTopics(const Context &context)
{
    const auto key = enter(context);
    if (const auto *refusal = std::get_if<Response>(&key)) {
        return *refusal;
    }
    const KafkaAccess access(
        context.store(), context.arguments[0], std::get<VerifiedKey>(key).owner);
    QJsonArray data;
    Statement find(context.store(),
        context.store().prepared(u"SELECT name, partitions, replication, is_internal FROM "
                                 "kafka_topics WHERE cluster_id = ? ORDER BY name"_s));
    if (find.run(context.arguments[0])) {
        while (find.next()) {
            if (access.allows(u"DESCRIBE"_s, u"TOPIC"_s, find.text(0))) {
                data.append(topicJson(context, find));
            }
        }
    }
    return listJson(u"KafkaTopicList"_s, collection(context, u"topics"_s), data);
}

QJsonObject aclJson(const Context &context, const Acl &acl, bool showsIds)
{
    const QString principal
        = showsIds ? acl.principal : numericPrincipal(context.store(), acl.principal);
    const QString query
        = u"?resource_type=%1&resource_name=%2&pattern_type=%3&principal=%4&host=%5&operation=%6&permission=%7"_s
              .arg(acl.resourceType, encoded(acl.resourceName), acl.patternType, encoded(principal),
                  encoded(acl.host), acl.operation, acl.permission);
    return {{u"kind"_s, u"KafkaAcl"_s},
        {u"metadata"_s, QJsonObject{{u"self"_s, collection(context, u"acls"_s) + query}}},
        {u"cluster_id"_s, context.arguments[0].toLower()}, {u"resource_type"_s, acl.resourceType},
        {u"resource_name"_s, acl.resourceName}, {u"pattern_type"_s, acl.patternType},
        {u"principal"_s, principal}, {u"host"_s, acl.host}, {u"operation"_s, acl.operation},
        {u"permission"_s, acl.permission}};
}

QJsonArray aclsJson(const Context &context, const QList<Acl> &acls, bool showsIds)
{
    QJsonArray data;
    for (const Acl &acl : acls) {
        data.append(aclJson(context, acl, showsIds));
    }
    return data;
}

/// `GET …/acls`
Response listAcls(const Context &context)
{
    if (auto refused = refuse(context, u"DESCRIBE"_s)) {
        return *refused;
    }
    const auto read = readAclFilter(context, false);
    if (const auto *refusal = std::get_if<Response>(&read)) {
        return *refusal;
    }
    const auto &filter = std::get<AclFilter>(read);
    return listJson(u"KafkaAclList"_s, collection(context, u"acls"_s),
        aclsJson(
            context, findAcls(context.store(), context.arguments[0], filter), filter.showsIds));
}

/// Stores all of them or none.
Response storeAcls(const Context &context, const QJsonArray &entries)
{
    QList<Acl> acls;
    for (const QJsonValue entry : entries) {
        const auto read = readNewAcl(context.store(), entry);
        if (const auto *refusal = std::get_if<Response>(&read)) {
            return *refusal;
        }
        acls.append(std::get<Acl>(read));
    }
    Transaction transaction(context.store());
    for (const Acl &acl : acls) {
        storeAcl(context.store(), context.arguments[0], acl);
    }
    transaction.commit();
    return Response::empty(201);
}

/// `POST …/acls`
Response createAcl(const Context &context)
{
    if (auto refused = refuse(context, u"ALTER"_s)) {
        return *refused;
    }
    const QJsonDocument document = QJsonDocument::fromJson(context.request.body);
    if (!document.isObject()) {
        return dataError(400, 400, u"Cannot deserialize the request body"_s);
    }
    return storeAcls(context, {document.object()});
}

/// `POST …/acls:batch`
Response createAcls(const Context &context)
{
    if (auto refused = refuse(context, u"ALTER"_s)) {
        return *refused;
    }
    const QJsonValue data = QJsonDocument::fromJson(context.request.body).object().value(u"data"_s);
    if (!data.isArray()) {
        return dataError(400, 400, u"Cannot deserialize the request body: data is no list"_s);
    }
    return storeAcls(context, data.toArray());
}

/// `DELETE …/acls`
Response deleteAcls(const Context &context)
{
    if (auto refused = refuse(context, u"ALTER"_s)) {
        return *refused;
    }
    const auto read = readAclFilter(context, true);
    if (const auto *refusal = std::get_if<Response>(&read)) {
        return *refusal;
    }
    const auto &filter = std::get<AclFilter>(read);
    Transaction transaction(context.store());
    const QList<Acl> found = findAcls(context.store(), context.arguments[0], filter);
    for (const Acl &acl : found) {
        removeAcl(context.store(), context.arguments[0], acl);
    }
    transaction.commit();
    return Response::json({{u"data"_s, aclsJson(context, found, filter.showsIds)}});
}

} // namespace

void addKafkaRoutes(Router &router)
{
    const QString cluster = u"/_data/{}/kafka/v3/clusters/{}"_s;
    router.add("GET", cluster + u"/topics"_s, listTopics, Plane::Data);
    router.add("GET", cluster + u"/acls"_s, listAcls, Plane::Data);
    router.add("POST", cluster + u"/acls"_s, createAcl, Plane::Data);
    router.add("POST", cluster + u"/acls:batch"_s, createAcls, Plane::Data);
    router.add("DELETE", cluster + u"/acls"_s, deleteAcls, Plane::Data);
}

} // namespace localorg
