// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/apikeys.h"
#include "localorg/bodyreader.h"
#include "localorg/clock.h"
#include "localorg/credentials.h"
#include "localorg/paging.h"
#include "localorg/quotas.h"
#include "localorg/router.h"
#include "localorg/routes/routes.h"
#include "localorg/store.h"

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

const QString collection = u"/iam/v2/api-keys"_s;
constexpr int longestName = 255;
constexpr int longestDescription = 1024;

bool isVisible(const Context &context, const ApiKey &key)
{
    if (context.principal.isOrganizationAdmin()) {
        return true;
    }
    KeyTarget target = key.target;
    target.cluster = clusterOf(context, target);
    return authorize(context.principal, Action::See, objectOf(key.owner, target));
}

Response list(const Context &context)
{
    ListQuery query;
    query.apiVersion = u"iam/v2"_s;
    query.kind = u"ApiKeyList"_s;
    query.path = collection;
    query.filters = {u"spec.owner"_s, u"spec.resource"_s};
    query.columns = ApiKey::columns();
    query.table = u"api_keys"_s;
    const QStringList filteredColumns{u"owner_id"_s, u"resource_id"_s};
    for (qsizetype i = 0; i < query.filters.size(); ++i) {
        // An empty filter is none.
        if (const QString value = context.request.parameter(query.filters[i]); !value.isEmpty()) {
            query.where += (query.where.isEmpty() ? QString() : u" AND "_s) + filteredColumns[i]
                + u" = ?"_s;
            query.values += value;
        }
    }
    query.isVisible
        = [&](const Statement &row) { return isVisible(context, ApiKey::fromRow(row)); };
    query.toJson = [&](const Statement &row) { return apiKeyJson(context, ApiKey::fromRow(row)); };
    return listPage(context, query);
}

std::optional<ApiKey> find(const Context &context, const QString &id)
{
    Statement find(context.store(),
        context.store().prepared(
            u"SELECT created_at, id, "_s + ApiKey::columns() + u" FROM api_keys WHERE id = ?"_s));
    if (!find.run(id) || !find.next()) {
        return std::nullopt;
    }
    return ApiKey::fromRow(find);
}

/// What the API says of a key that is not there: 403, as for one that is hidden; but a Global key
/// that was deleted is a 404.
Response missing(const Context &context, const QString &id)
{
    Statement find(context.store(),
        context.store().prepared(u"SELECT kind FROM deleted_api_keys WHERE id = ?"_s));
    if (find.run(id) && find.next() && find.text(0) == keyKindName(KeyKind::Global)) {
        return problem(
            404, u"api_key_not_found"_s, u"The API Key (id=%1) does not exist"_s.arg(id));
    }
    return forbiddenAccess();
}

/// The key that the path names, if the caller may do this with it.
std::variant<ApiKey, Response> named(const Context &context, Action action)
{
    const QString id = context.arguments[0];
    const auto key = find(context, id);
    if (!key || !isVisible(context, *key)) {
        return missing(context, id);
    }
    KeyTarget target = key->target;
    target.cluster = clusterOf(context, target);
    if (!authorize(context.principal, action, objectOf(key->owner, target))) {
        return forbiddenAccess();
    }
    return *key;
}

Response get(const Context &context)
{
    const auto key = named(context, Action::See);
    if (const auto *refused = std::get_if<Response>(&key)) {
        return *refused;
    }
    return Response::json(apiKeyJson(context, std::get<ApiKey>(key)));
}

/// The owner's id as it is stored, or a 403 for one who does not exist or may not be given keys.
std::variant<QString, Response> readOwner(const Context &context, const QString &id)
{
    const bool isUser = id.startsWith(u"u-"_s, Qt::CaseInsensitive);
    Statement find(context.store(),
        context.store().prepared(isUser ? u"SELECT id FROM users WHERE id = ?"_s
                                        : u"SELECT id FROM service_accounts WHERE id = ?"_s));
    const bool isKnown = find.run(id) && find.next();
    if (!isUser) {
        if (!isKnown) {
            return problem(403, {}, u"service account is not valid"_s);
        }
        return find.text(0);
    }
    if (!isKnown || id.compare(context.principal.id, Qt::CaseInsensitive) != 0) {
        return userUnauthorized(u"API keys can be created for yourself or for a service account, "
                                "not for the user %1"_s.arg(id));
    }
    return find.text(0);
}

QString requiredRole(const KeyTarget &target)
{
    if (target.kind == KeyKind::Kafka) {
        return u"The role CloudClusterAdmin on %1 is required"_s.arg(target.resource);
    }
    if (target.environment.isEmpty()) {
        return u"The role OrganizationAdmin is required for %1 keys"_s.arg(
            keyKindName(target.kind));
    }
    return u"The role EnvironmentAdmin on %1 is required"_s.arg(target.environment);
}

