// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/rolebindingservice.h"
#include "support/clients.h"
#include "support/scriptedserver.h"
#include "workflows/rolegranting.h"

#include <QTest>

using support::Drop;
using support::ReceivedRequest;
using support::ScriptedAnswer;
using workflows::RoleGranting;
using Step = RoleGranting::Step;

namespace {

const QByteArray binding
    = "{\"id\":\"rb-9\",\"principal\":\"User:sa-1\",\"role_name\":\"DeveloperRead\","
      "\"crn_pattern\":\"crn://confluent.cloud/organization=o/environment=e/"
      "cloud-cluster=lkc-1/kafka=lkc-1/topic=a%3Ab\"}";

struct Desk
{
    Desk()
        : client(support::connectionTo(server.url()))
        , bindings(&client)
        , granting(&bindings, &inventory, domain::OrganizationId(QStringLiteral("o")))
    {
        client.setRetryPolicy(support::quickPolicy());
        server.setHandler([this](const ReceivedRequest &request) {
            return request.method == "POST" ? onPost : onList;
        });
    }
    void grant()
    {
        granting.grant(
            {domain::PrincipalId(QStringLiteral("sa-1")), QStringLiteral("DeveloperRead"),
                QStringLiteral("crn://confluent.cloud/organization=o/environment=e/"
                               "cloud-cluster=lkc-1/kafka=lkc-1/topic=a:b")});
    }

    ScriptedAnswer onPost{.status = 201, .body = binding};
    ScriptedAnswer onList{.body = "{\"data\":[]}"};
    support::ScriptedServer server;
    services::ApiClient client;
    services::RoleBindingService bindings;
    inventory::Inventory inventory;
    RoleGranting granting;
};

} // namespace

class TstRoleGranting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void grant_answered_isKnownAtOnce()
    {
        Desk at;
        at.grant();
        at.grant();
        QTRY_COMPARE(at.granting.step(), Step::Granted);
        QCOMPARE(at.server.count("POST"), 1);
        QCOMPARE(
            at.inventory.roleBindingsOf(domain::PrincipalId(QStringLiteral("sa-1"))).size(), 1);
    }

    void grant_refused_saysWhy()
    {
        Desk at;
        at.onPost = {.status = 403, .body = "{\"errors\":[{\"detail\":\"not you\"}]}"};
        at.grant();
        QTRY_COMPARE(at.granting.step(), Step::Rejected);
        QCOMPARE(at.granting.error().detail, QStringLiteral("not you"));
    }

    void grant_answerLost_isFoundAmongThePrincipalsRoles()
    {
        Desk at;
        at.onPost = {.drop = Drop::BeforeAnswer};
        at.onList = {.body = "{\"data\":[" + binding + "]}"};
        at.grant();
        QTRY_COMPARE(at.granting.step(), Step::Granted);
        QCOMPARE(at.granting.binding().id.toString(), QStringLiteral("rb-9"));
        QCOMPARE(at.server.count("POST"), 1);
    }

    void grant_answerLost_andNotThere()
    {
        Desk at;
        at.onPost = {.status = 502};
        at.grant();
        QTRY_COMPARE(at.granting.step(), Step::NotGranted);
        at.onList = {.status = 403};
        at.grant();
        QTRY_COMPARE(at.granting.step(), Step::Unknown);
        at.onList = {.body = "{\"data\":[" + binding + "]}"};
        at.granting.findOut();
        QTRY_COMPARE(at.granting.step(), Step::Granted);
    }
};

QTEST_GUILESS_MAIN(TstRoleGranting)
#include "tst_rolegranting.moc"
