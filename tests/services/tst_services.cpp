// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/json.h"
#include "services/accountservice.h"
#include "services/apikeyservice.h"
#include "services/clusterservice.h"
#include "services/environmentservice.h"
#include "services/organizationservice.h"
#include "services/quotaservice.h"
#include "services/regionservice.h"
#include "services/rolebindingservice.h"
#include "support/clients.h"
#include "support/outcome.h"
#include "support/scriptedserver.h"

#include <QJsonDocument>
#include <QTest>

using namespace domain;
using support::ScriptedAnswer;
using support::ScriptedServer;

/// What each service asks, and what it makes of the answer.
class TstServices : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<services::ApiClient> m_client;

    const support::ReceivedRequest &last() const { return m_server->requests().last(); }
    static ScriptedAnswer list(const QByteArray &items)
    {
        return ScriptedAnswer{.body = "{\"data\":[" + items + "]}"};
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_client = std::make_unique<services::ApiClient>(support::connectionTo(m_server->url()));
        m_client->setRetryPolicy(support::quickPolicy());
    }

    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void organizations_areListed()
    {
        services::OrganizationService service(m_client.get());
        m_server->enqueue(list("{\"id\":\"3f0c\",\"display_name\":\"Acme\"}"));
        const auto outcome = support::watchList(service.list(), this);
        QTRY_VERIFY(outcome->ok());
        QCOMPARE(last().target, QByteArray("/org/v2/organizations?page_size=100"));
        QCOMPARE(outcome->items.first().displayName, QStringLiteral("Acme"));
    }

    void environments_areListed()
    {
        services::EnvironmentService service(m_client.get());
        m_server->enqueue(list("{\"id\":\"env-1\",\"display_name\":\"prod\"}"));
        const auto outcome = support::watchList(service.list(), this);
        QTRY_VERIFY(outcome->ok());
        QCOMPARE(last().path(), QByteArray("/org/v2/environments"));
        QCOMPARE(outcome->items.first().id.toString(), QStringLiteral("env-1"));
    }

    void accounts_areListed()
    {
        services::AccountService service(m_client.get());
        m_server->enqueue(list("{\"id\":\"sa-1\",\"display_name\":\"app\"}"));
        const auto accounts = support::watchList(service.listServiceAccounts(), this);
        QTRY_VERIFY(accounts->ok());
        QCOMPARE(last().path(), QByteArray("/iam/v2/service-accounts"));
        QCOMPARE(accounts->items.first().kind, AccountKind::ServiceAccount);
        m_server->enqueue(list("{\"id\":\"u-1\",\"email\":\"a@b.example\"}"));
        const auto users = support::watchList(service.listUsers(), this);
        QTRY_VERIFY(users->ok());
        QCOMPARE(last().path(), QByteArray("/iam/v2/users"));
        QCOMPARE(users->items.first().kind, AccountKind::User);
    }

    void serviceAccount_isCreatedFoundEditedAndDeleted()
    {
        services::AccountService service(m_client.get());
        const PrincipalId id(QStringLiteral("sa-1"));
        m_server->enqueue({.status = 201, .body = "{\"id\":\"sa-1\",\"display_name\":\"app\"}"});
        const auto created = support::watch(
            service.createServiceAccount(QStringLiteral("app"), QStringLiteral("reads")), this);
        QTRY_VERIFY(created->ok());
        QCOMPARE(last().method, QByteArray("POST"));
        QCOMPARE(last().path(), QByteArray("/iam/v2/service-accounts"));
        QCOMPARE(last().body, QByteArray("{\"description\":\"reads\",\"display_name\":\"app\"}"));
        m_server->enqueue(list("{\"id\":\"sa-1\",\"display_name\":\"app & co\"}"));
        const auto found
            = support::watchList(service.findServiceAccount(QStringLiteral("app & co")), this);
        QTRY_VERIFY(found->ok());
        QCOMPARE(last().queryValue(QStringLiteral("display_name")), QStringLiteral("app & co"));
        m_server->enqueue({.body = "{\"id\":\"sa-1\",\"description\":\"\"}"});
        ServiceAccountEdit edit;
        edit.description = QString();
        const auto edited = support::watch(service.editServiceAccount(id, edit), this);
        QTRY_VERIFY(edited->ok());
        QCOMPARE(last().method, QByteArray("PATCH"));
        QCOMPARE(last().body, QByteArray("{\"description\":\"\"}"));
        m_server->enqueue({.status = 204});
        const auto removed = support::watch(service.remove(id, AccountKind::ServiceAccount), this);
        QTRY_VERIFY(removed->ok());
        QCOMPARE(last().target, QByteArray("/iam/v2/service-accounts/sa-1"));
        m_server->enqueue({.status = 204});
        const auto userRemoved = support::watch(
            service.remove(PrincipalId(QStringLiteral("u-1")), AccountKind::User), this);
        QTRY_VERIFY(userRemoved->ok());
        QCOMPARE(last().method, QByteArray("DELETE"));
        QCOMPARE(last().target, QByteArray("/iam/v2/users/u-1"));
    }

    void roleBindings_areListedCreatedAndDeleted()
    {
        services::RoleBindingService service(m_client.get());
        m_server->enqueue(
            list("{\"id\":\"rb-1\",\"principal\":\"User:sa-1\",\"role_name\":\"DeveloperRead\","
                 "\"crn_pattern\":\"crn://confluent.cloud/organization=o/environment=e\"}"));
        const auto bindings = support::watchList(
            service.list(OrganizationId(QStringLiteral("o")), PrincipalId(QStringLiteral("sa-1"))),
            this);
        QTRY_VERIFY(bindings->ok());
        QCOMPARE(last().queryValue(QStringLiteral("crn_pattern")),
            QStringLiteral("crn://confluent.cloud/organization=o/*"));
        QCOMPARE(last().queryValue(QStringLiteral("principal")), QStringLiteral("User:sa-1"));
        QCOMPARE(bindings->items.first().principal.toString(), QStringLiteral("sa-1"));
        QCOMPARE(bindings->items.first().scope.environment.toString(), QStringLiteral("e"));
        m_server->enqueue({.status = 201, .body = "{\"id\":\"rb-2\",\"principal\":\"User:sa-1\"}"});
        const auto created
            = support::watch(service.create({PrincipalId(QStringLiteral("sa-1")),
                                 QStringLiteral("DeveloperRead"), QStringLiteral("crn://x")}),
                this);
        QTRY_VERIFY(created->ok());
        QCOMPARE(last().body,
            QByteArray("{\"crn_pattern\":\"crn://x\",\"principal\":\"User:sa-1\","
                       "\"role_name\":\"DeveloperRead\"}"));
        // The published answer has a body, another is known without.
        for (const ScriptedAnswer &answer :
            {ScriptedAnswer{.body = "{\"id\":\"rb-2\"}"}, ScriptedAnswer{.status = 204}}) {
            m_server->enqueue(answer);
            const auto removed
                = support::watch(service.remove(RoleBindingId(QStringLiteral("rb-2"))), this);
            QTRY_VERIFY(removed->ok());
            QCOMPARE(last().target, QByteArray("/iam/v2/role-bindings/rb-2"));
        }
    }

    void quotas_ofAPrincipal_mayLackTheirUsage()
    {
        services::QuotaService service(m_client.get());
        m_server->enqueue(
            list("{\"id\":\"q\",\"applied_limit\":10,\"usage\":9,\"user\":{\"id\":\"sa-1\"}},"
                 "{\"id\":\"q\",\"applied_limit\":10,\"user\":null,\"environment\":null}"));
        const auto quotas = support::watchList(
            service.list({QuotaScope::KafkaCluster, EnvironmentId(QStringLiteral("env-1")),
                ResourceId(QStringLiteral("lkc-1")), {}}),
            this);
        QTRY_VERIFY(quotas->ok());
        QCOMPARE(last().target,
            QByteArray("/service-quota/v1/applied-quotas?scope=KAFKA_CLUSTER&environment=env-1&"
                       "kafka_cluster=lkc-1&page_size=100"));
        QCOMPARE(quotas->items.first().principal.toString(), QStringLiteral("sa-1"));
        QCOMPARE(quotas->items.first().usage, std::optional<int>(9));
        QVERIFY(!quotas->items.last().usage);
    }

    void flinkRegions_areListed()
    {
        services::RegionService service(m_client.get());
        m_server->enqueue(
            list("{\"id\":\"aws.us-east-1\",\"cloud\":\"AWS\",\"region_name\":\"us-east-1\"}"));
        const auto regions = support::watchList(service.listFlinkRegions(), this);
        QTRY_VERIFY(regions->ok());
        QCOMPARE(last().path(), QByteArray("/fcpm/v2/regions"));
        QCOMPARE(regions->items.first().name, QStringLiteral("us-east-1"));
    }

    void clusters_areListedPerEnvironment_data()
    {
        QTest::addColumn<ResourceKind>("kind");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("kafka") << ResourceKind::Kafka << QByteArray("/cmk/v2/clusters");
        QTest::newRow("registry") << ResourceKind::SchemaRegistry
                                  << QByteArray("/srcm/v3/clusters");
        QTest::newRow("ksqlDB") << ResourceKind::KsqlDb << QByteArray("/ksqldbcm/v2/clusters");
    }

    void clusters_areListedPerEnvironment()
    {
        QFETCH(ResourceKind, kind);
        QFETCH(QByteArray, path);
        services::ClusterService service(m_client.get());
        m_server->enqueue(list("{\"id\":\"x-1\"},"
                               "{\"id\":\"x-2\",\"spec\":{\"environment\":{\"id\":\"env-2\"}}}"));
        const EnvironmentId environment(QStringLiteral("env-1"));
        const auto outcome = support::watchList(service.list(environment, kind), this);
        QTRY_VERIFY(outcome->ok());
        QCOMPARE(last().target, path + "?environment=env-1&page_size=100");
        QCOMPARE(outcome->items.at(0).kind, kind);
        QCOMPARE(outcome->items.at(0).environment, environment);
        QCOMPARE(outcome->items.at(1).environment.toString(), QStringLiteral("env-2"));
    }

    void clusters_oneEnvironmentForbidden_doesNotLoseTheOthers()
    {
        services::ClusterService service(m_client.get());
        m_server->setHandler([](const support::ReceivedRequest &request) {
            if (request.queryValue(QStringLiteral("environment")) == QLatin1String("env-no"))
                return ScriptedAnswer{
                    .status = 403, .body = "{\"message\":\"resource not found\"}"};
            return list("{\"id\":\"lkc-1\"}");
        });
        const auto forbidden = support::watchList(
            service.list(EnvironmentId(QStringLiteral("env-no")), ResourceKind::Kafka), this);
        const auto allowed = support::watchList(
            service.list(EnvironmentId(QStringLiteral("env-yes")), ResourceKind::Kafka), this);
        QTRY_VERIFY(forbidden->done() && allowed->done());
        QCOMPARE(forbidden->error().kind, ApiError::Kind::Forbidden);
        QCOMPARE(allowed->items.size(), 1);
    }

    void keys_areListedWithFilters()
    {
        services::ApiKeyService service(m_client.get());
        m_server->setHandler([](const support::ReceivedRequest &) {
            return list("{\"id\":\"K1\"},{\"id\":\"K2\"}");
        });
        const auto all = support::watchList(service.list(), this);
        QTRY_VERIFY(all->ok());
        QCOMPARE(last().target, QByteArray("/iam/v2/api-keys?page_size=100"));
        QCOMPARE(all->value(), 2);
        const auto some = support::watchList(service.list({PrincipalId(QStringLiteral("sa-1")),
                                                 ResourceId(QStringLiteral("lkc-1"))}),
            this);
        QTRY_VERIFY(some->ok());
        QCOMPARE(last().target,
            QByteArray("/iam/v2/api-keys?spec.owner=sa-1&spec.resource=lkc-1&page_size=100"));
    }

    void key_isRead()
    {
        services::ApiKeyService service(m_client.get());
        m_server->enqueue({.body = "{\"id\":\"K/1\",\"spec\":{\"secret\":\"\"}}"});
        const auto outcome = support::watch(service.get(ApiKeyId(QStringLiteral("K/1?x"))), this);
        QTRY_VERIFY(outcome->ok());
        QCOMPARE(last().target, QByteArray("/iam/v2/api-keys/K%2F1%3Fx"));
        QCOMPARE(outcome->value().id.toString(), QStringLiteral("K/1"));
    }

    void key_isCreated_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("by the specification") << 202;
        QTest::newRow("as one client expects") << 201;
        QTest::newRow("as another does") << 200;
    }

    void key_isCreated()
    {
        QFETCH(int, status);
        services::ApiKeyService service(m_client.get());
        m_server->enqueue({.status = status,
            .body = "{\"id\":\"K1\",\"spec\":{\"secret\":\"cflt\\/a+b\",\"display_name\":\"n\"}}",
            .gzip = true});
        ApiKeyDraft draft;
        draft.resource = ResourceId(QStringLiteral("lkc-1"));
        draft.owner = PrincipalId(QStringLiteral("sa-1"));
        draft.displayName = QStringLiteral("n");
        const auto outcome = support::watch(service.create(draft), this);
        QTRY_VERIFY(outcome->done());
        QVERIFY(outcome->ok());
        QCOMPARE(outcome->value().secret.reveal().toByteArray(), QByteArray("cflt/a+b"));
        QCOMPARE(outcome->value().key.id.toString(), QStringLiteral("K1"));
        QCOMPARE(last().method, QByteArray("POST"));
        QCOMPARE(last().target, QByteArray("/iam/v2/api-keys"));
        QCOMPARE(last().header("content-type"), QByteArray("application/json"));
        QCOMPARE(last().header("content-length"), QByteArray::number(last().body.size()));
        QCOMPARE(QJsonDocument::fromJson(last().body).object(), json::createApiKeyBody(draft));
    }

    void key_createdWithoutSecret_leavesTheOutcomeUnknown_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray("{\"id\":\"K1\",\"spec\":{\"secret\":\"\"}}");
        QTest::newRow("absent") << QByteArray("{\"id\":\"K1\"}");
        QTest::newRow("no id") << QByteArray("{\"spec\":{\"secret\":\"abc\"}}");
        QTest::newRow("nothing") << QByteArray();
    }

    void key_createdWithoutSecret_leavesTheOutcomeUnknown()
    {
        QFETCH(QByteArray, body);
        services::ApiKeyService service(m_client.get());
        m_server->enqueue({.status = 202, .body = body});
        const auto outcome = support::watch(service.create({}), this);
        QTRY_VERIFY(outcome->done());
        QCOMPARE(outcome->error().kind, ApiError::Kind::BadResponse);
        QVERIFY(outcome->error().leavesOutcomeUnknown());
    }

    void key_refused_saysWhichFieldIsWrong()
    {
        services::ApiKeyService service(m_client.get());
        m_server->enqueue({.status = 422,
            .body = "{\"errors\":[{\"status\":\"422\",\"code\":\"invalid_configuration\","
                    "\"detail\":\"too long\",\"source\":{\"pointer\":\"/spec/display_name\"}}]}"});
        const auto outcome = support::watch(service.create({}), this);
        QTRY_VERIFY(outcome->done());
        QCOMPARE(outcome->error().kind, ApiError::Kind::Rejected);
        QCOMPARE(outcome->error().fields,
            (QList<FieldError>{
                {QStringLiteral("/spec/display_name"), QStringLiteral("too long")}}));
        QVERIFY(!outcome->error().leavesOutcomeUnknown());
    }

    void key_isEdited()
    {
        services::ApiKeyService service(m_client.get());
        m_server->enqueue({.body = "{\"id\":\"K1\",\"spec\":{\"description\":\"\"}}"});
        ApiKeyEdit edit;
        edit.description = QStringLiteral("");
        const auto outcome
            = support::watch(service.edit(ApiKeyId(QStringLiteral("K1")), edit), this);
        QTRY_VERIFY(outcome->ok());
        QCOMPARE(last().method, QByteArray("PATCH"));
        QCOMPARE(last().target, QByteArray("/iam/v2/api-keys/K1"));
        QCOMPARE(last().body, QByteArray("{\"spec\":{\"description\":\"\"}}"));
    }

    void key_isDeleted()
    {
        services::ApiKeyService service(m_client.get());
        m_server->enqueue({.status = 204});
        const auto outcome = support::watch(service.remove(ApiKeyId(QStringLiteral("K1"))), this);
        QTRY_VERIFY(outcome->ok());
        QCOMPARE(last().method, QByteArray("DELETE"));
        QCOMPARE(last().target, QByteArray("/iam/v2/api-keys/K1"));
        QVERIFY(last().body.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstServices)
#include "tst_services.moc"
