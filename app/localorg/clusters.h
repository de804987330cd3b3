// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/context.h"

#include <QJsonObject>

#include <optional>

namespace localorg {

/// The refusal for a list or read that lacks its `environment`, or names one that is unknown or
/// hidden.
std::optional<Response> refuseEnvironment(const Context &context);
/// The `environment` parameter.
QString environmentParameter(const Context &context);

/// A reference to an environment.
QJsonObject environmentReference(const Context &context, const QString &id);
/// Where a resource answers to its own keys: a place of this server.
QString dataEndpoint(const Context &context, const QString &resourceId);

} // namespace localorg
