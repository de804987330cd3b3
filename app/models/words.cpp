// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::Words)
};

constexpr qint64 secondsADay = qint64(24) * 3600;

bool isDeceptive(char32_t c)
{
    return QChar::category(c) == QChar::Other_Control || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c || c == 0x2028
        || c == 0x2029;
}

} // namespace

QString kindName(domain::ResourceKind kind)
{
    using domain::ResourceKind;
    switch (kind) {
    case ResourceKind::Kafka:
        return Words::tr("Kafka");
    case ResourceKind::SchemaRegistry:
        return Words::tr("Schema Registry");
    case ResourceKind::KsqlDb:
        return Words::tr("ksqlDB");
    case ResourceKind::FlinkRegion:
        return Words::tr("Flink region");
    case ResourceKind::Tableflow:
        return Words::tr("Tableflow");
    case ResourceKind::Cloud:
        //: Kind of API key that reaches the whole organization
        return Words::tr("Cloud");
    case ResourceKind::Global:
        //: Kind of API key that reaches the whole organization and its data
        return Words::tr("Global");
    case ResourceKind::Other:
        //: Kind of API key that this program does not know
        return Words::tr("Other");
    }
    return {};
}

QString ownerKindName(domain::OwnerKind kind)
{
    switch (kind) {
    case domain::OwnerKind::ServiceAccount:
        return Words::tr("Service account");
    case domain::OwnerKind::User:
        return Words::tr("User");
    case domain::OwnerKind::Unknown:
        break;
    }
    //: Kind of owner that could not be told
    return Words::tr("Unknown");
}

QString phaseName(const QString &phase)
{
    const QString known = phase.toUpper();
    if (known == QLatin1String("PROVISIONED"))
        return Words::tr("Provisioned");
    if (known == QLatin1String("PROVISIONING"))
        return Words::tr("Provisioning");
    if (known == QLatin1String("FAILED"))
        return Words::tr("Failed");
    return phase;
}

QString typeName(const QString &type)
{
    const QString shown = plain(type);
    return shown == shown.toUpper() ? shown.left(1) + shown.mid(1).toLower() : shown;
}

QString countText(int count, const inventory::LoadState &keys)
{
    if (keys.isComplete() || keys.phase == inventory::LoadState::Phase::Cached)
        return QLocale().toString(count);
    //: The least number of keys when the list of keys is not complete
    return count > 0 ? Words::tr("%L1+").arg(count) : QStringLiteral("–");
}

QString countToolTip(const inventory::LoadState &keys)
{
    return keys.isComplete() ? QString()
                             : Words::tr("The list of keys is not complete: there may be more.");
}

QString relativeTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const qint64 seconds = time.secsTo(now);
    if (seconds < 0)
        return exactTime(time);
    if (seconds < 60)
        return Words::tr("just now");
    if (seconds < 3600)
        return Words::tr("%n minute(s) ago", nullptr, int(seconds / 60));
    if (seconds < secondsADay)
        return Words::tr("%n hour(s) ago", nullptr, int(seconds / 3600));
    const int days = int(seconds / secondsADay);
    if (days < 61)
        return Words::tr("%n day(s) ago", nullptr, days);
    if (days < 2 * 365)
        return Words::tr("%n month(s) ago", nullptr, days * 12 / 365);
    return Words::tr("%n year(s) ago", nullptr, days / 365);
}

QString readingTime(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    if (local.date() == QDate::currentDate())
        return QLocale().toString(local.time(), QLocale::ShortFormat);
    return local.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString exactTime(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    // Year first, everywhere: 04/03 is another day in another country, and this is what people act
    // on.
    const QDateTime local = time.toLocalTime();
    return QStringLiteral("%1 %2").arg(
        local.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), local.timeZoneAbbreviation());
}

QString isoTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QString plain(const QString &text)
{
    if (std::none_of(text.cbegin(), text.cend(), [](QChar c) { return isDeceptive(c.unicode()); }))
        return text;
    QString shown;
    for (const QChar c : text) {
        if (isDeceptive(c.unicode()))
            shown += QStringLiteral("[U+%1]").arg(c.unicode(), 4, 16, QLatin1Char('0')).toUpper();
        else
            shown += c;
    }
    return shown;
}

} // namespace models
