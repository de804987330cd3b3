// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/profile.h"

#include <QList>
#include <QObject>
#include <QVariantMap>

#include <optional>

class QSettings;

namespace services {

/// The organizations that the person has added, kept in the settings. Never a secret.
/// What a damaged or crafted settings file says is checked: an entry that cannot be used is
/// skipped, and stays in the file as it is until its profile is removed.
class ProfileStore : public QObject
{
    Q_OBJECT
public:
    enum class Outcome {
        Saved,
        Invalid, ///< the profile could not be read back: no name, a bad endpoint, a bad colour
        NotWritable ///< the settings could not be written; nothing has changed
    };

    /// Reads `settings`, which must outlive the store.
    explicit ProfileStore(QSettings &settings, QObject *parent = nullptr);

    const QList<domain::Profile> &profiles() const { return m_profiles; }
    std::optional<domain::Profile> profile(const QString &id) const;
    /// Adds the profile, or replaces the one with its id.
    Outcome save(const domain::Profile &profile);
    /// Forgets the profile. The caller removes its secret from the keychain.
    Outcome remove(const QString &id);

    /// The id of the profile that was opened last; empty if there is none, or if it is gone.
    QString lastProfile() const;
    Outcome setLastProfile(const QString &id);

    /// A profile with a fresh id.
    static domain::Profile createProfile();
    /// Whether `profile` can be kept and used.
    static bool isUsable(const domain::Profile &profile);

Q_SIGNALS:
    void changed();

private:
    struct Content
    {
        QList<domain::Profile> profiles;
        QList<QVariantMap> unusable; ///< entries as they stand in the settings
    };

    Content load() const;
    Outcome store(const Content &content, const Content &before);
    void writeArray(const Content &content);
    bool flush();

    QSettings &m_settings;
    QList<domain::Profile> m_profiles;
};

} // namespace services
