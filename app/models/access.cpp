// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access.h"

#include "models/names.h"
#include "models/rolewords.h"
#include "models/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace models {

using domain::ResourceKind;
using Tone = AccessView::Tone;

namespace {

struct Access
{
    Q_DECLARE_TR_FUNCTIONS(models::Access)
};

/// ACLs are Kafka's alone, and only a Kafka key of the cluster can read them.
QString withoutRole(const domain::ApiKey &key, const QString &who, const QString &what)
{
    const QString works
        = Access::tr("Roles are the owner’s, not the key’s: it works until it is deleted.");
    switch (key.kind) {
    case ResourceKind::Kafka:
        return Access::tr("No role of %1 covers %2. ACLs of the cluster may allow something.")
                   .arg(who, what)
            + QLatin1Char(' ') + works;
    case ResourceKind::SchemaRegistry:
    case ResourceKind::KsqlDb:
        return Access::tr("No role of %1 covers %2, and ACLs do not apply here.").arg(who, what)
            + QLatin1Char(' ') + works;
    default:
        return Access::tr("No role of %1 covers %2.").arg(who, what) + QLatin1Char(' ') + works;
    }
}

/// What the cluster's ACLs add to what the roles say: they may allow what no role does, and deny
/// what every role allows.
void applyAcls(AccessView *view, const domain::ApiKey &key, const QList<domain::Acl> &acls,
    domain::Coverage byRoles, bool isRolesKnown, const QString &who, const QString &what)
{
    QList<domain::Acl> own;
    int numeric = 0;
    for (const domain::Acl &acl : acls) {
        if (domain::appliesTo(acl, key.owner))
            own.append(acl);
        else if (domain::isNumeric(acl))
            ++numeric;
    }
    std::stable_partition(own.begin(), own.end(), std::mem_fn(&domain::Acl::isDenied));
    for (const domain::Acl &acl : std::as_const(own))
        view->acls.append(aclText(acl));
    const bool denies = std::any_of(own.cbegin(), own.cend(), std::mem_fn(&domain::Acl::isDenied));
    const bool allows = std::any_of(own.cbegin(), own.cend(), std::mem_fn(&domain::Acl::isAllowed));
    // What is neither may be either.
    const bool isAllClear = std::all_of(own.cbegin(), own.cend(),
        [](const domain::Acl &acl) { return acl.isAllowed() || acl.isDenied(); });
    if (byRoles != domain::Coverage::None) {
        if (denies) {
            view->tone = Tone::Warning;
            view->sentence
                = Access::tr("%1 has a role on %2, but ACLs deny it something, whatever the role:")
                      .arg(who, what);
        }
    } else if (allows) {
        view->tone = denies ? Tone::Warning : Tone::Fine;
        view->sentence = isRolesKnown
            ? Access::tr("No role of %1 covers %2. ACLs of the cluster say:").arg(who, what)
            : Access::tr("Role bindings could not all be read. ACLs of %2 say of %1:")
                  .arg(who, what);
    } else if (isRolesKnown && isAllClear && numeric == 0) {
        view->tone = Tone::Warning;
        view->sentence
            = Access::tr("No role of %1 covers %2, and no ACL of the cluster allows it anything: "
                         "its requests are refused. Roles and ACLs are the owner’s, not the key’s: "
                         "the key itself is good until it is deleted.")
                  .arg(who, what);
    }
    if (numeric > 0) {
        view->acls.append(
            Access::tr("%n ACL(s) name an account by a number: whose they are is not known.",
                nullptr, numeric));
    }
}

} // namespace

QString aclText(const domain::Acl &acl)
{
    const QString name = plain(acl.resourceName);
    const bool isPrefix = acl.patternType == QLatin1String("PREFIXED");
    const bool isAll = !isPrefix && acl.resourceName == QLatin1String("*");
    QString what;
    if (acl.resourceType == QLatin1String("TOPIC")) {
        what = isAll   ? Access::tr("all topics")
            : isPrefix ? Access::tr("topics that begin with %1").arg(name)
                       : Access::tr("topic %1").arg(name);
    } else if (acl.resourceType == QLatin1String("GROUP")) {
        what = isAll   ? Access::tr("all consumer groups")
            : isPrefix ? Access::tr("consumer groups that begin with %1").arg(name)
                       : Access::tr("consumer group %1").arg(name);
    } else if (acl.resourceType == QLatin1String("TRANSACTIONAL_ID")) {
        what = isAll   ? Access::tr("all transactional IDs")
            : isPrefix ? Access::tr("transactional IDs that begin with %1").arg(name)
                       : Access::tr("transactional ID %1").arg(name);
    } else if (acl.resourceType == QLatin1String("CLUSTER")) {
        what = Access::tr("the cluster itself");
    } else {
        what = QStringLiteral("%1 %2").arg(plain(acl.resourceType), name);
    }
    QString line
        = QStringLiteral("%1 %2 – %3").arg(plain(acl.permission), plain(acl.operation), what);
    if (acl.principal.endsWith(QLatin1String(":*")))
        line += QLatin1String(" – ") + Access::tr("for everybody");
    if (!acl.host.isEmpty() && acl.host != QLatin1String("*"))
        line += QLatin1String(" – ") + Access::tr("from host %1").arg(plain(acl.host));
    return line;
}

