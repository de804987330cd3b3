// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access.h"
#include "support/sampleorganization.h"

#include <QTest>

using inventory::List;
using models::AccessView;
using Tone = models::AccessView::Tone;
using Phase = inventory::LoadState::Phase;

class TstAccess : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<inventory::Inventory> m_inventory;

    AccessView access(const char *id) const
    {
        return models::accessOf(
            *m_inventory->keys().find(domain::ApiKeyId(QString::fromUtf8(id))), *m_inventory);
    }
    AccessView access(const char *id, const QList<domain::Acl> &acls) const
    {
        return models::accessOf(*m_inventory->keys().find(domain::ApiKeyId(QString::fromUtf8(id))),
            *m_inventory, &acls);
    }
    static domain::Acl acl(const char *principal, const char *operation, bool isDenied = false)
    {
        domain::Acl acl;
        acl.resourceType = QStringLiteral("TOPIC");
        acl.resourceName = QStringLiteral("orders");
        acl.patternType = QStringLiteral("PREFIXED");
        acl.principal = QString::fromUtf8(principal);
        acl.host = QStringLiteral("*");
        acl.operation = QString::fromUtf8(operation);
        acl.permission = isDenied ? QStringLiteral("DENY") : QStringLiteral("ALLOW");
        return acl;
    }
    void grant(const char *principal, const char *role, const char *place)
    {
        domain::RoleBinding binding;
        binding.id = domain::RoleBindingId(QString::fromUtf8(role) + QString::fromUtf8(place));
        binding.principal = domain::PrincipalId(QString::fromUtf8(principal));
        binding.role = QString::fromUtf8(role);
        binding.scope = domain::readScope(
            QStringLiteral("crn://confluent.cloud/organization=o") + QString::fromUtf8(place));
        m_inventory->storeRoleBindings({binding});
    }

private Q_SLOTS:
    void init()
    {
        m_inventory = std::make_unique<inventory::Inventory>();
        sample::fill(*m_inventory);
    }

    void permissionThatIsNotKnown_isShownAsItIs_andDecidesNothing()
    {
        domain::Acl odd = acl("User:u-1", "READ");
        odd.permission = QStringLiteral("AUDIT");
        const AccessView view = access("BBBB", {odd});
        QVERIFY2(view.acls.join(QLatin1Char('|')).startsWith(QLatin1String("AUDIT READ")),
            qPrintable(view.acls.join(QLatin1Char('|'))));
        QVERIFY2(!view.sentence.contains(QLatin1String("refused")), qPrintable(view.sentence));
    }

    void ownerWithoutRole_isWarnedOf_andTheKeyWorksAllTheSame()
    {
        grant("u-1", "EnvironmentAdmin", "/environment=env-2");
        const AccessView view = access("BBBB");
        QCOMPARE(view.tone, Tone::Warning);
        QVERIFY(view.sentence.startsWith(QLatin1String("No role of Bob Stone covers orders.")));
        QVERIFY(view.sentence.contains(QLatin1String("it works until it is deleted")));
        QVERIFY(view.sentence.contains(QLatin1String("ACLs of the cluster may allow something")));
        QVERIFY(view.bindings.isEmpty());
    }

    void ownerWithRoles_theWidestFirst()
    {
        grant(
            "sa-1", "DeveloperRead", "/environment=env-1/cloud-cluster=lkc-1/kafka=lkc-1/topic=a*");
        QVERIFY(access("AAAA").sentence.contains(QLatin1String("on parts of orders")));
        grant("sa-1", "EnvironmentAdmin", "/environment=env-1");
        grant("sa-1", "RoleOfTomorrow", "/environment=env-1");
        const AccessView view = access("AAAA");
        QCOMPARE(view.tone, Tone::Fine);
        QCOMPARE(view.sentence, QStringLiteral("orders-app has a role on orders:"));
        QCOMPARE(view.bindings.size(), 3);
        QVERIFY(view.bindings.last().startsWith(QLatin1String("DeveloperRead")));
        QVERIFY(view.bindings.join(QLatin1Char('\n'))
                    .contains(QLatin1String("a role that this program does not know")));
    }

    void rolesNotAllRead_claimNothing_data()
    {
        QTest::addColumn<int>("phase");
        for (const Phase phase :
            {Phase::NotLoaded, Phase::Loading, Phase::Partial, Phase::Failed, Phase::NotVisible})
            QTest::addRow("%d", int(phase)) << int(phase);
    }
    void rolesNotAllRead_claimNothing()
    {
        QFETCH(int, phase);
        sample::setState(*m_inventory, List::RoleBindings, Phase(phase));
        const AccessView view = access("BBBB");
        QCOMPARE(view.tone, Tone::Plain);
        QVERIFY(view.sentence.contains(QLatin1String("is not known")));
    }

    void ownerThatIsGone_isWarnedOf()
    {
        QCOMPARE(access("DDDD").tone, Tone::Warning);
        QVERIFY(access("DDDD").sentence.contains(QLatin1String("Nobody answers for this key")));
    }

    void acls_thatAllowWhatNoRoleDoes_areShown()
    {
        const AccessView view
            = access("BBBB", {acl("User:u-1", "READ"), acl("User:somebody", "WRITE")});
        QCOMPARE(view.tone, Tone::Fine);
        QVERIFY(view.sentence.startsWith(QLatin1String("No role of Bob Stone covers orders.")));
        QCOMPARE(
            view.acls, QStringList{QStringLiteral("ALLOW READ – topics that begin with orders")});
    }

    void acls_thatNameNobodyHere_leaveNoAccess()
    {
        const AccessView view = access("BBBB", {acl("User:somebody", "WRITE")});
        QCOMPARE(view.tone, Tone::Warning);
        QVERIFY(view.sentence.contains(QLatin1String("no ACL of the cluster allows it anything")));
        QVERIFY(view.acls.isEmpty());
    }

    void acls_ofNumbers_claimNothing()
    {
        const AccessView view = access("BBBB", {acl("User:12345", "WRITE")});
        QVERIFY(!view.sentence.contains(QLatin1String("allows it anything")));
        QCOMPARE(view.acls.size(), 1);
    }

    void acls_thatDeny_prevailOverARole()
    {
        grant("u-1", "EnvironmentAdmin", "/environment=env-1");
        const AccessView view
            = access("BBBB", {acl("User:u-1", "READ"), acl("UserV2:*", "WRITE", true)});
        QCOMPARE(view.tone, Tone::Warning);
        QVERIFY(view.sentence.contains(QLatin1String("deny it something")));
        QVERIFY(view.acls.first().startsWith(QLatin1String("DENY WRITE")));
        QVERIFY(view.acls.first().endsWith(QLatin1String("for everybody")));
        QCOMPARE(view.acls.size(), 2);
    }

    void otherKeys_areTheOwnersThatAreNotDeleted()
    {
        m_inventory->storeKeys(
            {sample::key("EEEE", "", "u-1", "lkc-2"), sample::key("FFFF", "", "u-1", "lkc-2")});
        m_inventory->markDeleted({domain::ApiKeyId(QStringLiteral("FFFF"))});
        const auto others = models::otherKeysOf(
            *m_inventory->keys().find(domain::ApiKeyId(QStringLiteral("BBBB"))), *m_inventory);
        QCOMPARE(others.size(), 1);
        QCOMPARE(others.first().toString(), QStringLiteral("EEEE"));
    }
};

QTEST_GUILESS_MAIN(TstAccess)
#include "tst_access.moc"
