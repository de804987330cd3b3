// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/tablepanel.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QTimer>

using Phase = inventory::LoadState::Phase;

namespace {

/// A panel in a page that is never shown, and what a person would see of it.
struct Panel
{
    Panel()
        : panel(QStringLiteral("Things"), QStringLiteral("List of things"), &page)
        , banner(panel.findChild<ui::MessageBanner *>())
        , empty(panel.findChild<ui::EmptyState *>())
    {
        panel.table()->setModel(&model);
        panel.setSentences({QStringLiteral("Empty."), QStringLiteral("Make one"),
            QStringLiteral("Loading…"), QStringLiteral("Not read."), QStringLiteral("Not for you."),
            QStringLiteral("Not whole."), QStringLiteral("All hidden.")});
    }
    void showState(Phase phase, int shownRows, int knownRows, bool isCancelled = false)
    {
        inventory::LoadState state;
        state.phase = phase;
        const bool isBroken
            = phase == Phase::Partial || phase == Phase::Failed || phase == Phase::NotVisible;
        if (isBroken && !isCancelled) {
            domain::ApiError error;
            error.kind = domain::ApiError::Kind::Timeout;
            error.requestId = QStringLiteral("req-1");
            state.error = error;
        }
        panel.showState(state, shownRows, knownRows);
    }
    QString bannerText() const { return banner->isHidden() ? QString() : banner->text(); }
    QString sentence() const
    {
        return empty->isHidden() ? QString() : empty->findChild<QLabel *>()->text();
    }
    QPushButton *bannerAction() const { return banner->findChild<QPushButton *>(); }
    QPushButton *emptyAction() const { return empty->findChild<QPushButton *>(); }
    QString offered() const
    {
        return empty->isHidden() || emptyAction()->isHidden() ? QString() : emptyAction()->text();
    }

    QWidget page;
    QStandardItemModel model{2, 3};
    ui::TablePanel panel;
    ui::MessageBanner *banner;
    ui::EmptyState *empty;
};

/// Counts how often its rows are asked what may be done with them.
class AskedModel : public QStandardItemModel
{
public:
    using QStandardItemModel::QStandardItemModel;
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        ++asked;
        return QStandardItemModel::flags(index);
    }

    mutable int asked = 0;
};

/// How often a widget is painted.
class Paintings : public QObject
{
public:
    explicit Paintings(QWidget *widget) { widget->installEventFilter(this); }
    int count() const { return m_count; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }

private:
    int m_count = 0;
};

/// What has been put off until the next turn of the event loop is done.
void goOn()
{
    bool isDone = false;
    QTimer::singleShot(0, qApp, [&isDone] { isDone = true; });
    QTRY_VERIFY(isDone);
    QCoreApplication::processEvents();
}

} // namespace

class TstTablePanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Q_INIT_RESOURCE(keyward); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void showState_withoutRows_saysOneSentence_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("offered");
        const auto row = [](const char *tag, Phase phase, const char *sentence, const char *offer) {
            QTest::newRow(tag) << int(phase) << QString::fromUtf8(sentence)
                               << QString::fromUtf8(offer);
        };
        row("not loaded", Phase::NotLoaded, "Loading…", "");
        row("loading", Phase::Loading, "Loading…", "");
        row("complete", Phase::Complete, "Empty.", "Make one");
        row("partial", Phase::Partial, "Not read. The API did not answer in time.", "Load again");
        row("failed", Phase::Failed, "Not read. The API did not answer in time.", "Load again");
        row("not visible", Phase::NotVisible, "Not for you.", "");
    }
    void showState_withoutRows_saysOneSentence()
    {
        QFETCH(int, phase);
        Panel at;
        at.showState(Phase(phase), 0, 0);
        QTEST(at.sentence(), "sentence");
        QTEST(at.offered(), "offered");
        QCOMPARE(at.bannerText(), QString());
    }

    void showState_withRows_warnsWhereTheyAreNotWhole_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<bool>("isWarned");
        QTest::newRow("not loaded") << int(Phase::NotLoaded) << false;
        QTest::newRow("loading") << int(Phase::Loading) << false;
        QTest::newRow("complete") << int(Phase::Complete) << false;
        QTest::newRow("partial") << int(Phase::Partial) << true;
        QTest::newRow("failed") << int(Phase::Failed) << true;
        QTest::newRow("not visible") << int(Phase::NotVisible) << true;
    }
    void showState_withRows_warnsWhereTheyAreNotWhole()
    {
        QFETCH(int, phase);
        QFETCH(bool, isWarned);
        Panel at;
        at.showState(Phase(phase), 2, 2);
        QCOMPARE(at.sentence(), QString());
        QCOMPARE(at.bannerText(),
            isWarned ? QStringLiteral("Not whole. The API did not answer in time.") : QString());
        if (!isWarned)
            return;
        QStringList texts;
        for (const QLabel *label : at.banner->findChildren<QLabel *>())
            texts.append(label->text());
        QVERIFY(texts.contains(QStringLiteral("Request ID req-1")));
        QVERIFY(!at.bannerAction()->isHidden());
        QSignalSpy reload(&at.panel, &ui::TablePanel::reloadRequested);
        at.bannerAction()->click();
        QCOMPARE(reload.size(), 1);
    }

    void showState_cancelled_saysThat()
    {
        Panel at;
        at.showState(Phase::Partial, 2, 2, true);
        QCOMPARE(at.bannerText(), QStringLiteral("Not whole. Loading was cancelled."));
        at.showState(Phase::Partial, 0, 0, true);
        QCOMPARE(at.sentence(), QStringLiteral("Not read. Loading was cancelled."));
        QCOMPARE(at.bannerText(), QString());
    }

    void showState_readingAgainWasCancelled_isNoFailure()
    {
        Panel at;
        inventory::LoadState state;
        state.phase = Phase::Partial;
        state.completeAt = QDateTime::currentDateTimeUtc();
        at.panel.showState(state, 2, 2);
        QVERIFY(at.bannerText().startsWith(QStringLiteral("This is as it was read at ")));
        QVERIFY(at.bannerText().endsWith(QStringLiteral(". Reading it again was cancelled.")));
    }

    void showState_filterHidesAll_offersToShowAll()
    {
        for (const Phase phase : {Phase::Complete, Phase::Loading, Phase::Partial}) {
            Panel at;
            at.showState(phase, 0, 2);
            QCOMPARE(at.sentence(), QStringLiteral("All hidden."));
            QCOMPARE(at.bannerText().isEmpty(), phase != Phase::Partial);
            QSignalSpy reset(&at.panel, &ui::TablePanel::filterResetRequested);
            QSignalSpy reload(&at.panel, &ui::TablePanel::reloadRequested);
            at.emptyAction()->click();
            QCOMPARE(reset.size(), 1);
            QCOMPARE(reload.size(), 0);
        }
    }

    void emptyAction_isThatOfTheSentence()
    {
        Panel at;
        QSignalSpy reload(&at.panel, &ui::TablePanel::reloadRequested);
        QSignalSpy empty(&at.panel, &ui::TablePanel::emptyActionTriggered);
        at.showState(Phase::Failed, 0, 0);
        at.emptyAction()->click();
        QCOMPARE(reload.size(), 1);
        QCOMPARE(empty.size(), 0);
        at.showState(Phase::Complete, 0, 0);
        at.emptyAction()->click();
        QCOMPARE(reload.size(), 1);
        QCOMPARE(empty.size(), 1);
    }

    void reload_thatShowsTheNextState_isSafe()
    {
        Panel at;
        QObject::connect(&at.panel, &ui::TablePanel::reloadRequested, &at.panel, [&at] {
            at.showState(Phase::Loading, 2, 2);
            at.showState(Phase::Partial, 2, 2, true);
        });
        at.showState(Phase::Partial, 2, 2);
        at.bannerAction()->click();
        QCOMPARE(at.bannerText(), QStringLiteral("Not whole. Loading was cancelled."));
    }

    void showState_whole_takesSentenceAndBannerAway()
    {
        Panel at;
        at.showState(Phase::Partial, 2, 2);
        at.showState(Phase::Complete, 2, 2);
        QCOMPARE(at.bannerText(), QString());
        at.showState(Phase::Loading, 0, 0);
        at.showState(Phase::Loading, 1, 1);
        QCOMPARE(at.sentence(), QString());
    }

    void columnMenu_lastShownColumn_cannotBeHidden()
    {
        Panel at;
        at.panel.setDefaultColumns({10, 10, 10}, {1, 2});
        QMenu menu;
        at.panel.fillColumnMenu(&menu);
        QCOMPARE(menu.actions().size(), 3);
        QVERIFY(!menu.actions().at(0)->isEnabled());
        menu.actions().at(1)->setChecked(true);
        QVERIFY(!at.panel.table()->isColumnHidden(1));
        QMenu next;
        at.panel.fillColumnMenu(&next);
        QVERIFY(next.actions().at(0)->isEnabled());
    }

    void header_whenRowsMove_isNotPainted()
    {
        Panel at;
        at.panel.setDefaultColumns({10, 10, 10}, {1});
        at.panel.resize(800, 300);
        at.page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&at.page));
        ui::DataTable *table = at.panel.table();
        goOn();
        const Paintings ofHeader(table->horizontalHeader()->viewport());
        const Paintings ofRows(table->viewport());
        const auto hint = QAbstractItemModel::VerticalSortHint;
        Q_EMIT at.model.layoutAboutToBeChanged({}, hint);
        Q_EMIT at.model.layoutChanged({}, hint);
        table->layOut();
        QTRY_VERIFY(ofRows.count() > 0);
        goOn();
        QCOMPARE(ofRows.count(), 1);
        QCOMPARE(ofHeader.count(), 0);
        // What it says is its own affair.
        at.model.setHeaderData(0, Qt::Horizontal, QStringLiteral("Other"));
        QTRY_VERIFY(ofHeader.count() > 0);
        QVERIFY(table->isColumnHidden(1));
    }

    void stretchedColumn_whenTheRoomChanges_isPaintedOnce()
    {
        Panel at;
        at.panel.setDefaultColumns({10, 10, 10}, {});
        at.panel.setStretchColumn(1);
        at.panel.resize(800, 300);
        at.page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&at.page));
        ui::DataTable *table = at.panel.table();
        goOn();
        const auto isFilled
            = [table] { return table->horizontalHeader()->length() == table->viewport()->width(); };
        QVERIFY(isFilled());
        const int width = table->viewport()->width();

        const Paintings paintings(table->viewport());
        // As when there are more rows than fit.
        table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        QTRY_VERIFY(paintings.count() > 0);
        goOn();
        QVERIFY(table->viewport()->width() < width);
        QVERIFY(isFilled());
        QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
        QCOMPARE(paintings.count(), 1);
    }

    void allRowsSelected_headerIsPaintedWithoutLookingAtThem()
    {
        AskedModel model(5000, 3);
        ui::DataTable table;
        table.setModel(&model);
        table.setSelectionBehavior(QAbstractItemView::SelectRows);
        table.selectAll();
        QCOMPARE(table.selectionModel()->selection().first().height(), 5000);
        model.asked = 0;
        table.horizontalHeader()->grab();
        QVERIFY(model.asked < 100);
    }
};

QTEST_MAIN(TstTablePanel)
#include "tst_tablepanel.moc"
