// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sampleorganization.h"
#include "ui/pages/keyspage.h"
#include "ui/uisettings.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebanner.h"
#include "workflows/keyserver.h"
#include "workflows/session.h"

#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using inventory::List;
using support::ReceivedRequest;
using support::ScriptedAnswer;
using Phase = inventory::LoadState::Phase;

namespace {

/// The keys page on a scripted server, and what a person sees of it.
struct Desk
{
    Desk()
        : stored(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , settings(stored)
        , session({}, workflows::SessionKind::ThisRun, support::connectionTo(at.server.url()),
              &at.recorded.journal)
    {
        sample::fill(*session.inventory());
        page = std::make_unique<ui::KeysPage>(&session, &settings);
        QObject::connect(
            page.get(), &ui::KeysPage::searchResetRequested, page.get(), [this] { search({}); });
        QObject::connect(page.get(), &ui::KeysPage::kindResetRequested, page.get(),
            [this] { page->setKind(std::nullopt); });
    }
    void search(const QString &text)
    {
        page->setSearch(text);
        page->settleSearch();
    }
    void search(const char *text) { search(QString::fromUtf8(text)); }
    QTableView *table(const char *name) const
    {
        for (QTableView *each : page->findChildren<QTableView *>()) {
            if (each->accessibleName() == QLatin1String(name))
                return each;
        }
        return nullptr;
    }
    /// How many keys the API was asked for by their IDs.
    qsizetype lookups() const
    {
        const auto requests = at.server.requests();
        return std::count_if(requests.cbegin(), requests.cend(),
            [](const auto &request) { return request.path().startsWith("/iam/v2/api-keys/"); });
    }
    QStringList keys() const
    {
        QStringList ids;
        const QAbstractItemModel *model = table("API keys")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            ids.append(model->index(row, 0).data().toString());
        ids.sort();
        return ids;
    }
    /// What stands in the notice above the tables; empty where there is none.
    QString notice() const
    {
        const auto *banner = page->findChild<ui::MessageBanner *>(QStringLiteral("searchNotice"));
        return banner->isHidden() ? QString() : banner->text();
    }
    const ui::EmptyState *empty() const
    {
        return table("API keys")->parentWidget()->findChild<ui::EmptyState *>();
    }
    QString sentence() const
    {
        return empty()->isHidden() ? QString() : empty()->findChild<QLabel *>()->text();
    }
    QPushButton *offered() const { return empty()->findChild<QPushButton *>(); }
    QPushButton *all() const
    {
        for (QPushButton *each : page->findChildren<QPushButton *>()) {
            if (each->accessibleName() == QLatin1String("All environments"))
                return each;
        }
        return nullptr;
    }
    void setState(List list, Phase phase) { sample::setState(*session.inventory(), list, phase); }

    QTemporaryDir folder;
    KeyServer at;
    QSettings stored;
    ui::UiSettings settings;
    workflows::Session session;
    std::unique_ptr<ui::KeysPage> page;
};

const QString unknownKey = QStringLiteral("QK3T7ZP2MW5XN8RD");

} // namespace

class TstKeySearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Q_INIT_RESOURCE(keyward); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void term_thatIsWrong_isLeftOutAndSaid_theRestApplies()
    {
        Desk desk;
        QSignalSpy problem(desk.page.get(), &ui::KeysPage::searchProblemChanged);
        desk.search("orders older:9x env:prod");
        QCOMPARE(desk.keys(), QStringList({QStringLiteral("AAAA"), QStringLiteral("BBBB")}));
        QVERIFY(desk.notice().startsWith(QStringLiteral("“older:9x” is left out of the search.")));
        QVERIFY(desk.notice().contains(QStringLiteral("older:90d")));
        QCOMPARE(desk.page->searchProblem(), desk.notice());
        QCOMPARE(problem.size(), 1);
        desk.search("orders");
        QCOMPARE(desk.notice(), QString());
        QCOMPARE(desk.page->searchProblem(), QString());
    }

    void term_thatIsBeingTyped_isNotComplainedOf()
    {
        Desk desk;
        desk.page->setSearch(QStringLiteral("orders older:9"));
        QCOMPARE(desk.notice(), QString());
        desk.page->settleSearch();
        QVERIFY(desk.notice().startsWith(QStringLiteral("“older:9” is left out")));
        desk.page->setSearch(QStringLiteral("orders older:90"));
        QCOMPARE(desk.notice(), QString());
    }

