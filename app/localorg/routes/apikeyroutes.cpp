// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/apikeys.h"
#include "localorg/bodyreader.h"
#include "localorg/clock.h"
#include "localorg/credentials.h"
#include "localorg/keyjson.h"
#include "localorg/keylist.h"
#include "localorg/quotas.h"
#include "localorg/router.h"
#include "localorg/routes/routes.h"
#include "localorg/rows.h"
#include "localorg/store.h"

#include <algorithm>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

const QString collection = u"/iam/v2/api-keys"_s;

bool isAllowed(const Context &context, Action action, const ApiKey &key, KeyTarget target)
{
    target.cluster = clusterOf(context, target);
    return authorize(context.principal, action, objectOf(key.owner, target));
}

/// Who sees one of its resources sees the key.
bool isVisible(const Context &context, const ApiKey &key)
{
    const QList<KeyTarget> opened = key.opened();
    return std::any_of(opened.cbegin(), opened.cend(),
        [&](const KeyTarget &target) { return isAllowed(context, Action::See, key, target); });
}

/// To change or delete a key takes the right to do so for all that it opens. What is Confluent's
/// own is nobody's to change.
bool mayTouch(const Context &context, Action action, const ApiKey &key)
{
    const QList<KeyTarget> opened = key.opened();
    return !key.owner.isEmpty()
        && std::all_of(opened.cbegin(), opened.cend(),
            [&](const KeyTarget &target) { return isAllowed(context, action, key, target); });
}

std::optional<ApiKey> find(const Context &context, const QString &id)
{
    Statement find(context.store(), context.store().prepared(ApiKey::selectById()));
    if (!find.run(id) || !find.next()) {
        return std::nullopt;
    }
    return ApiKey::fromRow(context.store(), find);
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
    if (action != Action::See && !mayTouch(context, action, *key)) {
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
    return Response::jsonText(apiKeyJson(context, std::get<ApiKey>(key).id));
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

/// The owner's kind may be left out, but not contradict the id.
void checkOwnerKind(BodyReader &body, const QString &owner)
{
    const QString pointer = u"/spec/owner/kind"_s;
    const QString kind = body.text(pointer, 255).value_or(QString());
    const bool isUser = owner.startsWith(u"u-"_s, Qt::CaseInsensitive);
    const QString expected = isUser ? u"User"_s : u"ServiceAccount"_s;
    if (!kind.isEmpty() && !owner.isEmpty() && kind.compare(expected, Qt::CaseInsensitive) != 0) {
        body.complain(pointer, u"is not the kind of %1"_s.arg(owner));
    }
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
    QList<KeyTarget> targets;
};

std::variant<NewKey, Response> readNewKey(const Context &context)
{
    NewKey key;
    BodyReader body(context.request);
    body.expectObject(u"/spec"_s, true);
    key.displayName = body.text(u"/spec/display_name"_s, longestKeyName).value_or(QString());
    key.description = body.text(u"/spec/description"_s, longestKeyDescription).value_or(QString());
    body.expectObject(u"/spec/owner"_s, false);
    const QString owner = body.requiredText(u"/spec/owner/id"_s, 255);
    checkOwnerKind(body, owner);
    const auto targets = readTargets(context, body);
    if (const auto *refused = std::get_if<Response>(&targets)) {
        return *refused;
    }
    key.targets = std::get<QList<KeyTarget>>(targets);
    const auto known = readOwner(context, owner);
    if (const auto *refused = std::get_if<Response>(&known)) {
        return *refused;
    }
    key.owner = std::get<QString>(known);
    for (const KeyTarget &target : std::as_const(key.targets)) {
        if (!authorize(context.principal, Action::Create, objectOf(key.owner, target))) {
            return userUnauthorized(requiredRole(target));
        }
        if (auto breach
            = keyQuotaBreach(context.store(), key.owner, target.kind, target.resource)) {
            return *breach;
        }
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
    const KeyTarget &first = wanted.targets.first();
    QByteArray secret = randomSecret();
    const SecretHash hash = hashSecret(secret);
    const QString id = randomKeyId();
    const qint64 now = nowMicros();
    const qint64 delay = std::chrono::duration_cast<std::chrono::microseconds>(
        context.organization.options.propagation)
                             .count();
    Transaction transaction(context.store());
    {
        Statement insert(context.store(),
            context.store().prepared(
                u"INSERT INTO api_keys VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 0)"_s));
        insert.run(id, wanted.displayName, wanted.description, wanted.owner,
            keyKindName(first.kind), first.resource, nullIfEmpty(first.environment), hash.salt,
            hash.digest, now + delay, now, now);
    }
    for (qsizetype place = 0; wanted.targets.size() > 1 && place < wanted.targets.size(); ++place) {
        const KeyTarget &target = wanted.targets[place];
        insertApiKeyResource(context.store(), id, place,
            {keyKindName(target.kind), target.resource, target.environment});
    }
    const QByteArray json = apiKeyJson(context, id);
    if (json.isEmpty() || !transaction.commit()) {
        wipe(secret);
        return problem(500, u"internal_server_error"_s, u"Internal Server Error"_s);
    }
    Response response = Response::jsonText(json, 202);
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
    const auto name = body.text(u"/spec/display_name"_s, longestKeyName);
    const auto description = body.text(u"/spec/description"_s, longestKeyDescription);
    if (auto refused = body.refusal()) {
        return *refused;
    }
    if (name || description) {
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
    router.add("GET", collection, listKeys);
    router.add("POST", collection, create);
    router.add("GET", collection + u"/{}"_s, get);
    router.add("PATCH", collection + u"/{}"_s, change);
    router.add("DELETE", collection + u"/{}"_s, remove);
}

} // namespace localorg
