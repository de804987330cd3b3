// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/router.h"
#include "localorg/routes/routes.h"
#include "localorg/store.h"

#include <QJsonArray>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

Response refusal(int status)
{
    const QString message = QString::fromLatin1(reasonPhrase(status));
    return Response::json({{u"code"_s, status}, {u"message"_s, message}}, status);
}

/// The numbers of all that are in that table and that the caller may see.
Response listNumbers(const Context &context, const QString &table, Object::Kind kind)
{
    const auto signedIn = signIn(context.store(), context.request.authorization);
    const auto *principal = std::get_if<Principal>(&signedIn);
    if (principal == nullptr) {
        return refusal(401);
    }
    QJsonArray users;
    bool isAnyHidden = false;
    Statement find(context.store(),
        context.store().prepared(u"SELECT number, id FROM %1 JOIN principal_numbers ON "
                                 "principal_id = id ORDER BY number"_s.arg(table)));
    if (find.run()) {
        while (find.next()) {
            Object object;
            object.kind = kind;
            object.id = find.text(1);
            if (authorize(*principal, Action::See, object)) {
                users.append(
                    QJsonObject{{u"id"_s, find.number(0)}, {u"resource_id"_s, find.text(1)}});
            } else {
                isAnyHidden = true;
            }
        }
    }
    if (users.isEmpty() && isAnyHidden) {
        return refusal(403);
    }
    return Response::json({{u"users"_s, users}});
}

} // namespace

void addLegacyRoutes(Router &router)
{
    // Their errors look unlike those of the control plane, so they sign in by themselves.
    router.add(
        "GET", u"/service_accounts"_s,
        [](const Context &context) {
            return listNumbers(context, u"service_accounts"_s, Object::Kind::ServiceAccount);
        },
        Plane::Data);
    router.add(
        "GET", u"/users"_s,
        [](const Context &context) { return listNumbers(context, u"users"_s, Object::Kind::User); },
        Plane::Data);
}

} // namespace localorg
