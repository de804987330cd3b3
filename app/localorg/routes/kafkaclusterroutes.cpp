// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/bodyreader.h"
#include "localorg/clock.h"
#include "localorg/clusters.h"
#include "localorg/credentials.h"
#include "localorg/paging.h"
#include "localorg/quotas.h"
#include "localorg/router.h"
#include "localorg/routes/routes.h"
#include "localorg/store.h"

#include <algorithm>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

const QString collection = u"/cmk/v2/clusters"_s;
const QString columns
    = u"environment_id, display_name, availability, cloud, region, config_kind, cku, "
      "deletion_protection, provisioned_at, updated_at"_s;

QJsonObject specJson(const Context &context, const Statement &row)
{
    const QString id = row.text(1);
    QJsonObject config{{u"kind"_s, row.text(7)}};
    if (row.text(7) == u"Dedicated"_s) {
        config.insert(u"cku"_s, row.number(8));
    }
    QJsonObject spec{{u"display_name"_s, row.text(3)}, {u"availability"_s, row.text(4)},
        {u"cloud"_s, row.text(5)}, {u"region"_s, row.text(6)}, {u"config"_s, config},
        {u"deletion_protection"_s, row.number(9) != 0},
        {u"environment"_s, environmentReference(context, row.text(2))}};
    const bool isReady = row.number(10) <= nowMicros();
    spec.insert(u"kafka_bootstrap_endpoint"_s, u""_s);
    spec.insert(u"http_endpoint"_s, u""_s);
    if (isReady) {
        // There is no broker behind it: a name under .invalid resolves nowhere.
        const QString bootstrap = u"SASL_SSL://%1.%2.%3.localorg.invalid:9092"_s.arg(
            u"pkc-"_s + id.section(QLatin1Char('-'), 1), row.text(6), row.text(5).toLower());
        const QString http = dataEndpoint(context, id);
        spec.insert(u"kafka_bootstrap_endpoint"_s, bootstrap);
        spec.insert(u"http_endpoint"_s, http);
        spec.insert(u"endpoints"_s,
            QJsonObject{{u"PUBLIC"_s,
                QJsonObject{{u"kafka_bootstrap_endpoint"_s, bootstrap}, {u"http_endpoint"_s, http},
                    {u"connection_type"_s, u"PUBLIC"_s}}}});
    }
    return spec;
}

QJsonObject toJson(const Context &context, const Statement &row)
{
    const QString id = row.text(1);
    QJsonObject status{
        {u"phase"_s, row.number(10) <= nowMicros() ? u"PROVISIONED"_s : u"PROVISIONING"_s}};
    if (row.text(7) == u"Dedicated"_s) {
        status.insert(u"cku"_s, row.number(8));
    }
    return {{u"api_version"_s, u"cmk/v2"_s}, {u"kind"_s, u"Cluster"_s}, {u"id"_s, id},
        {u"metadata"_s,
            metadataJson(context, collection + u'/' + id,
                context.crn(u"/environment=%1/cloud-cluster=%2/kafka=%2"_s.arg(row.text(2), id)),
                row.number(0), row.number(11))},
        {u"spec"_s, specJson(context, row)}, {u"status"_s, status}};
}

Object objectOf(const QString &environment, const QString &id)
{
    Object object;
    object.kind = Object::Kind::KafkaCluster;
    object.id = id;
    object.environment = environment;
    object.cluster = id;
    return object;
}

Response list(const Context &context)
{
    if (auto refused = refuseEnvironment(context)) {
        return *refused;
    }
    ListQuery query;
    query.apiVersion = u"cmk/v2"_s;
    query.kind = u"ClusterList"_s;
    query.path = collection;
    query.filters = {u"environment"_s, u"spec.network"_s, u"spec.deletion_protection"_s};
    query.columns = columns;
    query.table = u"kafka_clusters"_s;
    query.where = u"environment_id = ?"_s;
    query.values = {environmentParameter(context)};
    const QString protection = context.request.parameter(u"spec.deletion_protection").toLower();
    if (!protection.isEmpty() && protection != u"true"_s && protection != u"false"_s) {
        return invalidParameter(
            u"spec.deletion_protection"_s, u"spec.deletion_protection must be true or false"_s);
    }
    const QStringList networks = context.request.parameters(u"spec.network");
    if (std::any_of(networks.cbegin(), networks.cend(),
            [](const QString &network) { return !network.isEmpty(); })) {
        // All clusters here are public: none is in a network.
        query.where += u" AND 0"_s;
    }
    if (!protection.isEmpty()) {
        query.where += u" AND deletion_protection = ?"_s;
        query.values += protection == u"true"_s ? 1 : 0;
    }
    query.isVisible = [&](const Statement &row) {
        return authorize(context.principal, Action::See, objectOf(row.text(2), row.text(1)));
    };
    query.toJson = [&](const Statement &row) { return toJson(context, row); };
    return listPage(context, query);
}

