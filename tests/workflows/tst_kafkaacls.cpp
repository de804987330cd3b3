// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clients.h"
#include "support/memorysecretstore.h"
#include "support/sampleorganization.h"
#include "support/scriptedserver.h"
#include "workflows/kafkaacls.h"

#include <QTest>

using support::ScriptedAnswer;
using support::ScriptedServer;
using workflows::KafkaAcls;
using State = workflows::KafkaAcls::State;

/// The ACLs of a cluster, and the Kafka key that they are read with.
class TstKafkaAcls : public QObject
{
    Q_OBJECT
private:
    const domain::ResourceId m_cluster{QStringLiteral("lkc-1")};
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<inventory::Inventory> m_inventory;
    support::MemorySecretStore m_secrets;

    void keepKey(KafkaAcls *acls, const QByteArray &entry)
    {
        m_secrets.secrets.insert(domain::kafkaKeyName(QStringLiteral("p"), m_cluster), entry);
        acls->setKept(&m_secrets, QStringLiteral("p"), {m_cluster});
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_server = std::make_unique<ScriptedServer>();
        m_inventory = std::make_unique<inventory::Inventory>();
        domain::Resource cluster = sample::kafka("lkc-1", "orders", "env-1");
        cluster.httpEndpoint = m_server->url().toString();
        m_inventory->storeResources({cluster});
        m_secrets.secrets.clear();
        m_secrets.asked.clear();
    }

    void withoutAKey_nothingIsAsked()
    {
        KafkaAcls acls(m_inventory.get());
        acls.setKept(&m_secrets, QStringLiteral("p"), {});
        acls.want(m_cluster);
        QCOMPARE(acls.view(m_cluster).state, State::NoKey);
        QVERIFY(m_secrets.asked.isEmpty());
        QVERIFY(m_server->requests().isEmpty());
    }

    void keptKey_readsTheClustersAcls_once()
    {
        m_server->setHandler([](const support::ReceivedRequest &) {
            return ScriptedAnswer{.body
                = "{\"kind\":\"KafkaAclList\",\"data\":[{\"resource_type\":\"TOPIC\","
                  "\"resource_name\":\"t\",\"pattern_type\":\"LITERAL\",\"principal\":"
                  "\"User:sa-1\",\"host\":\"*\",\"operation\":\"READ\",\"permission\":"
                  "\"ALLOW\"}]}"};
        });
        KafkaAcls acls(m_inventory.get());
        keepKey(&acls, "KAFKAKEY:se:cret");
        acls.want(m_cluster);
        QTRY_COMPARE(acls.view(m_cluster).state, State::Known);
        QCOMPARE(acls.view(m_cluster).acls.size(), 1);
        QVERIFY(acls.view(m_cluster).acls.first().isAllowed());
        acls.want(m_cluster);
        QCOMPARE(m_server->requests().size(), 1);
        const support::ReceivedRequest &request = m_server->requests().first();
        QCOMPARE(request.path(), QByteArray("/kafka/v3/clusters/lkc-1/acls"));
        QCOMPARE(request.queryValue(QStringLiteral("principal")), QStringLiteral("UserV2:*"));
        QCOMPARE(
            request.header("authorization"), "Basic " + QByteArray("KAFKAKEY:se:cret").toBase64());
    }

    void refusals_areToldApart_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<State>("state");
        QTest::newRow("401") << 401 << State::KeyRefused;
        QTest::newRow("403") << 403 << State::NotVisible;
        QTest::newRow("404") << 404 << State::Failed;
    }
    void refusals_areToldApart()
    {
        QFETCH(int, status);
        QFETCH(State, state);
        m_server->setHandler([&](const support::ReceivedRequest &) {
            return ScriptedAnswer{.status = status, .body = "<html>no</html>"};
        });
        KafkaAcls acls(m_inventory.get());
        keepKey(&acls, "KAFKAKEY:secret");
        acls.want(m_cluster);
        QTRY_COMPARE(acls.view(m_cluster).state, state);
        QVERIFY(acls.view(m_cluster).acls.isEmpty());
    }

    void clusterElsewhereInTheClear_getsNoSecret()
    {
        domain::Resource cluster = sample::kafka("lkc-1", "orders", "env-1");
        cluster.httpEndpoint = QStringLiteral("http://pkc-1.example:80");
        m_inventory->storeResources({cluster});
        KafkaAcls acls(m_inventory.get());
        keepKey(&acls, "KAFKAKEY:secret");
        acls.want(m_cluster);
        QTRY_COMPARE(acls.view(m_cluster).state, State::Failed);
        QVERIFY(acls.view(m_cluster).error.neverSent);
    }

    void forgottenWhileItIsRead_staysForgotten()
    {
        m_server->setHandler([](const support::ReceivedRequest &) {
            return ScriptedAnswer{.body = "{\"data\":[]}"};
        });
        const domain::ResourceId other(QStringLiteral("lkc-2"));
        domain::Resource cluster = sample::kafka("lkc-2", "payments", "env-1");
        cluster.httpEndpoint = m_server->url().toString();
        m_inventory->storeResources({*m_inventory->resource(m_cluster), cluster});
        for (const domain::ResourceId &each : {m_cluster, other})
            m_secrets.secrets.insert(
                domain::kafkaKeyName(QStringLiteral("p"), each), "KAFKAKEY:secret");
        KafkaAcls acls(m_inventory.get());
        acls.setKept(&m_secrets, QStringLiteral("p"), {m_cluster, other});
        acls.want(m_cluster);
        acls.forget(m_cluster);
        // The keychain answers in the order in which it was asked.
        acls.want(other);
        QTRY_COMPARE(acls.view(other).state, State::Known);
        QCOMPARE(acls.view(m_cluster).state, State::NoKey);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void keychainThatDoesNotGiveTheKey_isSaid_andAskedAgain()
    {
        m_server->setHandler([](const support::ReceivedRequest &) {
            return ScriptedAnswer{.body = "{\"kind\":\"KafkaAclList\",\"data\":[]}"};
        });
        KafkaAcls acls(m_inventory.get());
        keepKey(&acls, "KAFKAKEY:secret");
        using Error = services::SecretStoreError;
        m_secrets.failure
            = Error{Error::Kind::Unavailable, QStringLiteral("The prompt was closed")};
        acls.want(m_cluster);
        QTRY_COMPARE(acls.view(m_cluster).state, State::KeyNotGiven);
        QCOMPARE(acls.view(m_cluster).keychain, QStringLiteral("The prompt was closed"));
        // QtKeychain says this of an unlock prompt that was closed, too.
        m_secrets.failure = Error{Error::Kind::NotFound, {}};
        acls.reload(m_cluster);
        QTRY_COMPARE(acls.view(m_cluster).state, State::KeyNotGiven);
        m_secrets.failure.reset();
        acls.reload(m_cluster);
        QTRY_COMPARE(acls.view(m_cluster).state, State::Known);
    }

    void forgotten_isNotAskedWithAnyMore()
    {
        m_server->setHandler([](const support::ReceivedRequest &) {
            return ScriptedAnswer{.body = "{\"data\":[]}"};
        });
        KafkaAcls acls(m_inventory.get());
        acls.useForThisRun(m_cluster, {"KAFKAKEY", domain::Secret(QByteArray("secret"))}, {});
        QTRY_COMPARE(acls.view(m_cluster).state, State::Known);
        acls.forget(m_cluster);
        QCOMPARE(acls.view(m_cluster).state, State::NoKey);
        acls.want(m_cluster);
        acls.reload(m_cluster);
        QVERIFY(m_server->requests().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstKafkaAcls)
#include "tst_kafkaacls.moc"