struct NewKey
{
    QString displayName;
    QString description;
    QString owner;
    KeyTarget target;
};

std::variant<NewKey, Response> readNewKey(const Context &context)
{
    NewKey key;
    BodyReader body(context.request);
    body.expectObject(u"/spec"_s, true);
    key.displayName = body.text(u"/spec/display_name"_s, longestName).value_or(QString());
    key.description = body.text(u"/spec/description"_s, longestDescription).value_or(QString());
    body.expectObject(u"/spec/owner"_s, false);
    const QString owner = body.requiredText(u"/spec/owner/id"_s, 255);
    const auto target = readTarget(context, body);
    if (const auto *refused = std::get_if<Response>(&target)) {
        return *refused;
    }
    key.target = std::get<KeyTarget>(target);
    const auto known = readOwner(context, owner);
    if (const auto *refused = std::get_if<Response>(&known)) {
        return *refused;
    }
    key.owner = std::get<QString>(known);
    if (!authorize(context.principal, Action::Create, objectOf(key.owner, key.target))) {
        return userUnauthorized(requiredRole(key.target));
    }
    return key;
}

/// Puts the secret into the answer at the last moment: no JSON value ever held it.
void insertSecret(QByteArray &body, const QByteArray &secret)
{
    // A quotation mark inside a value is escaped, so this can only be the member itself.
    static const QByteArray member("\"secret\":\"");
    const qsizetype place = body.indexOf(member + '"');
    QByteArray filled;
    filled.reserve(body.size() + secret.size());
    filled += QByteArrayView(body).first(place + member.size());
    filled += secret;
    filled += QByteArrayView(body).sliced(place + member.size());
    body.swap(filled);
}

Response create(const Context &context)
{
    const auto read = readNewKey(context);
    if (const auto *refused = std::get_if<Response>(&read)) {
        return *refused;
    }
    const NewKey &wanted = std::get<NewKey>(read);
    if (auto breach = keyQuotaBreach(
            context.store(), wanted.owner, wanted.target.kind, wanted.target.resource)) {
        return *breach;
    }
    QByteArray secret = randomSecret();
    const SecretHash hash = hashSecret(secret);
    const QString id = randomKeyId();
    const qint64 now = nowMicros();
    const qint64 delay = std::chrono::duration_cast<std::chrono::microseconds>(
        context.organization.options.propagation)
                             .count();
    {
        Statement insert(context.store(),
            context.store().prepared(
                u"INSERT INTO api_keys VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)"_s));
        insert.run(id, wanted.displayName, wanted.description, wanted.owner,
            keyKindName(wanted.target.kind), wanted.target.resource,
            nullIfEmpty(wanted.target.environment), hash.salt, hash.digest, now + delay, now, now);
    }
    const auto key = find(context, id);
    if (!key) {
        wipe(secret);
        return problem(500, u"internal_server_error"_s, u"Internal Server Error"_s);
    }
    Response response = Response::json(apiKeyJson(context, *key), 202);
    insertSecret(response.body, secret);
    wipe(secret);
    response.holdsSecret = true;
    response.headers.append({"Location", context.url(collection + u'/' + id).toUtf8()});
    return response;
}

Response change(const Context &context)
{
    const auto key = named(context, Action::Change);
    if (const auto *refused = std::get_if<Response>(&key)) {
        return *refused;
    }
    BodyReader body(context.request);
    body.expectObject(u"/spec"_s, true);
    const auto name = body.text(u"/spec/display_name"_s, longestName);
    const auto description = body.text(u"/spec/description"_s, longestDescription);
    if (auto refused = body.refusal()) {
        return *refused;
    }
    {
        Statement update(context.store(),
            context.store().prepared(
                u"UPDATE api_keys SET display_name = COALESCE(?, display_name), "
                "description = COALESCE(?, description), updated_at = ? WHERE id = ?"_s));
        const auto orNull = [](const std::optional<QString> &text) {
            return text ? QVariant(text->isNull() ? u""_s : *text) : QVariant();
        };
        update.run(
            QVariantList{orNull(name), orNull(description), nowMicros(), context.arguments[0]});
    }
    return get(context);
}

Response remove(const Context &context)
{
    const auto key = named(context, Action::Delete);
    if (const auto *refused = std::get_if<Response>(&key)) {
        return *refused;
    }
    Statement remove(
        context.store(), context.store().prepared(u"DELETE FROM api_keys WHERE id = ?"_s));
    remove.run(context.arguments[0]);
    return Response::empty(204);
}

} // namespace

void addApiKeyRoutes(Router &router)
{
    router.add("GET", collection, list);
    router.add("POST", collection, create);
    router.add("GET", collection + u"/{}"_s, get);
    router.add("PATCH", collection + u"/{}"_s, change);
    router.add("DELETE", collection + u"/{}"_s, remove);
}

} // namespace localorg
