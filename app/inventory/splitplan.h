// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QHash>
#include <QList>

namespace inventory {

/// Which lists of keys, one for each resource, are worth reading beside the list of all of them,
/// whose pages have to be asked for one after the other.
struct SplitPlan
{
    /// In the order in which they are to be read; empty where it does not pay.
    QList<domain::ResourceId> parts;
};

/// `keysOf`: how many keys each resource had when it was last read, of `keys` in all. `first`: the
/// resource that the person looks at, which is worth a request in any case; may be empty.
/// `atOnce`: how many lists are read at the same time.
SplitPlan planSplit(const QHash<domain::ResourceId, int> &keysOf, int keys,
    const domain::ResourceId &first, int atOnce);

} // namespace inventory