AccessView accessOf(const domain::ApiKey &key, const inventory::Inventory &inventory,
    const QList<domain::Acl> *acls)
{
    switch (ownerStanding(key, inventory)) {
    case OwnerStanding::None:
        return {Tone::Plain, Access::tr("Confluent keeps this key for itself."), {}, {}};
    case OwnerStanding::Gone:
        return {Tone::Warning,
            Access::tr("Its owner is in no list of accounts. Nobody answers for this key."), {},
            {}};
    default:
        break;
    }
    if (key.kind == ResourceKind::Other || key.kind == ResourceKind::Tableflow) {
        return {Tone::Plain,
            Access::tr("Which roles matter for a key of this kind is not known here."), {}, {}};
    }
    const Reach reach = reachOf(key.owner, roleTarget(key, inventory), inventory);
    QStringList bindings;
    for (const domain::RoleBinding &binding : reach.bindings) {
        const QString name = bindingName(binding, inventory);
        bindings += domain::predefinedRole(binding.role)
            ? name
            //: %1 is a role and where it applies
            : Access::tr("%1 (a role that this program does not know)").arg(name);
    }
    const QString who = ownerName(key, inventory);
    const bool isOfOrganization
        = key.kind == ResourceKind::Cloud || key.kind == ResourceKind::Global;
    const QString what
        = isOfOrganization ? Access::tr("the organization") : resourceName(key, inventory);
    const bool isComplete = inventory.state(inventory::List::RoleBindings).isComplete();
    AccessView view;
    if (reach.coverage == domain::Coverage::Whole) {
        view = {Tone::Fine, Access::tr("%1 has a role on %2:").arg(who, what), bindings, {}};
    } else if (reach.coverage == domain::Coverage::Part) {
        view = {
            Tone::Fine, Access::tr("%1 has a role on parts of %2:").arg(who, what), bindings, {}};
    } else if (!isComplete) {
        view = {Tone::Plain,
            Access::tr(
                "Whether a role of %1 covers %2 is not known: role bindings could not all be "
                "read.")
                .arg(who, what),
            {}, {}};
    } else {
        view = {Tone::Warning, withoutRole(key, who, what), {}, {}};
    }
    if (acls && key.kind == ResourceKind::Kafka)
        applyAcls(&view, key, *acls, reach.coverage, isComplete, who, what);
    return view;
}

QStringList ksqlClustersOf(
    const domain::PrincipalId &account, const inventory::Inventory &inventory)
{
    QStringList names;
    for (const domain::Resource &resource : inventory.resources()) {
        if (!account.isEmpty() && resource.credentialIdentity == account)
            names.append(resourceName(resource, inventory));
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

QString reachSentence(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Cloud:
        return Access::tr("A Cloud key is for the whole organization: it can do through the "
                          "Confluent Cloud APIs whatever its owner may.");
    case ResourceKind::Global:
        return Access::tr("A Global key is for the whole organization: the Confluent Cloud APIs "
                          "and the data of the resources. No other key reaches further.");
    case ResourceKind::Tableflow:
        return Access::tr(
            "A Tableflow key opens the tables of every environment that its owner may read.");
    default:
        return {};
    }
}

QList<domain::ApiKeyId> otherKeysOf(
    const domain::ApiKey &key, const inventory::Inventory &inventory)
{
    QList<domain::ApiKeyId> others;
    if (key.owner.isEmpty())
        return others;
    for (const int row : inventory.keys().rowsOwnedBy(key.owner)) {
        const domain::ApiKeyId each = inventory.keys().idAt(row);
        if (each != key.id && !inventory.isDeleted(each))
            others.append(each);
    }
    return others;
}

} // namespace models
