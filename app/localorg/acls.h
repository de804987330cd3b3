// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/context.h"

#include <QJsonValue>
#include <QList>
#include <QString>

#include <variant>

namespace localorg {

class Store;

/// One ACL of a Kafka cluster, spelled as Kafka REST does.
struct Acl
{
    QString resourceType;
    QString resourceName;
    QString patternType;
    QString principal; ///< `User:` and an id, or `User:*`
    QString host;
    QString operation;
    QString permission;
};

/// Which ACLs a list or a delete is about. What is empty, or ANY, is any.
struct AclFilter
{
    Acl wanted; ///< `patternType` may be MATCH too
    bool showsIds = false; ///< principals as `User:sa-…`, not by number
};

/// Reads the filter from the query. 400 for words that Kafka does not know, and, when `isStrict`
/// as for a delete, for a missing resource_type, pattern_type, operation or permission.
std::variant<AclFilter, Response> readAclFilter(const Context &context, bool isStrict);

/// Reads one entry of a create. All seven fields are needed; ANY and MATCH are for filters.
std::variant<Acl, Response> readNewAcl(Store &store, const QJsonValue &entry);

/// The cluster's ACLs that the filter lets through, in the order of their fields.
QList<Acl> findAcls(Store &store, const QString &cluster, const AclFilter &filter);
/// Adds it; one that exists is left as it is.
void storeAcl(Store &store, const QString &cluster, const Acl &acl);
void removeAcl(Store &store, const QString &cluster, const Acl &acl);

/// `User:12345` for `User:sa-…`; others, and those without a number, as they are.
QString numericPrincipal(Store &store, const QString &principal);

} // namespace localorg
