// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/keychanges.h"

#include "models/names.h"
#include "models/words.h"

#include <QCoreApplication>
#include <QMap>

namespace models {

namespace {

struct Changes
{
    Q_DECLARE_TR_FUNCTIONS(models::KeyChanges)
};

} // namespace

QString keyChangesText(const inventory::Inventory &inventory)
{
    using Kind = inventory::KeyMark::Kind;
    QMap<Kind, int> counts;
    QMap<QString, int> goneWith;
    for (auto mark = inventory.marks().cbegin(); mark != inventory.marks().cend(); ++mark) {
        ++counts[mark->kind];
        const auto key = inventory.keys().find(mark.key());
        const domain::Resource *resource = key && mark->kind == Kind::Gone
            ? inventory.goneResource(key->resource().id)
            : nullptr;
        if (resource)
            ++goneWith[QStringLiteral("%1 (%2)").arg(
                resourceName(*resource, inventory), plain(resource->id.toString()))];
    }
    if (counts.isEmpty())
        return {};
    QStringList parts;
    if (const int count = counts.value(Kind::New))
        parts.append(Changes::tr("%Ln new", nullptr, count));
    if (const int count = counts.value(Kind::Changed))
        parts.append(Changes::tr("%Ln changed", nullptr, count));
    if (const int count = counts.value(Kind::Gone))
        parts.append(Changes::tr("%Ln gone", nullptr, count));
    //: %1 is such as "3 new, 1 changed", %2 a time of day
    QString text = Changes::tr("%1 since %2")
                       .arg(parts.join(QStringLiteral(", ")), readingTime(inventory.marksSince()));
    for (auto resource = goneWith.cbegin(); resource != goneWith.cend(); ++resource) {
        //: %1 is a cluster that is in no list any more; follows another sentence
        text += Changes::tr(" – %1 is gone, and %Ln key(s) with it", nullptr, resource.value())
                    .arg(resource.key());
    }
    return text;
}

} // namespace models
