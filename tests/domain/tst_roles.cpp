// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/roles.h"

#include <QTest>

using namespace domain;

namespace {

const QString organization = QStringLiteral("crn://confluent.cloud/organization=o");

RoleTarget kafka()
{
    return {ResourceKind::Kafka, ResourceId(QStringLiteral("lkc-1")),
        EnvironmentId(QStringLiteral("env-1")), {}, {}};
}

RoleTarget registry()
{
    return {ResourceKind::SchemaRegistry, ResourceId(QStringLiteral("lsrc-1")),
        EnvironmentId(QStringLiteral("env-1")), {}, {}};
}

RoleTarget ksqlDb()
{
    return {ResourceKind::KsqlDb, ResourceId(QStringLiteral("lksqlc-1")),
        EnvironmentId(QStringLiteral("env-1")), ResourceId(QStringLiteral("lkc-1")),
        QStringLiteral("enrich")};
}

RoleTarget cloud()
{
    return {ResourceKind::Cloud, ResourceId(QStringLiteral("cloud")), {}, {}, {}};
}

} // namespace

Q_DECLARE_METATYPE(domain::RoleTarget)

class TstRoles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void coverage_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("place");
        QTest::addColumn<RoleTarget>("target");
        QTest::addColumn<Coverage>("expected");
        const auto row
            = [](const char *role, const char *place, const RoleTarget &target, Coverage expected) {
                  QTest::addRow("%s %s %d", role, place, int(target.kind)) << QString::fromLatin1(
                      role) << QString::fromLatin1(place) << target << expected;
              };
        row("OrganizationAdmin", "", kafka(), Coverage::Whole);
        row("OrganizationAdmin", "", cloud(), Coverage::Whole);
        row("BillingAdmin", "", kafka(), Coverage::None);
        row("EnvironmentAdmin", "/environment=env-1", kafka(), Coverage::Whole);
        row("EnvironmentAdmin", "/environment=env-2", kafka(), Coverage::None);
        row("EnvironmentAdmin", "/environment=env-1", registry(), Coverage::Whole);
        row("CloudClusterAdmin", "/environment=env-1/cloud-cluster=lkc-1", kafka(),
            Coverage::Whole);
        row("CloudClusterAdmin", "/environment=env-1/cloud-cluster=lkc-2", kafka(), Coverage::None);
        row("CloudClusterAdmin", "/environment=env-1/cloud-cluster=lkc-1", registry(),
            Coverage::None);
        row("CloudClusterAdmin", "/environment=env-1/cloud-cluster=lkc-1", ksqlDb(),
            Coverage::Whole);
        row("DeveloperRead", "/environment=env-1/cloud-cluster=lkc-1/kafka=lkc-1/topic=a*", kafka(),
            Coverage::Part);
        row("DeveloperRead", "/environment=env-1/schema-registry=lsrc-1/subject=*", registry(),
            Coverage::Part);
        row("DeveloperRead", "/environment=env-1/schema-registry=lsrc-1/subject=*", kafka(),
            Coverage::None);
        row("KsqlAdmin", "/environment=env-1/cloud-cluster=lkc-1/ksql=enrich", ksqlDb(),
            Coverage::Whole);
        row("KsqlAdmin", "/environment=env-1/cloud-cluster=lkc-1/ksql=other", ksqlDb(),
            Coverage::None);
        row("KsqlAdmin", "/environment=env-1/cloud-cluster=lkc-1/ksql=enrich", kafka(),
            Coverage::None);
        row("ResourceOwner", "/service-account=sa-1", kafka(), Coverage::None);
        row("RoleOfTomorrow", "/environment=env-1", kafka(), Coverage::Whole);
        row("DataSteward", "/environment=env-1", kafka(), Coverage::None);
        row("DataSteward", "/environment=env-1", registry(), Coverage::Whole);
    }
    void coverage()
    {
        QFETCH(QString, role);
        QFETCH(QString, place);
        QFETCH(RoleTarget, target);
        QFETCH(Coverage, expected);
        RoleBinding binding;
        binding.role = role;
        binding.scope = readScope(organization + place);
        QCOMPARE(domain::coverage(binding, target), expected);
    }

    void rolePattern_isReadBackAsCoveringItsTarget()
    {
        const OrganizationId id(QStringLiteral("o"));
        for (const RoleTarget &target : {kafka(), registry(), ksqlDb()}) {
            for (const RolePlace place :
                {RolePlace::Organization, RolePlace::Environment, RolePlace::Cluster}) {
                const QString pattern
                    = rolePattern(id, target, QStringLiteral("ResourceOwner"), place);
                QCOMPARE(domain::coverage(readScope(pattern), target), Coverage::Whole);
            }
            for (const QString &type : rolePartTypes(target.kind)) {
                const RolePart part{type, QStringLiteral("eu/orders:*")};
                const QString pattern = rolePattern(
                    id, target, QStringLiteral("DeveloperRead"), RolePlace::Part, part);
                QCOMPARE(domain::coverage(readScope(pattern), target), Coverage::Part);
                QCOMPARE(readScope(pattern).partName, part.name);
                QVERIFY(pattern.endsWith(QLatin1Char('*')));
            }
        }
        QVERIFY(rolePattern(id, kafka(), {}, RolePlace::Part).isEmpty());
        QVERIFY(rolePattern({}, kafka(), {}, RolePlace::Cluster).isEmpty());
        QVERIFY(rolePattern(id, cloud(), {}, RolePlace::Environment).isEmpty());
        // CloudClusterAdmin is bound to the cluster, not to the Kafka in it.
        QVERIFY(!rolePattern(id, kafka(), QStringLiteral("CloudClusterAdmin"), RolePlace::Cluster)
                     .contains(QLatin1String("/kafka=")));
    }

    void catalogue_cloudKeysAreForOrganizationAdminOnly()
    {
        for (const Role &role : predefinedRoles()) {
            QCOMPARE(role.createsCloudKeys, role.name == QLatin1String("OrganizationAdmin"));
            QVERIFY(role.places);
            QCOMPARE(predefinedRole(role.name), &role);
        }
        QVERIFY(!predefinedRole(QStringLiteral("RoleOfTomorrow")));
    }
};

QTEST_APPLESS_MAIN(TstRoles)
#include "tst_roles.moc"
