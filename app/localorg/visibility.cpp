// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/visibility.h"

#include "localorg/apikeys.h"
#include "localorg/store.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <iterator>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

/// Nobody's id: a key of this owner is visible for what it opens only.
const QString stranger = u"-"_s;

QString toJson(const QStringList &list)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

bool maySee(const Context &context, const QString &owner, const KeyTarget &target)
{
    return authorize(context.principal, Action::See, objectOf(owner, target));
}

struct Scope
{
    QString name;
    KeyTarget target;
};

/// Every scope that has keys.
QList<Scope> readScopes(const Context &context)
{
    QList<Scope> scopes;
    Statement find(context.store(),
        context.store().prepared(
            u"SELECT scope, kind, resource_id, api_key_scopes.environment_id, kafka_cluster_id "
            "FROM api_key_scopes LEFT JOIN ksql_clusters ON id = resource_id"_s));
    find.run();
    while (find.next()) {
        KeyTarget target;
        target.kind = keyKindFromName(find.utf8(1)).value_or(KeyKind::Kafka);
        target.resource = find.text(2);
        target.environment = find.text(3);
        target.cluster = target.kind == KeyKind::Kafka ? target.resource : find.text(4);
        scopes.append({find.text(0), target});
    }
    return scopes;
}

/// Owners on whom the decision may depend: the caller, accounts that a role of theirs is about, and
/// none.
QStringList ownersThatMatter(const Principal &principal)
{
    QStringList owners{QString(u""_s), principal.id.toLower()};
    for (const Grant &grant : principal.grants) {
        owners += grant.serviceAccount.toLower();
    }
    owners.removeDuplicates();
    return owners;
}

} // namespace

KeyVisibility::KeyVisibility(const Context &context)
    : m_isUnlimited(context.principal.isOrganizationAdmin())
{
    if (m_isUnlimited) {
        return;
    }
    m_owners = ownersThatMatter(context.principal);
    const QList<Scope> scopes = readScopes(context);
    for (const Scope &scope : scopes) {
        const QString name = scope.name.toLower();
        if (maySee(context, stranger, scope.target)) {
            m_scopes += name;
        }
        for (const QString &owner : std::as_const(m_owners)) {
            if (maySee(context, owner, scope.target)) {
                m_pairs += owner + u' ' + name;
            }
        }
    }
    m_scopeSet = {m_scopes.cbegin(), m_scopes.cend()};
    m_ownerSet = {m_owners.cbegin(), m_owners.cend()};
    m_pairSet = {m_pairs.cbegin(), m_pairs.cend()};
}

QString KeyVisibility::condition(const QString &alias)
{
    return uR"(CASE WHEN COALESCE(LOWER(%1.owner_id), '') IN (SELECT value FROM json_each(?))
        THEN COALESCE(LOWER(%1.owner_id), '') || ' ' || LOWER(%1.scope)
            IN (SELECT value FROM json_each(?))
        ELSE LOWER(%1.scope) IN (SELECT value FROM json_each(?)) END)"_s.arg(alias);
}

QVariantList KeyVisibility::conditionValues() const
{
    return {toJson(m_owners), toJson(m_pairs), toJson(m_scopes)};
}

bool KeyVisibility::isVisible(const QString &owner, const QString &scope) const
{
    return m_ownerSet.contains(owner) ? m_pairSet.contains(owner + u' ' + scope)
                                      : m_scopeSet.contains(scope);
}

KeyVisibility::Share KeyVisibility::share(
    const Context &context, const QString &owner, const QString &resource) const
{
    Share share;
    const auto add = [&](const QString &select, const QVariantList &values) {
        Statement find(context.store(),
            context.store().prepared(
                select + (resource.isEmpty() ? QString() : u" AND resource_id = ?"_s)));
        find.run(resource.isEmpty() ? values : values + QVariantList{resource});
        qint64 all = 0;
        while (find.next()) {
            all += find.number(2);
            if (isVisible(find.text(0), find.text(1))) {
                share.visible += find.number(2);
            }
        }
        return all;
    };
    const auto addOwner = [&](const QString &who) {
        return add(
            u"SELECT LOWER(owner_id), LOWER(scope), owned.keys FROM api_key_owner_scopes AS owned "
            "JOIN api_key_scopes USING (scope) WHERE owner_id = ?"_s,
            {who});
    };
    if (!owner.isEmpty()) {
        share.all = addOwner(owner);
    } else {
        share.all
            = add(u"SELECT ?, LOWER(scope), keys FROM api_key_scopes WHERE true"_s, {stranger});
        std::for_each(m_owners.cbegin(), m_owners.cend(), addOwner);
    }
    return share;
}

/// The scopes that the filter leaves: all for an empty one.
QStringList KeyVisibility::scopesFor(const Context &context, const QString &resource) const
{
    QStringList scopes;
    Statement find(context.store(),
        context.store().prepared(resource.isEmpty()
                ? u"SELECT LOWER(scope) FROM api_key_scopes"_s
                : u"SELECT LOWER(scope) FROM api_key_scopes WHERE resource_id = ?"_s));
    find.run(resource.isEmpty() ? QVariantList() : QVariantList{resource});
    while (find.next()) {
        scopes += find.text(0);
    }
    return scopes;
}

KeyVisibility::Parts KeyVisibility::parts(
    const Context &context, const QString &owner, const QString &resource) const
{
    const QStringList scopes = scopesFor(context, resource);
    QStringList open;
    QJsonArray pairs;
    const auto addPairs = [&](const QString &who) {
        for (const QString &scope : scopes) {
            if (isVisible(who, scope)) {
                pairs.append(QJsonArray{
                    who.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(who), scope});
            }
        }
    };
    if (!owner.isEmpty()) {
        addPairs(owner.toLower());
    } else {
        std::copy_if(scopes.cbegin(), scopes.cend(), std::back_inserter(open),
            [this](const QString &scope) { return m_scopeSet.contains(scope); });
        std::for_each(m_owners.cbegin(), m_owners.cend(), addPairs);
    }
    return {toJson(open), QString::fromUtf8(QJsonDocument(pairs).toJson(QJsonDocument::Compact))};
}

QString KeyVisibility::specialOwners() const
{
    return toJson(m_owners);
}

} // namespace localorg
