// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/context.h"
#include "localorg/regions.h"
#include "localorg/router.h"
#include "localorg/routes/routes.h"
#include "localorg/store.h"

#include <QJsonArray>

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

/// All in one page: there are fewer regions than the shortest page holds.
Response listFlinkRegions(const Context &context)
{
    QJsonArray data;
    for (const Region &region : flinkRegions()) {
        if (matches(context.request.parameter(u"cloud"), region.cloud)
            && matches(context.request.parameter(u"region_name"), region.name)) {
            const QString self = context.url(u"/fcpm/v2/regions/"_s + region.id);
            data.append(QJsonObject{{u"api_version"_s, u"fcpm/v2"_s}, {u"kind"_s, u"Region"_s},
                {u"id"_s, region.id}, {u"metadata"_s, QJsonObject{{u"self"_s, self}}},
                {u"cloud"_s, region.cloud}, {u"region_name"_s, region.name},
                {u"display_name"_s, region.place},
                {u"http_endpoint"_s, context.url(u"/_data/flink/"_s + region.id)}});
        }
    }
    return Response::json({{u"api_version"_s, u"fcpm/v2"_s}, {u"kind"_s, u"RegionList"_s},
        {u"metadata"_s, QJsonObject{{u"total_size"_s, data.size()}}}, {u"data"_s, data}});
}

} // namespace

void addRegionRoutes(Router &router)
{
    router.add("GET", u"/fcpm/v2/regions"_s, listFlinkRegions);
}

} // namespace localorg
