// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/dataplane.h"

#include "localorg/apikeys.h"

namespace localorg {

using namespace Qt::StringLiterals;

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
    if (key->kind != KeyKind::Global
        && (!opensResource(context.store(), key->id, kind, resource)
            || (!environment.isEmpty() && !sameId(key->environment, environment)))) {
        return std::nullopt;
    }
    return key;
}

Response dataError(int status, int code, const QString &message)
{
    return Response::json({{u"error_code"_s, code}, {u"message"_s, message}}, status);
}

} // namespace localorg
