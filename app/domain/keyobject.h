// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/json.h"

/// Reads a key out of a JSON object of `/iam/v2/api-keys`, whatever library has parsed it. `Json`
/// says how: value(object, name), isString(), isObject(), string(), object(), eachOf(array, fn);
/// what is of another type reads as empty.
namespace domain::json {

template <typename Json> QString textIn(const typename Json::Object &object, const char *name)
{
    return Json::string(Json::value(object, name));
}

template <typename Json>
typename Json::Object childIn(const typename Json::Object &object, const char *name)
{
    return Json::object(Json::value(object, name));
}

/// "env-x.aws.us-east-1", the older ID of a Flink region, names its environment.
inline EnvironmentId environmentInFlinkId(const ResourceId &id)
{
    const QStringList parts = id.toString().split(QLatin1Char('.'));
    return parts.size() == 3 ? EnvironmentId(parts.first()) : EnvironmentId();
}

template <typename Json> ResourceReference referenceFrom(const typename Json::Object &object)
{
    ResourceReference result;
    result.id = ResourceId(textIn<Json>(object, "id"));
    result.kind = textIn<Json>(object, "kind");
    result.apiVersion = textIn<Json>(object, "api_version");
    // A plain ID in captures; other references are objects, so take that as well.
    const auto environment = Json::value(object, "environment");
    result.environment
        = EnvironmentId(Json::isObject(environment) ? textIn<Json>(Json::object(environment), "id")
                                                    : Json::string(environment));
    if (result.environment.isEmpty() && classify(result) == ResourceKind::FlinkRegion)
        result.environment = environmentInFlinkId(result.id);
    return result;
}

/// What the key points at: `resources` where it has entries, else `resource`, else the Cloud.
template <typename Json> QList<ResourceReference> referencesFrom(const typename Json::Object &spec)
{
    QList<ResourceReference> result;
    Json::eachOf(Json::value(spec, "resources"), [&result](const auto &entry) {
        if (Json::isObject(entry))
            result.append(referenceFrom<Json>(Json::object(entry)));
    });
    if (!result.isEmpty())
        return result;
    const auto single = Json::value(spec, "resource");
    // The bare word is in one published sample.
    if (Json::isString(single))
        return {ResourceReference{ResourceId(Json::string(single)), {}, {}, {}}};
    return {referenceFrom<Json>(Json::object(single))};
}

inline OwnerKind ownerKindOf(const QString &kind, const QString &id)
{
    const auto is
        = [&](QLatin1String word) { return kind.compare(word, Qt::CaseInsensitive) == 0; };
    if (is(QLatin1String("ServiceAccount")))
        return OwnerKind::ServiceAccount;
    if (is(QLatin1String("User")))
        return OwnerKind::User;
    if (id.startsWith(QLatin1String("sa-"), Qt::CaseInsensitive))
        return OwnerKind::ServiceAccount;
    if (id.startsWith(QLatin1String("u-"), Qt::CaseInsensitive))
        return OwnerKind::User;
    return OwnerKind::Unknown;
}

template <typename Json> std::optional<ApiKey> keyFrom(const typename Json::Object &object)
{
    const QString id = textIn<Json>(object, "id");
    if (id.isEmpty())
        return std::nullopt;
    const auto spec = childIn<Json>(object, "spec");
    const auto owner = childIn<Json>(spec, "owner");
    const auto metadata = childIn<Json>(object, "metadata");
    ApiKey key;
    key.id = ApiKeyId(id);
    key.displayName = textIn<Json>(spec, "display_name");
    key.description = textIn<Json>(spec, "description");
    key.owner = PrincipalId(textIn<Json>(owner, "id"));
    key.ownerKind = ownerKindOf(textIn<Json>(owner, "kind"), key.owner.toString());
    key.resources = referencesFrom<Json>(spec);
    key.kind = classify(key.resource());
    key.createdAt = timestamp(textIn<Json>(metadata, "created_at"));
    key.updatedAt = timestamp(textIn<Json>(metadata, "updated_at"));
    key.expiresAt = timestamp(textIn<Json>(spec, "expires_at"));
    return key;
}

} // namespace domain::json
