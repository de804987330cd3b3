// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/clusters.h"

#include "localorg/store.h"

namespace localorg {

using namespace Qt::StringLiterals;

QString environmentParameter(const Context &context)
{
    return context.request.parameter(u"environment");
}

std::optional<Response> refuseEnvironment(const Context &context)
{
    const QString id = environmentParameter(context);
    if (id.isEmpty()) {
        return invalidParameter(u"environment"_s, u"The query parameter environment is required"_s);
    }
    Statement find(
        context.store(), context.store().prepared(u"SELECT id FROM environments WHERE id = ?"_s));
    Object environment;
    environment.kind = Object::Kind::Environment;
    environment.id = id;
    environment.environment = id;
    if (!find.run(id) || !find.next() || !authorize(context.principal, Action::See, environment)) {
        return forbiddenAccess();
    }
    return std::nullopt;
}

QString storedEnvironment(const Context &context, const QString &id)
{
    Statement find(
        context.store(), context.store().prepared(u"SELECT id FROM environments WHERE id = ?"_s));
    return find.run(id) && find.next() ? find.text(0) : QString();
}

QJsonObject environmentReference(const Context &context, const QString &id)
{
    return referenceJson(
        id, context.url(u"/org/v2/environments/"_s + id), context.crn(u"/environment="_s + id));
}

QString dataEndpoint(const Context &context, const QString &resourceId)
{
    return context.url(u"/_data/"_s + resourceId);
}

} // namespace localorg
