// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"

#include "inventory/inventory.h"

#include <algorithm>
#include <array>

namespace bench::sample {

namespace {

using inventory::List;
using inventory::LoadState;

constexpr int pageSize = 100;
/// So that ages do not depend on when the benchmark runs.
constexpr qint64 newest = 1'760'000'000;
constexpr qint64 span = 3LL * 365 * 86'400;

constexpr std::array subjects{"orders", "payments", "clickstream", "inventory", "shipments",
    "fraud", "ledger", "telemetry", "pricing", "catalogue", "returns", "заказы", "在庫", "bestände",
    "πελάτες", "주문"};
constexpr std::array tasks{"consumer", "producer", "connector", "sync", "export", "loader",
    "monitor", "replay", "gateway", "enricher"};
constexpr std::array stages{"prod", "staging", "dev", "test", "sandbox"};
constexpr std::array givenNames{"Ana", "Юлия", "Łukasz", "Siobhán", "Chidi", "Zoë", "Müge", "Peter",
    "Maria", "John", "Wei", "Fatima"};
constexpr std::array familyNames{"Díaz", "Соколова", "Wiśniewski", "Müller", "Okafor", "Nguyễn",
    "Smith", "O’Brien", "Kim", "Rossi", "Yılmaz"};

/// Hashes a number: neighbours have nothing in common (splitmix64).
quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
    value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
    return value ^ (value >> 31);
}

/// A row of choices that depend on one number alone.
class Dice
{
public:
    explicit Dice(quint64 number)
        : m_state(number)
    {
    }
    int below(int limit)
    {
        m_state = mixed(m_state);
        return int((m_state >> 16) % quint64(limit));
    }
    /// Small far more often than not: few are busy, and there is a long tail.
    int skewed(int limit)
    {
        const double unit = double(below(1 << 24)) / (1 << 24);
        return int(unit * unit * limit);
    }
    template <typename Words> QString pick(const Words &words)
    {
        return QString::fromUtf8(words[size_t(below(int(words.size())))]);
    }
    QString characters(const char *alphabet, int size, int length)
    {
        QString text;
        for (int i = 0; i < length; ++i)
            text.append(QLatin1Char(alphabet[below(size)]));
        return text;
    }

private:
    quint64 m_state;
};

QString identifier(const char *prefix, int number)
{
    Dice dice(quint64(number) * 7919 + quint64(prefix[0]) * 31 + quint64(prefix[1]));
    return QLatin1String(prefix) + dice.characters("abcdefghijklmnopqrstuvwxyz0123456789", 36, 3)
        + QString::number(number, 36);
}

domain::EnvironmentId environmentId(int number)
{
    return domain::EnvironmentId(identifier("env-", number));
}

bool isUser(int account)
{
    return account % 4 == 3;
}

domain::PrincipalId accountId(int number)
{
    return domain::PrincipalId(identifier(isUser(number) ? "u-" : "sa-", number));
}

domain::ResourceKind resourceKind(int number)
{
    if (number % 8 == 6)
        return domain::ResourceKind::SchemaRegistry;
    return number % 8 == 7 ? domain::ResourceKind::KsqlDb : domain::ResourceKind::Kafka;
}

domain::ResourceId resourceId(int number)
{
    switch (resourceKind(number)) {
    case domain::ResourceKind::SchemaRegistry:
        return domain::ResourceId(identifier("lsrc-", number));
    case domain::ResourceKind::KsqlDb:
        return domain::ResourceId(identifier("lksqlc-", number));
    default:
        return domain::ResourceId(identifier("lkc-", number));
    }
}

domain::ResourceReference reference(int number)
{
    domain::ResourceReference reference;
    reference.id = resourceId(number);
    reference.environment = environmentId(number % environments);
    switch (resourceKind(number)) {
    case domain::ResourceKind::SchemaRegistry:
        reference.kind = QString::fromLatin1("SchemaRegistry");
        reference.apiVersion = QString::fromLatin1("srcm/v3");
        break;
    case domain::ResourceKind::KsqlDb:
        reference.kind = QString::fromLatin1("ksqlDB");
        reference.apiVersion = QString::fromLatin1("ksqldbcm/v2");
        break;
    default:
        reference.kind = QString::fromLatin1("Cluster");
        reference.apiVersion = QString::fromLatin1("cmk/v2");
    }
    return reference;
}

domain::ResourceReference wideReference(const char *kind)
{
    domain::ResourceReference reference;
    reference.kind = QString::fromLatin1(kind);
    reference.id = domain::ResourceId(reference.kind.toLower());
    reference.apiVersion = QString::fromLatin1("iam/v2");
    return reference;
}

QString description(Dice &dice)
{
    switch (dice.below(6)) {
    case 0:
    case 1:
        return {};
    case 2:
        return QString::fromUtf8("Reads %1 for the nightly job; ask the %2 team first")
            .arg(dice.pick(subjects), dice.pick(subjects));
    case 3:
        return QString::fromUtf8("Created by %1 %2")
            .arg(dice.pick(givenNames), dice.pick(familyNames));
    default:
        return dice.pick(subjects) + QLatin1Char(' ') + dice.pick(tasks);
    }
}

void setState(inventory::Inventory &inventory, List list, LoadState::Phase phase)
{
    LoadState state;
    state.phase = phase;
    if (phase == LoadState::Phase::Complete)
        state.completeAt = QDateTime::currentDateTimeUtc();
    if (list == List::Keys)
        state.count = inventory.keys().size();
    inventory.setState(list, state);
}

} // namespace

