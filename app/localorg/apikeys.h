// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/context.h"
#include "localorg/keykind.h"

#include <QList>
#include <QString>

#include <variant>

namespace localorg {

class BodyReader;
class Statement;
class Store;

/// What a key opens, found in the database.
struct KeyTarget
{
    KeyKind kind = KeyKind::Cloud;
    QString resource; ///< an id, a Flink region, or the word cloud, global or tableflow
    QString environment; ///< empty for what belongs to the organization
    QString cluster; ///< the Kafka cluster that it is, or that a ksqlDB cluster runs on
};

/// A stored key without its hash.
struct ApiKey
{
    qint64 createdAt = 0;
    QString id;
    QString displayName;
    QString description;
    QString owner; ///< empty for Confluent's own keys
    KeyTarget target; ///< the first resource, without `cluster`
    QList<KeyTarget> targets; ///< all resources of a key made for several, else empty
    qint64 updatedAt = 0;

    /// The columns of api_keys to select after created_at and id.
    static QString columns();
    /// Selects created_at, id and these of the key that has the id.
    static QString selectById();
    static ApiKey fromRow(Store &store, const Statement &row);

    /// All that it opens.
    QList<KeyTarget> opened() const { return targets.isEmpty() ? QList{target} : targets; }
};

/// Reads `/spec/resource` of a create, in every form that clients send, or `/spec/resources` where
/// it is not empty, and looks up what they name: one target, or several in the order sent.
/// Unknown ones and those of another environment are a 403.
std::variant<QList<KeyTarget>, Response> readTargets(const Context &context, BodyReader &body);

/// What the authorization is asked about.
Object objectOf(const QString &owner, const KeyTarget &target);
/// The Kafka cluster behind a stored key's resource, which roles may be bound to.
QString clusterOf(const Context &context, const KeyTarget &target);

} // namespace localorg
