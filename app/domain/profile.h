// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/productionrule.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace domain {

/// An organization that the person has added: where it is and how it is to be shown.
/// The secret is not here: it is in the keychain under secretName().
struct Profile
{
    QString id; ///< a UUID without braces, for this program only
    QString name; ///< the person's own name for the organization
    QUrl endpoint;
    QByteArray keyId; ///< the API key that signs in
    bool readOnly = false;
    QString color; ///< empty, or `#rrggbb`
    ProductionRule production;
    /// The Kafka clusters whose ACLs are read with a key that the keychain keeps.
    QSet<ResourceId> kafkaKeys;

    bool operator==(const Profile &) const = default;
};

/// Under which name the keychain keeps the secret of `profile`. It stays when the profile is
/// renamed.
inline QString secretName(const Profile &profile)
{
    return QStringLiteral("sign-in/") + profile.id;
}

/// Under which name the keychain keeps a Kafka key of `cluster` for a profile, as `KEY:SECRET`.
inline QString kafkaKeyName(const QString &profile, const ResourceId &cluster)
{
    return QStringLiteral("kafka/%1/%2").arg(profile, cluster.toString());
}

} // namespace domain
