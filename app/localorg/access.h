// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/crn.h"
#include "localorg/http.h"
#include "localorg/keykind.h"

#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace localorg {

class Store;

/// A role binding as far as decisions need it.
struct Grant
{
    QString role;
    std::optional<RoleScope> scope; ///< nothing: a pattern that grants nothing
    QString environment;
    QString cluster; ///< a Kafka cluster
    QString ksqlCluster;
    QString schemaRegistry;
    QString flinkRegion;
    QString serviceAccount;
};

/// Who signed the request.
struct Principal
{
    QString id; ///< of the user or service account that owns the key
    QString keyId;
    QList<Grant> grants;

    bool isOrganizationAdmin() const;
};

/// The credentials of a Basic authorization header.
struct Credentials
{
    Credentials() = default;
    ~Credentials();
    Q_DISABLE_COPY_MOVE(Credentials)

    /// False when the header holds no such credentials.
    bool read(const QByteArray &authorization);

    QString keyId;
    QByteArray secret; ///< overwritten when it goes
};

/// A stored key whose secret was right.
struct VerifiedKey
{
    QString id;
    QString owner; ///< may be empty
    KeyKind kind = KeyKind::Cloud;
    QString resource;
    QString environment;
    bool isUsable = false; ///< has propagated
    qint64 usableFrom = 0; ///< microseconds since 1970
};
std::optional<VerifiedKey> verifyKey(Store &store, const QByteArray &authorization);

/// Signs in to the control plane: a Cloud or Global key. Otherwise the 401 that the cloud gives.
std::variant<Principal, Response> signIn(Store &store, const QByteArray &authorization);

/// What a role binding grants. ksqlDB clusters are bound to by name, and looked up.
Grant readGrant(Store &store, const QString &role, const Crn &pattern);
/// The role bindings of a user or service account.
QList<Grant> grantsOf(Store &store, const QString &principalId);

enum class Action { See, Create, Change, Delete };

/// What an action is about.
struct Object
{
    enum class Kind {
        Organization,
        Environment,
        KafkaCluster,
        SchemaRegistry,
        KsqlCluster,
        ServiceAccount,
        User,
        RoleBinding,
        ApiKey,
        Metrics, ///< of a Kafka cluster
    };
    Kind kind = Kind::Organization;
    QString id;
    QString environment; ///< empty for what belongs to the organization
    QString cluster; ///< the Kafka cluster that it is, or belongs to
    QString resource; ///< of a key: what it opens
    QString owner; ///< of a key, or the one whom a role is bound to
    KeyKind keyKind = KeyKind::Cloud; ///< of a key
};

/// Whether one of the principal's roles allows the action: section 14 of the API reference.
/// Every route asks here and nowhere else.
bool authorize(const Principal &principal, Action action, const Object &object);

} // namespace localorg
