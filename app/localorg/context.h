// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/access.h"
#include "localorg/http.h"
#include "localorg/options.h"

#include <QString>
#include <QStringList>

namespace localorg {

class Activity;
class Propagation;
class Store;

/// What lasts as long as the server does.
struct Organization
{
    Store &store;
    const Options &options;
    QString id;
    QString baseUrl; ///< http://127.0.0.1:PORT
    QByteArray tokenKey; ///< authenticates page tokens
    Activity &activity;
    Propagation &propagation;
};

/// All that a route needs to answer one request.
struct Context
{
    const Organization &organization;
    const Request &request;
    const Principal &principal; ///< empty on the data plane, where keys are checked by the route
    QStringList arguments; ///< what stands at the pattern's {} places

    Store &store() const { return organization.store; }
    /// `crn://confluent.cloud/organization=…` and what follows.
    QString crn(const QString &rest) const
    {
        return QStringLiteral("crn://confluent.cloud/organization=") + organization.id + rest;
    }
    QString url(const QString &path) const { return organization.baseUrl + path; }
};

/// `metadata` of an object.
QJsonObject metadataJson(const Context &context, const QString &path, const QString &resourceName,
    qint64 createdAt, qint64 updatedAt);
/// A reference to another object.
QJsonObject referenceJson(const QString &id, const QString &related, const QString &resourceName);

} // namespace localorg
