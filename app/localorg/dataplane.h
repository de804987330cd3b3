// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/context.h"

#include <QString>

#include <optional>

namespace localorg {

/// Whether two ids name the same thing: the cloud matches them in any case.
bool sameId(const QString &a, const QString &b);

/// The key that a data plane request is signed with, if it has propagated and opens that resource.
/// Global keys open everything. Every data plane route signs in here and nowhere else.
/// A call on a Kafka cluster counts as its owner's activity if it then succeeds.
std::optional<VerifiedKey> signedFor(
    const Context &context, KeyKind kind, const QString &resource, const QString &environment = {});

/// What Kafka REST, Schema Registry and ksqlDB answer when they refuse.
Response dataError(int status, int code, const QString &message);

} // namespace localorg
