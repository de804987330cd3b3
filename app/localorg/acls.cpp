// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/acls.h"

#include "localorg/dataplane.h"
#include "localorg/store.h"

#include <QJsonObject>
#include <QStringList>

#include <array>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

/// A field whose values Kafka names.
struct Choice
{
    QString name;
    QString Acl::*member;
    QStringList values; ///< that an ACL may have
    bool canMatch = false;
};

const QList<Choice> &choices()
{
    static const QList<Choice> choices{
        {u"resource_type"_s, &Acl::resourceType,
            {u"TOPIC"_s, u"GROUP"_s, u"CLUSTER"_s, u"TRANSACTIONAL_ID"_s, u"DELEGATION_TOKEN"_s}},
        {u"pattern_type"_s, &Acl::patternType, {u"LITERAL"_s, u"PREFIXED"_s}, true},
        {u"operation"_s, &Acl::operation,
            {u"ALL"_s, u"READ"_s, u"WRITE"_s, u"CREATE"_s, u"DELETE"_s, u"ALTER"_s, u"DESCRIBE"_s,
                u"CLUSTER_ACTION"_s, u"DESCRIBE_CONFIGS"_s, u"ALTER_CONFIGS"_s,
                u"IDEMPOTENT_WRITE"_s}},
        {u"permission"_s, &Acl::permission, {u"ALLOW"_s, u"DENY"_s}},
    };
    return choices;
}

Response unspecified(const QString &name)
{
    return dataError(400, 400, name + u" cannot be unspecified or UNKNOWN"_s);
}

/// The id behind `12345`, or the text itself.
QString principalIdOf(Store &store, const QString &text)
{
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    if (isNumber) {
        Statement find(store,
            store.prepared(u"SELECT principal_id FROM principal_numbers WHERE number = ?"_s));
        if (find.run(number) && find.next()) {
            return find.text(0);
        }
    }
    return text;
}

bool isPrefixOf(const QString &prefix, const QString &name)
{
    return name.startsWith(prefix);
}

bool namesMatch(const Acl &wanted, const Acl &acl)
{
    const QString &name = wanted.resourceName;
    if (wanted.patternType != u"MATCH"_s) {
        return (wanted.patternType.isEmpty() || wanted.patternType == acl.patternType)
            && (name.isEmpty() || name == acl.resourceName);
    }
    return name.isEmpty()
        || (acl.patternType == u"PREFIXED"_s
                ? isPrefixOf(acl.resourceName, name)
                : acl.resourceName == name || acl.resourceName == u"*"_s);
}

bool matches(const Acl &wanted, const Acl &acl)
{
    const auto agree = [&](QString Acl::*member) {
        return (wanted.*member).isEmpty() || wanted.*member == acl.*member;
    };
    return agree(&Acl::resourceType) && agree(&Acl::host) && agree(&Acl::operation)
        && agree(&Acl::permission) && namesMatch(wanted, acl)
        && (wanted.principal.isEmpty() || sameId(wanted.principal, acl.principal));
}

} // namespace

std::variant<AclFilter, Response> readAclFilter(const Context &context, bool isStrict)
{
    AclFilter filter;
    for (const Choice &choice : choices()) {
        const QString word = context.request.parameter(choice.name).toUpper();
        if (word == u"UNKNOWN"_s || (word.isEmpty() && isStrict)) {
            return unspecified(choice.name);
        }
        if (word.isEmpty() || word == u"ANY"_s) {
            continue;
        }
        if (!choice.values.contains(word) && !(choice.canMatch && word == u"MATCH"_s)) {
            return dataError(400, 400, u"%1 cannot be %2"_s.arg(choice.name, word));
        }
        filter.wanted.*choice.member = word;
    }
    filter.wanted.resourceName = context.request.parameter(u"resource_name");
    filter.wanted.host = context.request.parameter(u"host");
    const QString principal = context.request.parameter(u"principal");
    if (principal.isEmpty()) {
        return filter;
    }
    const QString type = principal.section(QLatin1Char(':'), 0, 0);
    const QString id = principal.section(QLatin1Char(':'), 1);
    if (id.isEmpty() || (type != u"User"_s && type != u"UserV2"_s)) {
        return dataError(400, 40002, u"principal must be User: or UserV2: and an id"_s);
    }
    // Only UserV2 asks for ids in the answer, whatever form the principal itself has.
    filter.showsIds = type == u"UserV2"_s;
    if (principal != u"UserV2:*"_s) {
        filter.wanted.principal = u"User:"_s + principalIdOf(context.store(), id);
    }
    return filter;
}

