// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/apikeymodel.h"
#include "models/names.h"
#include "models/roles.h"
#include "support/sampleorganization.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using models::ApiKeyField;
using models::ApiKeyModel;
using Phase = inventory::LoadState::Phase;

class TstApiKeyModel : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<inventory::Inventory> m_owned;

    static QString cell(const ApiKeyModel &model, int row, ApiKeyField field)
    {
        return model.index(row, ApiKeyModel::columnOf(field)).data().toString();
    }
    static QStringList keys(const ApiKeyModel &model)
    {
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids.append(cell(model, row, ApiKeyField::Key));
        return ids;
    }
    static domain::ApiKeyId id(const char *text)
    {
        return domain::ApiKeyId(QString::fromUtf8(text));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_owned = std::make_unique<inventory::Inventory>();
        sample::fill(*m_owned);
    }

    void columns_firstEight_areTheFixedNames()
    {
        const ApiKeyModel model(m_owned.get());
        QStringList titles;
        for (int column = 0; column < 8; ++column)
            titles.append(model.headerData(column, Qt::Horizontal).toString());
        QCOMPARE(titles,
            QStringList({QStringLiteral("Key"), QStringLiteral("Name"),
                QStringLiteral("Description"), QStringLiteral("Kind"), QStringLiteral("Resource"),
                QStringLiteral("Environment"), QStringLiteral("Owner"),
                QStringLiteral("Created")}));
    }

    void rows_atFirst_areTheNewestFirst()
    {
        const ApiKeyModel model(m_owned.get());
        QCOMPARE(keys(model).join(QLatin1Char(' ')), QStringLiteral("AAAA DDDD CCCC BBBB"));
    }

    void filter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("id, any case") << QStringLiteral("bbb") << QStringLiteral("BBBB");
        QTest::newRow("description, accents") << QStringLiteral("écrit") << QStringLiteral("CCCC");
        QTest::newRow("owner's name") << QStringLiteral("orders-app") << QStringLiteral("AAAA");
        QTest::newRow("owner's e-mail") << QStringLiteral("BOB@example") << QStringLiteral("BBBB");
        QTest::newRow("owner's ID") << QStringLiteral("sa-2") << QStringLiteral("CCCC");
        QTest::newRow("resource") << QStringLiteral("trial") << QStringLiteral("DDDD CCCC");
        QTest::newRow("environment") << QStringLiteral("prod_1") << QStringLiteral("AAAA BBBB");
        QTest::newRow("two words") << QStringLiteral("prod_1 bob") << QStringLiteral("BBBB");
        QTest::newRow("not across fields") << QStringLiteral("aaaareads") << QString();
    }
    void filter()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        ApiKeyModel model(m_owned.get());
        QAbstractItemModelTester tester(&model);
        models::ApiKeyFilter filter;
        filter.query = search::parse(text).query;
        model.setFilter(filter);
        QCOMPARE(keys(model).join(QLatin1Char(' ')), expected);
    }

    void filter_byEnvironmentAndResource_narrows()
    {
        ApiKeyModel model(m_owned.get());
        models::ApiKeyFilter filter;
        filter.environment = domain::EnvironmentId(QStringLiteral("env-2"));
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 2);
        filter.resource = domain::ResourceId(QStringLiteral("lkc-1"));
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 0);
    }

    void sort_byOwner_isByNameAndEmptyLast()
    {
        ApiKeyModel model(m_owned.get());
        QAbstractItemModelTester tester(&model);
        model.sort(ApiKeyModel::columnOf(ApiKeyField::Description), Qt::AscendingOrder);
        QCOMPARE(keys(model).last(), QStringLiteral("BBBB"));
        model.sort(ApiKeyModel::columnOf(ApiKeyField::Description), Qt::DescendingOrder);
        QCOMPARE(keys(model).last(), QStringLiteral("BBBB"));
    }

    void persistentIndex_afterSortAndFilter_followsItsKey()
    {
        ApiKeyModel model(m_owned.get());
        const QPersistentModelIndex index(model.index(model.rowOf(id("CCCC")), 0));
        model.sort(0, Qt::DescendingOrder);
        QCOMPARE(index.data().toString(), QStringLiteral("CCCC"));
        models::ApiKeyFilter filter;
        filter.query = search::parse(QStringLiteral("aaaa")).query;
        model.setFilter(filter);
        QVERIFY(!index.isValid());
    }

    void keyDeleted_rowStays_andSaysSo()
    {
        ApiKeyModel model(m_owned.get());
        QAbstractItemModelTester tester(&model);
        model.setEditable(true);
        m_owned->markDeleted({id("AAAA")});
        const int row = model.rowOf(id("AAAA"));
        QVERIFY(row >= 0);
        QCOMPARE(cell(model, row, ApiKeyField::Status), QStringLiteral("Deleted"));
        QVERIFY(model.index(row, 0).data(models::DeletedRole).toBool());
        QCOMPARE(model.existingCount(), model.rowCount() - 1);
        const int column = ApiKeyModel::columnOf(ApiKeyField::Description);
        QVERIFY(!(model.flags(model.index(row, column)) & Qt::ItemIsEditable));
    }

    void keyAdded_whileNothingLoads_showsAtOnce()
    {
        ApiKeyModel model(m_owned.get());
        QAbstractItemModelTester tester(&model);
        m_owned->learnKey(sample::key("NEW", "", "sa-1", "lkc-1", 0));
        QCOMPARE(cell(model, 0, ApiKeyField::Key), QStringLiteral("NEW"));
        QCOMPARE(cell(model, 0, ApiKeyField::Status), QStringLiteral("Propagating"));
    }

    void newKey_saysWhatItsDataPlaneSaid_elseWhatItsAgeDoes()
    {
        using State = domain::Readiness::State;
        ApiKeyModel model(m_owned.get());
        domain::ApiKey created = sample::key("NEW", "", "sa-1", "lkc-1", 0);
        created.createdAt = QDateTime::currentDateTimeUtc().addSecs(-600);
        m_owned->learnKey(created);
        const auto status = [&] {
            const int row = model.rowOf(created.id);
            return cell(model, row, ApiKeyField::Status);
        };
        const auto toolTip = [&] {
            const int column = ApiKeyModel::columnOf(ApiKeyField::Status);
            return model.index(model.rowOf(created.id), column).data(Qt::ToolTipRole).toString();
        };
        QCOMPARE(status(), QStringLiteral("Should be ready"));
        QVERIFY(toolTip().contains(QStringLiteral("by the time alone")));
        domain::ApiError refused;
        refused.httpStatus = 401;
        refused.detail = QStringLiteral("<b>Unauthorized</b>");
        const QDateTime now = QDateTime::currentDateTimeUtc();
        m_owned->setReadiness(created.id, domain::Readiness{State::Asking, now, refused});
        QCOMPARE(status(), QStringLiteral("Propagating"));
        QVERIFY(toolTip().contains(QStringLiteral("401")));
        m_owned->setReadiness(created.id, domain::Readiness{State::NotReady, now, refused});
        QCOMPARE(status(), QStringLiteral("Not ready"));
        QVERIFY(toolTip().contains(QStringLiteral("401")));
        m_owned->setReadiness(created.id, domain::Readiness{State::Unreachable, {}, {}});
        QCOMPARE(status(), QStringLiteral("Should be ready"));
        m_owned->setReadiness(created.id, domain::Readiness{State::Ready, now, {}});
        QCOMPARE(status(), QStringLiteral("Ready"));
        m_owned->setReadiness(created.id, std::nullopt);
        QCOMPARE(status(), QStringLiteral("Should be ready"));
    }

    void pagesInARow_areShownBeforeTheListEnds()
    {
        ApiKeyModel model(m_owned.get());
        sample::setState(*m_owned, inventory::List::Keys, Phase::Loading);
        m_owned->storeKeys(
            {sample::key("E1", "", "sa-1", "lkc-1"), sample::key("E2", "", "sa-1", "lkc-1")});
        QTRY_COMPARE(model.rowCount(), 6);
        m_owned->storeKeys(
            {sample::key("E3", "", "sa-1", "lkc-1"), sample::key("E4", "", "sa-1", "lkc-1")});
        sample::setState(*m_owned, inventory::List::Keys, Phase::Complete);
        QCOMPARE(model.rowCount(), 8);
    }

    void namesInARow_moveTheRowsTogether_andAtOnceWhenTheListEnds()
    {
        ApiKeyModel model(m_owned.get());
        model.sort(ApiKeyModel::columnOf(ApiKeyField::Owner));
        QCOMPARE(keys(model).first(), QStringLiteral("BBBB"));
        sample::setState(*m_owned, inventory::List::ServiceAccounts, Phase::Loading);
        QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
        m_owned->storeAccounts({sample::serviceAccount("sa-1", "Aaron")});
        m_owned->storeAccounts({sample::serviceAccount("sa-2", "Zoe")});
        QCOMPARE(moved.size(), 0);
        QTRY_COMPARE(keys(model).first(), QStringLiteral("AAAA"));
        QCOMPARE(moved.size(), 1);
        m_owned->storeAccounts({sample::serviceAccount("sa-2", "Aaaron")});
        sample::setState(*m_owned, inventory::List::ServiceAccounts, Phase::Complete);
        QCOMPARE(keys(model).first(), QStringLiteral("CCCC"));
    }

    void setData_otherText_asksForTheEditAndChangesNothing()
    {
        ApiKeyModel model(m_owned.get());
        model.setEditable(true);
        QSignalSpy spy(&model, &ApiKeyModel::editRequested);
        const QModelIndex index
            = model.index(model.rowOf(id("AAAA")), ApiKeyModel::columnOf(ApiKeyField::Description));
        QVERIFY(!model.setData(index, QStringLiteral(" reads orders ")));
        QVERIFY(spy.isEmpty());
        QVERIFY(model.setData(index, QString()));
        QCOMPARE(spy.size(), 1);
        const auto edit = spy.first().at(1).value<domain::ApiKeyEdit>();
        QCOMPARE(edit.description, std::optional(QString()));
        QVERIFY(!edit.displayName);
        QCOMPARE(index.data().toString(), QStringLiteral("reads orders"));
        model.setPending(id("AAAA"), edit);
        QCOMPARE(cell(model, index.row(), ApiKeyField::Status), QStringLiteral("Saving…"));
    }

    void setData_editorOpenedAndClosed_asksNothing()
    {
        m_owned->storeKeys({sample::key("SPACES", "kept by hand  ", "sa-1", "lkc-1")});
        ApiKeyModel model(m_owned.get());
        model.setEditable(true);
        QSignalSpy spy(&model, &ApiKeyModel::editRequested);
        const QModelIndex index = model.index(
            model.rowOf(id("SPACES")), ApiKeyModel::columnOf(ApiKeyField::Description));
        QVERIFY(!model.setData(index, index.data(Qt::EditRole)));
        QVERIFY(spy.isEmpty());
    }

    void setData_notEditable_isRefused()
    {
        ApiKeyModel model(m_owned.get());
        QSignalSpy spy(&model, &ApiKeyModel::editRequested);
        QVERIFY(!model.setData(
            model.index(0, ApiKeyModel::columnOf(ApiKeyField::Name)), QStringLiteral("x")));
        QVERIFY(spy.isEmpty());
    }

    void owner_inNoList_saysWhatIsKnownOfIt()
    {
        ApiKeyModel model(m_owned.get());
        const auto owner = [&] { return cell(model, model.rowOf(id("DDDD")), ApiKeyField::Owner); };
        QCOMPARE(owner(), QStringLiteral("u-gone (no such account)"));
        sample::setState(*m_owned, inventory::List::Users, Phase::NotVisible);
        QCOMPARE(owner(), QStringLiteral("u-gone (not visible to you)"));
        sample::setState(*m_owned, inventory::List::Users, Phase::Partial);
        QCOMPARE(owner(), QStringLiteral("u-gone"));
    }

    void textOfTheServer_withControlCharacters_isMadeVisible()
    {
        m_owned->storeKeys({sample::key("EVIL", "a\u202Eb", "sa-1", "lkc-1")});
        ApiKeyModel model(m_owned.get());
        QCOMPARE(cell(model, model.rowOf(id("EVIL")), ApiKeyField::Description),
            QStringLiteral("a[U+202E]b"));
    }

    void held_readingMovesNoRow_andLetGo_putsThemInOrder()
    {
        ApiKeyModel model(m_owned.get());
        QAbstractItemModelTester tester(&model);
        QCOMPARE(keys(model).join(QLatin1Char(' ')), QStringLiteral("AAAA DDDD CCCC BBBB"));
        const QPersistentModelIndex edited(model.index(model.rowOf(id("CCCC")), 2));
        inventory::LoadState state;
        state.phase = Phase::Loading;
        state.completeAt = QDateTime::currentDateTimeUtc();
        m_owned->setState(inventory::List::Keys, state);
        model.setHeld(true);
        QSignalSpy moved(&model, &ApiKeyModel::aboutToFollow);
        m_owned->beginReadingKeys();
        m_owned->storeKeys({sample::key("EEEE", "new", "sa-1", "lkc-1", 0)});
        m_owned->storeKeys({sample::key("AAAA", "changed", "sa-1", "lkc-1", 10)});
        m_owned->keepKeys({id("AAAA"), id("BBBB"), id("CCCC"), id("EEEE")});
        QCOMPARE(keys(model).join(QLatin1Char(' ')), QStringLiteral("AAAA DDDD CCCC BBBB EEEE"));
        QCOMPARE(cell(model, 0, ApiKeyField::Description), QStringLiteral("changed"));
        QCOMPARE(cell(model, 0, ApiKeyField::Status), QStringLiteral("Changed: description"));
        QCOMPARE(cell(model, 1, ApiKeyField::Status), QStringLiteral("Gone"));
        QVERIFY(model.index(1, 0).data(models::DeletedRole).toBool());
        QCOMPARE(cell(model, 4, ApiKeyField::Status), QStringLiteral("New"));
        // The next reading takes the gone row away, but not from under the pointer.
        m_owned->beginReadingKeys();
        QCOMPARE(keys(model).join(QLatin1Char(' ')), QStringLiteral("AAAA DDDD CCCC BBBB EEEE"));
        QCOMPARE(cell(model, 1, ApiKeyField::Status), QStringLiteral("Gone"));
        QVERIFY(moved.isEmpty());
        model.setHeld(false);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(keys(model).join(QLatin1Char(' ')), QStringLiteral("EEEE AAAA CCCC BBBB"));
        QCOMPARE(edited.row(), 2);
    }

    void filter_marked_showsOnlyWhatHasChanged()
    {
        ApiKeyModel model(m_owned.get());
        inventory::LoadState state;
        state.phase = Phase::Complete;
        state.completeAt = QDateTime::currentDateTimeUtc();
        m_owned->setState(inventory::List::Keys, state);
        m_owned->beginReadingKeys();
        m_owned->keepKeys({id("AAAA"), id("BBBB"), id("CCCC")});
        models::ApiKeyFilter filter;
        filter.isMarked = true;
        model.setFilter(filter);
        QCOMPARE(keys(model), QStringList(QStringLiteral("DDDD")));
    }

    void setData_keyWentMeanwhile_isStillAskedFor()
    {
        ApiKeyModel model(m_owned.get());
        model.setEditable(true);
        QSignalSpy asked(&model, &ApiKeyModel::editRequested);
        const QModelIndex cell
            = model.index(model.rowOf(id("AAAA")), ApiKeyModel::columnOf(ApiKeyField::Description));
        m_owned->markDeleted({id("AAAA")});
        QVERIFY(model.setData(cell, QStringLiteral("typed"), Qt::EditRole));
        QCOMPARE(asked.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TstApiKeyModel)
#include "tst_apikeymodel.moc"
