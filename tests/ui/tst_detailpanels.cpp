// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sampleorganization.h"
#include "ui/widgets/accesspanel.h"
#include "ui/widgets/accountpanel.h"
#include "ui/widgets/breakinglabel.h"
#include "ui/widgets/inspector.h"
#include "ui/widgets/journaldetail.h"
#include "ui/widgets/placepanel.h"
#include "workflows/keyserver.h"
#include "workflows/session.h"

#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <memory>

namespace {

/// As wide as the panels are beside the tables of a window that nobody has resized.
constexpr QSize place{270, 460};

void resourceWithEndpoints(inventory::Inventory &inventory)
{
    domain::Resource cluster = sample::kafka("lkc-1", "orders", "env-1");
    cluster.bootstrapEndpoint
        = QStringLiteral("pkc-ab1c2d3.europe-west3.gcp.confluent.example.com:9092");
    cluster.httpEndpoint = QStringLiteral("https://pkc-ab1c2d3.europe-west3.gcp.example.com:443");
    cluster.cloud = QStringLiteral("GCP");
    cluster.region = QStringLiteral("europe-west3");
    inventory.storeResources({cluster, sample::kafka("lkc-2", "trial", "env-2")});
}

} // namespace

/// The panels beside the tables show whole what they show, in the little room that they have.
class TstDetailPanels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Q_INIT_RESOURCE(keyward); }

    void init()
    {
        m_at = std::make_unique<KeyServer>();
        m_session = std::make_unique<workflows::Session>(domain::Profile(),
            workflows::SessionKind::ThisRun, support::connectionTo(m_at->server.url()),
            &m_at->recorded.journal);
        sample::fill(*m_session->inventory());
    }

    void place_endpointsAreWhole_afterAnEnvironmentWasShown()
    {
        resourceWithEndpoints(*m_session->inventory());
        ui::PlacePanel panel(m_session->inventory());
        panel.resize(place);
        panel.show(domain::EnvironmentId(QStringLiteral("env-1")), {});
        panel.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        panel.show(domain::EnvironmentId(QStringLiteral("env-1")),
            domain::ResourceId(QStringLiteral("lkc-1")));
        QTRY_VERIFY(isWhole(panel));
        panel.show(domain::EnvironmentId(QStringLiteral("env-1")), {});
        QTRY_VERIFY(isWhole(panel));
    }

    void cleanup()
    {
        m_session.reset();
        m_at.reset();
    }

    void account_longMailIsWhole()
    {
        ui::AccountPanel panel(m_session.get());
        panel.resize(place);
        models::AccountRow row;
        row.id = domain::PrincipalId(QStringLiteral("u-1"));
        row.standing = models::OwnerStanding::User;
        row.account = sample::user("u-1", "Bob Stone", "bob.stone.of.the.platform@example.com");
        panel.showAccount(row);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QTRY_VERIFY(isWhole(panel));
        const auto labels = panel.findChildren<ui::BreakingLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const ui::BreakingLabel *label) {
            return label->text().contains(QLatin1Char('@'));
        }));
    }

    void journal_requestIdIsWhole_andCanBeCopied()
    {
        const QString requestId = QStringLiteral("2cd99d2b773f215e8392cd99d2b773f2");
        journal::Entry entry;
        entry.outcome.requestId = requestId;
        ui::JournalDetail panel;
        panel.resize(place);
        panel.showEntry(entry);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QTRY_VERIFY(isWhole(panel));
        const QSignalSpy copied(&panel, &ui::JournalDetail::copyRequested);
        for (QToolButton *button : panel.findChildren<QToolButton *>()) {
            if (button->accessibleName() == QLatin1String("Copy request ID"))
                button->click();
        }
        QCOMPARE(copied.size(), 1);
        QCOMPARE(copied.at(0).at(0).toString(), requestId);
    }

    void inspector_wrappedTextIsWhole_whicheverKeyCameBefore()
    {
        ui::Inspector inspector(m_session.get());
        domain::ProductionRule rule;
        rule.pattern = QStringLiteral("*prod*");
        inspector.setProduction(rule);
        inspector.resize(255, 460);
        inspector.show();
        QVERIFY(QTest::qWaitForWindowExposed(&inspector));
        for (const char *key : {"AAAA", "BBBB", "AAAA", "CCCC", "DDDD"}) {
            inspector.showKey(domain::ApiKeyId(QString::fromLatin1(key)));
            QTRY_VERIFY2(areLabelsWhole(inspector), key);
        }
    }

    void inspector_ofSeveralKeys_doesNotScroll()
    {
        ui::Inspector inspector(m_session.get());
        inspector.resize(place.width(), 300);
        inspector.showKey(domain::ApiKeyId(QStringLiteral("AAAA")));
        inspector.show();
        QVERIFY(QTest::qWaitForWindowExposed(&inspector));
        QTRY_VERIFY(inspector.verticalScrollBar()->maximum() > 0);
        inspector.showCount(4);
        QTRY_COMPARE(inspector.verticalScrollBar()->maximum(), 0);
    }

    void access_isNarrowerThanItsPlace()
    {
        ui::AccessPanel panel(m_session.get());
        panel.showKey(domain::ApiKeyId(QStringLiteral("AAAA")));
        QVERIFY2(panel.minimumSizeHint().width() < place.width() * 3 / 4,
            qPrintable(QString::number(panel.minimumSizeHint().width())));
    }

private:
    static bool isWhole(const QWidget &panel)
    {
        const auto labels = panel.findChildren<ui::BreakingLabel *>();
        return !labels.isEmpty()
            && std::all_of(labels.cbegin(), labels.cend(), [](const ui::BreakingLabel *label) {
                   return !label->isVisible()
                       || label->height() >= label->heightForWidth(label->width());
               });
    }

    static bool areLabelsWhole(const QWidget &panel)
    {
        const auto labels = panel.findChildren<QLabel *>();
        return std::all_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return !label->isVisible() || !label->wordWrap()
                || label->height() >= label->heightForWidth(label->width());
        });
    }

    std::unique_ptr<KeyServer> m_at;
    std::unique_ptr<workflows::Session> m_session;
};

QTEST_MAIN(TstDetailPanels)
#include "tst_detailpanels.moc"
