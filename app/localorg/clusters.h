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

/// How long a new cluster is PROVISIONING, in microseconds.
constexpr qint64 provisioningTime = 2'000'000;
/// The environment's id as it is stored; empty when there is none.
QString storedEnvironment(const Context &context, const QString &id);

/// A reference to an environment.
QJsonObject environmentReference(const Context &context, const QString &id);
/// Where a resource answers to its own keys: a place of this server.
QString dataEndpoint(const Context &context, const QString &resourceId);

} // namespace localorg
