// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/clock.h"
#include "localorg/clusters.h"
#include "localorg/paging.h"
#include "localorg/router.h"
#include "localorg/routes/routes.h"
#include "localorg/store.h"

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

bool isVisible(const Context &context, const QString &environment, const QString &id)
{
    Object object;
    object.kind = Object::Kind::SchemaRegistry;
    object.id = id;
    object.environment = environment;
    return authorize(context.principal, Action::See, object);
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
        = [&](const Statement &row) { return isVisible(context, row.text(2), row.text(1)); };
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
        || !isVisible(context, find.text(2), find.text(1))) {
        return forbiddenAccess();
    }
    return Response::json(toJson(context, version, find));
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
}

} // namespace localorg
