// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/json.h"

/// Reads a key out of a JSON object of `/iam/v2/api-keys`, whatever library has parsed it. `Json`
/// says how: value(object, name), isString(), isObject(), string(), object(), eachOf(array, fn);
/// what is of another type reads as empty. word() is string() of what many keys have in common,
/// target() is targetFrom(): there whoever reads many keys may give what was made before.
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

/// What a key points at, and what that makes of it.
struct KeyTarget
{
    ResourceKind kind = ResourceKind::Cloud;
    QList<ResourceReference> resources;
};

template <typename Json> KeyTarget targetFrom(const typename Json::Object &spec)
{
    KeyTarget result;
    result.resources = referencesFrom<Json>(spec);
    result.kind = classify(result.resources.first());
    return result;
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
    key.owner = PrincipalId(Json::word(Json::value(owner, "id")));
    key.ownerKind = ownerKindOf(Json::word(Json::value(owner, "kind")), key.owner.toString());
    KeyTarget target = Json::target(spec);
    key.kind = target.kind;
    key.resources = std::move(target.resources);
    key.createdAt = Json::time(Json::value(metadata, "created_at"));
    key.updatedAt = Json::time(Json::value(metadata, "updated_at"));
    key.expiresAt = Json::time(Json::value(spec, "expires_at"));
    return key;
}

} // namespace domain::json
