// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

#include "domain/resource.h"
#include "models/names.h"

namespace ui {

/// One of this program's icons, from :/icons/NAME.svg, drawn in the palette's text colours of the
/// moment: the same QIcon is right in light and dark, enabled, disabled and selected.
QIcon icon(const QString &name);
/// As icon(), in one fixed colour, for warnings and errors.
QIcon icon(const QString &name, const QColor &color);

/// The program's own, in its colours.
QIcon programIcon();
QIcon kindIcon(domain::ResourceKind kind);
QIcon ownerIcon(models::OwnerStanding standing);

} // namespace ui
