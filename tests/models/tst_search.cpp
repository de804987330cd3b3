// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The search of the key table, from the typed text to the rows, against an evaluator that knows
// nothing of records, folded lines and narrowing.
#include "inventory/picturefile.h"
#include "models/apikeymodel.h"
#include "models/names.h"
#include "models/searchfacts.h"
#include "models/words.h"
#include "support/sampleorganization.h"

#include <QAbstractItemModelTester>
#include <QCollator>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using inventory::Inventory;
using inventory::List;
using models::ApiKeyModel;
using models::OwnerStanding;
using models::Truth;
using search::Field;
using Phase = inventory::LoadState::Phase;

namespace {

constexpr int queries = 600;

/// A term as a person means it, before it is written down.
struct Wish
{
    Field field = Field::Text;
    bool isNegated = false;
    QString text;
    int days = 0;
    domain::ResourceKind kind = domain::ResourceKind::Kafka;
};

const QStringList &fragments()
{
    static const QStringList all{QStringLiteral("orders"), QStringLiteral("ORD"),
        QStringLiteral("strasse"), QStringLiteral("Straße"), QStringLiteral("ÉCRIT"),
        QStringLiteral("e\u0301crit"), QStringLiteral("Σίσυφος"), QStringLiteral("ΣΊΣΥΦΟΣ"),
        QStringLiteral("ключ"), QStringLiteral("КЛЮЧ"), QStringLiteral("注文"),
        QStringLiteral("注文 確認"), QStringLiteral("مفتاح"), QStringLiteral("bob@"),
        QStringLiteral("Bob Stone"), QStringLiteral("sa-1"), QStringLiteral("u-gone"),
        QStringLiteral("lkc-2"), QStringLiteral("prod"), QStringLiteral("Prod_1"),
        QStringLiteral("10:30"), QStringLiteral("a"), QStringLiteral("-"), QStringLiteral("zzz"),
        QStringLiteral("KEY1"), QStringLiteral("cloud"), QStringLiteral("kafka")};
    return all;
}

template <typename T> const T &pick(QRandomGenerator &random, const QList<T> &from)
{
    return from.at(int(random.bounded(quint32(from.size()))));
}

Wish randomWish(QRandomGenerator &random)
{
    Wish wish;
    wish.field = Field(random.bounded(9));
    wish.isNegated = random.bounded(4) == 0;
    wish.text = pick(random, fragments());
    wish.days = 1 + int(random.bounded(500));
    wish.kind = domain::ResourceKind(random.bounded(8));
    return wish;
}

QString written(const Wish &wish)
{
    static const char *const names[]
        = {"", "owner:", "type:", "env:", "resource:", "older:", "newer:", "is:", "is:"};
    static const char *const kinds[]
        = {"kafka", "Schema-Registry", "ksqlDB", "flink", "tableflow", "cloud", "GLOBAL", "other"};
    QString value = QStringLiteral("\"%1\"").arg(wish.text);
    if (wish.field == Field::Kind)
        value = QString::fromLatin1(kinds[int(wish.kind)]);
    else if (wish.field == Field::Older || wish.field == Field::Newer)
        value = QStringLiteral("%1d").arg(wish.days);
    else if (wish.field == Field::UserOwned)
        value = QStringLiteral("user-owned");
    else if (wish.field == Field::Orphaned)
        value = QStringLiteral("orphaned");
    return (wish.isNegated ? QStringLiteral("-") : QString())
        + QString::fromLatin1(names[int(wish.field)]) + value;
}

bool occurs(const QString &part, const QStringList &texts)
{
    const auto plainly = [](const QString &text) {
        return text.toUpper().toCaseFolded().normalized(QString::NormalizationForm_KC);
    };
    for (const QString &text : texts) {
        if (plainly(text).contains(plainly(part)))
            return true;
    }
    return false;
}

QStringList ownerTexts(const domain::ApiKey &key, const Inventory &inventory)
{
    if (const domain::Account *owner = inventory.account(key.owner))
        return {owner->name, owner->email, owner->id.toString()};
    return {key.owner.toString(), models::ownerName(key, inventory)};
}

QStringList resourceTexts(const domain::ApiKey &key, const Inventory &inventory)
{
    QStringList texts{models::resourceName(key, inventory)};
    for (const auto &reference : key.resources) {
        texts.append(reference.id.toString());
        if (const domain::Resource *resource = inventory.resource(reference.id))
            texts.append(models::resourceName(*resource, inventory));
    }
    return texts;
}

QStringList environmentTexts(const domain::ApiKey &key, const Inventory &inventory)
{
    const domain::EnvironmentId id = inventory.environmentOf(key);
    return {id.toString(), models::environmentName(id, inventory)};
}

Truth isSo(const Wish &wish, const domain::ApiKey &key, const Inventory &inventory)
{
    const auto truth = [](bool so) { return so ? Truth::Yes : Truth::No; };
    const OwnerStanding standing = models::ownerStanding(key, inventory);
    switch (wish.field) {
    case Field::Text:
        return truth(occurs(wish.text,
            ownerTexts(key, inventory) + resourceTexts(key, inventory)
                + environmentTexts(key, inventory)
                + QStringList{key.id.toString(), key.displayName, key.description,
                    models::kindName(key.kind)}));
    case Field::Owner:
        return truth(occurs(wish.text, ownerTexts(key, inventory)));
    case Field::Kind:
        return truth(key.kind == wish.kind);
    case Field::Environment:
        return truth(occurs(wish.text, environmentTexts(key, inventory)));
    case Field::Resource:
        return truth(occurs(wish.text, resourceTexts(key, inventory)));
    case Field::Older:
    case Field::Newer:
        if (!key.createdAt.isValid())
            return Truth::Unknown;
        return truth((key.createdAt.addDays(wish.days) < QDateTime::currentDateTimeUtc())
            == (wish.field == Field::Older));
    case Field::UserOwned:
        return truth(key.ownerKind == domain::OwnerKind::User);
    case Field::Orphaned:
        if (standing == OwnerStanding::NotVisible || standing == OwnerStanding::NotLoaded)
            return Truth::Unknown;
        return truth(standing == OwnerStanding::Gone);
    }
    return Truth::No;
}

Truth isSo(const QList<Wish> &wishes, const domain::ApiKey &key, const Inventory &inventory)
{
    bool isUnknown = false;
    for (const Wish &wish : wishes) {
        const Truth truth = isSo(wish, key, inventory);
        if (truth == Truth::Unknown)
            isUnknown = true;
        else if ((truth == Truth::Yes) == wish.isNegated)
            return Truth::No;
    }
    return isUnknown ? Truth::Unknown : Truth::Yes;
}

/// Keys with numbers from `first`.
QList<domain::ApiKey> randomKeys(QRandomGenerator &random, int first, int count)
{
    const QList<const char *> owners{"sa-1", "sa-2", "sa-3", "u-1", "u-5", "u-6", "u-gone"};
    const QList<const char *> resources{"lkc-1", "lkc-2", "lkc-gone", "cloud", "lsrc-1"};
    QList<domain::ApiKey> keys;
    for (int i = first; i < first + count; ++i) {
        // Half a day off, so that no key is as old as an age that is asked for.
        domain::ApiKey key = sample::key(qPrintable(QStringLiteral("KEY%1").arg(i)), "",
            pick(random, owners), pick(random, resources), int(random.bounded(500)));
        key.createdAt = key.createdAt.addSecs(-12LL * 3600);
        if (random.bounded(10) == 0)
            key.createdAt = {};
        key.displayName = pick(random, fragments());
        key.description = pick(random, fragments()) + QLatin1Char(' ') + pick(random, fragments());
        keys.append(key);
    }
    return keys;
}

/// Whether each row stands where its value, as the column shows it, belongs; those without come
/// last.
bool isInOrder(
    const ApiKeyModel &model, const Inventory &inventory, int column, Qt::SortOrder order)
{
    const QCollator collator;
    const models::ApiKeyColumn &shown = models::apiKeyColumns()[size_t(column)];
    const auto valueOf = [&](int row) -> QVariant {
        const domain::ApiKey key = model.keyAt(row);
        if (shown.time)
            return shown.time(key).isValid() ? shown.time(key) : QVariant();
        if (shown.field == models::ApiKeyField::Kind)
            return int(key.kind);
        return shown.text(key, {inventory, QDateTime::currentDateTimeUtc()});
    };
    for (int row = 1; row < model.rowCount(); ++row) {
        const QVariant a = valueOf(row - 1);
        const QVariant b = valueOf(row);
        const bool isText = b.typeId() == QMetaType::QString;
        const bool isLast = isText ? b.toString().isEmpty() : !b.isValid();
        if (isLast)
            continue;
        if (isText ? a.toString().isEmpty() : !a.isValid())
            return false;
        int difference = 0;
        if (isText)
            difference = collator.compare(a.toString(), b.toString());
        else if (shown.time)
            difference
                = a.toDateTime() < b.toDateTime() ? -1 : int(a.toDateTime() > b.toDateTime());
        else
            difference = a.toInt() - b.toInt();
        if (order == Qt::AscendingOrder ? difference > 0 : difference < 0)
            return false;
    }
    return true;
}

void fillManyScripts(Inventory &inventory, QRandomGenerator &random, int count = 60)
{
    sample::fill(inventory);
    inventory.storeAccounts({sample::user("u-5", "Σίσυφος", "sisyphos@example.com"),
        sample::serviceAccount("sa-3", "注文 確認"), sample::user("u-6", "", "ключ@example.com")});
    inventory.storeKeys(randomKeys(random, 0, count));
}

/// As fillManyScripts(), by way of a file, where the keys then lie.
void fillFromFile(Inventory &inventory, QRandomGenerator &random, int count)
{
    Inventory before;
    fillManyScripts(before, random, count);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("one.inventory"));
    QVERIFY(inventory::writePicture(path, {{}, before.picture()}));
    const auto kept = inventory::readPicture(path);
    QVERIFY(kept);
    inventory.restore(kept->picture);
}

} // namespace