std::variant<Acl, Response> readNewAcl(Store &store, const QJsonValue &entry)
{
    const QJsonObject sent = entry.toObject();
    Acl acl;
    for (const Choice &choice : choices()) {
        const QString word = sent.value(choice.name).toString().toUpper();
        if (word.isEmpty() || word == u"UNKNOWN"_s) {
            return unspecified(choice.name);
        }
        if (!choice.values.contains(word)) {
            return dataError(400, 40002, u"%1 cannot be %2"_s.arg(choice.name, word));
        }
        acl.*choice.member = word;
    }
    const std::array texts{std::pair{u"resource_name"_s, &Acl::resourceName},
        std::pair{u"principal"_s, &Acl::principal}, std::pair{u"host"_s, &Acl::host}};
    for (const auto &[name, member] : texts) {
        acl.*member = sent.value(name).toString();
        if ((acl.*member).isEmpty()) {
            return dataError(400, 400, name + u" cannot be unspecified"_s);
        }
    }
    if (acl.resourceType == u"CLUSTER"_s && acl.resourceName != u"kafka-cluster"_s) {
        return dataError(
            400, 40002, u"The only valid name for the CLUSTER resource is kafka-cluster"_s);
    }
    const QString type = acl.principal.section(QLatin1Char(':'), 0, 0);
    const QString id = acl.principal.section(QLatin1Char(':'), 1);
    if (id.isEmpty() || (type != u"User"_s && type != u"UserV2"_s)) {
        return dataError(400, 40002, u"principal must be User: and an id"_s);
    }
    acl.principal = u"User:"_s + principalIdOf(store, id);
    return acl;
}

QList<Acl> findAcls(Store &store, const QString &cluster, const AclFilter &filter)
{
    Statement find(store,
        store.prepared(u"SELECT resource_type, resource_name, pattern_type, principal, host, "
                       "operation, permission FROM kafka_acls WHERE cluster_id = ? ORDER BY "
                       "resource_type, resource_name, pattern_type, principal, host, operation, "
                       "permission"_s));
    QList<Acl> found;
    if (!find.run(cluster)) {
        return found;
    }
    while (find.next()) {
        const Acl acl{find.text(0), find.text(1), find.text(2), find.text(3), find.text(4),
            find.text(5), find.text(6)};
        if (matches(filter.wanted, acl)) {
            found.append(acl);
        }
    }
    return found;
}

void storeAcl(Store &store, const QString &cluster, const Acl &acl)
{
    Statement insert(store,
        store.prepared(
            u"INSERT INTO kafka_acls VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s));
    insert.run(cluster, acl.resourceType, acl.resourceName, acl.patternType, acl.principal,
        acl.host, acl.operation, acl.permission);
}

void removeAcl(Store &store, const QString &cluster, const Acl &acl)
{
    Statement remove(store,
        store.prepared(u"DELETE FROM kafka_acls WHERE cluster_id = ? AND resource_type = ? AND "
                       "resource_name = ? AND pattern_type = ? AND principal = ? AND host = ? AND "
                       "operation = ? AND permission = ?"_s));
    remove.run(cluster, acl.resourceType, acl.resourceName, acl.patternType, acl.principal,
        acl.host, acl.operation, acl.permission);
}

QString numericPrincipal(Store &store, const QString &principal)
{
    Statement find(
        store, store.prepared(u"SELECT number FROM principal_numbers WHERE principal_id = ?"_s));
    return find.run(principal.section(QLatin1Char(':'), 1)) && find.next()
        ? u"User:%1"_s.arg(find.number(0))
        : principal;
}

} // namespace localorg
