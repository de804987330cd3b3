// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/context.h"

#include "localorg/clock.h"

namespace localorg {

using namespace Qt::StringLiterals;

QJsonObject metadataJson(const Context &context, const QString &path, const QString &resourceName,
    qint64 createdAt, qint64 updatedAt)
{
    return {{u"self"_s, context.url(path)}, {u"resource_name"_s, resourceName},
        {u"created_at"_s, timestamp(createdAt)}, {u"updated_at"_s, timestamp(updatedAt)}};
}

QJsonObject referenceJson(const QString &id, const QString &related, const QString &resourceName)
{
    return {{u"id"_s, id}, {u"related"_s, related}, {u"resource_name"_s, resourceName}};
}

} // namespace localorg
