// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/clock.h"
#include "localorg/keykind.h"
#include "localorg/populate.h"
#include "localorg/quotas.h"
#include "localorg/regions.h"
#include "localorg/rows.h"
#include "localorg/store.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

/// Random choices that are the same for the same seed on every machine: of the standard library
/// only the engine is used, whose output is laid down; its distributions are not.
class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_engine(seed)
    {
    }
    qint64 below(qint64 limit)
    {
        return static_cast<qint64>(m_engine() % static_cast<quint64>(limit));
    }
    bool oneIn(int times) { return below(times) == 0; }
    /// An index that is small far more often than not: few are busy, and there is a long tail.
    qsizetype skewed(qsizetype size)
    {
        const double unit = static_cast<double>(m_engine() >> 11) * 0x1.0p-53;
        return static_cast<qsizetype>(std::pow(unit, 3.0) * static_cast<double>(size));
    }
    const QString &pick(const QStringList &list) { return list[below(list.size())]; }
    QString characters(QLatin1String alphabet, int length)
    {
        QString text;
        for (int i = 0; i < length; ++i) {
            text += alphabet[below(alphabet.size())];
        }
        return text;
    }
    QByteArray bytes(int count)
    {
        QByteArray result;
        while (result.size() < count) {
            result += static_cast<char>(m_engine() & 0xffU);
        }
        return result;
    }

private:
    std::mt19937_64 m_engine;
};

const QStringList &subjects()
{
    static const QStringList words{u"orders"_s, u"payments"_s, u"clickstream"_s, u"inventory"_s,
        u"shipments"_s, u"fraud"_s, u"ledger"_s, u"telemetry"_s, u"pricing"_s, u"catalogue"_s,
        u"returns"_s, u"заказы"_s, u"在庫"_s, u"الفواتير"_s, u"bestände"_s, u"πελάτες"_s,
        u"भुगतान"_s, u"הזמנות"_s, u"주문"_s, u"đơn-hàng"_s, u"สินค้า"_s};
    return words;
}

const QStringList &tasks()
{
    static const QStringList words{u"consumer"_s, u"producer"_s, u"connector"_s, u"sync"_s,
        u"export"_s, u"loader"_s, u"monitor"_s, u"replay"_s, u"gateway"_s, u"enricher"_s};
    return words;
}

const QStringList &givenNames()
{
    static const QStringList names{u"Ana"_s, u"Юлия"_s, u"美咲"_s, u"محمد"_s, u"Łukasz"_s,
        u"Hương"_s, u"Γιώργος"_s, u"अनन्या"_s, u"דנה"_s, u"Siobhán"_s, u"민준"_s, u"Chidi"_s,
        u"Zoë"_s};
    return names;
}

const QStringList &familyNames()
{
    static const QStringList names{u"Díaz"_s, u"Соколова"_s, u"佐藤"_s, u"الفاسي"_s,
        u"Wiśniewski"_s, u"Nguyễn"_s, u"Παπαδόπουλος"_s, u"शर्मा"_s, u"לוי"_s, u"O’Brien"_s, u"김"_s,
        u"Okafor"_s, u"Müller"_s};
    return names;
}

class Generator
{
public:
    Generator(Store &store, const GeneratedSize &size)
        : m_store(store)
        , m_size(size)
        , m_dice(size.seed)
        , m_now(nowMicros())
    {
    }

