// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/bodyreader.h"
#include "localorg/clock.h"
#include "localorg/clusters.h"
#include "localorg/credentials.h"
#include "localorg/paging.h"
#include "localorg/router.h"
#include "localorg/routes/routes.h"
#include "localorg/store.h"

#include <array>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

const QString columns
    = u"environment_id, package, cloud, region, region_id, provisioned_at, updated_at"_s;

/// The same cluster is shown by two versions of the API.
struct Version
{
    QString name; ///< srcm/v2 or srcm/v3
    QString collection;
    bool isThird;
};

Version second()
{
    return {u"srcm/v2"_s, u"/srcm/v2/clusters"_s, false};
}

Version third()
{
    return {u"srcm/v3"_s, u"/srcm/v3/clusters"_s, true};
}

QJsonObject toJson(const Context &context, const Version &version, const Statement &row)
{
    const QString id = row.text(1);
    const QString endpoint = dataEndpoint(context, id);
    QJsonObject spec{{u"display_name"_s, u"Stream Governance Package"_s},
        {u"package"_s, row.text(3)}, {u"http_endpoint"_s, endpoint},
        {u"environment"_s, environmentReference(context, row.text(2))}};
    if (version.isThird) {
        spec.insert(u"cloud"_s, row.text(4));
        spec.insert(u"region"_s, row.text(5));
        spec.insert(u"catalog_http_endpoint"_s, endpoint);
    } else {
        const QString region = row.text(6);
        spec.insert(u"region"_s,
            referenceJson(region, context.url(u"/srcm/v2/regions/"_s + region),
                u"crn://confluent.cloud/schema-registry-region="_s + region));
    }
    return {{u"api_version"_s, version.name}, {u"kind"_s, u"Cluster"_s}, {u"id"_s, id},
        {u"metadata"_s,
            metadataJson(context, version.collection + u'/' + id,
                context.crn(u"/environment=%1/schema-registry=%2"_s.arg(row.text(2), id)),
                row.number(0), row.number(8))},
        {u"spec"_s, spec},
        {u"status"_s,
            QJsonObject{{u"phase"_s,
                row.number(7) <= nowMicros() ? u"PROVISIONED"_s : u"PROVISIONING"_s}}}};
}

bool may(const Context &context, Action action, const QString &environment, const QString &id)
{
    Object object;
    object.kind = Object::Kind::SchemaRegistry;
    object.id = id;
    object.environment = environment;
    return authorize(context.principal, action, object);
}

Response list(const Context &context, const Version &version)
{
    if (auto refused = refuseEnvironment(context)) {
        return *refused;
    }
    ListQuery query;
    query.apiVersion = version.name;
    query.kind = u"ClusterList"_s;
    query.path = version.collection;
    query.filters = {u"environment"_s};
    query.columns = columns;
    query.table = u"schema_registries"_s;
    query.where = u"environment_id = ?"_s;
    query.values = {environmentParameter(context)};
    query.isVisible
        = [&](const Statement &row) { return may(context, Action::See, row.text(2), row.text(1)); };
    query.toJson = [&](const Statement &row) { return toJson(context, version, row); };
    return listPage(context, query);
}

Response get(const Context &context, const Version &version)
{
    if (auto refused = refuseEnvironment(context)) {
        return *refused;
    }
    Statement find(context.store(),
        context.store().prepared(u"SELECT created_at, id, "_s + columns
            + u" FROM schema_registries WHERE id = ? AND environment_id = ?"_s));
    if (!find.run(context.arguments[0], environmentParameter(context)) || !find.next()
        || !may(context, Action::See, find.text(2), find.text(1))) {
        return forbiddenAccess();
    }
    return Response::json(toJson(context, version, find));
}

struct Place
{
    QString id; ///< sgreg- and a number
    QString cloud;
    QString region;
};

/// Where a Schema Registry can be made.
const Place *findPlace(const QString &id)
{
    static const std::array places{
        Place{u"sgreg-1"_s, u"AWS"_s, u"us-east-2"_s},
        Place{u"sgreg-4"_s, u"AWS"_s, u"eu-central-1"_s},
        Place{u"sgreg-6"_s, u"AWS"_s, u"us-west-2"_s},
        Place{u"sgreg-7"_s, u"GCP"_s, u"europe-west3"_s},
        Place{u"sgreg-8"_s, u"AZURE"_s, u"westeurope"_s},
    };
    const auto *found = std::find_if(places.cbegin(), places.cend(),
        [&](const Place &place) { return place.id.compare(id, Qt::CaseInsensitive) == 0; });
    return found == places.cend() ? nullptr : found;
}

