// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/http.h"
#include "localorg/oddities.h"

namespace localorg {

/// The shapes that errors of the cloud come in, each with the status that it has by default.
QList<Shape> envelopeShapes();
/// An error of that status in one of these shapes.
Response envelope(const QString &shape, int status);

} // namespace localorg
