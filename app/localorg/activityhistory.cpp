// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/activityhistory.h"

#include "localorg/clock.h"
#include "localorg/store.h"

#include <QDateTime>
#include <QHash>
#include <QList>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

/// A number that looks random and is the same for the same text everywhere (FNV-1a, and the end of
/// SplitMix64), which qHash() is not.
quint64 scramble(const QString &text, quint64 salt)
{
    quint64 hash = 0xcbf29ce484222325U ^ salt;
    for (const QChar c : text) {
        hash = (hash ^ c.toLower().unicode()) * 0x100000001b3U;
    }
    hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9U;
    hash = (hash ^ (hash >> 27)) * 0x94d049bb133111ebU;
    return hash ^ (hash >> 31);
}

/// From 0 up to 1.
double unit(const QString &text, quint64 salt)
{
    return static_cast<double>(scramble(text, salt) >> 11) * 0x1.0p-53;
}

Rhythm rhythmFromName(const QString &name)
{
    static const QHash<QString, Rhythm> names{{u"steady"_s, Rhythm::Steady},
        {u"office"_s, Rhythm::Office}, {u"nightly"_s, Rhythm::Nightly},
        {u"monthly"_s, Rhythm::Monthly}};
    return names.value(name, Rhythm::Sporadic);
}

/// The part of the peak that falls into an hour; `dice` is different for each hour.
double intensity(Rhythm rhythm, qint64 hour, double dice)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(hour * 3600, Qt::UTC);
    const int hourOfDay = time.time().hour();
    const bool isWeekend = time.date().dayOfWeek() > 5;
    switch (rhythm) {
    case Rhythm::Steady: {
        const double day = std::cos((hourOfDay - 14) * std::numbers::pi / 12);
        return (0.6 + 0.4 * day) * (isWeekend ? 0.7 : 1.0);
    }
    case Rhythm::Office:
        return !isWeekend && hourOfDay >= 7 && hourOfDay < 17 && dice < 0.4 ? 0.5 + dice : 0;
    case Rhythm::Nightly:
        return hourOfDay == 2 ? 1 : 0;
    case Rhythm::Monthly:
        return time.date().day() == 1 && hourOfDay >= 4 && hourOfDay < 8 ? 1 : 0;
    case Rhythm::Sporadic:
        return dice < 1.0 / 30 ? 0.5 + dice : 0;
    }
    return 0;
}

struct Habit
{
    QString principal;
    Rhythm rhythm = Rhythm::Sporadic;
    qint64 peak = 0;
    qint64 firstHour = 0;
    qint64 lastHour = 0;
};

Usage usageIn(const Habit &habit, const QString &cluster, qint64 hour)
{
    const QString who = habit.principal + u' ' + cluster;
    const auto salt = static_cast<quint64>(hour) << 2U;
    const double part = intensity(habit.rhythm, hour, unit(who, salt));
    Usage usage;
    if (part <= 0) {
        return usage;
    }
    const double spread = 0.85 + 0.3 * unit(who, salt + 1);
    usage.requests
        = std::max<qint64>(1, std::llround(static_cast<double>(habit.peak) * part * spread));
    usage.requestBytes = usage.requests * (150 + static_cast<qint64>(scramble(who, 1) % 900));
    usage.responseBytes = usage.requests * (90 + static_cast<qint64>(scramble(who, 2) % 2400));
    usage.connections = 1 + habit.peak / 4000;
    usage.authentications = usage.connections + static_cast<qint64>(scramble(who, salt + 2) % 3);
    return usage;
}

} // namespace

void insertHabit(Store &store, const QString &principal, const QString &cluster,
    const QString &rhythm, qint64 peak)
{
    Statement insert(store,
        store.prepared(
            u"INSERT INTO activity_habits SELECT resource_id, owner_id, ?, ?, MIN(created_at), "
            u"NULL "
            "FROM api_keys WHERE owner_id = ? AND resource_id = ? GROUP BY resource_id, owner_id"_s));
    insert.run(rhythm, peak, principal, cluster);
}

void insertGeneratedHabits(Store &store)
{
    struct Pair
    {
        QString principal;
        QString cluster;
        qint64 since;
        qint64 keys;
    };
    QList<Pair> pairs;
    {
        Statement find(store,
            store.prepared(
                u"SELECT owner_id, resource_id, MIN(created_at), COUNT(*) FROM api_keys "
                "WHERE kind = 'Kafka' AND owner_id IS NOT NULL GROUP BY owner_id, resource_id"_s));
        if (find.run()) {
            while (find.next()) {
                pairs.append({find.text(0), find.text(1), find.number(2), find.number(3)});
            }
        }
    }
    for (const Pair &pair : pairs) {
        const QString who = pair.principal + u' ' + pair.cluster;
        const double dice = unit(who, 3);
        // Owners who have left their keys behind everywhere, and keys that were never put to use.
        if (unit(pair.principal, 4) < 0.15 || dice < 0.3) {
            continue;
        }
        const bool isPerson = pair.principal.startsWith(u"u-"_s);
        const QString rhythm = dice < 0.5 ? u"sporadic"_s
            : isPerson                    ? u"office"_s
            : dice < 0.6                  ? u"nightly"_s
                                          : u"steady"_s;
        const auto peak
            = std::llround(std::pow(10.0, 1 + 3 * unit(who, 5))) * std::min<qint64>(pair.keys, 10);
        Statement insert(
            store, store.prepared(u"INSERT INTO activity_habits VALUES (?, ?, ?, ?, ?, NULL)"_s));
        insert.run(pair.cluster, pair.principal, rhythm, static_cast<qint64>(peak), pair.since);
    }
}

void visitHistory(Store &store, const QString &cluster, qint64 first, qint64 last,
    const std::function<bool(const QString &principal)> &isWanted,
    const std::function<void(const QString &principal, qint64 hour, const Usage &usage)> &visit)
{
    last = std::min(last, nowMicros() / microsPerHour - 1);
    Statement find(store,
        store.prepared(u"SELECT principal_id, rhythm, peak, since, until FROM activity_habits "
                       "WHERE resource_id = ?"_s));
    if (!find.run(cluster)) {
        return;
    }
    while (find.next()) {
        Habit habit;
        habit.principal = find.text(0);
        if (!isWanted(habit.principal)) {
            continue;
        }
        habit.rhythm = rhythmFromName(find.text(1));
        habit.peak = find.number(2);
        habit.firstHour = std::max(first, find.number(3) / microsPerHour + 1);
        habit.lastHour = find.isNull(4) ? last : std::min(last, find.number(4) / microsPerHour - 1);
        for (qint64 hour = habit.firstHour; hour <= habit.lastHour; ++hour) {
            const Usage usage = usageIn(habit, cluster, hour);
            if (usage.requests > 0) {
                visit(habit.principal, hour, usage);
            }
        }
    }
}

} // namespace localorg
