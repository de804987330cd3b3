// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace localorg {

class Store;

/// What the owner of a key may do inside one Kafka cluster: by its ACLs, and by the role bindings
/// that reach the cluster. A DENY beats everything.
class KafkaAccess
{
public:
    /// `principalId` may be empty: nobody, who may nothing.
    KafkaAccess(Store &store, const QString &cluster, const QString &principalId);

    /// `operation` and `resourceType` as ACLs spell them.
    bool allows(const QString &operation, const QString &resourceType, const QString &name) const;

private:
    struct Rule
    {
        QString resourceType;
        QString name;
        bool isPrefix = false;
        QString operation;
        bool isDenial = false;
    };
    /// A role bound to a topic or group of the cluster, or, without a type, to all of it.
    struct Role
    {
        QString name;
        QString resourceType;
        QString resourceName; ///< a trailing * stands for anything
    };

    void readRules(Store &store, const QString &cluster, const QString &principalId);
    void readRoles(Store &store, const QString &cluster, const QString &principalId);
    static bool covers(const Rule &rule, const QString &resourceType, const QString &name);
    static bool grants(const Role &role, const QString &operation, const QString &resourceType,
        const QString &name);

    QList<Rule> m_rules;
    QList<Role> m_roles;
};

} // namespace localorg
