// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/quotaservice.h"
#include "support/clients.h"
#include "support/scriptedserver.h"
#include "workflows/keypreflight.h"

#include <QTest>

using support::ReceivedRequest;
using support::ScriptedAnswer;
using workflows::KeyPreflight;
using State = KeyPreflight::State;

namespace {

struct Desk
{
    Desk()
        : client(support::connectionTo(server.url()))
        , quotas(&client)
        , preflight(&quotas)
    {
        client.setRetryPolicy(support::quickPolicy());
        server.setHandler([this](const ReceivedRequest &request) {
            const bool isCluster
                = request.queryValue(QStringLiteral("scope")) == QLatin1String("KAFKA_CLUSTER");
            return isCluster ? onCluster : onOwners;
        });
        draft.resource = domain::ResourceId(QStringLiteral("lkc-1"));
        draft.environment = domain::EnvironmentId(QStringLiteral("env-1"));
        draft.owner = domain::PrincipalId(QStringLiteral("sa-1"));
    }
    static QByteArray quota(const char *id, const char *user, int usage)
    {
        return QByteArray("{\"id\":\"") + id + "\",\"applied_limit\":10,\"usage\":"
            + QByteArray::number(usage) + ",\"user\":{\"id\":\"" + user + "\"}}";
    }
    static ScriptedAnswer list(const QByteArray &items)
    {
        return {.body = "{\"data\":[" + items + "]}"};
    }

    domain::ApiKeyDraft draft;
    ScriptedAnswer onOwners = list(quota("iam.max_cluster_api_keys.per_service_account", "sa-2", 1)
        + ',' + quota("iam.max_cloud_api_keys.per_service_account", "sa-1", 2) + ','
        + quota("iam.max_cluster_api_keys.per_service_account", "sa-1", 9));
    ScriptedAnswer onCluster
        = list("{\"id\":\"kafka.max_api_keys.per_cluster\",\"applied_limit\":2000}");
    support::ScriptedServer server;
    services::ApiClient client;
    services::QuotaService quotas;
    KeyPreflight preflight;
};

} // namespace

class TstKeyPreflight : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void check_findsTheQuotaOfOwnerAndCluster_andAsksOnce()
    {
        Desk at;
        at.preflight.check(at.draft);
        QCOMPARE(at.preflight.owner().state, State::Checking);
        QTRY_VERIFY(at.preflight.owner().quota);
        QTRY_VERIFY(at.preflight.cluster().quota);
        QCOMPARE(at.preflight.owner().quota->usage, std::optional<int>(9));
        QVERIFY(!at.preflight.cluster().quota->usage);
        at.draft.kind = domain::ResourceKind::Cloud;
        at.preflight.check(at.draft);
        QCOMPARE(at.preflight.owner().quota->usage, std::optional<int>(2));
        QCOMPARE(at.preflight.cluster().state, State::Unneeded);
        QCOMPARE(at.server.count("GET"), 2);
    }

    void check_refused_isNotVisible()
    {
        Desk at;
        at.onOwners = {.status = 403};
        at.onCluster = {.status = 404};
        at.preflight.check(at.draft);
        QTRY_COMPARE(at.preflight.owner().state, State::NotVisible);
        QTRY_COMPARE(at.preflight.cluster().state, State::Failed);
    }

    void check_listWithoutThePrincipal_hasNoQuota()
    {
        Desk at;
        at.draft.owner = domain::PrincipalId(QStringLiteral("sa-3"));
        at.preflight.check(at.draft);
        QTRY_COMPARE(at.preflight.owner().state, State::Known);
        QVERIFY(!at.preflight.owner().quota);
    }
};

QTEST_GUILESS_MAIN(TstKeyPreflight)
#include "tst_keypreflight.moc"
