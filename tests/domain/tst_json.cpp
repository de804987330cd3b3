// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace domain;

Q_DECLARE_METATYPE(domain::ResourceKind)
Q_DECLARE_METATYPE(domain::OwnerKind)

namespace {

QJsonObject parsed(const char *text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject())
        qFatal("bad JSON in a test: %s", qPrintable(error.errorString()));
    return document.object();
}

/// A key whose spec is this text.
std::optional<ApiKey> keyWithSpec(const QByteArray &spec)
{
    return json::apiKey(parsed("{\"id\":\"K\",\"spec\":" + spec + "}"));
}

} // namespace

class TstJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void apiKey_whole_isRead()
    {
        const auto key = json::apiKey(parsed(
            R"({"api_version":"iam/v2","kind":"ApiKey",)"
            R"("id":"QK3T7ZP2MW5XN8RD",)"
            "\"metadata\":{\"self\":\"http://api.example/v2/api-keys/QK3T7ZP2MW5XN8RD\","
            R"("created_at":"2025-03-04T09:15:22.104953Z","updated_at":"2025-03-05T09:15:22Z"},)"
            R"("spec":{"secret":"","display_name":"orders-consumer","description":"EU orders reader",)"
            R"("expires_at":"2030-01-01T00:00:00Z","a_field_of_tomorrow":[1],)"
            R"("owner":{"id":"sa-4k2p9d","kind":"ServiceAccount"},)"
            R"("resource":{"id":"lkc-7v2m1q","api_version":"cmk/v2","kind":"Cluster"}}})"));
        QVERIFY(key);
        QCOMPARE(key->id.toString(), QStringLiteral("QK3T7ZP2MW5XN8RD"));
        QCOMPARE(key->displayName, QStringLiteral("orders-consumer"));
        QCOMPARE(key->description, QStringLiteral("EU orders reader"));
        QCOMPARE(key->owner, PrincipalId(QStringLiteral("SA-4K2P9D")));
        QCOMPARE(key->ownerKind, OwnerKind::ServiceAccount);
        QCOMPARE(key->kind, ResourceKind::Kafka);
        QCOMPARE(key->resources.size(), 1);
        QCOMPARE(key->resource().id.toString(), QStringLiteral("lkc-7v2m1q"));
        QVERIFY(key->resource().environment.isEmpty());
        QCOMPARE(key->createdAt, QDateTime(QDate(2025, 3, 4), QTime(9, 15, 22, 104), Qt::UTC));
        QCOMPARE(key->updatedAt, QDateTime(QDate(2025, 3, 5), QTime(9, 15, 22), Qt::UTC));
        QVERIFY(key->expiresAt.isValid());
    }

    void apiKey_withNothingButAnId_isRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("bare") << QByteArray("{\"id\":\"K\"}");
        QTest::newRow("nulls") << QByteArray("{\"id\":\"K\",\"metadata\":null,\"spec\":null}");
        QTest::newRow("wrong types")
            << QByteArray("{\"id\":\"K\",\"metadata\":7,\"spec\":[{\"owner\":1}],\"kind\":{}}");
        QTest::newRow("wrong types within") << QByteArray(
            "{\"id\":\"K\",\"metadata\":{\"created_at\":12345},\"spec\":{\"owner\":\"sa-1\","
            "\"display_name\":9,\"description\":[],\"resources\":{},\"resource\":null}}");
        QTest::newRow("empty owner") << QByteArray("{\"id\":\"K\",\"spec\":{\"owner\":{}}}");
        QTest::newRow("empty list") << QByteArray("{\"id\":\"K\",\"spec\":{\"resources\":[]}}");
        QTest::newRow("a list of nothing")
            << QByteArray("{\"id\":\"K\",\"spec\":{\"resources\":[null,3]}}");
    }

    void apiKey_withNothingButAnId_isRead()
    {
        QFETCH(QByteArray, text);
        const auto key = json::apiKey(parsed(text.constData()));
        QVERIFY(key);
        QVERIFY(key->owner.isEmpty());
        QCOMPARE(key->ownerKind, OwnerKind::Unknown);
        QCOMPARE(key->kind, ResourceKind::Cloud);
        QCOMPARE(key->resources.size(), 1);
        QVERIFY(!key->createdAt.isValid());
        QVERIFY(key->displayName.isEmpty());
    }

    void anyReader_withoutId_readsNothing()
    {
        for (const char *text :
            {"{}", "{\"id\":null}", "{\"id\":7}", "{\"id\":\"\"}", "{\"id\":{}}"}) {
            const QJsonObject object = parsed(text);
            QVERIFY(!json::apiKey(object));
            QVERIFY(!json::organization(object));
            QVERIFY(!json::environment(object));
            QVERIFY(!json::kafkaCluster(object));
            QVERIFY(!json::schemaRegistry(object));
            QVERIFY(!json::ksqlDbCluster(object));
            QVERIFY(!json::serviceAccount(object));
            QVERIFY(!json::user(object));
        }
    }

    void apiKey_resource_isClassified_data()
    {
        QTest::addColumn<QByteArray>("spec");
        QTest::addColumn<ResourceKind>("kind");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("environment");
        using K = ResourceKind;
        const auto row = [](const char *name, const QByteArray &resource, K kind, const char *id,
                             const char *environment = "") {
            QTest::newRow(name) << "{\"resource\":" + resource + "}" << kind
                                << QString::fromLatin1(id) << QString::fromLatin1(environment);
        };
        row("kafka", R"({"id":"lkc-1","api_version":"cmk/v2","kind":"Cluster"})", K::Kafka,
            "lkc-1");
        row("kafka by id", R"({"id":"LKC-1"})", K::Kafka, "LKC-1");
        row("kafka by version", R"({"id":"x-1","api_version":"CMK/v9","kind":"cluster"})", K::Kafka,
            "x-1");
        row("registry",
            R"({"id":"lsrc-1","kind":"SchemaRegistry","api_version":"srcm/v2","environment":"env-1"})",
            K::SchemaRegistry, "lsrc-1", "env-1");
        row("registry v3", R"({"id":"q","kind":"Cluster","api_version":"srcm/v3"})",
            K::SchemaRegistry, "q");
        row("registry by kind", R"({"id":"q","kind":"schemaregistry"})", K::SchemaRegistry, "q");
        row("registry by id", R"({"id":"lsrc-1","kind":"Cluster"})", K::SchemaRegistry, "lsrc-1");
        row("ksqlDB", R"({"id":"lksqlc-1","kind":"ksqlDB"})", K::KsqlDb, "lksqlc-1");
        row("ksqlDB by version", R"({"id":"q","kind":"Cluster","api_version":"ksqldbcm/v2"})",
            K::KsqlDb, "q");
        row("ksqlDB by id", R"({"id":"lksqlc-1","kind":"Cluster"})", K::KsqlDb, "lksqlc-1");
        row("flink",
            R"({"id":"aws.us-east-1","kind":"Region","api_version":"fcpm/v2","environment":"env-x"})",
            K::FlinkRegion, "aws.us-east-1", "env-x");
        row("flink, older id", R"({"id":"env-x.aws.us-east-1","api_version":"fcpm/v2"})",
            K::FlinkRegion, "env-x.aws.us-east-1", "env-x");
        row("flink, environment object",
            R"({"id":"aws.us-east-1","kind":"Region","environment":{"id":"env-x"}})",
            K::FlinkRegion, "aws.us-east-1", "env-x");
        row("tableflow", R"({"id":"tableflow","kind":"Tableflow","api_version":"tableflow/v1"})",
            K::Tableflow, "tableflow");
        row("cloud", R"({"id":"cloud","api_version":"iam/v2","kind":"Cloud","related":"cloud"})",
            K::Cloud, "cloud");
        row("cloud by id", R"({"id":"CLOUD"})", K::Cloud, "CLOUD");
        row("cloud as a word", R"("CLOUD")", K::Cloud, "CLOUD");
        row("null", "null", K::Cloud, "");
        row("empty object", "{}", K::Cloud, "");
        row("global", R"({"id":"global","kind":"Global","api_version":"iam/v2"})", K::Global,
            "global");
        row("unheard of", R"({"id":"zz-1","kind":"Quantum","api_version":"zz/v1"})", K::Other,
            "zz-1");
        row("a cluster of something", R"({"id":"zz-1","kind":"Cluster"})", K::Other, "zz-1");
        row("no id", R"({"kind":"Quantum"})", K::Other, "");
        row("one of several",
            R"({"id":"lkc-0"},"resources":[{"id":"lsrc-2","kind":"SchemaRegistry"},{"id":"lkc-3"}])",
            K::SchemaRegistry, "lsrc-2");
    }

    void apiKey_resource_isClassified()
    {
        QFETCH(QByteArray, spec);
        QFETCH(ResourceKind, kind);
        QFETCH(QString, id);
        QFETCH(QString, environment);
        const auto key = keyWithSpec(spec);
        QVERIFY(key);
        QCOMPARE(key->kind, kind);
        QCOMPARE(key->resource().id.toString(), id);
        QCOMPARE(key->resource().environment.toString(), environment);
    }

    void apiKey_severalResources_areKept()
    {
        const auto key = keyWithSpec(R"({"resources":[{"id":"lkc-1"},{"id":"lsrc-2"}]})");
        QCOMPARE(key->resources.size(), 2);
        QCOMPARE(classify(key->resources.at(1)), ResourceKind::SchemaRegistry);
    }

    void apiKey_ownerKind_isFound_data()
    {
        QTest::addColumn<QByteArray>("owner");
        QTest::addColumn<OwnerKind>("kind");
        QTest::newRow("said") << QByteArray(R"({"id":"x","kind":"user"})") << OwnerKind::User;
        QTest::newRow("said against its id")
            << QByteArray(R"({"id":"u-1","kind":"ServiceAccount"})") << OwnerKind::ServiceAccount;
        QTest::newRow("sa-") << QByteArray(R"({"id":"sa-1"})") << OwnerKind::ServiceAccount;
        QTest::newRow("U-") << QByteArray(R"({"id":"U-1"})") << OwnerKind::User;
        QTest::newRow("a pool") << QByteArray(R"({"id":"pool-1","kind":"IdentityPool"})")
                                << OwnerKind::Unknown;
    }

    void apiKey_ownerKind_isFound()
    {
        QFETCH(QByteArray, owner);
        QFETCH(OwnerKind, kind);
        QCOMPARE(keyWithSpec("{\"owner\":" + owner + "}")->ownerKind, kind);
    }

    void clusters_areRead()
    {
        const auto kafka = json::kafkaCluster(parsed(
            R"({"id":"lkc-7v2m1q",)"
            R"("spec":{"display_name":"orders","cloud":"AWS","region":"eu-west-1",)"
            R"("config":{"kind":"Dedicated"},)"
            "\"kafka_bootstrap_endpoint\":\"SASL_SSL://pkc-4.example:9092\","
            "\"http_endpoint\":\"https://pkc-4.example:443\",\"environment\":{\"id\":\"env-9\"}},"
            R"("status":{"phase":"PROVISIONED"}})"));
        QVERIFY(kafka);
        QCOMPARE(kafka->kind, ResourceKind::Kafka);
        QCOMPARE(kafka->type, QStringLiteral("Dedicated"));
        QCOMPARE(kafka->bootstrapEndpoint, QStringLiteral("pkc-4.example:9092"));
        QCOMPARE(kafka->httpEndpoint, QStringLiteral("https://pkc-4.example:443"));
        QCOMPARE(kafka->environment, EnvironmentId(QStringLiteral("env-9")));
        QCOMPARE(kafka->phase, QStringLiteral("PROVISIONED"));
        const auto bare
            = json::kafkaCluster(parsed(R"({"id":"lkc-1","spec":{)"
                                        R"("kafka_bootstrap_endpoint":"pkc-4.example:9092"}})"));
        QCOMPARE(bare->bootstrapEndpoint, QStringLiteral("pkc-4.example:9092"));
        QVERIFY(bare->type.isEmpty());
        const auto registry = json::schemaRegistry(
            parsed(R"({"id":"lsrc-1","spec":{)"
                   R"("display_name":"Stream Governance Package","package":"ESSENTIALS",)"
                   "\"region\":{\"id\":\"sgreg-1\"},\"http_endpoint\":\"https://psrc.example\"}}"));
        QCOMPARE(registry->displayName, QStringLiteral("Stream Governance Package"));
        QCOMPARE(registry->type, QStringLiteral("ESSENTIALS"));
        QCOMPARE(registry->region, QStringLiteral("sgreg-1"));
        const auto ksql
            = json::ksqlDbCluster(parsed(R"({"id":"lksqlc-1",)"
                                         "\"spec\":{\"display_name\":\"enrichment\",\"http_"
                                         "endpoint\":\"https://wrong.example\"},"
                                         "\"status\":{\"phase\":\"PROVISIONED\",\"http_endpoint\":"
                                         "\"https://pksqlc.example:443\"}}"));
        QCOMPARE(ksql->httpEndpoint, QStringLiteral("https://pksqlc.example:443"));
        QCOMPARE(ksql->kind, ResourceKind::KsqlDb);
    }

    void accounts_areReadAndLabelled()
    {
        const auto account = json::serviceAccount(
            parsed(R"({"id":"sa-1","display_name":"orders-app","description":"EU"})"));
        QCOMPARE(account->label(), QStringLiteral("orders-app"));
        QCOMPARE(account->description, QStringLiteral("EU"));
        const auto user = json::user(
            parsed(R"({"id":"u11","email":"ana@acme.example","full_name":"","auth_type":"X"})"));
        QCOMPARE(user->kind, AccountKind::User);
        QCOMPARE(user->label(), QStringLiteral("ana@acme.example"));
        QCOMPARE(json::user(parsed(R"({"id":"u-1"})"))->label(), QStringLiteral("u-1"));
    }

    void environment_isRead()
    {
        const auto environment
            = json::environment(parsed(R"({"id":"env-9","display_name":"prod",)"
                                       R"("stream_governance_config":{"package":"ADVANCED"},)"
                                       "\"metadata\":{\"resource_name\":\"crn://confluent.cloud/"
                                       "organization=3f0c/environment=env-9\"}}"));
        QCOMPARE(environment->governancePackage, QStringLiteral("ADVANCED"));
        QCOMPARE(organizationOf(environment->resourceName).toString(), QStringLiteral("3f0c"));
        QVERIFY(organizationOf(QStringLiteral("tableflow")).isEmpty());
        QCOMPARE(organizationOf(QStringLiteral("crn://x/organization=a%20b")).toString(),
            QStringLiteral("a b"));
    }

    void createBody_isWhatTheApiAsksFor_data()
    {
        QTest::addColumn<ResourceKind>("kind");
        QTest::addColumn<QByteArray>("resource");
        using K = ResourceKind;
        QTest::newRow("kafka") << K::Kafka << QByteArray(R"({"id":"R","kind":"Cluster"})");
        QTest::newRow("registry") << K::SchemaRegistry
                                  << QByteArray(R"({"id":"R","kind":"Cluster"})");
        QTest::newRow("ksqlDB") << K::KsqlDb << QByteArray(R"({"id":"R","kind":"Cluster"})");
        QTest::newRow("flink")
            << K::FlinkRegion
            << QByteArray(
                   R"({"id":"R","kind":"Region","api_version":"fcpm/v2","environment":"env-1"})");
        QTest::newRow("tableflow")
            << K::Tableflow
            << QByteArray(R"({"id":"tableflow","kind":"Tableflow","api_version":"tableflow/v1"})");
        QTest::newRow("global")
            << K::Global
            << QByteArray(R"({"id":"global","kind":"Global","api_version":"global/v1"})");
        QTest::newRow("cloud") << K::Cloud << QByteArray();
    }

    void createBody_isWhatTheApiAsksFor()
    {
        QFETCH(ResourceKind, kind);
        QFETCH(QByteArray, resource);
        ApiKeyDraft draft;
        draft.kind = kind;
        draft.resource = ResourceId(QStringLiteral("R"));
        draft.environment = EnvironmentId(QStringLiteral("env-1"));
        draft.owner = PrincipalId(QStringLiteral("sa-1"));
        draft.displayName = QStringLiteral("n");
        draft.description = QStringLiteral("d");
        QByteArray expected
            = R"({"spec":{"display_name":"n","description":"d","owner":{"id":"sa-1"})";
        if (!resource.isEmpty())
            expected += ",\"resource\":" + resource;
        QCOMPARE(json::createApiKeyBody(draft), parsed((expected + "}}").constData()));
    }

    void editBody_holdsOnlyWhatChanges()
    {
        ApiKeyEdit edit;
        QVERIFY(edit.isEmpty());
        edit.description = QString();
        QCOMPARE(json::editApiKeyBody(edit), parsed(R"({"spec":{"description":""}})"));
        edit.displayName = QStringLiteral("x");
        QCOMPARE(json::editApiKeyBody(edit),
            parsed(R"({"spec":{"description":"","display_name":"x"}})"));
    }
};

QTEST_GUILESS_MAIN(TstJson)
#include "tst_json.moc"