/// The cluster as the API shows it, when it is in that environment.
std::optional<Response> read(
    const Context &context, const QString &environment, const QString &id, int status)
{
    Statement find(context.store(),
        context.store().prepared(u"SELECT created_at, id, "_s + columns
            + u" FROM kafka_clusters WHERE id = ? AND environment_id = ?"_s));
    if (!find.run(id, environment) || !find.next()) {
        return std::nullopt;
    }
    return Response::json(toJson(context, find), status);
}

Response get(const Context &context)
{
    if (auto refused = refuseEnvironment(context)) {
        return *refused;
    }
    const QString environment = environmentParameter(context);
    const QString id = context.arguments[0];
    if (!authorize(context.principal, Action::See, objectOf(environment, id))) {
        return forbiddenAccess();
    }
    return read(context, environment, id, 200).value_or(forbiddenAccess());
}

struct Draft
{
    QString name;
    QString availability;
    QString cloud;
    QString region;
    QString configKind;
    int cku = 0;
    bool deletionProtection = false;
    QString environment;
};

Draft readDraft(BodyReader &body)
{
    Draft draft;
    body.expectObject(u"/spec"_s, true);
    draft.name = body.requiredText(u"/spec/display_name"_s, 64);
    draft.availability = body.requiredText(u"/spec/availability"_s, 64);
    draft.cloud = body.requiredText(u"/spec/cloud"_s, 64).toUpper();
    draft.region = body.requiredText(u"/spec/region"_s, 64);
    draft.environment = body.requiredText(u"/spec/environment/id"_s, 255);
    body.expectObject(u"/spec/config"_s, true);
    draft.configKind = body.text(u"/spec/config/kind"_s, 64).value_or(u"Basic"_s);
    draft.cku = body.number(u"/spec/config/cku"_s, 1, 100).value_or(0);
    draft.deletionProtection = body.flag(u"/spec/deletion_protection"_s).value_or(false);
    body.expectWord(u"/spec/availability"_s, draft.availability,
        {u"SINGLE_ZONE"_s, u"MULTI_ZONE"_s, u"LOW"_s, u"HIGH"_s});
    body.expectWord(u"/spec/cloud"_s, draft.cloud, {u"AWS"_s, u"GCP"_s, u"AZURE"_s});
    body.expectWord(u"/spec/config/kind"_s, draft.configKind,
        {u"Basic"_s, u"Standard"_s, u"Enterprise"_s, u"Dedicated"_s, u"Freight"_s});
    if (draft.configKind == u"Dedicated"_s && draft.cku == 0) {
        body.complain(u"/spec/config/cku"_s, u"is required for a Dedicated cluster"_s);
    }
    return draft;
}

/// The refusal for a change of what does not exist, is hidden or not the caller's to change.
std::optional<Response> refuse(const Context &context, Action action, const QString &environment)
{
    const QString id = context.arguments[0];
    const Object object = objectOf(environment, id);
    if (!authorize(context.principal, Action::See, object)
        || !read(context, environment, id, 200)) {
        return forbiddenAccess();
    }
    if (!authorize(context.principal, action, object)) {
        return userUnauthorized(u"The role CloudClusterAdmin on %1 is required"_s.arg(id));
    }
    return std::nullopt;
}

