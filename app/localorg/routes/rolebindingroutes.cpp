// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/paging.h"
#include "localorg/router.h"
#include "localorg/routes/routes.h"
#include "localorg/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

const QString collection = u"/iam/v2/role-bindings"_s;
const QString columns = u"principal, role_name, crn_pattern, updated_at"_s;

QJsonObject toJson(const Context &context, const Statement &row)
{
    const QString id = row.text(1);
    return {{u"api_version"_s, u"iam/v2"_s}, {u"kind"_s, u"RoleBinding"_s}, {u"id"_s, id},
        {u"principal"_s, row.text(2)}, {u"role_name"_s, row.text(3)},
        {u"crn_pattern"_s, row.text(4)},
        {u"metadata"_s,
            metadataJson(context, collection + u'/' + id, context.crn(u"/rolebinding="_s + id),
                row.number(0), row.number(5))}};
}

/// CRNs are compared decoded and without their authority, of which there are two spellings.
QString comparable(const QString &crn)
{
    const QString decoded = QUrl::fromPercentEncoding(crn.toUtf8()).toLower();
    return decoded.section(QLatin1Char('/'), 3);
}

/// Whether a binding's pattern is the scope asked for or, after `/*`, lies in it.
bool matches(const QString &asked, const QString &pattern)
{
    const QString scope = comparable(asked);
    const QString own = comparable(pattern);
    if (!scope.endsWith(u"/*"_s)) {
        return own == scope;
    }
    const QString outer = scope.chopped(2);
    return own == outer || own.startsWith(outer + QLatin1Char('/'));
}

bool isVisible(const Context &context, const Statement &row)
{
    const Grant grant = readGrant(row.text(3), row.text(4));
    Object object;
    object.kind = Object::Kind::RoleBinding;
    object.id = row.text(1);
    object.environment = grant.environment;
    object.cluster = grant.cluster;
    object.owner = row.text(2).section(QLatin1Char(':'), 1);
    return authorize(context.principal, Action::See, object);
}

Response list(const Context &context)
{
    const QString asked = context.request.parameter(u"crn_pattern");
    if (!asked.startsWith(u"crn://"_s)) {
        return invalidParameter(
            u"crn_pattern"_s, u"The query parameter crn_pattern must be a CRN"_s);
    }
    ListQuery query;
    query.apiVersion = u"iam/v2"_s;
    query.kind = u"RoleBindingList"_s;
    query.path = collection;
    query.filters = {u"crn_pattern"_s, u"principal"_s, u"role_name"_s};
    query.columns = columns;
    query.table = u"role_bindings"_s;
    for (const QString &filter : {u"principal"_s, u"role_name"_s}) {
        if (const QString value = context.request.parameter(filter); !value.isEmpty()) {
            query.where += (query.where.isEmpty() ? QString() : u" AND "_s) + filter + u" = ?"_s;
            query.values += value;
        }
    }
    query.isCounted = false;
    query.isVisible = [&](const Statement &row) {
        return matches(asked, row.text(4)) && isVisible(context, row);
    };
    query.toJson = [&](const Statement &row) { return toJson(context, row); };
    return listPage(context, query);
}

/// One that is gone and one that is hidden read the same. The cloud answers with `error_code` and
/// `message`, the published contract asks for `errors`: here are both.
Response missing()
{
    const QString words
        = u"Either unauthorized to access role binding or role binding does not exist"_s;
    Response response = problem(403, {}, words);
    QJsonObject body = QJsonDocument::fromJson(response.body).object();
    body.insert(u"error_code"_s, 40301);
    body.insert(u"message"_s, words);
    return Response::json(body, 403);
}

Response get(const Context &context)
{
    Statement find(context.store(),
        context.store().prepared(
            u"SELECT created_at, id, "_s + columns + u" FROM role_bindings WHERE id = ?"_s));
    if (!find.run(context.arguments[0]) || !find.next() || !isVisible(context, find)) {
        return missing();
    }
    return Response::json(toJson(context, find));
}

} // namespace

void addRoleBindingRoutes(Router &router)
{
    router.add("GET", collection, list);
    router.add("GET", collection + u"/{}"_s, get);
}

} // namespace localorg