class TstSearch : public QObject
{
    Q_OBJECT
private:
    static QSet<QString> shown(const ApiKeyModel &model)
    {
        QSet<QString> ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids.insert(model.keyAt(row).id.toString());
        return ids;
    }
    static void search(ApiKeyModel &model, const QString &text)
    {
        models::ApiKeyFilter filter = model.filter();
        filter.query = search::parse(text).query;
        model.setFilter(filter);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void result_ofAnyQuery_isThatOfLookingAtEachKey_data()
    {
        QTest::addColumn<int>("users");
        QTest::newRow("accounts complete") << int(Phase::Complete);
        QTest::newRow("users not visible") << int(Phase::NotVisible);
        QTest::newRow("users partial") << int(Phase::Partial);
    }
    void result_ofAnyQuery_isThatOfLookingAtEachKey()
    {
        QFETCH(int, users);
        QRandomGenerator random(20260301U + quint32(users));
        Inventory inventory;
        fillManyScripts(inventory, random);
        sample::setState(inventory, List::Users, Phase(users));
        ApiKeyModel model(&inventory);
        QAbstractItemModelTester tester(&model);
        int found = 0;
        for (int i = 0; i < queries; ++i) {
            QList<Wish> wishes;
            QString text;
            // Term after term, as a person narrows a search down.
            for (int term = 0; term <= int(random.bounded(3)); ++term) {
                wishes.append(randomWish(random));
                text += written(wishes.last()) + QLatin1Char(' ');
                search(model, text);
                QSet<QString> expected;
                int undecided = 0;
                for (int row = 0; row < inventory.keys().size(); ++row) {
                    const domain::ApiKey &key = inventory.keys().at(row);
                    const Truth truth = isSo(wishes, key, inventory);
                    if (truth == Truth::Yes)
                        expected.insert(key.id.toString());
                    undecided += truth == Truth::Unknown ? 1 : 0;
                }
                QVERIFY2(shown(model) == expected, qPrintable(text));
                QVERIFY2(model.undecidedCount() == undecided, qPrintable(text));
                found += int(expected.size());
            }
        }
        // Queries that find nothing would prove nothing.
        QVERIFY(found > queries);
    }

    void result_typedLetterByLetter_isThatOfTheWholeText()
    {
        QRandomGenerator random(7);
        Inventory inventory;
        fillManyScripts(inventory, random);
        ApiKeyModel typed(&inventory);
        for (const char *text : {"orders -prod", "owner:\"bob stone\" older:30d", "-strasse ключ",
                 "is:orphaned resource:lkc-2", "注文 type:kafka"}) {
            const QString whole = QString::fromUtf8(text);
            for (int length = 1; length <= whole.size(); ++length) {
                search(typed, whole.first(length));
                ApiKeyModel fresh(&inventory);
                search(fresh, whole.first(length));
                QStringList inOrder;
                QStringList freshInOrder;
                for (int row = 0; row < typed.rowCount(); ++row)
                    inOrder.append(typed.keyAt(row).id.toString());
                for (int row = 0; row < fresh.rowCount(); ++row)
                    freshInOrder.append(fresh.keyAt(row).id.toString());
                QCOMPARE(inOrder, freshInOrder);
                QCOMPARE(typed.undecidedCount(), fresh.undecidedCount());
            }
            search(typed, {});
        }
    }

    void rows_whileKeysComeChangeAndGo_areThoseThatMatchInOrder_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<bool>("isKept");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %u", seed) << seed << (seed % 2 == 0);
    }
    /// Over several chunks of the list, and more keys than are sorted at once; of keys that are
    /// read from a file, too.
    void rows_whileKeysComeChangeAndGo_areThoseThatMatchInOrder()
    {
        QFETCH(quint32, seed);
        QFETCH(bool, isKept);
        QRandomGenerator random(seed);
        Inventory inventory;
        (isKept ? fillFromFile : fillManyScripts)(inventory, random, 2200);
        ApiKeyModel model(&inventory);
        QAbstractItemModelTester tester(&model);
        QList<Wish> wishes;
        int column = ApiKeyModel::columnOf(models::ApiKeyField::Created);
        Qt::SortOrder order = Qt::DescendingOrder;
        int made = 2200;
        for (int step = 0; step < 25; ++step) {
            switch (random.bounded(7)) {
            case 0:
                wishes = {randomWish(random)};
                search(model, written(wishes.first()));
                break;
            case 1:
                wishes.clear();
                search(model, {});
                break;
            case 2:
                column = int(random.bounded(model.columnCount()));
                order = random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
                model.sort(column, order);
                break;
            case 3:
                inventory.storeKeys(randomKeys(random, made, 30));
                made += 30;
                break;
            case 4: { // some of them again, with other words
                QList<domain::ApiKey> changed;
                for (int i = 0; i < 20; ++i) {
                    domain::ApiKey key = inventory.keys().at(
                        int(random.bounded(quint32(inventory.keys().size()))));
                    key.displayName = pick(random, fragments());
                    key.description = pick(random, fragments());
                    key.updatedAt = key.updatedAt.isValid() ? key.updatedAt.addSecs(60)
                                                            : QDateTime::currentDateTimeUtc();
                    changed.append(key);
                }
                inventory.storeKeys(changed);
                break;
            }
            case 5: { // some are gone
                inventory::KeyIds kept;
                for (int row = 0; row < inventory.keys().size(); ++row) {
                    if (random.bounded(40) > 0)
                        kept.insert(inventory.keys().idAt(row));
                }
                inventory.keepKeys(kept);
                break;
            }
            default:
                inventory.storeAccounts({sample::user(
                    "u-1", qPrintable(pick(random, fragments())), "bob@example.com")});
                break;
            }
            QSet<QString> expected;
            for (int row = 0; row < inventory.keys().size(); ++row) {
                const domain::ApiKey key = inventory.keys().at(row);
                if (isSo(wishes, key, inventory) == Truth::Yes)
                    expected.insert(key.id.toString());
            }
            const QString what = QStringLiteral("step %1").arg(step);
            QVERIFY2(shown(model) == expected, qPrintable(what));
            QCOMPARE(model.rowCount(), int(expected.size()));
            // A long sort is done elsewhere.
            QTRY_VERIFY2(isInOrder(model, inventory, column, order), qPrintable(what));
            QVERIFY2(shown(model) == expected, qPrintable(what));
            for (int i = 0; i < 20 && model.rowCount() > 0; ++i) {
                const int row = int(random.bounded(quint32(model.rowCount())));
                QCOMPARE(model.rowOf(model.idAt(row)), row);
            }
        }
    }