domain::ApiKey key(int number)
{
    Dice dice(quint64(number) + 0x4b657977);
    domain::ApiKey key;
    key.id = domain::ApiKeyId(dice.characters("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 32, 11)
        + QString::number(number, 36).toUpper().rightJustified(5, QLatin1Char('0')));
    if (dice.below(5) != 0) {
        key.displayName = QString::fromUtf8("%1-%2-%3-%4")
                              .arg(dice.pick(subjects), dice.pick(tasks), dice.pick(stages))
                              .arg(dice.below(400));
    }
    key.description = description(dice);
    const int owner = dice.skewed(accounts);
    key.owner = accountId(owner);
    key.ownerKind = isUser(owner) ? domain::OwnerKind::User : domain::OwnerKind::ServiceAccount;
    const int kind = dice.below(100);
    if (kind < 96)
        key.resources = {reference(dice.skewed(resources))};
    else
        key.resources = {wideReference(kind == 99 ? "Global" : kind == 98 ? "Tableflow" : "Cloud")};
    key.kind = domain::classify(key.resource());
    const qint64 created = newest - dice.below(int(span));
    key.createdAt = QDateTime::fromSecsSinceEpoch(created, Qt::UTC);
    key.updatedAt = key.createdAt.addSecs(dice.below(3) == 0 ? dice.below(86'400 * 30) : 0);
    return key;
}

QList<domain::ApiKey> keys(int first, int count)
{
    QList<domain::ApiKey> keys;
    keys.reserve(count);
    for (int number = first; number < first + count; ++number)
        keys.append(key(number));
    return keys;
}

void fillAround(inventory::Inventory &inventory)
{
    Dice dice(1);
    QList<domain::Environment> environmentList;
    for (int i = 0; i < environments; ++i) {
        domain::Environment environment;
        environment.id = environmentId(i);
        environment.displayName = QString::fromLatin1(stages[size_t(i)]);
        environmentList.append(environment);
    }
    QList<domain::Account> accountList;
    for (int i = 0; i < accounts; ++i) {
        domain::Account account;
        account.id = accountId(i);
        account.kind = isUser(i) ? domain::AccountKind::User : domain::AccountKind::ServiceAccount;
        if (isUser(i)) {
            account.name = dice.pick(givenNames) + QLatin1Char(' ') + dice.pick(familyNames);
            account.email = QString::fromLatin1("person%1@example.com").arg(i);
        } else {
            account.name
                = QString::fromUtf8("%1-%2-%3").arg(dice.pick(subjects), dice.pick(tasks)).arg(i);
        }
        accountList.append(account);
    }
    QList<domain::Resource> resourceList;
    for (int i = 0; i < resources; ++i) {
        domain::Resource resource;
        resource.id = resourceId(i);
        resource.kind = resourceKind(i);
        resource.environment = environmentId(i % environments);
        resource.displayName = QString::fromUtf8("%1_%2").arg(dice.pick(subjects)).arg(i);
        resource.cloud = QString::fromLatin1("AWS");
        resource.region = QString::fromLatin1("eu-central-1");
        resourceList.append(resource);
    }
    inventory.storeEnvironments(environmentList);
    inventory.storeResources(resourceList);
    inventory.storeAccounts(accountList);
    for (const List list : {List::Environments, List::Resources, List::ServiceAccounts, List::Users,
             List::RoleBindings, List::FlinkRegions})
        setState(inventory, list, LoadState::Phase::Complete);
}

void beginKeys(inventory::Inventory &inventory, int count)
{
    setState(inventory, List::Keys, LoadState::Phase::Loading);
    inventory.beginReadingKeys();
    for (int first = 0; first < count; first += pageSize)
        inventory.storeKeys(keys(first, std::min(pageSize, count - first)));
}

void endKeys(inventory::Inventory &inventory)
{
    setState(inventory, List::Keys, LoadState::Phase::Complete);
}

} // namespace bench::sample
