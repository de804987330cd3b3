// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/paging.h"
#include "localorg/regions.h"
#include "localorg/router.h"
#include "localorg/routes/routes.h"
#include "localorg/store.h"

#include <algorithm>

namespace localorg {

using namespace Qt::StringLiterals;

const QList<Region> &flinkRegions()
{
    static const QList<Region> regions{
        {u"aws.us-east-1"_s, u"AWS"_s, u"us-east-1"_s, u"N. Virginia (us-east-1)"_s},
        {u"aws.us-west-2"_s, u"AWS"_s, u"us-west-2"_s, u"Oregon (us-west-2)"_s},
        {u"aws.eu-central-1"_s, u"AWS"_s, u"eu-central-1"_s, u"Frankfurt (eu-central-1)"_s},
        {u"aws.eu-west-1"_s, u"AWS"_s, u"eu-west-1"_s, u"Ireland (eu-west-1)"_s},
        {u"aws.ap-northeast-1"_s, u"AWS"_s, u"ap-northeast-1"_s, u"Tokyo (ap-northeast-1)"_s},
        {u"gcp.us-east1"_s, u"GCP"_s, u"us-east1"_s, u"South Carolina (us-east1)"_s},
        {u"gcp.europe-west3"_s, u"GCP"_s, u"europe-west3"_s, u"Frankfurt (europe-west3)"_s},
        {u"azure.westeurope"_s, u"AZURE"_s, u"westeurope"_s, u"Netherlands (westeurope)"_s},
        {u"azure.eastus"_s, u"AZURE"_s, u"eastus"_s, u"Virginia (eastus)"_s},
    };
    return regions;
}

const Region *findRegion(const QString &id)
{
    const auto &regions = flinkRegions();
    const auto found = std::find_if(regions.cbegin(), regions.cend(),
        [&](const Region &region) { return region.id.compare(id, Qt::CaseInsensitive) == 0; });
    return found == regions.cend() ? nullptr : &*found;
}

namespace {

bool matches(const QString &filter, const QString &value)
{
    return filter.isEmpty() || filter.compare(value, Qt::CaseInsensitive) == 0;
}

QJsonObject toJson(const Context &context, const Region &region)
{
    const QString self = context.url(u"/fcpm/v2/regions/"_s + region.id);
    return {{u"api_version"_s, u"fcpm/v2"_s}, {u"kind"_s, u"Region"_s}, {u"id"_s, region.id},
        {u"metadata"_s, QJsonObject{{u"self"_s, self}}}, {u"cloud"_s, region.cloud},
        {u"region_name"_s, region.name}, {u"display_name"_s, region.place},
        {u"http_endpoint"_s, context.url(u"/_data/flink/"_s + region.id)}};
}

Response listFlinkRegions(const Context &context)
{
    QStringList ids;
    for (const Region &region : flinkRegions()) {
        if (matches(context.request.parameter(u"cloud"), region.cloud)
            && matches(context.request.parameter(u"region_name"), region.name)) {
            ids += region.id;
        }
    }
    ListQuery query;
    query.apiVersion = u"fcpm/v2"_s;
    query.kind = u"RegionList"_s;
    query.path = u"/fcpm/v2/regions"_s;
    query.filters = {u"cloud"_s, u"region_name"_s};
    listIds(ids, &query);
    query.toJson = [&](const Statement &row) { return toJson(context, *findRegion(row.text(1))); };
    return listPage(context, query);
}

} // namespace

void addRegionRoutes(Router &router)
{
    router.add("GET", u"/fcpm/v2/regions"_s, listFlinkRegions);
}

} // namespace localorg