    void orphaned_matchesOnlyWhereTheListIsWhole()
    {
        Inventory inventory;
        sample::fill(inventory);
        ApiKeyModel model(&inventory);
        search(model, QStringLiteral("is:orphaned"));
        QCOMPARE(shown(model), QSet<QString>{QStringLiteral("DDDD")});
        for (const Phase phase : {Phase::NotVisible, Phase::Partial, Phase::Failed}) {
            sample::setState(inventory, List::Users, phase);
            QCOMPARE(model.rowCount(), 0);
            QCOMPARE(model.undecidedCount(), 1);
        }
        // Nor is it claimed that the owner is there.
        search(model, QStringLiteral("-is:orphaned"));
        QVERIFY(!shown(model).contains(QStringLiteral("DDDD")));
        QCOMPARE(model.undecidedCount(), 1);
        sample::setState(inventory, List::Users, Phase::Complete);
        QCOMPARE(model.undecidedCount(), 0);
    }

    void owner_byAnyOfTheirNames_findsAllTheyOwnAnywhere_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"bob@example.com", "Bob Stone", "bob", "u-1", "owner:bob",
                 "owner:\"Bob Stone\"", " BOB@EXAMPLE.COM "})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void owner_byAnyOfTheirNames_findsAllTheyOwnAnywhere()
    {
        QFETCH(QString, text);
        Inventory inventory;
        sample::fill(inventory);
        inventory.storeKeys({sample::key("EEEE", "", "u-1", "lkc-2")});
        ApiKeyModel model(&inventory);
        search(model, text);
        QCOMPARE(shown(model), QSet<QString>({QStringLiteral("BBBB"), QStringLiteral("EEEE")}));
    }

    void accountsWithoutKeys_areThoseThatWereAskedFor()
    {
        Inventory inventory;
        sample::fill(inventory);
        inventory.storeAccounts({sample::user("u-7", "Ana Díaz", "ana@example.com")});
        const auto found = [&inventory](const char *text, bool isWhole) {
            QStringList ids;
            for (const domain::Account &account : models::accountsWithoutKeys(
                     search::parse(QString::fromUtf8(text)).query, inventory, isWhole))
                ids.append(account.id.toString());
            return ids.join(QLatin1Char(' '));
        };
        const QString ana = QStringLiteral("u-7");
        QCOMPARE(found("ana", false), ana);
        QCOMPARE(found("díaz ANA", false), ana);
        QCOMPARE(found("owner:ana@", false), ana);
        QCOMPARE(found("ana", true), QString());
        QCOMPARE(found("Ana Díaz", true), ana);
        QCOMPARE(found("u-7", true), ana);
        QCOMPARE(found("ana orders", false), QString());
        QCOMPARE(found("-ana", false), QString());
        QCOMPARE(found("ana type:kafka", false), QString());
        QCOMPARE(found("", false), QString());
        QCOMPARE(found("bob", false), QString());
        inventory.storeKeys({sample::key("ANAS", "", "u-7", "lkc-1")});
        QCOMPARE(found("ana", false), QString());
    }

    void nameOfAnOwner_thatChanges_isFoundByTheNewOne()
    {
        Inventory inventory;
        sample::fill(inventory);
        ApiKeyModel model(&inventory);
        search(model, QStringLiteral("robert"));
        QCOMPARE(model.rowCount(), 0);
        inventory.storeAccounts({sample::user("u-1", "Robert Stone", "bob@example.com")});
        QCOMPARE(shown(model), QSet<QString>{QStringLiteral("BBBB")});
    }
};

QTEST_GUILESS_MAIN(TstSearch)
#include "tst_search.moc"
