// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/handoff.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace domain;

namespace {

/// Of the published form, and of the one before it.
const QByteArray newSecret("cfltabcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ01/KSkDA");
const QByteArray oldSecret("q8+Zx/1bN7cVd0+LwE5rT9yU2iO4pA6sD3fG/hJ+kLmQwErTyUiOpAsDfGhJkLzX");

/// What the API does not give today, but would break a format that is not written carefully.
const QList<QByteArray> oddSecrets = {"a b", " lead and trail ", "a#b #c", "a=b==", "a:b: c",
    "{a}%{b}&", "a%b@c,d;e", "a'b", "a\"b", "a\\b\\", "a\\nb\\u0041", "a$b$(c)", "${a}", "a`b`",
    "a!b", "${a} %{b} $c %d $${%%{", "~a:~b", "*a", "- a",
    "schl\xc3\xbcssel \xe2\x82\xac \xf0\x9f\x94\x91", "|<>[]()?", "\"'\\ #:{}%&+/=$", "'",
    "a\tb\nc"};

HandoffKey kafkaKey()
{
    return {ApiKeyId(QStringLiteral("QK3T7ZP2MW5XN8RD")), ResourceKind::Kafka,
        ResourceId(QStringLiteral("lkc-7v2m1q")), EnvironmentId(QStringLiteral("env-9d2kx1")),
        QStringLiteral("pkc-4xk2p.eu-west-1.aws.confluent.cloud:9092"),
        QStringLiteral("https://pkc-4xk2p.eu-west-1.aws.confluent.cloud:443")};
}

HandoffKey keyOf(ResourceKind kind, const QString &resource, const QString &endpoint)
{
    return {ApiKeyId(QStringLiteral("QK3T7ZP2MW5XN8RD")), kind, ResourceId(resource),
        EnvironmentId(), QString(), endpoint};
}

std::optional<QByteArray> textOf(
    HandoffFormat format, const HandoffKey &key, const QByteArray &secret)
{
    const auto text
        = handoffText(format, key, Secret(QByteArray(secret.constData(), secret.size())));
    if (!text)
        return std::nullopt;
    return text->reveal().toByteArray();
}

/// What the format's own parser makes of each text.
QList<QJsonObject> parsed(const QString &parser, const QList<QByteArray> &texts)
{
    const QTemporaryDir folder;
    QStringList arguments{QStringLiteral("-B"), QStringLiteral(HANDOFF_PARSERS), parser};
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QFile file(folder.filePath(QString::number(i)));
        if (!file.open(QIODevice::WriteOnly) || file.write(texts[i]) != texts[i].size())
            return {};
        arguments.append(file.fileName());
    }
    QProcess python;
    python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    python.start(QStringLiteral("python3"), arguments);
    if (!python.waitForFinished(60000) || python.exitCode() != 0)
        return {};
    QList<QJsonObject> objects;
    const QJsonArray array = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
    for (const auto &value : array)
        objects.append(value.toObject());
    return objects;
}

QJsonObject parsedOne(const QString &parser, const QByteArray &text)
{
    return parsed(parser, {text}).value(0);
}

} // namespace

