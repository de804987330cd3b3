// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace localorg {

/// A region where Flink can run.
struct Region
{
    QString id; ///< cloud.region in lower case
    QString cloud; ///< AWS, GCP or AZURE
    QString name;
    QString place;
};

const QList<Region> &flinkRegions();
/// The region of that id, in any case, or null.
const Region *findRegion(const QString &id);

} // namespace localorg
