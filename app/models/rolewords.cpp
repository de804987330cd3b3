// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rolewords.h"

#include "models/names.h"
#include "models/words.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>

namespace models {

namespace {

struct RoleWords
{
    Q_DECLARE_TR_FUNCTIONS(models::RoleWords)
};

struct RoleSentence
{
    const char *role;
    const char *sentence;
};

constexpr std::array<RoleSentence, 12> sentences{{
    {"OrganizationAdmin",
        QT_TRANSLATE_NOOP("models::RoleWords",
            "Administers the whole organization, and alone may create Cloud keys.")},
    {"EnvironmentAdmin",
        QT_TRANSLATE_NOOP(
            "models::RoleWords", "Administers an environment and everything that is in it.")},
    {"CloudClusterAdmin",
        QT_TRANSLATE_NOOP("models::RoleWords", "Administers a Kafka cluster and its keys.")},
    {"Operator",
        QT_TRANSLATE_NOOP("models::RoleWords", "Operates clusters; reads and writes no data.")},
    {"ResourceOwner",
        QT_TRANSLATE_NOOP(
            "models::RoleWords", "Owns what it is granted on: full access, and may grant it.")},
    {"DeveloperManage",
        QT_TRANSLATE_NOOP("models::RoleWords", "Creates, configures and deletes; no data.")},
    {"DeveloperRead", QT_TRANSLATE_NOOP("models::RoleWords", "Reads data.")},
    {"DeveloperWrite", QT_TRANSLATE_NOOP("models::RoleWords", "Writes data.")},
    {"DataDiscovery", QT_TRANSLATE_NOOP("models::RoleWords", "Looks through the data catalogue.")},
    {"DataSteward", QT_TRANSLATE_NOOP("models::RoleWords", "Manages the data catalogue.")},
    {"KsqlAdmin", QT_TRANSLATE_NOOP("models::RoleWords", "Administers a ksqlDB cluster.")},
    {"FlinkDeveloper", QT_TRANSLATE_NOOP("models::RoleWords", "Runs Flink statements.")},
}};

QString resourceNameOf(const domain::ResourceId &id, const inventory::Inventory &inventory)
{
    const domain::Resource *known = inventory.resource(id);
    return known ? resourceName(*known, inventory) : plain(id.toString());
}

} // namespace

QString roleSentence(const QString &role)
{
    for (const RoleSentence &each : sentences) {
        if (role == QLatin1String(each.role))
            return RoleWords::tr(each.sentence);
    }
    return {};
}

QString scopeName(const domain::RoleScope &scope, const inventory::Inventory &inventory)
{
    if (!scope.serviceAccount.isEmpty()) {
        const domain::Account *account = inventory.account(scope.serviceAccount);
        //: Where a role applies. %1 is a service account
        return RoleWords::tr("service account %1")
            .arg(plain(account ? account->label() : scope.serviceAccount.toString()));
    }
    if (scope.isOrganization())
        return RoleWords::tr("whole organization");
    QStringList parts;
    if (!scope.environment.isEmpty())
        parts += environmentName(scope.environment, inventory);
    for (const domain::ResourceId &id : {scope.kafkaCluster, scope.schemaRegistry}) {
        if (!id.isEmpty())
            parts += resourceNameOf(id, inventory);
    }
    if (!scope.ksqlDb.isEmpty())
        parts += QStringLiteral("ksqlDB ") + plain(scope.ksqlDb);
    if (!scope.flinkRegion.isEmpty())
        parts += QStringLiteral("Flink ") + plain(scope.flinkRegion);
    if (!scope.partType.isEmpty())
        parts += plain(scope.partType + QLatin1Char(' ') + scope.partName);
    return parts.join(QStringLiteral(" › "));
}

QString bindingName(const domain::RoleBinding &binding, const inventory::Inventory &inventory)
{
    return QStringLiteral("%1: %2").arg(plain(binding.role), scopeName(binding.scope, inventory));
}

QString rolesOf(const domain::PrincipalId &principal, const inventory::Inventory &inventory)
{
    QSet<QString> names;
    for (const domain::RoleBinding &binding : inventory.roleBindingsOf(principal))
        names.insert(plain(binding.role));
    QStringList sorted(names.cbegin(), names.cend());
    sorted.sort();
    QString known = sorted.join(QStringLiteral(", "));
    if (inventory.state(inventory::List::RoleBindings).isComplete())
        return known;
    return known.isEmpty() ? QStringLiteral("–") : known + QStringLiteral(", …");
}

domain::RoleTarget roleTarget(const domain::ApiKey &key, const inventory::Inventory &inventory)
{
    if (const domain::Resource *known = inventory.resource(key.resource().id))
        return roleTarget(*known);
    domain::RoleTarget target;
    target.kind = key.kind;
    target.resource = key.resource().id;
    target.environment = inventory.environmentOf(key);
    // The older form of a Flink region's ID begins with its environment.
    if (key.kind == domain::ResourceKind::FlinkRegion
        && target.resource.toString().count(QLatin1Char('.')) == 2)
        target.resource
            = domain::ResourceId(target.resource.toString().section(QLatin1Char('.'), 1));
    return target;
}

domain::RoleTarget roleTarget(const domain::Resource &resource)
{
    return {resource.kind, resource.id, resource.environment, resource.kafkaCluster,
        resource.displayName};
}

Reach reachOf(const domain::PrincipalId &principal, const domain::RoleTarget &target,
    const inventory::Inventory &inventory)
{
    Reach reach;
    for (const domain::RoleBinding &binding : inventory.roleBindingsOf(principal)) {
        const domain::Coverage covered = domain::coverage(binding, target);
        if (covered == domain::Coverage::None)
            continue;
        reach.coverage = std::max(reach.coverage, covered);
        reach.bindings.append(binding);
    }
    std::stable_sort(reach.bindings.begin(), reach.bindings.end(),
        [&](const domain::RoleBinding &a, const domain::RoleBinding &b) {
            return domain::coverage(a, target) > domain::coverage(b, target);
        });
    return reach;
}

} // namespace models
