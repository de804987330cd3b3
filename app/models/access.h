// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/acl.h"
#include "inventory/inventory.h"

#include <QStringList>

namespace models {

/// Why the owner of a key can, or cannot, reach what the key opens: as much as is known, in words.
struct AccessView
{
    enum class Tone {
        Fine,
        Plain, ///< it could not be found out, or there is nothing to find out
        Warning ///< the key is there, and no role says why
    };
    Tone tone = Tone::Plain;
    QString sentence;
    /// The roles that count, with where they apply; the widest first.
    QStringList bindings;
    /// The ACLs that count, those that deny first.
    QStringList acls;
};
/// `acls`: all of the Kafka cluster that the key is for; null where they are not known.
AccessView accessOf(const domain::ApiKey &key, const inventory::Inventory &inventory,
    const QList<domain::Acl> *acls = nullptr);

/// "ALLOW READ – topic orders": permission and operation are Kafka's own words.
QString aclText(const domain::Acl &acl);

/// Names of the ksqlDB clusters that work as this account: they stop without it or its rights.
QStringList ksqlClustersOf(
    const domain::PrincipalId &account, const inventory::Inventory &inventory);

/// What a key of this kind reaches beyond one resource; empty for kinds that are for one.
QString reachSentence(domain::ResourceKind kind);

/// The other keys of the same owner that are not deleted, in the order of the list.
QList<domain::ApiKeyId> otherKeysOf(
    const domain::ApiKey &key, const inventory::Inventory &inventory);

} // namespace models
