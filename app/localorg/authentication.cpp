// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/access.h"
#include "localorg/clock.h"
#include "localorg/credentials.h"
#include "localorg/store.h"

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

Response unauthenticated()
{
    return problem(
        401, u"user_unauthenticated"_s, u"Valid authentication credentials must be provided"_s)
        .withHeader("WWW-Authenticate",
            "Basic error=\"invalid_key\", error_description=\"The API Key is invalid\"");
}

/// A key that is not yet known and one that is known no more are refused in the same words.
Response unauthorized()
{
    return problem(401, {}, u"Unauthorized"_s);
}

/// Whether the request is signed with a Cloud or Global key that was deleted.
bool isDeleted(Store &store, const QByteArray &authorization)
{
    Credentials credentials;
    if (!credentials.read(authorization)) {
        return false;
    }
    Statement find(store, store.prepared(u"SELECT 1 FROM deleted_api_keys WHERE id = ?"_s));
    return find.run(credentials.keyId) && find.next();
}

} // namespace

Credentials::~Credentials()
{
    wipe(secret);
}

bool Credentials::read(const QByteArray &authorization)
{
    if (authorization.left(6).compare("basic ", Qt::CaseInsensitive) != 0) {
        return false;
    }
    QByteArray decoded = QByteArray::fromBase64(authorization.mid(6).trimmed());
    const qsizetype colon = decoded.indexOf(':');
    if (colon > 0) {
        keyId = QString::fromUtf8(QByteArrayView(decoded).first(colon));
        secret = QByteArray(decoded.constData() + colon + 1, decoded.size() - colon - 1);
    }
    wipe(decoded);
    return colon > 0;
}

std::optional<VerifiedKey> verifyKey(Store &store, const QByteArray &authorization)
{
    Credentials credentials;
    if (!credentials.read(authorization)) {
        return std::nullopt;
    }
    Statement find(store,
        store.prepared(
            u"SELECT id, owner_id, kind, resource_id, environment_id, salt, digest, usable_from "
            "FROM api_keys WHERE id = ?"_s));
    if (!find.run(credentials.keyId) || !find.next()
        || !secretMatches({find.bytes(5), find.bytes(6)}, credentials.secret)) {
        return std::nullopt;
    }
    VerifiedKey key;
    key.id = find.text(0);
    key.owner = find.text(1);
    key.kind = keyKindFromName(find.utf8(2)).value_or(KeyKind::Kafka);
    key.resource = find.text(3);
    key.environment = find.text(4);
    key.usableFrom = find.number(7);
    key.isUsable = key.usableFrom <= nowMicros();
    return key;
}

std::variant<Principal, Response> signIn(Store &store, const QByteArray &authorization)
{
    const auto key = verifyKey(store, authorization);
    if (!key) {
        return isDeleted(store, authorization) ? unauthorized() : unauthenticated();
    }
    if (!opensControlPlane(key->kind)) {
        return problem(401, {},
            u"invalid API key: make sure you're using a Cloud API Key and not a Cluster API Key: "
            "https://docs.confluent.io/cloud/current/access-management/authenticate/api-keys/api-keys.html"_s);
    }
    if (!key->isUsable) {
        return unauthorized();
    }
    return Principal{key->owner, key->id, grantsOf(store, key->owner)};
}

Grant readGrant(Store &store, const QString &role, const Crn &pattern)
{
    Grant grant{role, pattern.scope(), pattern.value(u"environment"),
        pattern.value(u"cloud-cluster"), {}, pattern.value(u"schema-registry"),
        pattern.value(u"flink-region"), pattern.value(u"service-account")};
    if (grant.scope == RoleScope::Ksql) {
        Statement find(store,
            store.prepared(
                u"SELECT id FROM ksql_clusters WHERE kafka_cluster_id = ? AND display_name = ?"_s));
        if (find.run(grant.cluster, pattern.value(u"ksql")) && find.next()) {
            grant.ksqlCluster = find.text(0);
        }
    }
    return grant;
}

QList<Grant> grantsOf(Store &store, const QString &principalId)
{
    QList<Grant> grants;
    Statement find(store,
        store.prepared(u"SELECT role_name, crn_pattern FROM role_bindings WHERE principal = ?"_s));
    if (find.run(u"User:"_s + principalId)) {
        while (find.next()) {
            if (const auto pattern = Crn::parse(find.text(1))) {
                grants += readGrant(store, find.text(0), *pattern);
            }
        }
    }
    return grants;
}

} // namespace localorg
