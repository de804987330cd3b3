// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rotationtext.h"

#include "models/apikeycolumns.h"
#include "models/names.h"
#include "models/words.h"
#include "ui/activitytext.h"
#include "workflows/session.h"

#include <QCoreApplication>

namespace ui {

using Rotations = workflows::KeyRotations;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ui::RotationText)
};

QString refusalOf(const workflows::Session &session, const domain::ApiKey &key)
{
    if (key.id == session.ownKey()) {
        return Texts::tr("Keyward is signed in with this key. Create another key, sign in with "
                         "that, and delete this one then.");
    }
    if (key.owner.isEmpty())
        return Texts::tr("Confluent keeps this key for itself: nobody can make another.");
    if (key.ownerKind == domain::OwnerKind::User && !session.self().isEmpty()
        && key.owner != session.self())
        return Texts::tr("Only its owner can make another key for a user account.");
    if (key.kind == domain::ResourceKind::Other || key.resources.size() > 1)
        return Texts::tr("Keyward cannot make another key for what this one opens.");
    return {};
}

} // namespace

QString rotationRefusal(const workflows::Session &session, const QList<domain::ApiKey> &keys)
{
    for (const domain::ApiKey &key : keys) {
        if (key.owner != keys.first().owner)
            return Texts::tr("Select keys of one owner to rotate them in one go.");
        const QString refusal = refusalOf(session, key);
        if (refusal.isEmpty())
            continue;
        return keys.size() == 1
            ? refusal
            : QStringLiteral("%1: %2").arg(models::plain(key.id.toString()), refusal);
    }
    return {};
}

QString newKeyText(const Rotations::Item &item, Rotations::Progress progress,
    const inventory::Inventory &inventory)
{
    const QString id = models::plain(item.newKey.toString());
    const domain::Readiness *readiness = inventory.readinessOf(item.newKey);
    switch (progress) {
    case Rotations::Progress::Propagating:
        return readiness
            ? Texts::tr("The new key is on its way: what it opens is asked until it accepts it.")
            : Texts::tr("The new key is on its way. Whether it is accepted is not asked; it should "
                        "be ready at %1.")
                  .arg(models::exactTime(item.at.addDuration(domain::usualPropagation)));
    case Rotations::Progress::Accepted:
        return item.readyAt.isValid()
            ? Texts::tr("The new key is ready: what it opens accepted it at %1.")
                  .arg(models::exactTime(item.readyAt))
            : Texts::tr("The new key is ready.");
    case Rotations::Progress::ByTime:
        return Texts::tr("The new key should be ready. This is judged by the time alone: it was "
                         "made %1, and what it opens has not been heard.")
            .arg(models::relativeTime(item.at, QDateTime::currentDateTimeUtc()));
    case Rotations::Progress::Refused:
        break;
    }
    const QString text = Texts::tr("The new key %1 is not ready.").arg(id);
    return readiness ? text + QLatin1Char(' ') + models::readinessSentence(*readiness) : text;
}

QString lockText(const Rotations::Item &item, Rotations::Locks locks)
{
    const QString newKey = models::plain(item.newKey.toString());
    if (item.isSecretShown)
        return Texts::tr("The secret of %1 is shown: confirm there that you saved it.").arg(newKey);
    if (locks.testFlag(Rotations::Lock::Secret)) {
        return Texts::tr("The secret of %1 was never confirmed as saved, and cannot be shown "
                         "again: delete %1, and rotate again.")
            .arg(newKey);
    }
    QStringList missing;
    if (locks.testFlag(Rotations::Lock::Readiness))
        missing.append(Texts::tr("%1 is not ready yet").arg(newKey));
    if (locks.testFlag(Rotations::Lock::Use))
        missing.append(Texts::tr("you have not said that applications use %1").arg(newKey));
    return missing.isEmpty()
        ? QString()
        //: %1 is one reason, or two with a semicolon between
        : Texts::tr("Still to come: %1.").arg(missing.join(QStringLiteral("; ")));
}

QString activitySinceText(const workflows::OwnerActivity::View &view, const QString &who,
    const QString &what, const QDateTime &since)
{
    if (view.state != workflows::OwnerActivity::State::Known)
        return activityText(view, who, what);
    const QString blind = Texts::tr("The Metrics API counts all keys of an owner together, by the "
                                    "hour and some minutes late: it does not tell which key was "
                                    "used.");
    const QDateTime &last = view.activity.lastHour;
    // An hour is known by its beginning.
    const bool isSince = last.isValid() && last.addSecs(3600) > since;
    const QString text = isSince
        ? Texts::tr("%1 was active on %2 since the new key was made: last counted in the hour from "
                    "%3.")
              .arg(who, what, models::exactTime(last))
        : Texts::tr("No activity of %1 on %2 was counted since the new key was made on %3. If "
                    "applications use it, some should be.")
              .arg(who, what, models::exactTime(since));
    return text + QLatin1Char(' ') + blind;
}

} // namespace ui
