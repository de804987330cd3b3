// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflows/keyrotations.h"
#include "workflows/owneractivity.h"

#include <QString>

namespace workflows {
class Session;
}

/// What is said of keys that are replaced by new ones. Everything is plain text.
namespace ui {

/// How many keys are rotated in one go: each has a page of its own.
inline constexpr int maxRotations = 50;

/// Why new keys in place of these cannot be made from here; empty where they can.
QString rotationRefusal(const workflows::Session &session, const QList<domain::ApiKey> &keys);
/// Where the new key stands, in a sentence or two.
QString newKeyText(const workflows::KeyRotations::Item &item,
    workflows::KeyRotations::Progress progress, const inventory::Inventory &inventory);
/// What has to happen before the old key can be deleted; empty for nothing.
QString lockText(const workflows::KeyRotations::Item &item, workflows::KeyRotations::Locks locks);
/// What the Metrics API says of the owner `who` on the cluster `what` since the new key was made.
QString activitySinceText(const workflows::OwnerActivity::View &view, const QString &who,
    const QString &what, const QDateTime &since);

} // namespace ui
