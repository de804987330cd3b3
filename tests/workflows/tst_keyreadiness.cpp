// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sampleorganization.h"
#include "support/scriptedserver.h"
#include "workflows/keyreadiness.h"

#include <QSignalSpy>
#include <QTest>

using domain::ResourceKind;
using support::ReceivedRequest;
using support::ScriptedAnswer;
using support::ScriptedServer;
using workflows::KeyReadiness;
using State = domain::Readiness::State;
using std::chrono::milliseconds;

Q_DECLARE_METATYPE(domain::ResourceKind)

/// New keys that are tried with their secrets until they work.
class TstKeyReadiness : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<ScriptedServer> m_cluster;
    std::unique_ptr<ScriptedServer> m_cloud;
    std::unique_ptr<inventory::Inventory> m_inventory;
    std::unique_ptr<KeyReadiness> m_readiness;

    domain::ApiKey key(ResourceKind kind, const char *resource)
    {
        domain::ApiKey key = sample::key("NEW", "", "sa-1", resource, 0);
        key.kind = kind;
        key.resources.first().environment = domain::EnvironmentId(QStringLiteral("env-1"));
        m_inventory->learnKey(key);
        return key;
    }
    domain::ApiKey kafkaKey() { return key(ResourceKind::Kafka, "lkc-1"); }
    static domain::Secret secret() { return domain::Secret(QByteArray("se:cret")); }
    std::optional<State> state() const
    {
        const auto *found = m_inventory->readinessOf(domain::ApiKeyId(QStringLiteral("NEW")));
        return found ? std::optional(found->state) : std::nullopt;
    }
    void storeClusters(const QString &endpoint)
    {
        QList<domain::Resource> all{sample::kafka("lkc-1", "orders", "env-1"),
            sample::kafka("lsrc-1", "registry", "env-1"),
            sample::kafka("lksqlc-1", "ksql", "env-1")};
        all[1].kind = ResourceKind::SchemaRegistry;
        all[2].kind = ResourceKind::KsqlDb;
        for (domain::Resource &each : all)
            each.httpEndpoint = endpoint;
        m_inventory->storeResources(all);
        domain::FlinkRegion region;
        region.id = domain::ResourceId(QStringLiteral("aws.eu-1"));
        region.httpEndpoint = endpoint;
        m_inventory->storeFlinkRegions({region});
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_cluster = std::make_unique<ScriptedServer>();
        m_cloud = std::make_unique<ScriptedServer>();
        m_inventory = std::make_unique<inventory::Inventory>();
        sample::fill(*m_inventory);
        storeClusters(m_cluster->url().toString());
        m_readiness = std::make_unique<KeyReadiness>(m_inventory.get(), [this] {
            return KeyReadiness::ControlPlane{
                m_cloud->url(), domain::OrganizationId(QStringLiteral("org-1"))};
        });
        m_readiness->setInterval([] { return milliseconds(5); });
    }

    void eachKind_isAskedWhereItOpens_withItsOwnCredentials_data()
    {
        QTest::addColumn<ResourceKind>("kind");
        QTest::addColumn<QByteArray>("resource");
        QTest::addColumn<bool>("isOfCloud");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("times");
        const auto row = [](const char *name, ResourceKind kind, const char *resource,
                             bool isOfCloud, const char *path, const char *body, int times) {
            QTest::newRow(name) << kind << QByteArray(resource) << isOfCloud << QByteArray(path)
                                << QByteArray(body) << times;
        };
        row("Kafka", ResourceKind::Kafka, "lkc-1", false, "/kafka/v3/clusters/lkc-1/topics", "{}",
            2);
        row("Schema Registry", ResourceKind::SchemaRegistry, "lsrc-1", false, "/subjects", "[]", 1);
        row("ksqlDB", ResourceKind::KsqlDb, "lksqlc-1", false, "/info", "{}", 1);
        const char *statements = "/sql/v1/organizations/org-1/environments/env-1/statements";
        row("Flink", ResourceKind::FlinkRegion, "aws.eu-1", false, statements, "{}", 1);
        row("Flink, older ID", ResourceKind::FlinkRegion, "env-1.aws.eu-1", false, statements, "{}",
            1);
        row("Tableflow", ResourceKind::Tableflow, "tableflow", true, "/tableflow/v1/regions", "{}",
            1);
        row("Cloud", ResourceKind::Cloud, "cloud", true, "/org/v2/environments", "{}", 1);
        row("Global", ResourceKind::Global, "global", true, "/org/v2/environments", "{}", 1);
    }

    void eachKind_isAskedWhereItOpens_withItsOwnCredentials()
    {
        QFETCH(ResourceKind, kind);
        QFETCH(QByteArray, resource);
        QFETCH(bool, isOfCloud);
        QFETCH(QByteArray, body);
        QFETCH(int, times);
        ScriptedServer *asked = isOfCloud ? m_cloud.get() : m_cluster.get();
        asked->setHandler([body](const ReceivedRequest &) { return ScriptedAnswer{.body = body}; });
        const domain::ApiKey created = key(kind, resource.constData());
        QVERIFY(m_readiness->canAsk(created));
        m_readiness->watch(created, secret());
        QTRY_COMPARE(state(), State::Ready);
        QCOMPARE(asked->requests().size(), times);
        QVERIFY((isOfCloud ? m_cluster : m_cloud)->requests().isEmpty());
        QVERIFY(m_readiness->watched().isEmpty());
        for (const ReceivedRequest &request : asked->requests()) {
            QCOMPARE(request.method, QByteArray("GET"));
            QTEST(request.path(), "path");
            QCOMPARE(
                request.header("authorization"), "Basic " + QByteArray("NEW:se:cret").toBase64());
        }
    }

    void refusedAtFirst_isPropagating_thenReady()
    {
        m_cluster->enqueue({.status = 401, .body = "<html>no</html>", .contentType = "text/html"});
        m_cluster->enqueue({.status = 403});
        m_cluster->enqueue({.status = 503});
        m_cluster->setHandler([](const ReceivedRequest &) { return ScriptedAnswer{}; });
        QSignalSpy settled(m_readiness.get(), &KeyReadiness::settled);
        m_readiness->watch(kafkaKey(), secret());
        QCOMPARE(state(), State::Asking);
        QTRY_COMPARE(state(), State::Ready);
        QCOMPARE(settled.size(), 1);
        QCOMPARE(m_cluster->requests().size(), 5);
    }

    void kafka_needsTwoInARow()
    {
        m_cluster->enqueue({.status = 200});
        m_cluster->enqueue({.status = 401});
        m_cluster->enqueue({.status = 200});
        m_cluster->enqueue({.status = 200});
        m_readiness->watch(kafkaKey(), secret());
        QTRY_COMPARE(state(), State::Ready);
        QCOMPARE(m_cluster->requests().size(), 4);
    }

    void neverAccepted_isNotReady_withWhatWasAnswered()
    {
        m_readiness->setLimit(milliseconds(200));
        m_cluster->setHandler(
            [](const ReceivedRequest &) { return ScriptedAnswer{.status = 401}; });
        m_readiness->watch(kafkaKey(), secret());
        QTRY_COMPARE(state(), State::NotReady);
        const auto *readiness = m_inventory->readinessOf(domain::ApiKeyId(QStringLiteral("NEW")));
        QVERIFY(readiness->answer);
        QCOMPARE(readiness->answer->httpStatus, 401);
        QVERIFY(m_readiness->watched().isEmpty());
    }

    void signInPageOfANetwork_isNoAcceptance()
    {
        m_readiness->setLimit(milliseconds(200));
        m_cluster->setHandler([](const ReceivedRequest &) {
            return ScriptedAnswer{
                .body = "<html><title>Guests</title></html>", .contentType = "text/html"};
        });
        m_readiness->watch(kafkaKey(), secret());
        QTRY_COMPARE(state(), State::NotReady);
    }

    void noAnswerAtAll_isUnreachable()
    {
        m_readiness->setLimit(milliseconds(200));
        m_cluster->shutDown();
        m_readiness->watch(kafkaKey(), secret());
        QTRY_COMPARE(state(), State::Unreachable);
    }

    void stalledAnswer_endsWithTheLimit()
    {
        m_readiness->setLimit(milliseconds(200));
        m_cluster->setHandler(
            [](const ReceivedRequest &) { return ScriptedAnswer{.stall = true}; });
        m_readiness->watch(kafkaKey(), secret());
        QTRY_COMPARE(m_cluster->requests().size(), 1);
        QTRY_COMPARE(state(), State::Unreachable);
        QTRY_COMPARE(m_cluster->openConnections(), 0);
    }

    void cancelled_asksNoMore()
    {
        m_cluster->setHandler(
            [](const ReceivedRequest &) { return ScriptedAnswer{.stall = true}; });
        const domain::ApiKey created = kafkaKey();
        m_readiness->watch(created, secret());
        QTRY_COMPARE(m_cluster->requests().size(), 1);
        m_readiness->cancel(created.id);
        QCOMPARE(state(), std::nullopt);
        QVERIFY(m_readiness->watched().isEmpty());
        QTRY_COMPARE(m_cluster->openConnections(), 0);
    }

    void deletedKey_isAskedWithNoMore()
    {
        m_cluster->setHandler(
            [](const ReceivedRequest &) { return ScriptedAnswer{.status = 401}; });
        const domain::ApiKey created = kafkaKey();
        m_readiness->watch(created, secret());
        QTRY_VERIFY(!m_cluster->requests().isEmpty());
        m_inventory->markDeleted({created.id});
        QVERIFY(m_readiness->watched().isEmpty());
    }

    void withoutSecret_orEndpoint_nothingIsAsked()
    {
        const domain::ApiKey created = kafkaKey();
        m_readiness->watch(created, {});
        QVERIFY(m_readiness->watched().isEmpty());
        for (const char *endpoint : {"", "http://pkc.example.com", "ftp://127.0.0.1"}) {
            storeClusters(QString::fromUtf8(endpoint));
            QVERIFY2(!m_readiness->canAsk(created), endpoint);
            m_readiness->watch(created, secret());
            QVERIFY(m_readiness->watched().isEmpty());
        }
        QCOMPARE(state(), std::nullopt);
        QVERIFY(!m_readiness->canAsk(key(ResourceKind::Other, "thing-1")));
    }
};

QTEST_GUILESS_MAIN(TstKeyReadiness)
#include "tst_keyreadiness.moc"
