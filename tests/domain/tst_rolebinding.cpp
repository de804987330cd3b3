// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rolebinding.h"

#include <QTest>

using namespace domain;

class TstRoleBinding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readScope_everyKindOfPlace_data()
    {
        QTest::addColumn<QString>("rest");
        QTest::addColumn<RoleScope>("scope");
        RoleScope scope;
        scope.organization = OrganizationId(QStringLiteral("o"));
        QTest::newRow("organization") << QString() << scope;
        RoleScope account = scope;
        account.serviceAccount = PrincipalId(QStringLiteral("sa-1"));
        QTest::newRow("service account") << QStringLiteral("/service-account=sa-1") << account;
        scope.environment = EnvironmentId(QStringLiteral("env-1"));
        QTest::newRow("environment") << QStringLiteral("/environment=env-1") << scope;
        RoleScope registry = scope;
        registry.schemaRegistry = ResourceId(QStringLiteral("lsrc-1"));
        registry.partType = QStringLiteral("subject");
        registry.partName = QStringLiteral("a/b*");
        QTest::newRow("subject") << QStringLiteral(
            "/environment=env-1/schema-registry=lsrc-1/subject=a%2Fb*")
                                 << registry;
        RoleScope flink = scope;
        flink.flinkRegion = QStringLiteral("aws.us-east-1");
        QTest::newRow("Flink region")
            << QStringLiteral("/environment=env-1/flink-region=aws.us-east-1") << flink;
        scope.kafkaCluster = ResourceId(QStringLiteral("lkc-1"));
        QTest::newRow("cluster") << QStringLiteral("/environment=env-1/cloud-cluster=lkc-1")
                                 << scope;
        QTest::newRow("the Kafka of the cluster")
            << QStringLiteral("/environment=env-1/cloud-cluster=lkc-1/kafka=lkc-1") << scope;
        RoleScope ksql = scope;
        ksql.ksqlDb = QStringLiteral("enrich");
        QTest::newRow("ksqlDB") << QStringLiteral(
            "/environment=env-1/cloud-cluster=lkc-1/ksql=enrich")
                                << ksql;
        scope.partType = QStringLiteral("topic");
        scope.partName = QStringLiteral("eu:orders*");
        QTest::newRow("topic") << QStringLiteral(
            "/environment=env-1/cloud-cluster=lkc-1/kafka=lkc-1/topic=eu%3Aorders*")
                               << scope;
    }
    void readScope_everyKindOfPlace()
    {
        QFETCH(QString, rest);
        QFETCH(RoleScope, scope);
        for (const char *authority :
            {"crn://confluent.cloud/organization=o", "crn://api.confluent.cloud/organization=o"}) {
            QCOMPARE(readScope(QLatin1String(authority) + rest), scope);
        }
        QCOMPARE(scope.isOrganization(), rest.isEmpty());
    }

    void readScope_garbage_isNoScope()
    {
        for (const char *text : {"", "cloud", "crn://", "=/=/=", "https://example.com/a?b=c"})
            QVERIFY(readScope(QLatin1String(text)).organization.isEmpty());
    }

    void patterns_areReadBack()
    {
        const OrganizationId organization(QStringLiteral("o"));
        const EnvironmentId environment(QStringLiteral("env-1"));
        const RoleScope scope = readScope(
            kafkaClusterPattern(organization, environment, ResourceId(QStringLiteral("lkc-1"))));
        QCOMPARE(scope.environment, environment);
        QCOMPARE(scope.kafkaCluster.toString(), QStringLiteral("lkc-1"));
        QVERIFY(readScope(organizationPattern(organization)).isOrganization());
        QVERIFY(!readScope(environmentPattern(organization, environment)).isOrganization());
    }
};

QTEST_APPLESS_MAIN(TstRoleBinding)
#include "tst_rolebinding.moc"
