// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/kafkaaccess.h"

#include "localorg/store.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

/// Kafka lets whoever may read, write, delete or alter something describe it too.
bool isImplied(const QString &granted, const QString &wanted)
{
    static const QStringList describing{u"READ"_s, u"WRITE"_s, u"DELETE"_s, u"ALTER"_s};
    return granted == u"ALL"_s || granted == wanted
        || (wanted == u"DESCRIBE"_s && describing.contains(granted))
        || (wanted == u"DESCRIBE_CONFIGS"_s && granted == u"ALTER_CONFIGS"_s);
}

QHash<QString, QString> partsOf(const QString &crnPattern)
{
    QHash<QString, QString> parts;
    for (const QString &part : crnPattern.split(QLatin1Char('/'))) {
        parts.insert(
            part.section(QLatin1Char('='), 0, 0), part.section(QLatin1Char('='), 1).toLower());
    }
    return parts;
}

} // namespace

KafkaAccess::KafkaAccess(Store &store, const QString &cluster, const QString &principalId)
{
    if (!principalId.isEmpty()) {
        readRules(store, cluster, principalId);
        readRoles(store, cluster, principalId);
    }
}

void KafkaAccess::readRules(Store &store, const QString &cluster, const QString &principalId)
{
    // Every request comes from the loopback interface.
    Statement find(store,
        store.prepared(
            u"SELECT resource_type, resource_name, pattern_type, operation, permission FROM "
            "kafka_acls WHERE cluster_id = ? AND (principal = ? COLLATE NOCASE OR principal = "
            "'User:*') AND host IN ('*', '127.0.0.1')"_s));
    if (!find.run(cluster, u"User:"_s + principalId)) {
        return;
    }
    while (find.next()) {
        m_rules.append({find.text(0), find.text(1), find.text(2) == u"PREFIXED"_s, find.text(3),
            find.text(4) == u"DENY"_s});
    }
}

void KafkaAccess::readRoles(Store &store, const QString &cluster, const QString &principalId)
{
    QString environment;
    {
        Statement find(
            store, store.prepared(u"SELECT environment_id FROM kafka_clusters WHERE id = ?"_s));
        if (find.run(cluster) && find.next()) {
            environment = find.text(0).toLower();
        }
    }
    Statement find(store,
        store.prepared(u"SELECT role_name, crn_pattern FROM role_bindings WHERE principal = ?"_s));
    if (!find.run(u"User:"_s + principalId)) {
        return;
    }
    while (find.next()) {
        const auto parts = partsOf(find.text(1));
        const auto names = [&](const QString &part, const QString &id) {
            const QString value = parts.value(part);
            return value.isEmpty() || value == id.toLower();
        };
        if (!names(u"environment"_s, environment) || !names(u"cloud-cluster"_s, cluster)
            || !names(u"kafka"_s, cluster)) {
            continue;
        }
        Role role{find.text(0), {}, {}};
        static const QStringList resources{u"topic"_s, u"group"_s, u"transactional-id"_s};
        // Names of topics and groups are told apart by case, unlike ids.
        const QString last = find.text(1).section(QLatin1Char('/'), -1);
        const QString kind = last.section(QLatin1Char('='), 0, 0);
        if (resources.contains(kind)) {
            role.resourceType = kind.toUpper().replace(u'-', u'_');
            role.resourceName = last.section(QLatin1Char('='), 1);
        } else if (parts.contains(u"service-account"_s) || parts.contains(u"schema-registry"_s)
            || parts.contains(u"ksql"_s)) {
            continue;
        }
        m_roles.append(role);
    }
}

bool KafkaAccess::covers(const Rule &rule, const QString &resourceType, const QString &name)
{
    return rule.resourceType == resourceType
        && (rule.isPrefix ? name.startsWith(rule.name) : rule.name == name || rule.name == u"*"_s);
}

bool KafkaAccess::grants(
    const Role &role, const QString &operation, const QString &resourceType, const QString &name)
{
    static const QStringList administrators{
        u"OrganizationAdmin"_s, u"EnvironmentAdmin"_s, u"CloudClusterAdmin"_s, u"ResourceOwner"_s};
    static const QStringList developers{
        u"DeveloperRead"_s, u"DeveloperWrite"_s, u"DeveloperManage"_s, u"ResourceOwner"_s};
    if (role.resourceType.isEmpty()) {
        return administrators.contains(role.name)
            || (role.name == u"Operator"_s && resourceType == u"TOPIC"_s
                && operation == u"DESCRIBE"_s);
    }
    if (!developers.contains(role.name) || role.resourceType != resourceType
        || (operation != u"DESCRIBE"_s && role.name != u"ResourceOwner"_s)) {
        return false;
    }
    return role.resourceName.endsWith(u'*') ? name.startsWith(role.resourceName.chopped(1))
                                            : role.resourceName == name;
}

bool KafkaAccess::allows(
    const QString &operation, const QString &resourceType, const QString &name) const
{
    bool isAllowed = std::any_of(m_roles.cbegin(), m_roles.cend(),
        [&](const Role &role) { return grants(role, operation, resourceType, name); });
    for (const Rule &rule : m_rules) {
        if (!covers(rule, resourceType, name)) {
            continue;
        }
        if (rule.isDenial && (rule.operation == operation || rule.operation == u"ALL"_s)) {
            return false;
        }
        isAllowed = isAllowed || (!rule.isDenial && isImplied(rule.operation, operation));
    }
    return isAllowed;
}

} // namespace localorg
