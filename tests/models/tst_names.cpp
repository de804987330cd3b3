// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/names.h"
#include "support/sampleorganization.h"

#include <QTest>

using inventory::List;
using models::OwnerStanding;
using Phase = inventory::LoadState::Phase;

class TstNames : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<inventory::Inventory> m_inventory;

    static domain::ApiKey ownedBy(const QString &owner, domain::OwnerKind kind)
    {
        domain::ApiKey key = sample::key("KEY", "", "", "lkc-1");
        key.owner = domain::PrincipalId(owner);
        key.ownerKind = kind;
        return key;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_inventory = std::make_unique<inventory::Inventory>();
        sample::fill(*m_inventory);
    }

    void owner_data()
    {
        using domain::OwnerKind;
        QTest::addColumn<QString>("owner");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("accounts");
        QTest::addColumn<int>("users");
        QTest::addColumn<int>("standing");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("sentence");
        const auto row
            = [](const char *tag, const char *owner, OwnerKind kind, Phase accounts, Phase users,
                  OwnerStanding standing, const char *name, const char *sentence) {
                  QTest::newRow(tag)
                      << QString::fromUtf8(owner) << int(kind) << int(accounts) << int(users)
                      << int(standing) << QString::fromUtf8(name) << QString::fromUtf8(sentence);
              };
        constexpr Phase whole = Phase::Complete;
        const char *noOwner = "The API names no owner: Confluent keeps such keys for itself.";
        const char *gone = "x-9 is in no list of accounts: whose it was cannot be found out here.";
        const char *hidden = "You may not list the accounts that x-9 would be among.";
        const char *unread = "The list of accounts that x-9 would be in is not read whole.";
        row("no owner", "", OwnerKind::Unknown, whole, whole, OwnerStanding::None, "Confluent",
            noOwner);
        row("service account", "sa-1", OwnerKind::ServiceAccount, whole, whole,
            OwnerStanding::ServiceAccount, "orders-app", "Service account sa-1");
        row("service account, lists partial", "sa-1", OwnerKind::ServiceAccount, Phase::Partial,
            Phase::NotVisible, OwnerStanding::ServiceAccount, "orders-app", "Service account sa-1");
        row("of no kind, but listed", "sa-1", OwnerKind::Unknown, whole, whole,
            OwnerStanding::ServiceAccount, "orders-app", "Service account sa-1");
        row("user", "u-1", OwnerKind::User, whole, whole, OwnerStanding::User, "Bob Stone",
            "User u-1, bob@example.com");
        row("user without name and e-mail", "u-2", OwnerKind::User, whole, whole,
            OwnerStanding::User, "u-2", "User u-2");
        row("service account, gone", "x-9", OwnerKind::ServiceAccount, whole, Phase::Failed,
            OwnerStanding::Gone, "x-9 (no such account)", gone);
        row("service account, hidden", "x-9", OwnerKind::ServiceAccount, Phase::NotVisible, whole,
            OwnerStanding::NotVisible, "x-9 (not visible to you)", hidden);
        row("service account, loading", "x-9", OwnerKind::ServiceAccount, Phase::Loading, whole,
            OwnerStanding::NotLoaded, "x-9", unread);
        row("user, gone", "x-9", OwnerKind::User, Phase::NotLoaded, whole, OwnerStanding::Gone,
            "x-9 (no such account)", gone);
        row("user, partial", "x-9", OwnerKind::User, whole, Phase::Partial,
            OwnerStanding::NotLoaded, "x-9", unread);
        row("user, failed", "x-9", OwnerKind::User, whole, Phase::Failed, OwnerStanding::NotLoaded,
            "x-9", unread);
        row("of no kind, both whole", "x-9", OwnerKind::Unknown, whole, whole, OwnerStanding::Gone,
            "x-9 (no such account)", gone);
        row("of no kind, users hidden", "x-9", OwnerKind::Unknown, whole, Phase::NotVisible,
            OwnerStanding::NotVisible, "x-9 (not visible to you)", hidden);
        row("of no kind, accounts loading", "x-9", OwnerKind::Unknown, Phase::Loading, whole,
            OwnerStanding::NotLoaded, "x-9", unread);
    }
    void owner()
    {
        QFETCH(QString, owner);
        QFETCH(int, kind);
        QFETCH(int, accounts);
        QFETCH(int, users);
        QFETCH(int, standing);
        QFETCH(QString, name);
        QFETCH(QString, sentence);
        m_inventory->storeAccounts({sample::user("u-2", "", "")});
        sample::setState(*m_inventory, List::ServiceAccounts, Phase(accounts));
        sample::setState(*m_inventory, List::Users, Phase(users));
        const domain::ApiKey key = ownedBy(owner, domain::OwnerKind(kind));
        QCOMPARE(int(models::ownerStanding(key, *m_inventory)), standing);
        QCOMPARE(models::ownerName(key, *m_inventory), name);
        QCOMPARE(models::ownerSentence(key, *m_inventory), sentence);
    }

    void ownerName_withDeceptiveCharacters_isMadeVisible()
    {
        m_inventory->storeAccounts({sample::serviceAccount("sa-3", "a\u202Eb")});
        QCOMPARE(
            models::ownerName(
                ownedBy(QStringLiteral("sa-3"), domain::OwnerKind::ServiceAccount), *m_inventory),
            QStringLiteral("a[U+202E]b"));
    }

    void resourceName_ofKey_knownAndUnknown()
    {
        const auto name = [&](const char *resource) {
            return models::resourceName(sample::key("KEY", "", "sa-1", resource), *m_inventory);
        };
        QCOMPARE(name("lkc-1"), QStringLiteral("orders"));
        QCOMPARE(name("lkc-nowhere"), QStringLiteral("lkc-nowhere"));
    }

    void resourceName_severalResources_countsTheOthers()
    {
        domain::ApiKey key = sample::key("KEY", "", "sa-1", "lkc-1");
        domain::ResourceReference other = key.resource();
        other.id = domain::ResourceId(QStringLiteral("lkc-2"));
        key.resources.append(other);
        key.resources.append(other);
        QCOMPARE(models::resourceName(key, *m_inventory), QStringLiteral("orders and 2 more"));
    }

    void resourceName_schemaRegistry_isCalledByItsEnvironment()
    {
        domain::Resource registry = sample::kafka("lsrc-1", "Stream Governance Package", "env-1");
        registry.kind = domain::ResourceKind::SchemaRegistry;
        m_inventory->storeResources({registry});
        QCOMPARE(models::resourceName(registry, *m_inventory),
            QStringLiteral("Schema Registry of Prod_1"));
        QCOMPARE(models::resourceName(sample::key("KEY", "", "sa-1", "lsrc-1"), *m_inventory),
            QStringLiteral("Schema Registry of Prod_1"));
        registry.environment = domain::EnvironmentId(QStringLiteral("env-unread"));
        QCOMPARE(models::resourceName(registry, *m_inventory),
            QStringLiteral("Schema Registry of env-unread"));
    }

    void resourceName_organizationWideKeys_haveNoCluster()
    {
        domain::ApiKey key = sample::key("KEY", "", "sa-1", "cloud");
        for (const auto kind : {domain::ResourceKind::Cloud, domain::ResourceKind::Global}) {
            key.kind = kind;
            QCOMPARE(models::resourceName(key, *m_inventory), QStringLiteral("Whole organization"));
        }
        key.kind = domain::ResourceKind::Tableflow;
        QCOMPARE(models::resourceName(key, *m_inventory), QStringLiteral("Tableflow"));
    }

    void resourceName_clusterWithoutName_isItsId()
    {
        QCOMPARE(models::resourceName(sample::kafka("lkc-3", "", "env-1"), *m_inventory),
            QStringLiteral("lkc-3"));
    }

    void environmentName_nameElseId()
    {
        const auto name = [&](const char *id) {
            return models::environmentName(
                domain::EnvironmentId(QString::fromUtf8(id)), *m_inventory);
        };
        QCOMPARE(name("env-1"), QStringLiteral("Prod_1"));
        QCOMPARE(name("env-9"), QStringLiteral("env-9"));
        QCOMPARE(name(""), QString());
    }
};

QTEST_GUILESS_MAIN(TstNames)
#include "tst_names.moc"