Response create(const Context &context)
{
    BodyReader body(context.request);
    const Draft draft = readDraft(body);
    if (auto refused = body.refusal()) {
        return *refused;
    }
    const QString environmentId = storedEnvironment(context, draft.environment);
    if (environmentId.isEmpty()
        || !authorize(context.principal, Action::Create, objectOf(environmentId, {}))) {
        return forbiddenAccess();
    }
    for (const auto &[quota, subject] : {std::pair(u"iam.max_kafka_clusters.per_org"_s, QString()),
             std::pair(u"kafka.max_kafka_clusters.per_env"_s, environmentId)}) {
        if (auto breach = quotaBreach(context.store(), quota, subject)) {
            return *breach;
        }
    }
    const QString id = randomId(u"lkc-"_s);
    const qint64 now = nowMicros();
    {
        Statement insert(context.store(),
            context.store().prepared(
                u"INSERT INTO kafka_clusters VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s));
        insert.run(id, environmentId, draft.name, draft.availability, draft.cloud, draft.region,
            draft.configKind, draft.cku, draft.deletionProtection ? 1 : 0, now + provisioningTime,
            now, now);
    }
    return read(context, environmentId, id, 202)
        .value_or(forbiddenAccess())
        .withHeader("Location", context.url(collection + u'/' + id).toUtf8());
}

/// Complains about fields that stay as they were made. The same value again is no change.
void refuseImmutable(const Context &context, BodyReader &body)
{
    Statement find(context.store(),
        context.store().prepared(
            u"SELECT availability, cloud, region, config_kind FROM kafka_clusters WHERE id = ?"_s));
    if (!find.run(context.arguments[0]) || !find.next()) {
        return;
    }
    // A Basic cluster can become a Standard one; a Dedicated one can grow and shrink.
    const QString kind = find.text(3);
    const auto sentKind = body.text(u"/spec/config/kind"_s, 64);
    if (sentKind && *sentKind != kind && (kind != u"Basic"_s || *sentKind != u"Standard"_s)) {
        body.complain(u"/spec/config/kind"_s, u"cannot be changed from %1"_s.arg(kind));
    }
    if (body.number(u"/spec/config/cku"_s, 1, 100) && kind != u"Dedicated"_s) {
        body.complain(u"/spec/config/cku"_s, u"is for Dedicated clusters only"_s);
    }
    const QStringList names{u"availability"_s, u"cloud"_s, u"region"_s};
    for (int i = 0; i < names.size(); ++i) {
        const QString pointer = u"/spec/"_s + names[i];
        const auto sent = body.text(pointer, 64);
        if (sent && sent->compare(find.text(i), Qt::CaseInsensitive) != 0) {
            body.complain(pointer, u"cannot be changed"_s);
        }
    }
}

Response change(const Context &context)
{
    BodyReader body(context.request);
    body.expectObject(u"/spec"_s, true);
    const QString environment = body.requiredText(u"/spec/environment/id"_s, 255);
    const auto name = body.text(u"/spec/display_name"_s, 64);
    const auto protection = body.flag(u"/spec/deletion_protection"_s);
    if (name && name->trimmed().isEmpty()) {
        body.complain(u"/spec/display_name"_s, u"must not be empty"_s);
    }
    if (auto refused = body.refusal()) {
        return *refused;
    }
    if (auto refused = refuse(context, Action::Change, environment)) {
        return *refused;
    }
    refuseImmutable(context, body);
    if (auto refused = body.refusal()) {
        return *refused;
    }
    const auto kind = body.text(u"/spec/config/kind"_s, 64);
    const auto cku = body.number(u"/spec/config/cku"_s, 1, 100);
    {
        Statement update(context.store(),
            context.store().prepared(
                u"UPDATE kafka_clusters SET display_name = COALESCE(?, display_name), "
                "deletion_protection = COALESCE(?, deletion_protection), "
                "config_kind = COALESCE(?, config_kind), cku = COALESCE(?, cku), updated_at = ? "
                "WHERE id = ?"_s));
        update.run(QVariantList{name ? QVariant(*name) : QVariant(),
            protection ? QVariant(*protection ? 1 : 0) : QVariant(),
            kind ? QVariant(*kind) : QVariant(), cku ? QVariant(*cku) : QVariant(), nowMicros(),
            context.arguments[0]});
    }
    return read(context, environment, context.arguments[0], 200).value_or(forbiddenAccess());
}

/// Takes along the cluster's keys, ACLs, role bindings and ksqlDB clusters, and their keys.
Response remove(const Context &context)
{
    if (auto refused = refuseEnvironment(context)) {
        return *refused;
    }
    if (auto refused = refuse(context, Action::Delete, environmentParameter(context))) {
        return *refused;
    }
    Statement remove(context.store(),
        context.store().prepared(
            u"DELETE FROM kafka_clusters WHERE id = ? AND NOT deletion_protection"_s));
    if (remove.run(context.arguments[0]) && remove.affected() == 0) {
        return problem(409, u"deletion_protection_enabled"_s,
            u"Cluster deletion is blocked by deletion protection."_s);
    }
    return Response::empty(204);
}

} // namespace

void addKafkaClusterRoutes(Router &router)
{
    router.add("GET", collection, list);
    router.add("POST", collection, create);
    router.add("GET", collection + u"/{}"_s, get);
    router.add("PATCH", collection + u"/{}"_s, change);
    router.add("DELETE", collection + u"/{}"_s, remove);
}

} // namespace localorg
