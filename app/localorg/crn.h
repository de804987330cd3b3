// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace localorg {

/// What a role can be bound to: section 13.1 of the API reference.
enum class RoleScope {
    Organization = 1 << 0,
    Environment = 1 << 1,
    Cluster = 1 << 2, ///< cloud-cluster
    Kafka = 1 << 3,
    Topic = 1 << 4,
    Group = 1 << 5,
    TransactionalId = 1 << 6,
    Connector = 1 << 7,
    Ksql = 1 << 8,
    SchemaRegistry = 1 << 9,
    Subject = 1 << 10,
    Kek = 1 << 11,
    FlinkRegion = 1 << 12,
    ComputePool = 1 << 13,
    ServiceAccount = 1 << 14,
    IdentityProvider = 1 << 15,
    IdentityPool = 1 << 16,
};
Q_DECLARE_FLAGS(RoleScopes, RoleScope)
Q_DECLARE_OPERATORS_FOR_FLAGS(RoleScopes)

/// A CRN taken apart and percent-decoded, so that all spellings of one are equal. Both authorities
/// mean the same cloud and are dropped.
class Crn
{
public:
    /// Nothing for what is no CRN. With `/*` at its end it means all that lies in it.
    static std::optional<Crn> parse(const QString &text);

    /// The value of that name, or an empty text.
    QString value(QStringView name) const;
    /// Gives a name the value that is stored, where ids may be sent in any case.
    void setValue(QStringView name, const QString &value);
    bool hasWildcard() const { return m_hasWildcard; }
    /// What the last element is, when the elements follow one another as the grammar wants.
    std::optional<RoleScope> scope() const;
    /// The one spelling that is stored: reserved characters encoded, `*` plain.
    QString text() const;
    /// Whether this is `pattern` or, with `/*`, one that `pattern` lies in. Ids are compared in any
    /// case, the names of topics and the like are not.
    bool matches(const Crn &pattern) const;

private:
    QStringList comparable() const;

    QList<std::pair<QString, QString>> m_parts;
    bool m_hasWildcard = false;
};

} // namespace localorg