std::optional<Response> read(
    const Context &context, const QString &id, const QString &environment, int status)
{
    Statement find(context.store(),
        context.store().prepared(u"SELECT created_at, id, "_s + columns
            + u" FROM schema_registries WHERE id = ? AND environment_id = ?"_s));
    if (!find.run(id, environment) || !find.next()) {
        return std::nullopt;
    }
    return Response::json(toJson(context, second(), find), status);
}

bool isRegistryIn(const Context &context, const QString &environment)
{
    Statement find(context.store(),
        context.store().prepared(u"SELECT 1 FROM schema_registries WHERE environment_id = ?"_s));
    return find.run(environment) && find.next();
}

const QStringList &packages()
{
    static const QStringList packages{u"ESSENTIALS"_s, u"ADVANCED"_s};
    return packages;
}

/// The refusal for what is not there, is hidden, or is not the caller's to do.
std::optional<Response> refuse(const Context &context, Action action, const QString &environment)
{
    const QString id = context.arguments[0];
    if (!may(context, Action::See, environment, id) || !read(context, id, environment, 200)) {
        return forbiddenAccess();
    }
    if (!may(context, action, environment, id)) {
        return userUnauthorized(u"The role EnvironmentAdmin on %1 is required"_s.arg(environment));
    }
    return std::nullopt;
}

Response create(const Context &context)
{
    BodyReader body(context.request);
    body.expectObject(u"/spec"_s, true);
    const QString package = body.requiredText(u"/spec/package"_s, 64);
    const QString sent = body.requiredText(u"/spec/environment/id"_s, 255);
    const QString region = body.requiredText(u"/spec/region/id"_s, 255);
    body.expectWord(u"/spec/package"_s, package, packages());
    const Place *place = findPlace(region);
    if (!region.isEmpty() && place == nullptr) {
        body.complain(u"/spec/region/id"_s, u"is no region for Schema Registry"_s);
    }
    if (auto refused = body.refusal()) {
        return *refused;
    }
    const QString environment = storedEnvironment(context, sent);
    if (environment.isEmpty() || !may(context, Action::Create, environment, {})) {
        return forbiddenAccess();
    }
    if (isRegistryIn(context, environment)) {
        return problem(409, u"resource_already_exists"_s,
            u"The environment has a Schema Registry cluster already"_s);
    }
    const QString id = randomId(u"lsrc-"_s);
    const qint64 now = nowMicros();
    {
        Statement insert(context.store(),
            context.store().prepared(
                u"INSERT INTO schema_registries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s));
        insert.run(id, environment, package, place->cloud, place->region, place->id,
            now + provisioningTime, now, now);
    }
    return read(context, id, environment, 202)
        .value_or(forbiddenAccess())
        .withHeader("Location", context.url(second().collection + u'/' + id).toUtf8());
}

/// Changes the package; nothing else of it can be changed.
Response change(const Context &context)
{
    BodyReader body(context.request);
    body.expectObject(u"/spec"_s, true);
    const QString environment = body.requiredText(u"/spec/environment/id"_s, 255);
    const auto package = body.text(u"/spec/package"_s, 64);
    body.expectWord(u"/spec/package"_s, package.value_or(QString()), packages());
    if (package && package->isEmpty()) {
        body.complain(u"/spec/package"_s, u"must not be empty"_s);
    }
    if (auto refused = body.refusal()) {
        return *refused;
    }
    if (auto refused = refuse(context, Action::Change, environment)) {
        return *refused;
    }
    {
        Statement update(context.store(),
            context.store().prepared(
                u"UPDATE schema_registries SET package = COALESCE(?, package), "
                "updated_at = ? WHERE id = ?"_s));
        update.run(QVariantList{
            package ? QVariant(*package) : QVariant(), nowMicros(), context.arguments[0]});
    }
    return read(context, context.arguments[0], environment, 200).value_or(forbiddenAccess());
}

/// Takes along the registry's keys and role bindings.
Response remove(const Context &context)
{
    if (auto refused = refuseEnvironment(context)) {
        return *refused;
    }
    if (auto refused = refuse(context, Action::Delete, environmentParameter(context))) {
        return *refused;
    }
    Statement remove(
        context.store(), context.store().prepared(u"DELETE FROM schema_registries WHERE id = ?"_s));
    remove.run(context.arguments[0]);
    return Response::empty(204);
}

} // namespace

void addSchemaRegistryRoutes(Router &router)
{
    for (const Version &version : {second(), third()}) {
        router.add("GET", version.collection,
            [version](const Context &context) { return list(context, version); });
        router.add("GET", version.collection + u"/{}"_s,
            [version](const Context &context) { return get(context, version); });
    }
    // The third version only reads.
    const QString collection = second().collection;
    router.add("POST", collection, create);
    router.add("PATCH", collection + u"/{}"_s, change);
    router.add("DELETE", collection + u"/{}"_s, remove);
}

} // namespace localorg
