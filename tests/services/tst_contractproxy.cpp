// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clients.h"
#include "support/serviceround.h"
#include "support/toolprocess.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

/// The local organization behind a checker of the published document, driven by the services: not
/// one request and not one answer may break it.
class TstContractProxy : public QObject
{
    Q_OBJECT
private:
    QString m_tools;
    QString m_program;

    static QList<domain::ApiKeyDraft> drafts(const support::ServiceRound &round)
    {
        QList<domain::ApiKeyDraft> result;
        domain::ApiKeyDraft draft;
        for (const domain::Account &account : round.accounts) {
            if (account.kind == domain::AccountKind::ServiceAccount)
                draft.owner = account.id;
        }
        draft.displayName = QStringLiteral("made by a test");
        draft.description = QStringLiteral("to be deleted");
        for (const auto kind : {domain::ResourceKind::Kafka, domain::ResourceKind::SchemaRegistry,
                 domain::ResourceKind::KsqlDb}) {
            for (const domain::Resource &resource : round.resources) {
                if (resource.kind != kind)
                    continue;
                draft.kind = kind;
                draft.resource = resource.id;
                draft.environment = resource.environment;
                result.append(draft);
                break;
            }
        }
        draft.kind = domain::ResourceKind::Cloud;
        draft.resource = {};
        draft.environment = {};
        result.append(draft);
        return result;
    }

    static bool removeOwnerlessKeys(const QString &data)
    {
        const QString connection = QStringLiteral("ownerless");
        bool isDone = false;
        {
            QSqlDatabase database
                = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
            database.setDatabaseName(data + QStringLiteral("/organization.sqlite"));
            QSqlQuery query(database);
            isDone = database.open()
                && query.exec(
                    QStringLiteral("DELETE FROM api_keys WHERE COALESCE(owner_id, '') = ''"));
        }
        QSqlDatabase::removeDatabase(connection);
        return isDone;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_tools = support::contractToolsFolder();
        if (m_tools.isEmpty())
            QSKIP("KEYWARD_OPENAPI_DIR does not name the published API's documents");
        m_program = qEnvironmentVariable("KEYWARD_LOCALORG_BIN");
        if (!QFileInfo(m_program).isExecutable())
            QSKIP("KEYWARD_LOCALORG_BIN does not name keyward-localorg");
    }

    void everyOperation_keepsTheContract()
    {
        QTemporaryDir folder;
        support::ToolProcess organization;
        const QString data = folder.filePath(QStringLiteral("data"));
        const QStringList options{
            QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--data"), data};
        QVERIFY2(
            !organization.start(m_program, options).isEmpty(), qPrintable(organization.problem()));
        QCOMPARE(organization.stop(), 0);
        // Confluent's own keys have no owner, in spite of the document.
        QVERIFY(removeOwnerlessKeys(data));
        const QByteArray line = organization.start(m_program, options);
        const QJsonObject ready = QJsonDocument::fromJson(line).object();
        const QString upstream = ready.value(QLatin1String("url")).toString();
        QVERIFY2(!upstream.isEmpty(), qPrintable(organization.problem()));

        const QString log = folder.filePath(QStringLiteral("proxy.log"));
        support::ToolProcess proxy;
        const QByteArray url = proxy.start(m_tools + QStringLiteral("/contract-proxy"),
            {QStringLiteral("--quiet"), QStringLiteral("--log"), log, QStringLiteral("0"),
                upstream});
        QVERIFY2(!url.isEmpty(), qPrintable(proxy.problem()));

        services::Connection connection;
        connection.endpoint = QUrl::fromEncoded(url);
        connection.keyId = ready.value(QLatin1String("api_key")).toString().toUtf8();
        connection.secret
            = domain::Secret(ready.value(QLatin1String("api_secret")).toString().toUtf8());
        services::ApiClient client(std::move(connection));
        client.setRetryPolicy(support::quickPolicy());
        support::ServiceRound round(&client);
        round.readAll();
        QVERIFY2(round.problems.isEmpty(), qPrintable(round.problems.join(QLatin1Char('\n'))));
        const QList<domain::ApiKeyDraft> all = drafts(round);
        QCOMPARE(all.size(), 4);
        for (const domain::ApiKeyDraft &draft : all)
            round.lifeOfAKey(draft);
        round.lifeOfAnAccount();
        round.readAbsentKey();
        QVERIFY2(round.problems.isEmpty(), qPrintable(round.problems.join(QLatin1Char('\n'))));

        const int status = proxy.stop();
        QFile words(log);
        if (status != 0 && words.open(QIODevice::ReadOnly))
            qWarning("%s", words.readAll().constData());
        QCOMPARE(status, 0);
        QCOMPARE(organization.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(TstContractProxy)
#include "tst_contractproxy.moc"