class TstHandoff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void text_everySecret_isReadBackByTheFormatsParser_data()
    {
        QTest::addColumn<HandoffFormat>("format");
        QTest::addColumn<QString>("parser");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArrayList>("refused");
        const auto row = [](const char *parser, HandoffFormat format, const char *field,
                             const QByteArrayList &refused) {
            QTest::newRow(parser) << format << QString::fromLatin1(parser)
                                  << QString::fromLatin1(field) << refused;
        };
        const QByteArray lines("a\tb\nc");
        row("java", HandoffFormat::JavaProperties, "password", {lines});
        row("librdkafka", HandoffFormat::Librdkafka, "sasl.password", {" lead and trail ", lines});
        row("json", HandoffFormat::Json, "api_secret", {});
        row("dotenv", HandoffFormat::DotEnv, "KAFKA_API_SECRET",
            {"a'b", "a\\b\\", "a\\nb\\u0041", "a$b$(c)", "${a}", "a`b`", "${a} %{b} $c %d $${%%{",
                "\"'\\ #:{}%&+/=$", "'", lines});
        row("spring", HandoffFormat::SpringYaml, "password",
            {"${a}", "${a} %{b} $c %d $${%%{", lines});
        row("cli", HandoffFormat::ConfluentCli, "stdin", {lines});
        row("terraform", HandoffFormat::Terraform, "kafka_api_secret", {lines});
    }
    void text_everySecret_isReadBackByTheFormatsParser()
    {
        QFETCH(HandoffFormat, format);
        QFETCH(QString, parser);
        QFETCH(QString, field);
        QFETCH(QByteArrayList, refused);
        QByteArrayList written;
        QList<QByteArray> texts;
        for (const QByteArray &secret : QByteArrayList{newSecret, oldSecret} + oddSecrets) {
            const auto text = textOf(format, kafkaKey(), secret);
            QCOMPARE(text.has_value(), !refused.contains(secret));
            if (!text)
                continue;
            written.append(secret);
            texts.append(*text);
        }
        const QList<QJsonObject> objects = parsed(parser, texts);
        QCOMPARE(objects.size(), texts.size());
        for (qsizetype i = 0; i < texts.size(); ++i) {
            QByteArray read = objects[i].value(field).toString().toUtf8();
            if (format == HandoffFormat::ConfluentCli && read.endsWith('\n'))
                read.chop(1);
            QCOMPARE(read, written[i]);
        }
    }

    void kafka_java_hasBootstrapAndLogin()
    {
        const QJsonObject read = parsedOne(
            QStringLiteral("java"), *textOf(HandoffFormat::JavaProperties, kafkaKey(), newSecret));
        const QJsonObject expected{
            {QStringLiteral("bootstrap.servers"), kafkaKey().bootstrapServers},
            {QStringLiteral("security.protocol"), QStringLiteral("SASL_SSL")},
            {QStringLiteral("sasl.mechanism"), QStringLiteral("PLAIN")},
            {QStringLiteral("username"), QStringLiteral("QK3T7ZP2MW5XN8RD")},
            {QStringLiteral("password"), QString::fromLatin1(newSecret)}};
        QCOMPARE(read, expected);
    }

    void kafka_librdkafka_hasBootstrapAndLogin()
    {
        const QJsonObject read = parsedOne(QStringLiteral("librdkafka"),
            *textOf(HandoffFormat::Librdkafka, kafkaKey(), newSecret));
        QCOMPARE(read.value(QStringLiteral("bootstrap.servers")).toString(),
            kafkaKey().bootstrapServers);
        QCOMPARE(read.value(QStringLiteral("security.protocol")).toString().toUpper(),
            QStringLiteral("SASL_SSL"));
        QCOMPARE(read.value(QStringLiteral("sasl.mechanisms")).toString(), QStringLiteral("PLAIN"));
        QCOMPARE(read.value(QStringLiteral("sasl.username")).toString(),
            QStringLiteral("QK3T7ZP2MW5XN8RD"));
    }

    void kafka_spring_hasBootstrapAndLogin()
    {
        const QJsonObject read = parsedOne(
            QStringLiteral("spring"), *textOf(HandoffFormat::SpringYaml, kafkaKey(), newSecret));
        QCOMPARE(read.value(QStringLiteral("bootstrap-servers")).toString(),
            kafkaKey().bootstrapServers);
        QCOMPARE(
            read.value(QStringLiteral("security.protocol")).toString(), QStringLiteral("SASL_SSL"));
        QCOMPARE(
            read.value(QStringLiteral("username")).toString(), QStringLiteral("QK3T7ZP2MW5XN8RD"));
    }

    void cli_secretGoesToStandardInput_notToTheArguments()
    {
        const QByteArray text = *textOf(HandoffFormat::ConfluentCli, kafkaKey(), newSecret);
        const QJsonObject read = parsedOne(QStringLiteral("cli"), text);
        QCOMPARE(read.value(QStringLiteral("argv")).toString(),
            QStringLiteral("api-key|store|QK3T7ZP2MW5XN8RD|-|--resource|lkc-7v2m1q|"
                           "--environment|env-9d2kx1|"));
        QCOMPARE(
            read.value(QStringLiteral("stdin")).toString(), QString::fromLatin1(newSecret + '\n'));
        QCOMPARE(read.value(QStringLiteral("status")).toString(), QStringLiteral("0"));
    }

    void cli_thatTakesArgumentsOnly_isNotGivenADashAsSecret()
    {
        const QByteArray text = *textOf(HandoffFormat::ConfluentCli, kafkaKey(), newSecret);
        const QJsonObject read = parsedOne(QStringLiteral("cli4"), text);
        QVERIFY(!read.contains(QStringLiteral("argv")));
        QCOMPARE(read.value(QStringLiteral("status")).toString(), QStringLiteral("1"));
    }

    void everyKind_isWrittenWithItsOwnAddress_data()
    {
        QTest::addColumn<ResourceKind>("kind");
        QTest::addColumn<QString>("resource");
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<QString>("prefix");
        const auto row = [](const char *prefix, ResourceKind kind, const char *resource,
                             const char *endpoint) {
            QTest::addRow("%s %d", prefix, int(kind))
                << kind << QString::fromLatin1(resource) << QString::fromLatin1(endpoint)
                << QString::fromLatin1(prefix);
        };
        row("SCHEMA_REGISTRY", ResourceKind::SchemaRegistry, "lsrc-2k7d9p", "https://psrc-8kd2.eu");
        row("KSQLDB", ResourceKind::KsqlDb, "lksqlc-5p2x8", "https://pksqlc-9x2k.eu:443");
        row("FLINK", ResourceKind::FlinkRegion, "aws.us-east-1", "https://flink.us-east-1");
        row("TABLEFLOW", ResourceKind::Tableflow, "", "https://api.confluent.cloud");
        row("CONFLUENT_CLOUD", ResourceKind::Cloud, "", "");
        row("CONFLUENT_CLOUD", ResourceKind::Global, "", "");
        row("CONFLUENT", ResourceKind::Other, "lx-1", "");
    }
    void everyKind_isWrittenWithItsOwnAddress()
    {
        QFETCH(ResourceKind, kind);
        QFETCH(QString, resource);
        QFETCH(QString, endpoint);
        QFETCH(QString, prefix);
        const HandoffKey key = keyOf(kind, resource, endpoint);
        const QJsonObject json
            = parsedOne(QStringLiteral("json"), *textOf(HandoffFormat::Json, key, newSecret));
        QCOMPARE(json.value(QStringLiteral("rest_endpoint")).toString(), endpoint);
        QCOMPARE(json.value(QStringLiteral("resource")).toString(), resource);
        QVERIFY(!json.contains(QStringLiteral("bootstrap_servers")));
        const QJsonObject environment
            = parsedOne(QStringLiteral("dotenv"), *textOf(HandoffFormat::DotEnv, key, newSecret));
        QCOMPARE(environment.value(prefix + QStringLiteral("_REST_ENDPOINT")).toString(), endpoint);
        QCOMPARE(environment.value(prefix + QStringLiteral("_API_SECRET")).toString(),
            QString::fromLatin1(newSecret));
        const QJsonObject terraform = parsedOne(
            QStringLiteral("terraform"), *textOf(HandoffFormat::Terraform, key, newSecret));
        QCOMPARE(terraform.value(prefix.toLower() + QStringLiteral("_rest_endpoint")).toString(),
            endpoint);
        // What only talks to Kafka says nothing to them.
        QVERIFY(!textOf(HandoffFormat::Librdkafka, key, newSecret));
        QVERIFY(!textOf(HandoffFormat::ConfluentCli, key, newSecret));
    }

    void schemaRegistry_java_and_spring_haveUrlAndUserInfo()
    {
        const HandoffKey key = keyOf(ResourceKind::SchemaRegistry, QStringLiteral("lsrc-2k7d9p"),
            QStringLiteral("https://psrc-8kd2.eu"));
        const QJsonObject expected{
            {QStringLiteral("schema.registry.url"), QStringLiteral("https://psrc-8kd2.eu")},
            {QStringLiteral("basic.auth.credentials.source"), QStringLiteral("USER_INFO")},
            {QStringLiteral("basic.auth.user.info"),
                QStringLiteral("QK3T7ZP2MW5XN8RD:") + QString::fromLatin1(newSecret)}};
        QCOMPARE(parsedOne(QStringLiteral("java"),
                     *textOf(HandoffFormat::JavaProperties, key, newSecret)),
            expected);
        QCOMPARE(
            parsedOne(QStringLiteral("spring"), *textOf(HandoffFormat::SpringYaml, key, newSecret)),
            expected);
    }

    void unknownAddress_isLeftOut_andKnownAsMissing()
    {
        HandoffKey key = kafkaKey();
        QVERIFY(hasAddress(key));
        key.bootstrapServers.clear();
        QVERIFY(!hasAddress(key));
        QVERIFY(!textOf(HandoffFormat::JavaProperties, key, newSecret)->contains("bootstrap"));
        QVERIFY(hasAddress(keyOf(ResourceKind::Cloud, {}, {})));
        QVERIFY(!hasAddress(keyOf(ResourceKind::FlinkRegion, QStringLiteral("aws.x"), {})));
    }

    void serversValues_cannotBreakOut()
    {
        HandoffKey key = kafkaKey();
        key.bootstrapServers = QStringLiteral("a:1\nsasl.password=x");
        QVERIFY(!textOf(HandoffFormat::Librdkafka, key, newSecret));
        QVERIFY(!textOf(HandoffFormat::JavaProperties, key, newSecret));
        key = kafkaKey();
        key.resource = ResourceId(QStringLiteral("lkc'; touch x; '"));
        const QJsonObject read = parsedOne(
            QStringLiteral("cli"), *textOf(HandoffFormat::ConfluentCli, key, newSecret));
        QVERIFY(read.value(QStringLiteral("argv")).toString().contains(key.resource.toString()));
    }

    void fileName_isMadeOfTheKeysId_andStaysInItsFolder()
    {
        QCOMPARE(handoffFileName(
                     HandoffFormat::JavaProperties, ApiKeyId(QStringLiteral("QK3T7ZP2MW5XN8RD"))),
            QStringLiteral("QK3T7ZP2MW5XN8RD.properties"));
        QCOMPARE(handoffFileName(HandoffFormat::Json, ApiKeyId(QString::fromUtf8("../\xc3\xa4 b"))),
            QStringLiteral("_____b.json"));
    }
};

QTEST_GUILESS_MAIN(TstHandoff)
#include "tst_handoff.moc"