    void run()
    {
        const QString digits = hex(32);
        m_organization = u"%1-%2-4%3-8%4-%5"_s.arg(
            digits.left(8), digits.mid(8, 4), digits.mid(12, 3), digits.mid(15, 3), digits.mid(20));
        insertOrganization(m_store, m_organization, u"Generated %1"_s.arg(m_size.seed), m_now);
        storeQuotaLimits(m_store, 100);
        liftQuotaLimits(m_store);
        makeEnvironments();
        makeAccounts();
        makeClusters();
        for (int i = 0; i < m_size.keys; ++i) {
            makeKey();
        }
    }

private:
    QString hex(int length) { return m_dice.characters(QLatin1String("0123456789abcdef"), length); }
    /// Ids end in a number, so that no two are the same however many there are.
    QString id(const QString &prefix, qsizetype number)
    {
        static constexpr QLatin1String alphabet("abcdefghijklmnopqrstuvwxyz");
        return prefix + m_dice.characters(alphabet, 3) + QString::number(number, 36);
    }
    /// Something to do with something, in any script.
    QString words(const QString &subject) { return subject + u'-' + m_dice.pick(tasks()); }
    qint64 past(int days) { return m_now - 1'000'000 - m_dice.below(days * 86'400LL * 1'000'000); }
    QString crn(const QString &rest) const
    {
        return u"crn://confluent.cloud/organization="_s + m_organization + rest;
    }

    void makeEnvironments();
    void makeAccounts();
    void makeClusters();
    void makeKey();

    struct Resource
    {
        KeyKind kind;
        QString id;
        QString environment;
    };
    Resource chooseResource();
    const Resource *anyOf(KeyKind kind) const;
    QString chooseFullName();
    QString chooseOwner();
    QString chooseName(const QString &subject);
    QString chooseDescription(const QString &subject);
    void addFurtherResources(const QString &keyId, const Resource &first);

    Store &m_store;
    GeneratedSize m_size;
    Dice m_dice;
    qint64 m_now;
    QString m_organization;
    QStringList m_environments;
    QStringList m_serviceAccounts;
    QStringList m_users;
    QStringList m_gone; ///< owners that exist nowhere any more
    QList<Resource> m_kafka;
    QList<Resource> m_others;
    qint64 m_keys = 0;
};

void Generator::makeEnvironments()
{
    static const QStringList stages{u"Prod"_s, u"Dev"_s, u"Staging"_s, u"Test"_s, u"Sandbox"_s};
    for (int i = 0; i < m_size.environments; ++i) {
        m_environments += id(u"env-"_s, i);
        insertEnvironment(m_store, m_environments.last(),
            u"%1_%2"_s.arg(stages[i % stages.size()]).arg(i / stages.size() + 1),
            m_dice.oneIn(3) ? u"ADVANCED"_s : u"ESSENTIALS"_s, past(1500));
    }
}

QString Generator::chooseFullName()
{
    const QString given = m_dice.pick(givenNames());
    return given + u' ' + m_dice.pick(familyNames());
}

void Generator::makeAccounts()
{
    for (int i = 0; i < m_size.users; ++i) {
        m_users += id(u"u-"_s, i);
        insertUser(m_store,
            {m_users.last(), u"person%1@generated.invalid"_s.arg(i), chooseFullName(),
                m_dice.oneIn(3) ? u"AUTH_TYPE_SSO"_s : u"AUTH_TYPE_LOCAL"_s, past(1500)});
    }
    insertRoleBinding(
        m_store, {id(u"rb-"_s, 0), m_users[0], u"OrganizationAdmin"_s, crn({}), past(1500)});
    for (int i = 1; i < m_size.users; ++i) {
        insertRoleBinding(m_store,
            {id(u"rb-"_s, i), m_users[i], u"EnvironmentAdmin"_s,
                crn(u"/environment="_s + m_environments[m_dice.skewed(m_environments.size())]),
                past(1500)});
    }
    for (int i = 0; i < m_size.serviceAccounts; ++i) {
        m_serviceAccounts += id(u"sa-"_s, i);
        const QString &subject = m_dice.pick(subjects());
        const QString name = words(subject) + u'-' + QString::number(i);
        const QString description = chooseDescription(subject).left(128);
        insertServiceAccount(m_store, m_serviceAccounts.last(), name, description, past(1500));
    }
    for (int i = 0; i < 4; ++i) {
        m_gone += id(i % 2 == 0 ? u"u-"_s : u"sa-"_s, m_size.users + m_size.serviceAccounts + i);
    }
}

void Generator::makeClusters()
{
    static const QStringList kinds{u"Basic"_s, u"Standard"_s, u"Dedicated"_s, u"Enterprise"_s};
    for (qsizetype i = 0; i < m_environments.size(); ++i) {
        const Region &region = flinkRegions()[m_dice.below(flinkRegions().size())];
        m_others.append({KeyKind::SchemaRegistry, id(u"lsrc-"_s, i), m_environments[i]});
        insertSchemaRegistry(m_store,
            {m_others.last().id, m_environments[i], u"ESSENTIALS"_s, region.cloud, region.name,
                u"sgreg-%1"_s.arg(m_dice.below(30) + 1), past(1400)});
        m_others.append({KeyKind::FlinkRegion, region.id, m_environments[i]});
    }
    for (int i = 0; i < m_size.clusters; ++i) {
        const Region &region = flinkRegions()[m_dice.below(flinkRegions().size())];
        const QString kind = m_dice.pick(kinds);
        // No environment is without a cluster, if there are enough.
        const QString environment = i < m_environments.size()
            ? m_environments[i]
            : m_environments[m_dice.skewed(m_environments.size())];
        m_kafka.append({KeyKind::Kafka, id(u"lkc-"_s, i), environment});
        insertKafkaCluster(m_store,
            {m_kafka.last().id, environment,
                u"%1_%2"_s.arg(m_dice.pick(subjects()), QString::number(i)),
                m_dice.oneIn(2) ? u"SINGLE_ZONE"_s : u"MULTI_ZONE"_s, region.cloud, region.name,
                kind, kind == u"Dedicated"_s ? 2 : 0, m_dice.oneIn(4), past(1400)});
        if ((i == 0 || m_dice.oneIn(5)) && !m_serviceAccounts.isEmpty()) {
            m_others.append({KeyKind::Ksql, id(u"lksqlc-"_s, i), environment});
            insertKsqlCluster(m_store,
                {m_others.last().id, environment, m_kafka.last().id, m_dice.pick(m_serviceAccounts),
                    u"ksql_%1"_s.arg(i), 4, past(1300)});
        }
    }
}

/// The first resource of that kind; null where there is none.
const Generator::Resource *Generator::anyOf(KeyKind kind) const
{
    for (const auto *list : {&m_kafka, &m_others}) {
        for (const Resource &resource : *list) {
            if (resource.kind == kind) {
                return &resource;
            }
        }
    }
    return nullptr;
}

Generator::Resource Generator::chooseResource()
{
    const qint64 dice = m_dice.below(100);
    if (dice < 70 && !m_kafka.isEmpty()) {
        return m_kafka[m_dice.skewed(m_kafka.size())];
    }
    if (dice < 94) {
        return m_others[m_dice.skewed(m_others.size())];
    }
    if (dice < 96) {
        return {KeyKind::Tableflow, u"tableflow"_s, {}};
    }
    return dice < 99 ? Resource{KeyKind::Cloud, u"cloud"_s, {}}
                     : Resource{KeyKind::Global, u"global"_s, {}};
}

QString Generator::chooseOwner()
{
    if (m_dice.oneIn(300)) {
        return m_dice.pick(m_gone);
    }
    const bool isForUser = m_serviceAccounts.isEmpty() || m_dice.oneIn(4);
    const QStringList &owners = isForUser ? m_users : m_serviceAccounts;
    return owners[m_dice.skewed(owners.size())];
}

QString Generator::chooseName(const QString &subject)
{
    if (m_dice.oneIn(5)) {
        return {};
    }
    if (m_dice.oneIn(400)) {
        return words(subject).leftJustified(longestKeyName, u'_');
    }
    return words(subject);
}

QString Generator::chooseDescription(const QString &subject)
{
    switch (m_dice.below(10)) {
    case 0:
    case 1:
    case 2:
        return {};
    case 3: {
        const QString sentence
            = u"Reads %1 for the nightly job; ask the platform team before it is deleted. "_s.arg(
                subject);
        const bool isLongest = m_dice.oneIn(20);
        return isLongest ? sentence.repeated(20).left(longestKeyDescription)
                         : sentence.repeated(4).trimmed();
    }
    default:
        return subject + u' ' + m_dice.pick(tasks());
    }
}

/// Makes the key one for several: two to four clusters of any kind.
void Generator::addFurtherResources(const QString &keyId, const Resource &first)
{
    QList<Resource> resources{first};
    const qint64 wanted = 2 + m_dice.below(3);
    for (int attempt = 0; attempt < 8 && resources.size() < wanted; ++attempt) {
        const Resource next = chooseResource();
        const bool isNew = std::none_of(resources.cbegin(), resources.cend(),
            [&](const Resource &each) { return each.id == next.id; });
        if (isNew && canBeOneOfSeveral(next.kind)) {
            resources += next;
        }
    }
    if (resources.size() < 2) {
        return;
    }
    for (qsizetype place = 0; place < resources.size(); ++place) {
        const Resource &each = resources[place];
        insertApiKeyResource(
            m_store, keyId, place, {keyKindName(each.kind), each.id, each.environment});
    }
}

void Generator::makeKey()
{
    static constexpr QLatin1String alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    // The first keys see to it that every kind is there, however few keys there are.
    static const QList<Resource> words{{KeyKind::Tableflow, u"tableflow"_s, {}},
        {KeyKind::Cloud, u"cloud"_s, {}}, {KeyKind::Global, u"global"_s, {}}};
    static constexpr std::array kinds{KeyKind::SchemaRegistry, KeyKind::Ksql, KeyKind::FlinkRegion,
        KeyKind::Kafka, KeyKind::Kafka};
    const qint64 lastOfKinds = words.size() + static_cast<qint64>(kinds.size()) - 1;
    Resource resource = chooseResource();
    if (m_keys < words.size()) {
        resource = words[m_keys];
    } else if (m_keys <= lastOfKinds) {
        const auto *wanted = anyOf(kinds[static_cast<std::size_t>(m_keys - words.size())]);
        resource = wanted != nullptr ? *wanted : resource;
    }
    const bool isConfluents
        = resource.kind == KeyKind::Kafka && (m_keys == lastOfKinds || m_dice.oneIn(300));
    const bool isForSeveral = !isConfluents && canBeOneOfSeveral(resource.kind)
        && (m_keys <= lastOfKinds || m_dice.oneIn(150));
    const QString owner = chooseOwner();
    const QString &subject = m_dice.pick(subjects());
    ++m_keys;
    ApiKeyRow row;
    row.id = m_dice.characters(alphabet, 10)
        + QString::number(m_keys, 36).toUpper().rightJustified(6, u'0');
    row.name = chooseName(subject);
    row.description = chooseDescription(subject);
    row.owner = owner;
    if (isConfluents) {
        row.name.clear();
        row.description = u"Health check"_s;
        row.owner.clear();
    }
    row.kind = keyKindName(resource.kind);
    row.resource = resource.id;
    row.environment = resource.environment;
    row.salt = m_dice.bytes(16);
    row.digest = m_dice.bytes(32);
    row.createdAt = past(1200);
    insertApiKey(m_store, row);
    if (isForSeveral) {
        addFurtherResources(row.id, resource);
    }
}

} // namespace

void insertGeneratedOrganization(Store &store, const GeneratedSize &size)
{
    Generator(store, size).run();
}

} // namespace localorg
