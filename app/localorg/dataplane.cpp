// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/dataplane.h"

#include "localorg/activity.h"
#include "localorg/propagation.h"
#include "localorg/store.h"

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

/// Whether it is one of the further resources of a key that has several.
bool opensAlso(const Context &context, const VerifiedKey &key, KeyKind kind,
    const QString &resource, const QString &environment)
{
    Statement find(context.store(),
        context.store().prepared(
            u"SELECT 1 FROM api_key_resources WHERE key_id = ? AND kind = ? "
            "AND resource_id = ? COLLATE NOCASE AND (? = '' OR environment_id = ?)"_s));
    return find.run(key.id, keyKindName(kind), resource, environment, environment) && find.next();
}

bool opens(const Context &context, const VerifiedKey &key, KeyKind kind, const QString &resource,
    const QString &environment)
{
    return key.kind == KeyKind::Global
        || (key.kind == kind && sameId(key.resource, resource)
            && (environment.isEmpty() || sameId(key.environment, environment)))
        || opensAlso(context, key, kind, resource, environment);
}

} // namespace

bool sameId(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

std::optional<VerifiedKey> signedFor(
    const Context &context, KeyKind kind, const QString &resource, const QString &environment)
{
    auto key = verifyKey(context.store(), context.request.authorization);
    if (!key || !key->isUsable) {
        return std::nullopt;
    }
    if (!opens(context, *key, kind, resource, environment)) {
        return std::nullopt;
    }
    if (kind == KeyKind::Kafka) {
        if (!context.organization.propagation.reachesBroker(key->id, key->usableFrom)) {
            return std::nullopt;
        }
        context.organization.activity.begin(key->owner, resource);
    }
    return key;
}

Response dataError(int status, int code, const QString &message)
{
    return Response::json({{u"error_code"_s, code}, {u"message"_s, message}}, status);
}

} // namespace localorg
