// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/bodyreader.h"
#include "localorg/clock.h"
#include "localorg/paging.h"
#include "localorg/router.h"
#include "localorg/routes/routes.h"
#include "localorg/store.h"

#include <QRegularExpression>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const Context &context, const Statement &row)
{
    const QString id = row.text(1);
    return {{u"api_version"_s, u"org/v2"_s}, {u"kind"_s, u"Organization"_s}, {u"id"_s, id},
        {u"display_name"_s, row.text(2)}, {u"jit_enabled"_s, row.number(3) != 0},
        {u"metadata"_s,
            metadataJson(context, u"/org/v2/organizations/"_s + id, context.crn({}), row.number(0),
                row.number(4))}};
}

const QString columns = u"display_name, jit_enabled, updated_at"_s;

Response list(const Context &context)
{
    ListQuery query;
    query.apiVersion = u"org/v2"_s;
    query.kind = u"OrganizationList"_s;
    query.path = u"/org/v2/organizations"_s;
    query.columns = columns;
    query.table = u"organizations"_s;
    query.isVisible
        = [&](const Statement &) { return authorize(context.principal, Action::See, {}); };
    query.toJson = [&](const Statement &row) { return toJson(context, row); };
    return listPage(context, query);
}

Response forbidden()
{
    return problem(403, u"forbidden_access"_s, u"Resource not found or access forbidden"_s);
}

Response get(const Context &context)
{
    Statement find(context.store(),
        context.store().prepared(
            u"SELECT created_at, id, "_s + columns + u" FROM organizations WHERE id = ?"_s));
    if (!find.run(context.arguments[0]) || !find.next()
        || !authorize(context.principal, Action::See, {})) {
        return forbidden();
    }
    return Response::json(toJson(context, find));
}

Response change(const Context &context)
{
    if (context.arguments[0].compare(context.organization.id, Qt::CaseInsensitive) != 0) {
        return forbidden();
    }
    if (!authorize(context.principal, Action::Change, {})) {
        return userUnauthorized(
            u"The role OrganizationAdmin is required to change the organization"_s);
    }
    BodyReader body(context.request);
    const auto name = body.text(u"/display_name"_s, 31);
    const auto jit = body.flag(u"/jit_enabled"_s);
    static const QRegularExpression allowed(uR"(^[^<>#%'*^`{|}~"\\]{1,31}$)"_s);
    if (name && !allowed.match(*name).hasMatch()) {
        body.complain(
            u"/display_name"_s, u"must be 1 to 31 characters, none of them <>#%'*^`{|}~\"\\"_s);
    }
    if (const auto refusal = body.refusal()) {
        return *refusal;
    }
    {
        Statement update(context.store(),
            context.store().prepared(
                u"UPDATE organizations SET display_name = COALESCE(?, display_name), "
                "jit_enabled = COALESCE(?, jit_enabled), updated_at = ?"_s));
        update.run(QVariantList{
            name ? QVariant(*name) : QVariant(), jit ? QVariant(*jit) : QVariant(), nowMicros()});
    }
    return get(context);
}

} // namespace

void addOrganizationRoutes(Router &router)
{
    router.add("GET", u"/org/v2/organizations"_s, list);
    router.add("GET", u"/org/v2/organizations/{}"_s, get);
    router.add("PATCH", u"/org/v2/organizations/{}"_s, change);
}

} // namespace localorg
