// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/secrethandoff.h"

#include "inventory/inventory.h"
#include "support/memorysecretstore.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using domain::ResourceKind;
using services::ExistingFile;
using workflows::SecretHandoff;

namespace {

const QUrl apiUrl(QStringLiteral("https://api.confluent.cloud/"));

domain::ApiKey keyFor(ResourceKind kind, const char *resource)
{
    domain::ApiKey key;
    key.id = domain::ApiKeyId(QStringLiteral("QK3T7ZP2MW5XN8RD"));
    key.kind = kind;
    key.resources.append({domain::ResourceId(QString::fromLatin1(resource)), {}, {}, {}});
    return key;
}

domain::Secret sample()
{
    return domain::Secret(QByteArray("a secret of no key"));
}

} // namespace

class TstSecretHandoff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_inventory = std::make_unique<inventory::Inventory>();
        m_keychain = std::make_unique<support::MemorySecretStore>();
        m_handoff = std::make_unique<SecretHandoff>(m_inventory.get(), apiUrl, m_keychain.get());
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("key.json"));
        domain::Resource kafka;
        kafka.id = domain::ResourceId(QStringLiteral("lkc-7v2m1q"));
        kafka.kind = ResourceKind::Kafka;
        kafka.environment = domain::EnvironmentId(QStringLiteral("env-9d2kx1"));
        kafka.httpEndpoint = QStringLiteral("https://pkc-4xk2p.eu:443");
        kafka.bootstrapEndpoint = QStringLiteral("pkc-4xk2p.eu:9092");
        domain::Resource other = kafka;
        other.id = domain::ResourceId(QStringLiteral("lkc-other"));
        other.bootstrapEndpoint = QStringLiteral("other:9092");
        m_inventory->storeResources({other, kafka});
        m_inventory->storeFlinkRegions(
            {{domain::ResourceId(QStringLiteral("aws.us-east-1")), QString(), QStringLiteral("AWS"),
                QStringLiteral("us-east-1"), QStringLiteral("https://flink.us-east-1")}});
    }

    void describe_hasTheAddressesOfTheKeysOwnResource()
    {
        const auto described = m_handoff->describe(keyFor(ResourceKind::Kafka, "lkc-7v2m1q"));
        QCOMPARE(described.bootstrapServers, QStringLiteral("pkc-4xk2p.eu:9092"));
        QCOMPARE(described.restEndpoint, QStringLiteral("https://pkc-4xk2p.eu:443"));
        QCOMPARE(described.environment.toString(), QStringLiteral("env-9d2kx1"));
        QCOMPARE(described.resource.toString(), QStringLiteral("lkc-7v2m1q"));
    }

    void describe_ofAResourceThatIsNotKnown_hasNoAddress()
    {
        const auto described = m_handoff->describe(keyFor(ResourceKind::Kafka, "lkc-unknown"));
        QVERIFY(described.bootstrapServers.isEmpty());
        QVERIFY(!domain::hasAddress(described));
    }

    void describe_flinkRegion_isFoundByBothFormsOfItsId()
    {
        for (const char *id : {"aws.us-east-1", "env-9d2kx1.aws.us-east-1"}) {
            QCOMPARE(m_handoff->describe(keyFor(ResourceKind::FlinkRegion, id)).restEndpoint,
                QStringLiteral("https://flink.us-east-1"));
        }
        QVERIFY(m_handoff->describe(keyFor(ResourceKind::FlinkRegion, "gcp.us-east-1"))
                    .restEndpoint.isEmpty());
    }

    void describe_tableflow_isUsedAtTheApi_cloudHasNoResource()
    {
        const auto tableflow = m_handoff->describe(keyFor(ResourceKind::Tableflow, "tableflow"));
        QCOMPARE(tableflow.restEndpoint, QStringLiteral("https://api.confluent.cloud"));
        QVERIFY(tableflow.resource.toString().isEmpty());
        const auto cloud = m_handoff->describe(keyFor(ResourceKind::Cloud, "cloud"));
        QVERIFY(cloud.restEndpoint.isEmpty());
        QVERIFY(cloud.resource.toString().isEmpty());
    }

    void saveFile_writesIt_andSaysSo()
    {
        QSignalSpy saved(m_handoff.get(), &SecretHandoff::fileSaved);
        m_handoff->saveFile(m_file, sample(), ExistingFile::Keep);
        QVERIFY(m_handoff->isBusy());
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(!m_handoff->isBusy());
        QCOMPARE(saved.first().at(0).toString(), m_file);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("a secret of no key"));
    }

    void saveFile_failure_isTold()
    {
        QSignalSpy failed(m_handoff.get(), &SecretHandoff::fileNotSaved);
        m_handoff->saveFile(
            m_folder->filePath(QStringLiteral("no/where")), sample(), ExistingFile::Keep);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!m_handoff->isBusy());
    }

    void saveFile_handoffDiesMeanwhile_isHarmless()
    {
        m_handoff->saveFile(m_file, sample(), ExistingFile::Keep);
        m_handoff.reset();
        QTRY_VERIFY(QFile::exists(m_file));
    }

    void keychain_isWrittenUnderTheKeysId()
    {
        QSignalSpy saved(m_handoff.get(), &SecretHandoff::keychainSaved);
        m_handoff->saveToKeychain(domain::ApiKeyId(QStringLiteral("QK3T7ZP2MW5XN8RD")), sample());
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(m_keychain->secrets.value(QStringLiteral("QK3T7ZP2MW5XN8RD")),
            QByteArray("a secret of no key"));
    }

    void keychain_failure_isToldInItsWords()
    {
        m_keychain->failure = {
            services::SecretStoreError::Kind::Unavailable, QStringLiteral("the drawer is stuck")};
        QSignalSpy failed(m_handoff.get(), &SecretHandoff::keychainNotSaved);
        m_handoff->saveToKeychain(domain::ApiKeyId(QStringLiteral("QK3T7ZP2MW5XN8RD")), sample());
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().at(1).toString(), QStringLiteral("the drawer is stuck"));
        QVERIFY(!m_handoff->isBusy());
    }

private:
    std::unique_ptr<inventory::Inventory> m_inventory;
    std::unique_ptr<support::MemorySecretStore> m_keychain;
    std::unique_ptr<SecretHandoff> m_handoff;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TstSecretHandoff)
#include "tst_secrethandoff.moc"
