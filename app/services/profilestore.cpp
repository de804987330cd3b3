// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/profilestore.h"

#include "services/connection.h"

#include <QSettings>
#include <QUuid>

#include <algorithm>

namespace services {

namespace {
// A crafted file may claim any number of entries of any length.
constexpr int maximumProfiles = 500;
constexpr qsizetype maximumLength = 512;
constexpr qsizetype maximumMarks = 1000;

constexpr QLatin1String arrayKey("profiles");
constexpr QLatin1String lastKey("lastProfile");
/// Environments that were marked, or unmarked, as production by hand.
constexpr QLatin1String alwaysKey("production");
constexpr QLatin1String neverKey("notProduction");
constexpr QLatin1String kafkaKeysKey("kafkaKeys");

bool isUsableId(const QString &id)
{
    return !id.isEmpty() && QUuid(id).toString(QUuid::WithoutBraces) == id && !QUuid(id).isNull();
}

bool isUsableColor(const QString &color)
{
    if (color.isEmpty())
        return true;
    return color.size() == 7 && color[0] == QLatin1Char('#')
        && std::all_of(color.begin() + 1, color.end(), [](QChar c) {
               return (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
                   || (c.toLower() >= QLatin1Char('a') && c.toLower() <= QLatin1Char('f'));
           });
}

bool isPrintableAscii(const QByteArray &bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > ' ' && c < 127; });
}

template <typename Id> QSet<Id> readMarks(const QSettings &settings, QLatin1String key)
{
    QSet<Id> marks;
    const QStringList texts = settings.value(key).toStringList().mid(0, maximumMarks);
    for (const QString &text : texts) {
        if (!text.isEmpty() && text.size() <= maximumLength)
            marks.insert(Id(text));
    }
    return marks;
}

/// In an order of their own, so that the same marks are the same file.
template <typename Id> QStringList markTexts(const QSet<Id> &marks)
{
    QStringList texts;
    for (const Id &mark : marks)
        texts.append(mark.toString());
    texts.sort();
    return texts;
}

template <typename List> auto findId(List &list, const QString &id)
{
    return std::find_if(
        list.begin(), list.end(), [&id](const domain::Profile &p) { return p.id == id; });
}
} // namespace

