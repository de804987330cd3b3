// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/localorganization.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using localorg::LocalOrganization;
using localorg::StartedInfo;
using localorg::StartError;

class TstLocalOrganization : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;

    QString path(const QString &name) const { return m_directory.filePath(name); }

    /// The status of a signed GET.
    static int statusOf(const StartedInfo &info, const QString &where)
    {
        QNetworkAccessManager manager;
        QNetworkRequest request(QUrl(info.url.toString() + where));
        request.setRawHeader(
            "Authorization", "Basic " + (info.apiKey + ':' + info.apiSecret).toBase64());
        QNetworkReply *reply = manager.get(request);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!finished.wait(10'000)) {
            return -1;
        }
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_directory.isValid()); }

    void start_returnsAtOnce_andAnnouncesWhereItListens()
    {
        LocalOrganization organization;
        QSignalSpy started(&organization, &LocalOrganization::started);
        QSignalSpy stopped(&organization, &LocalOrganization::stopped);
        QThread *announcedIn = nullptr;
        connect(&organization, &LocalOrganization::started, this,
            [&] { announcedIn = QThread::currentThread(); });
        organization.start(path(QStringLiteral("demo")));
        QVERIFY(organization.isRunning());
        QVERIFY(started.isEmpty());
        QTRY_COMPARE(started.size(), 1);
        QCOMPARE(announcedIn, QThread::currentThread());

        const auto info = started.first().first().value<StartedInfo>();
        QCOMPARE(info.url.host(), QStringLiteral("127.0.0.1"));
        QCOMPARE(info.organization, QStringLiteral("Lindwurm Logistics"));
        QCOMPARE(statusOf(info, QStringLiteral("/org/v2/environments")), 200);

        organization.stop();
        QVERIFY(stopped.isEmpty());
        QTRY_COMPARE(stopped.size(), 1);
        QVERIFY(!organization.isRunning());
        QCOMPARE(statusOf(info, QStringLiteral("/org/v2/environments")), 0);
    }

    void start_afterStop_worksAgain()
    {
        LocalOrganization organization;
        QSignalSpy started(&organization, &LocalOrganization::started);
        QSignalSpy stopped(&organization, &LocalOrganization::stopped);
        for (int round = 1; round <= 3; ++round) {
            organization.start(path(QStringLiteral("again")));
            QTRY_COMPARE(started.size(), round);
            organization.stop();
            QTRY_COMPARE(stopped.size(), round);
        }
    }

    void start_onADirectoryInUse_failsWithThatKind()
    {
        LocalOrganization first;
        QSignalSpy started(&first, &LocalOrganization::started);
        first.start(path(QStringLiteral("locked")));
        QTRY_COMPARE(started.size(), 1);

        LocalOrganization second;
        QSignalSpy failed(&second, &LocalOrganization::failed);
        second.start(path(QStringLiteral("locked")));
        QTRY_COMPARE(failed.size(), 1);
        const auto error = failed.first().first().value<StartError>();
        QCOMPARE(error.kind, StartError::Kind::DirectoryLocked);
        QVERIFY(!error.message.contains(u'\n'));
        QVERIFY(!second.isRunning());
        QCOMPARE(
            statusOf(started.first().first().value<StartedInfo>(), QStringLiteral("/iam/v2/users")),
            200);
    }

    void start_onAFile_failsWithThatKind()
    {
        QFile file(path(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        LocalOrganization organization;
        QSignalSpy failed(&organization, &LocalOrganization::failed);
        organization.start(file.fileName());
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(
            failed.first().first().value<StartError>().kind, StartError::Kind::DirectoryUnusable);
    }

    void start_onATakenPort_failsWithThatKind()
    {
        LocalOrganization first;
        QSignalSpy started(&first, &LocalOrganization::started);
        first.start(path(QStringLiteral("port-1")));
        QTRY_COMPARE(started.size(), 1);

        localorg::Options options;
        options.port
            = static_cast<quint16>(started.first().first().value<StartedInfo>().url.port());
        LocalOrganization second;
        QSignalSpy failed(&second, &LocalOrganization::failed);
        second.start(path(QStringLiteral("port-2")), options);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(
            failed.first().first().value<StartError>().kind, StartError::Kind::PortUnavailable);
    }

    void destruction_whileRunningAndWhileStarting_endsTheThread()
    {
        for (int round = 0; round < 20; ++round) {
            LocalOrganization organization;
            organization.start(path(QStringLiteral("destroyed")));
            if (round % 2 == 1) {
                QSignalSpy started(&organization, &LocalOrganization::started);
                QTRY_COMPARE(started.size(), 1);
            }
        }
        // Its lock is free again.
        LocalOrganization organization;
        QSignalSpy started(&organization, &LocalOrganization::started);
        organization.start(path(QStringLiteral("destroyed")));
        QTRY_COMPARE(started.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TstLocalOrganization)
#include "tst_localorganization.moc"
