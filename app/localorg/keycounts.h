// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

namespace localorg {

class Store;

// How many keys there are, from the counts that the database keeps up to date by triggers: as cheap
// for an owner of ten thousand keys as for one of ten.

/// The keys that a list has with these filters; an empty one is none.
qint64 countListed(Store &store, const QString &owner, const QString &resource);

/// The Cloud and Global keys of an owner, or the others. The sign-in key of the running server is
/// not among them.
qint64 countOwned(Store &store, const QString &owner, bool opensControlPlane);
/// The Cloud and Global keys of the organization, without the sign-in key and Confluent's own.
qint64 countControlPlane(Store &store);
/// The keys for a resource that somebody owns: Confluent's own count for nothing.
qint64 countOwnedFor(Store &store, const QString &resource);

} // namespace localorg
