// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountmodel.h"
#include "models/roles.h"
#include "support/sampleorganization.h"

#include <QAbstractItemModelTester>
#include <QTest>

using inventory::List;
using models::AccountModel;
using models::OwnerStanding;
using Phase = inventory::LoadState::Phase;

class TstAccountModel : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<inventory::Inventory> m_inventory;

    static QString cell(
        const AccountModel &model, const char *id, int column, int role = Qt::DisplayRole)
    {
        const int row = model.rowOf(domain::PrincipalId(QString::fromUtf8(id)));
        return row < 0 ? QStringLiteral("no such row")
                       : model.index(row, column).data(role).toString();
    }
    static domain::RoleBinding binding(
        const char *id, const char *principal, const char *role, const char *place)
    {
        domain::RoleBinding binding;
        binding.id = domain::RoleBindingId(QString::fromUtf8(id));
        binding.principal = domain::PrincipalId(QString::fromUtf8(principal));
        binding.role = QString::fromUtf8(role);
        binding.scope = domain::readScope(
            QStringLiteral("crn://confluent.cloud/organization=o") + QString::fromUtf8(place));
        return binding;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_inventory = std::make_unique<inventory::Inventory>();
        sample::fill(*m_inventory);
    }

    void rows_areAccountsAndWhoeverElseOwnsAKey()
    {
        domain::ApiKey own = sample::key("EEEE", "", "", "lkc-1");
        own.ownerKind = domain::OwnerKind::Unknown;
        m_inventory->storeKeys({own});
        const AccountModel model(m_inventory.get());
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(cell(model, "sa-1", AccountModel::Kind), QStringLiteral("Service account"));
        QCOMPARE(cell(model, "u-1", AccountModel::Kind), QStringLiteral("User"));
        QCOMPARE(cell(model, "u-1", AccountModel::Email), QStringLiteral("bob@example.com"));
        QCOMPARE(cell(model, "u-gone", AccountModel::Kind), QStringLiteral("Unknown"));
        QCOMPARE(cell(model, "u-gone", AccountModel::Status), QStringLiteral("No such account"));
        QCOMPARE(cell(model, "", AccountModel::Name), QStringLiteral("Confluent"));
        QCOMPARE(cell(model, "", AccountModel::Status), QStringLiteral("Confluent’s own"));
        sample::setState(*m_inventory, List::Users, Phase::NotVisible);
        QTRY_COMPARE(
            cell(model, "u-gone", AccountModel::Status), QStringLiteral("Not visible to you"));
        sample::setState(*m_inventory, List::Users, Phase::Partial);
        QTRY_COMPARE(cell(model, "u-gone", AccountModel::Status), QStringLiteral("Not read yet"));
    }

    void keys_areCountedAsFarAsTheyAreKnown()
    {
        const AccountModel model(m_inventory.get());
        QCOMPARE(cell(model, "sa-1", AccountModel::Keys), QStringLiteral("1"));
        QCOMPARE(cell(model, "sa-2", AccountModel::NewestKey), QStringLiteral("30 day(s) ago"));
        m_inventory->storeKeys({sample::key("FFFF", "", "sa-2", "lkc-1", 3)});
        QTRY_COMPARE(cell(model, "sa-2", AccountModel::Keys), QStringLiteral("2"));
        QCOMPARE(cell(model, "sa-2", AccountModel::NewestKey), QStringLiteral("3 day(s) ago"));
        QCOMPARE(cell(model, "sa-2", AccountModel::OldestKey), QStringLiteral("30 day(s) ago"));
        m_inventory->markDeleted({domain::ApiKeyId(QStringLiteral("FFFF"))});
        QTRY_COMPARE(cell(model, "sa-2", AccountModel::Keys), QStringLiteral("1"));
        sample::setState(*m_inventory, List::Keys, Phase::Partial);
        QTRY_COMPARE(cell(model, "sa-2", AccountModel::Keys), QStringLiteral("1+"));
    }

    void roles_areNamedOnceAndSaidWhereTheyApply()
    {
        const AccountModel model(m_inventory.get());
        QCOMPARE(cell(model, "sa-1", AccountModel::Roles), QString());
        m_inventory->storeRoleBindings(
            {binding("rb-1", "sa-1", "DeveloperWrite",
                 "/environment=env-1/cloud-cluster=lkc-1/kafka=lkc-1/topic=a*"),
                binding("rb-2", "sa-1", "DeveloperRead",
                    "/environment=env-1/cloud-cluster=lkc-1/kafka=lkc-1"),
                binding("rb-3", "sa-1", "DeveloperRead", "/environment=env-2")});
        QTRY_COMPARE(cell(model, "sa-1", AccountModel::Roles),
            QStringLiteral("DeveloperRead, DeveloperWrite"));
        const QString where = cell(model, "sa-1", AccountModel::Roles, Qt::ToolTipRole);
        QVERIFY(where.contains(QStringLiteral("DeveloperWrite: Prod_1 › orders › topic a*")));
        QVERIFY(where.contains(QStringLiteral("DeveloperRead: Dev_1")));
        sample::setState(*m_inventory, List::RoleBindings, Phase::NotVisible);
        QTRY_COMPARE(cell(model, "sa-2", AccountModel::Roles), QStringLiteral("–"));
        QVERIFY(!cell(model, "sa-2", AccountModel::Roles, Qt::ToolTipRole).isEmpty());
    }

    void serviceAccountsOnly_leavesTheRestOut()
    {
        const AccountModel model(m_inventory.get(), AccountModel::Show::ServiceAccounts);
        QCOMPARE(model.rowCount(), 2);
    }

    void matches_everyWordSomewhere()
    {
        const AccountModel model(m_inventory.get());
        const int bob = model.rowOf(domain::PrincipalId(QStringLiteral("u-1")));
        QVERIFY(model.matches(bob, {}));
        QVERIFY(model.matches(bob, {QStringLiteral("BOB"), QStringLiteral("example")}));
        QVERIFY(!model.matches(bob, {QStringLiteral("bob"), QStringLiteral("alice")}));
    }

    void changes_areSoundForViews()
    {
        AccountModel model(m_inventory.get());
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_inventory->forgetAccount(domain::PrincipalId(QStringLiteral("sa-1")));
        QTRY_COMPARE(cell(model, "sa-1", AccountModel::Kind), QStringLiteral("no such row"));
        m_inventory->storeAccounts({sample::serviceAccount("sa-9", "new")});
        QTRY_COMPARE(cell(model, "sa-9", AccountModel::Name), QStringLiteral("new"));
    }
};

QTEST_GUILESS_MAIN(TstAccountModel)
#include "tst_accountmodel.moc"
