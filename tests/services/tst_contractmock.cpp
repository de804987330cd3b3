// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/apikeyservice.h"
#include "support/clients.h"
#include "support/outcome.h"
#include "support/serviceround.h"
#include "support/toolprocess.h"

#include <QTest>

#include <algorithm>

/// The services against answers made from the published document: input that nobody here wrote.
class TstContractMock : public QObject
{
    Q_OBJECT
private:
    QString m_tools;

private Q_SLOTS:
    void initTestCase()
    {
        m_tools = support::contractToolsFolder();
        if (m_tools.isEmpty())
            QSKIP("KEYWARD_OPENAPI_DIR does not name the published API's documents");
    }

    void everyOperation_givesTheDocumentsExamples_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("examples") << QStringList();
        // Made-up values in every field, unknown ones beside them, odd links.
        for (const int seed : {13}) {
            QTest::newRow(QByteArray("seed " + QByteArray::number(seed)).constData())
                << QStringList{QStringLiteral("--seed"), QString::number(seed)};
        }
    }

    void everyOperation_givesTheDocumentsExamples()
    {
        QFETCH(QStringList, options);
        support::ToolProcess mock;
        const QByteArray url = mock.start(m_tools + QStringLiteral("/contract-mock"),
            options + QStringList{QStringLiteral("--quiet"), QStringLiteral("0")});
        QVERIFY2(!url.isEmpty(), qPrintable(mock.problem()));
        services::ApiClient client(support::connectionTo(QUrl::fromEncoded(url)));
        client.setRetryPolicy(support::quickPolicy());
        support::ServiceRound round(&client);
        round.readAll();
        for (const auto kind : {domain::ResourceKind::Kafka, domain::ResourceKind::SchemaRegistry,
                 domain::ResourceKind::KsqlDb, domain::ResourceKind::FlinkRegion,
                 domain::ResourceKind::Tableflow, domain::ResourceKind::Cloud,
                 domain::ResourceKind::Global}) {
            domain::ApiKeyDraft draft;
            draft.kind = kind;
            draft.resource = domain::ResourceId(QStringLiteral("lkc-12345"));
            draft.environment = domain::EnvironmentId(QStringLiteral("env-12345"));
            draft.owner = domain::PrincipalId(QStringLiteral("sa-12345"));
            draft.displayName = QStringLiteral("name");
            draft.description = QStringLiteral("description");
            round.lifeOfAKey(draft);
        }
        round.lifeOfAnAccount();
        // Its lists never end, by their "next" links, and made-up links have no page_token; that
        // both are noticed is how it should be.
        const auto isNoticed = [](const QString &problem) {
            return problem.endsWith(QLatin1String("the same page_token came twice"))
                || problem.endsWith(QLatin1String("\"next\" without a page_token"));
        };
        const bool isEndless
            = std::any_of(round.problems.cbegin(), round.problems.cend(), isNoticed);
        QVERIFY(isEndless);
        round.problems.removeIf(isNoticed);
        QVERIFY2(round.problems.isEmpty(), qPrintable(round.problems.join(QLatin1Char('\n'))));
        if (options.isEmpty()) {
            QVERIFY(!round.organizations.isEmpty());
            QVERIFY(!round.environments.isEmpty());
            QVERIFY(round.resources.size() >= 3);
            QVERIFY(round.accounts.size() >= 2);
            QVERIFY(!round.keys.isEmpty());
            QCOMPARE(round.resources.first().kind, domain::ResourceKind::Kafka);
        }
        QCOMPARE(mock.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(TstContractMock)
#include "tst_contractmock.moc"