ProfileStore::ProfileStore(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_profiles(load().profiles)
{
}

std::optional<domain::Profile> ProfileStore::profile(const QString &id) const
{
    const auto found = findId(m_profiles, id);
    return found == m_profiles.end() ? std::nullopt : std::optional(*found);
}

ProfileStore::Outcome ProfileStore::save(const domain::Profile &profile)
{
    if (!isUsable(profile))
        return Outcome::Invalid;
    // Another window of this program may have added one since.
    m_settings.sync();
    const Content before = load();
    Content content = before;
    const auto found = findId(content.profiles, profile.id);
    if (found == content.profiles.end())
        content.profiles.append(profile);
    else
        *found = profile;
    return store(content, before);
}

ProfileStore::Outcome ProfileStore::remove(const QString &id)
{
    m_settings.sync();
    const Content before = load();
    Content content = before;
    content.profiles.removeIf([&id](const domain::Profile &p) { return p.id == id; });
    content.unusable.removeIf(
        [&id](const QVariantMap &entry) { return entry.value(QLatin1String("id")) == id; });
    return store(content, before);
}

QString ProfileStore::lastProfile() const
{
    const QString id = m_settings.value(lastKey).toString();
    return profile(id) ? id : QString();
}

ProfileStore::Outcome ProfileStore::setLastProfile(const QString &id)
{
    m_settings.setValue(lastKey, id);
    return flush() ? Outcome::Saved : Outcome::NotWritable;
}

domain::Profile ProfileStore::createProfile()
{
    domain::Profile profile;
    profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return profile;
}

bool ProfileStore::isUsable(const domain::Profile &profile)
{
    return isUsableId(profile.id) && !profile.name.trimmed().isEmpty()
        && profile.name.size() <= maximumLength
        && checkEndpoint(profile.endpoint.toString(QUrl::FullyEncoded)) == EndpointProblem::None
        && !profile.keyId.isEmpty() && profile.keyId.size() <= maximumLength
        && isPrintableAscii(profile.keyId) && isUsableColor(profile.color)
        && profile.production.pattern.size() <= maximumLength;
}

ProfileStore::Content ProfileStore::load() const
{
    Content content;
    QList<domain::Profile> &profiles = content.profiles;
    const int size = std::min(m_settings.beginReadArray(arrayKey), maximumProfiles);
    for (int i = 0; i < size; ++i) {
        m_settings.setArrayIndex(i);
        domain::Profile profile;
        profile.id = m_settings.value(QLatin1String("id")).toString();
        profile.name = m_settings.value(QLatin1String("name")).toString();
        profile.endpoint
            = QUrl(m_settings.value(QLatin1String("endpoint")).toString(), QUrl::StrictMode);
        profile.keyId = m_settings.value(QLatin1String("keyId")).toString().toUtf8();
        // Whatever is not plainly "false" keeps the organization safe.
        const QVariant readOnly = m_settings.value(QLatin1String("readOnly"), false);
        profile.readOnly = readOnly.toString() != QLatin1String("false");
        profile.color = m_settings.value(QLatin1String("color")).toString();
        if (!isUsableColor(profile.color))
            profile.color.clear();
        domain::ProductionRule &production = profile.production;
        production.pattern
            = m_settings.value(QLatin1String("productionPattern"), production.pattern).toString();
        production.always = readMarks<domain::EnvironmentId>(m_settings, alwaysKey);
        production.never
            = readMarks<domain::EnvironmentId>(m_settings, neverKey) - production.always;
        profile.kafkaKeys = readMarks<domain::ResourceId>(m_settings, kafkaKeysKey);
        if (isUsable(profile) && findId(profiles, profile.id) == profiles.end()) {
            profiles.append(profile);
            continue;
        }
        QVariantMap entry;
        for (const QString &key : m_settings.allKeys())
            entry.insert(key, m_settings.value(key));
        if (!entry.isEmpty())
            content.unusable.append(entry);
    }
    m_settings.endArray();
    return content;
}

ProfileStore::Outcome ProfileStore::store(const Content &content, const Content &before)
{
    writeArray(content);
    if (!flush()) {
        // Else a later sync() would write what the person was told had failed.
        writeArray(before);
        return Outcome::NotWritable;
    }
    if (m_profiles != content.profiles) {
        m_profiles = content.profiles;
        Q_EMIT changed();
    }
    return Outcome::Saved;
}

void ProfileStore::writeArray(const Content &content)
{
    const QList<domain::Profile> &profiles = content.profiles;
    m_settings.remove(arrayKey);
    m_settings.beginWriteArray(
        arrayKey, static_cast<int>(profiles.size() + content.unusable.size()));
    for (int i = 0; i < profiles.size(); ++i) {
        const domain::Profile &profile = profiles[i];
        m_settings.setArrayIndex(i);
        m_settings.setValue(QLatin1String("id"), profile.id);
        m_settings.setValue(QLatin1String("name"), profile.name);
        m_settings.setValue(
            QLatin1String("endpoint"), profile.endpoint.toString(QUrl::FullyEncoded));
        m_settings.setValue(QLatin1String("keyId"), QString::fromLatin1(profile.keyId));
        m_settings.setValue(QLatin1String("readOnly"), profile.readOnly);
        m_settings.setValue(QLatin1String("color"), profile.color);
        m_settings.setValue(QLatin1String("productionPattern"), profile.production.pattern);
        m_settings.setValue(alwaysKey, markTexts(profile.production.always));
        m_settings.setValue(neverKey, markTexts(profile.production.never));
        m_settings.setValue(kafkaKeysKey, markTexts(profile.kafkaKeys));
    }
    // Behind the good ones, so that they never take the place of one.
    int index = static_cast<int>(profiles.size());
    for (const QVariantMap &entry : content.unusable) {
        m_settings.setArrayIndex(index++);
        for (auto value = entry.begin(); value != entry.end(); ++value)
            m_settings.setValue(value.key(), value.value());
    }
    m_settings.endArray();
}

bool ProfileStore::flush()
{
    m_settings.sync();
    return m_settings.status() == QSettings::NoError;
}

} // namespace services
