// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rolebinding.h"

#include <QStringList>
#include <QUrl>

namespace domain {

namespace {

/// The value of a part of a pattern: the server percent-encodes some characters in it.
QString decoded(const QString &value)
{
    return QUrl::fromPercentEncoding(value.toUtf8());
}

void readPart(const QString &name, const QString &value, RoleScope *scope)
{
    if (name == QLatin1String("organization")) {
        scope->organization = OrganizationId(value);
    } else if (name == QLatin1String("environment")) {
        scope->environment = EnvironmentId(value);
    } else if (name == QLatin1String("cloud-cluster") || name == QLatin1String("kafka")) {
        scope->kafkaCluster = ResourceId(value);
    } else if (name == QLatin1String("schema-registry")) {
        scope->schemaRegistry = ResourceId(value);
    } else if (name == QLatin1String("ksql")) {
        scope->ksqlDb = value;
    } else if (name == QLatin1String("flink-region")) {
        scope->flinkRegion = value;
    } else if (name == QLatin1String("service-account")) {
        scope->serviceAccount = PrincipalId(value);
    } else {
        scope->partType = name;
        scope->partName = value;
    }
}

} // namespace

bool RoleScope::isOrganization() const
{
    return environment.isEmpty() && serviceAccount.isEmpty() && partType.isEmpty();
}

RoleScope readScope(const QString &crnPattern)
{
    RoleScope scope;
    // A "/" in a name is percent-encoded: first the parts, then what they hold.
    for (const QString &part : crnPattern.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(QLatin1Char('='));
        if (equals > 0)
            readPart(part.left(equals).toLower(), decoded(part.mid(equals + 1)), &scope);
    }
    return scope;
}

QString organizationPattern(const OrganizationId &organization)
{
    return QStringLiteral("crn://confluent.cloud/organization=") + organization.toString();
}

QString environmentPattern(const OrganizationId &organization, const EnvironmentId &environment)
{
    return organizationPattern(organization) + QStringLiteral("/environment=")
        + environment.toString();
}

QString kafkaClusterPattern(const OrganizationId &organization, const EnvironmentId &environment,
    const ResourceId &kafkaCluster)
{
    return environmentPattern(organization, environment) + QStringLiteral("/cloud-cluster=")
        + kafkaCluster.toString();
}

} // namespace domain