    void finding_isSaidNotToBeKnown()
    {
        Desk desk;
        desk.search("has:finding");
        QCOMPARE(desk.notice(),
            QStringLiteral("“has:finding” is left out of the search. Findings are not known in "
                           "this version."));
        QCOMPARE(desk.keys().size(), 4);
    }

    void pastedId_thatIsLoaded_isSelected_andNotAskedFor()
    {
        Desk desk;
        desk.session.inventory()->storeKeys({sample::key("ABCDEFGH12345678", "", "sa-1", "lkc-1")});
        desk.search("  \"ABCDEFGH12345678\"\n ");
        QCOMPARE(desk.keys(), QStringList{QStringLiteral("ABCDEFGH12345678")});
        QCOMPARE(desk.page->currentKey().toString(), QStringLiteral("ABCDEFGH12345678"));
        QCOMPARE(desk.lookups(), 0);
    }

    void pastedId_thatIsNotLoaded_isAskedForAndMarked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << unknownKey;
        QTest::newRow("quoted") << QStringLiteral(" '%1' \n").arg(unknownKey);
        QTest::newRow("spaces inside") << QStringLiteral("'QK3T 7ZP2 MW5X N8RD'");
        QTest::newRow("lower case") << unknownKey.toLower();
    }
    void pastedId_thatIsNotLoaded_isAskedForAndMarked()
    {
        QFETCH(QString, text);
        Desk desk;
        desk.search(text);
        QVERIFY(desk.sentence().startsWith(QStringLiteral("Asking the API for key")));
        QTRY_COMPARE(desk.keys().size(), 1);
        QCOMPARE(desk.keys().first().toUpper(), unknownKey);
        QCOMPARE(desk.page->currentKey(), domain::ApiKeyId(unknownKey));
        QVERIFY(desk.notice().endsWith(
            QStringLiteral("is not in the list as it was read: the API showed it by its ID.")));
        const QAbstractItemModel *model = desk.table("API keys")->model();
        const int status = models::ApiKeyModel::columnOf(models::ApiKeyField::Status);
        QCOMPARE(model->index(0, status).data().toString(), QStringLiteral("Found by ID"));
        QCOMPARE(desk.lookups(), 1);
    }

    void typing_asksNothing_untilItSettles()
    {
        Desk desk;
        for (int length = 1; length <= unknownKey.size(); ++length)
            desk.page->setSearch(unknownKey.first(length));
        QVERIFY(desk.sentence().startsWith(QStringLiteral("No key matches")));
        QCoreApplication::processEvents();
        QCOMPARE(desk.lookups(), 0);
        desk.page->settleSearch();
        QTRY_COMPARE(desk.lookups(), 1);
    }

    void words_thatMightBeIds_areNotAskedForWhereTheyMatch()
    {
        Desk desk;
        desk.session.inventory()->storeKeys({sample::key("EEEE", "cluster01", "sa-1", "lkc-1")});
        desk.search("cluster01");
        desk.search("orders");
        desk.search("bob@example.com");
        QCoreApplication::processEvents();
        QCOMPARE(desk.lookups(), 0);
        desk.search("cluster02");
        QTRY_COMPARE(desk.lookups(), 1);
    }

    void pastedId_thatIsNotShown_isSaidHonestly_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("403") << 403
                             << QStringLiteral(
                                    "The API does not show key %1: you are not permitted to see "
                                    "it, or it does not exist. It does not say which.");
        QTest::newRow("404") << 404 << QStringLiteral("The API says that there is no key %1.");
        QTest::newRow("400") << 400
                             << QStringLiteral("The API could not be asked for key %1. The API did "
                                               "not accept the request.");
    }
    void pastedId_thatIsNotShown_isSaidHonestly()
    {
        QFETCH(int, status);
        QFETCH(QString, sentence);
        Desk desk;
        desk.at.answer = [status](const ReceivedRequest &) {
            return std::optional(ScriptedAnswer{.status = status});
        };
        desk.search(unknownKey);
        QTRY_COMPARE(desk.notice(), sentence.arg(unknownKey));
        QCOMPARE(desk.keys(), QStringList());
        QVERIFY(desk.sentence().contains(QStringLiteral("4 key(s) were searched: all that you")));
    }

    void answer_forAnOlderSearch_changesNothing()
    {
        Desk desk;
        desk.search(unknownKey);
        desk.search("orders");
        desk.search("0therKey12345678");
        QTRY_COMPARE(desk.keys().size(), 1);
        QVERIFY(!desk.session.inventory()->keys().contains(domain::ApiKeyId(unknownKey)));
    }

    void search_coversAllEnvironments_andGivesTheSelectionBack()
    {
        Desk desk;
        desk.table("Environments")->selectRow(0);
        const domain::EnvironmentId chosen = desk.page->currentEnvironment();
        QCOMPARE(chosen.toString(), QStringLiteral("env-2"));
        QVERIFY(desk.all()->isEnabled());
        desk.search("bob");
        QCOMPARE(desk.keys(), QStringList{QStringLiteral("BBBB")});
        QVERIFY(!desk.all()->isEnabled());
        desk.search("");
        QCOMPARE(desk.page->currentEnvironment(), chosen);
        QVERIFY(desk.all()->isEnabled());
        QCOMPARE(desk.keys().size(), 2);
    }

    void search_narrowedByHand_saysSoAndOffersAll()
    {
        Desk desk;
        desk.search("bob");
        desk.table("Environments")->selectRow(0);
        QVERIFY(desk.sentence().startsWith(QStringLiteral("No key matches “bob” in Dev_1.")));
        QCOMPARE(desk.offered()->text(), QStringLiteral("Search everything"));
        desk.offered()->click();
        QCOMPARE(desk.keys(), QStringList{QStringLiteral("BBBB")});
        desk.page->setKind(domain::ResourceKind::KsqlDb);
        QVERIFY(desk.sentence().startsWith(QStringLiteral("No key matches “bob” in ksqlDB.")));
        desk.offered()->click();
        QCOMPARE(desk.keys(), QStringList{QStringLiteral("BBBB")});
    }

    void nothingFound_saysHowMuchWasSearched()
    {
        Desk desk;
        desk.search("nobody");
        QCOMPARE(desk.sentence(),
            QStringLiteral("No key matches “nobody”. 4 key(s) were searched: all that you may "
                           "list."));
        desk.setState(List::Keys, Phase::Loading);
        QVERIFY(desk.sentence().contains(QStringLiteral("so far: the list is still loading.")));
        desk.setState(List::Keys, Phase::Partial);
        QVERIFY(desk.sentence().contains(QStringLiteral("Only 4 key(s) could be loaded")));
        QCOMPARE(desk.offered()->text(), QStringLiteral("Load again"));
        desk.setState(List::Keys, Phase::Complete);
        desk.setState(List::Users, Phase::NotVisible);
        QVERIFY(desk.sentence().endsWith(
            QStringLiteral("You may not list users: they could be searched by ID only.")));
        QCOMPARE(desk.offered()->text(), QStringLiteral("Clear the search"));
        desk.offered()->click();
        QCOMPARE(desk.keys().size(), 4);
    }

    void account_thatOwnsNothing_isNamed()
    {
        Desk desk;
        desk.session.inventory()->storeAccounts(
            {sample::user("u-7", "Ana Díaz", "ana@example.com")});
        desk.search("ana");
        QVERIFY(desk.sentence().contains(
            QStringLiteral("Ana Díaz (u-7) owns no key in the loaded list.")));
        desk.setState(List::Keys, Phase::Partial);
        QVERIFY(desk.sentence().contains(
            QStringLiteral("Ana Díaz (u-7) owns no key in what was loaded of the list.")));
        desk.setState(List::Keys, Phase::Complete);
        // Others mention her: what they own is not hers.
        desk.session.inventory()->storeKeys(
            {sample::key("EEEE", "ask ana@example.com", "sa-1", "lkc-1")});
        desk.search("ana@example.com");
        QCOMPARE(desk.keys(), QStringList{QStringLiteral("EEEE")});
        QCOMPARE(desk.notice(), QStringLiteral("Ana Díaz (u-7) owns no key in the loaded list."));
    }

    void orphaned_whereUsersAreHidden_saysWhatItCannotTell()
    {
        Desk desk;
        desk.setState(List::Users, Phase::NotVisible);
        desk.search("is:orphaned");
        QCOMPARE(desk.keys(), QStringList());
        QCOMPARE(desk.notice(),
            QStringLiteral("1 key(s) are left out: it cannot be told whether they match. Their "
                           "owners are not visible to you."));
    }

    void serverText_isPlainText()
    {
        Desk desk;
        desk.session.inventory()->storeAccounts({sample::user("u-8", "<b>Eve</b>\u202E", "")});
        desk.search("owner:eve");
        QVERIFY(desk.sentence().contains(QStringLiteral("<b>Eve</b>[U+202E] (u-8)")));
        QCOMPARE(desk.empty()->findChild<QLabel *>()->textFormat(), Qt::PlainText);
    }
};

QTEST_MAIN(TstKeySearch)
#include "tst_keysearch.moc"
