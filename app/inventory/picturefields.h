// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/picturefile.h"

#include <QDataStream>

/// What of each value goes into a file, in which order: the same for writing and reading.
namespace inventory {

template <typename Tag> QDataStream &operator<<(QDataStream &stream, const domain::Id<Tag> &id)
{
    return stream << id.toString();
}

template <typename Tag> QDataStream &operator>>(QDataStream &stream, domain::Id<Tag> &id)
{
    QString text;
    stream >> text;
    id = domain::Id<Tag>(text);
    return stream;
}

/// Milliseconds are a tenth of what QDateTime's own form takes.
struct Moment
{
    QDateTime &time;
};

inline QDataStream &operator<<(QDataStream &stream, const Moment &moment)
{
    return stream << (moment.time.isValid() ? moment.time.toMSecsSinceEpoch()
                                            : KeyChunk::unknownTime);
}

inline QDataStream &operator>>(QDataStream &stream, const Moment &moment)
{
    qint64 milliseconds = 0;
    stream >> milliseconds;
    moment.time = milliseconds == KeyChunk::unknownTime
        ? QDateTime()
        : QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    return stream;
}

/// Runs each(field...) for a value.
template <typename Each> void fieldsOf(domain::Environment &value, Each each)
{
    each(value.id, value.displayName, value.governancePackage, value.resourceName,
        Moment{value.createdAt});
}

template <typename Each> void fieldsOf(domain::Resource &value, Each each)
{
    each(value.id, value.kind, value.displayName, value.environment, value.cloud, value.region,
        value.type, value.phase, value.httpEndpoint, value.bootstrapEndpoint, value.kafkaCluster,
        value.credentialIdentity, Moment{value.createdAt});
}

template <typename Each> void fieldsOf(domain::Account &value, Each each)
{
    each(value.id, value.kind, value.name, value.email, value.description, Moment{value.createdAt});
}

template <typename Each> void fieldsOf(domain::RoleBinding &value, Each each)
{
    domain::RoleScope &scope = value.scope;
    each(value.id, value.principal, value.role, value.crnPattern, scope.organization,
        scope.environment, scope.kafkaCluster, scope.schemaRegistry, scope.ksqlDb,
        scope.flinkRegion, scope.serviceAccount, scope.partType, scope.partName,
        Moment{value.createdAt});
}

template <typename Each> void fieldsOf(domain::FlinkRegion &value, Each each)
{
    each(value.id, value.displayName, value.cloud, value.name, value.httpEndpoint);
}

template <typename Each> void fieldsOf(domain::ResourceReference &value, Each each)
{
    each(value.id, value.kind, value.apiVersion, value.environment);
}

template <typename Each> void fieldsOf(KeyList::Owner &value, Each each)
{
    each(value.id, value.kind);
}

template <typename Each> void fieldsOf(PictureOwner &value, Each each)
{
    each(value.endpoint, value.keyId, value.organization.id, value.organization.displayName,
        value.self);
}

template <typename T> void writeValue(QDataStream &stream, T value)
{
    fieldsOf(value, [&stream](const auto &...field) { (stream << ... << field); });
}

template <typename T> void readValue(QDataStream &stream, T &value)
{
    fieldsOf(value, [&stream](auto &&...field) { (stream >> ... >> field); });
}

template <typename T> void writeAll(QDataStream &stream, const QList<T> &values)
{
    stream << qint64(values.size());
    for (const T &value : values)
        writeValue(stream, value);
}

template <typename T> QList<T> readAll(QDataStream &stream)
{
    qint64 count = 0;
    stream >> count;
    QList<T> values;
    // A count that is not true ends with the stream.
    for (qint64 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        T value;
        readValue(stream, value);
        values.append(std::move(value));
    }
    return values;
}

inline void writeTargets(QDataStream &stream, const QList<KeyList::Target> &targets)
{
    stream << qint64(targets.size());
    for (const KeyList::Target &target : targets) {
        stream << target.kind;
        writeAll(stream, target.resources);
    }
}

inline QList<KeyList::Target> readTargets(QDataStream &stream)
{
    qint64 count = 0;
    stream >> count;
    QList<KeyList::Target> targets;
    for (qint64 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        KeyList::Target target;
        stream >> target.kind;
        target.resources = readAll<domain::ResourceReference>(stream);
        targets.append(std::move(target));
    }
    return targets;
}

} // namespace inventory
