// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/environmentmodel.h"
#include "models/resourcemodel.h"
#include "models/roles.h"
#include "support/sampleorganization.h"

#include <QAbstractItemModelTester>
#include <QTest>

using inventory::List;
using models::EnvironmentModel;
using models::ResourceModel;
using Phase = inventory::LoadState::Phase;

/// The tables of environments and of clusters.
class TstTables : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<inventory::Inventory> m_owned;

    static domain::EnvironmentId environmentId(const char *text)
    {
        return domain::EnvironmentId(QString::fromUtf8(text));
    }
    static domain::ResourceId resourceId(const char *text)
    {
        return domain::ResourceId(QString::fromUtf8(text));
    }
    template <typename Model> static QString column(const Model &model, int column)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, column).data().toString());
        return texts.join(QLatin1Char(' '));
    }
    static QString keyCount(const EnvironmentModel &model, const char *id)
    {
        const int row = model.rowOf(environmentId(id));
        return model.index(row, EnvironmentModel::Keys).data().toString();
    }
    static QString keyCount(const ResourceModel &model, const char *id)
    {
        const int row = model.rowOf(resourceId(id));
        return model.index(row, ResourceModel::Keys).data().toString();
    }
    void addKeys(int count, const char *resource)
    {
        QList<domain::ApiKey> keys;
        for (int i = 0; i < count; ++i)
            keys.append(
                sample::key(QByteArray::number(i).prepend("K").constData(), "", "sa-1", resource));
        m_owned->storeKeys(keys);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_owned = std::make_unique<inventory::Inventory>();
        sample::fill(*m_owned);
    }

    void environments_renamedAndAdded_keepTheirRows()
    {
        EnvironmentModel model(m_owned.get());
        QAbstractItemModelTester tester(&model);
        const QPersistentModelIndex second(model.index(1, EnvironmentModel::Name));
        m_owned->storeEnvironments({sample::environment("env-0", "First"),
            sample::environment("env-2", "Renamed"), sample::environment("env-1", "Prod_1")});
        QVERIFY(second.isValid());
        QCOMPARE(second.row(), 1);
        QCOMPARE(second.data().toString(), QStringLiteral("Renamed"));
        QCOMPARE(column(model, EnvironmentModel::Identifier), QStringLiteral("env-1 env-2 env-0"));
    }

    void environments_gone_takeTheirRowsAlone()
    {
        EnvironmentModel model(m_owned.get());
        QAbstractItemModelTester tester(&model);
        const QPersistentModelIndex first(model.index(0, 0));
        const QPersistentModelIndex second(model.index(1, 0));
        m_owned->keepEnvironments({environmentId("env-2")});
        QVERIFY(!first.isValid());
        QCOMPARE(second.row(), 0);
        QCOMPARE(column(model, EnvironmentModel::Identifier), QStringLiteral("env-2"));
        m_owned->keepEnvironments({});
        QCOMPARE(model.rowCount(), 0);
    }

    void environments_keyCounts_followTheKeys()
    {
        EnvironmentModel model(m_owned.get());
        QAbstractItemModelTester tester(&model);
        QCOMPARE(keyCount(model, "env-1"), QStringLiteral("2"));
        addKeys(10, "lkc-1");
        QTRY_COMPARE(keyCount(model, "env-1"), QStringLiteral("12"));
        m_owned->storeEnvironments({sample::environment("env-3", "Empty")});
        QCOMPARE(keyCount(model, "env-3"), QStringLiteral("0"));
    }

    void environments_keysNotWhole_countsAreAtLeast()
    {
        EnvironmentModel model(m_owned.get());
        m_owned->storeEnvironments({sample::environment("env-3", "Empty")});
        for (const Phase phase : {Phase::Loading, Phase::Partial, Phase::NotVisible}) {
            sample::setState(*m_owned, List::Keys, phase);
            QCOMPARE(keyCount(model, "env-1"), QStringLiteral("2+"));
            QCOMPARE(keyCount(model, "env-3"), QStringLiteral("–"));
            QVERIFY(
                !model.index(0, EnvironmentModel::Keys).data(Qt::ToolTipRole).toString().isEmpty());
        }
        addKeys(10, "lkc-1");
        QTRY_COMPARE(keyCount(model, "env-1"), QStringLiteral("12+"));
        sample::setState(*m_owned, List::Keys, Phase::Complete);
        QCOMPARE(keyCount(model, "env-1"), QStringLiteral("12"));
    }

    void environments_sortKeyOfCounts_isTheNumber()
    {
        const EnvironmentModel model(m_owned.get());
        QCOMPARE(model.index(0, EnvironmentModel::Keys).data(models::SortRole), QVariant(2));
    }

    void environments_production_byThePattern()
    {
        EnvironmentModel model(m_owned.get());
        const auto isProduction = [&](const char *id) {
            return model.index(model.rowOf(environmentId(id)), EnvironmentModel::Name)
                .data(models::ProductionRole)
                .toBool();
        };
        model.setProduction({QString(), {}, {}});
        QVERIFY(!isProduction("env-1"));
        model.setProduction({});
        QVERIFY(isProduction("env-1"));
        QVERIFY(!isProduction("env-2"));
        model.setProduction({{}, {environmentId("env-2")}, {environmentId("env-1")}});
        QVERIFY(!isProduction("env-1"));
        QVERIFY(isProduction("env-2"));
    }

    void resources_renamedAndAdded_keepTheirRows()
    {
        ResourceModel model(m_owned.get());
        QAbstractItemModelTester tester(&model);
        const QPersistentModelIndex second(model.index(1, ResourceModel::Name));
        m_owned->storeResources(
            {sample::kafka("lkc-3", "new", "env-1"), sample::kafka("lkc-2", "trial-2", "env-2")});
        QCOMPARE(second.row(), 1);
        QCOMPARE(second.data().toString(), QStringLiteral("trial-2"));
        QCOMPARE(column(model, ResourceModel::Identifier), QStringLiteral("lkc-1 lkc-2 lkc-3"));
    }

    void resources_gone_takeTheirRowsAlone()
    {
        ResourceModel model(m_owned.get());
        QAbstractItemModelTester tester(&model);
        const QPersistentModelIndex first(model.index(0, 0));
        const QPersistentModelIndex second(model.index(1, 0));
        m_owned->keepResources(environmentId("env-1"), domain::ResourceKind::Kafka, {});
        QVERIFY(!first.isValid());
        QCOMPARE(second.row(), 0);
        QCOMPARE(column(model, ResourceModel::Identifier), QStringLiteral("lkc-2"));
    }

    void resources_narrowedByEnvironment_showItsClustersAlone()
    {
        ResourceModel model(m_owned.get());
        QAbstractItemModelTester tester(&model);
        const QPersistentModelIndex second(model.index(1, 0));
        model.setEnvironment(environmentId("env-2"));
        QCOMPARE(column(model, ResourceModel::Identifier), QStringLiteral("lkc-2"));
        QVERIFY(second.isValid());
        m_owned->storeResources(
            {sample::kafka("lkc-3", "other", "env-1"), sample::kafka("lkc-4", "own", "env-2")});
        QCOMPARE(column(model, ResourceModel::Identifier), QStringLiteral("lkc-2 lkc-4"));
        model.setEnvironment({});
        QCOMPARE(model.rowCount(), 4);
        model.setEnvironment(environmentId("env-nowhere"));
        QCOMPARE(model.rowCount(), 0);
    }

    void resources_keyCounts_sayWhetherTheyAreWhole()
    {
        ResourceModel model(m_owned.get());
        QAbstractItemModelTester tester(&model);
        m_owned->storeResources({sample::kafka("lkc-3", "unused", "env-1")});
        addKeys(10, "lkc-1");
        QCOMPARE(keyCount(model, "lkc-1"), QStringLiteral("12"));
        QCOMPARE(keyCount(model, "lkc-3"), QStringLiteral("0"));
        sample::setState(*m_owned, List::Keys, Phase::Partial);
        QCOMPARE(keyCount(model, "lkc-1"), QStringLiteral("12+"));
        QCOMPARE(keyCount(model, "lkc-3"), QStringLiteral("–"));
        QCOMPARE(model.index(0, ResourceModel::Keys).data(models::SortRole), QVariant(12));
    }

    void resources_textOfTheServer_isMadeVisible()
    {
        domain::Resource resource = sample::kafka("lkc-5", "a\u202Eb", "env-1");
        resource.phase = QStringLiteral("x\ny");
        resource.region = QStringLiteral("eu\u200F1");
        m_owned->storeResources({resource});
        const ResourceModel model(m_owned.get());
        const int row = model.rowOf(resource.id);
        const auto text = [&](int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(text(ResourceModel::Name), QStringLiteral("a[U+202E]b"));
        QCOMPARE(text(ResourceModel::Phase), QStringLiteral("x[U+000A]y"));
        QCOMPARE(text(ResourceModel::Place), QStringLiteral("eu[U+200F]1"));
        QCOMPARE(text(ResourceModel::Environment), QStringLiteral("Prod_1"));
    }

    void resources_typeAndEndpoints_areThere()
    {
        domain::Resource resource = sample::kafka("lkc-5", "orders", "env-1");
        resource.type = QStringLiteral("DEDICATED");
        resource.bootstrapEndpoint = QStringLiteral("pkc-5.example:9092");
        resource.httpEndpoint = QStringLiteral("https://pkc-5.example:443");
        m_owned->storeResources({resource});
        const ResourceModel model(m_owned.get());
        const int row = model.rowOf(resource.id);
        const auto text = [&](int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(text(ResourceModel::Type), QStringLiteral("Dedicated"));
        QCOMPARE(text(ResourceModel::Bootstrap), resource.bootstrapEndpoint);
        QCOMPARE(text(ResourceModel::Endpoint), resource.httpEndpoint);
    }

    void environments_clusterCounts_followTheClusters()
    {
        const EnvironmentModel model(m_owned.get());
        const int row = model.rowOf(environmentId("env-1"));
        const auto count
            = [&] { return model.index(row, EnvironmentModel::Resources).data().toString(); };
        sample::setState(*m_owned, List::Resources, Phase::Complete);
        const int before = count().toInt();
        m_owned->storeResources({sample::kafka("lkc-9", "new", "env-1")});
        QTRY_COMPARE(count(), QString::number(before + 1));
        sample::setState(*m_owned, List::Resources, Phase::Partial);
        QCOMPARE(count(), QString::number(before + 1) + QLatin1Char('+'));
    }

    void held_rowsWaitUntilLetGo_butAPersonsChoiceDoesNot()
    {
        ResourceModel model(m_owned.get());
        QAbstractItemModelTester tester(&model);
        QCOMPARE(column(model, ResourceModel::Name), QStringLiteral("orders trial"));
        model.setHeld(true);
        m_owned->storeResources({sample::kafka("lkc-3", "new", "env-1")});
        m_owned->keepResources(environmentId("env-2"), domain::ResourceKind::Kafka, {});
        QCOMPARE(column(model, ResourceModel::Name), QStringLiteral("orders trial"));
        model.setEnvironment(environmentId("env-1"));
        QCOMPARE(column(model, ResourceModel::Name), QStringLiteral("orders new"));
        m_owned->storeResources({sample::kafka("lkc-4", "newer", "env-1")});
        QCOMPARE(model.rowCount(), 2);
        model.setHeld(false);
        QCOMPARE(column(model, ResourceModel::Name), QStringLiteral("orders new newer"));
    }
};

QTEST_GUILESS_MAIN(TstTables)
#include "tst_tables.moc"
