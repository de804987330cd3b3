// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"

#include <optional>

namespace domain {

/// What a person asked for in the create dialog.
struct ApiKeyDraft
{
    ResourceKind kind = ResourceKind::Kafka;
    /// The cluster; empty for Cloud keys.
    ResourceId resource;
    /// The environment of `resource`; sent only where the API needs it (Flink).
    EnvironmentId environment;
    PrincipalId owner;
    QString displayName;
    QString description;
    /// The key that the new one is to take the place of; known on this machine alone.
    ApiKeyId replaces = {};
};

/// A change of what can be changed. Only fields with a value are sent; "" clears.
struct ApiKeyEdit
{
    std::optional<QString> displayName;
    std::optional<QString> description;

    bool isEmpty() const { return !displayName && !description; }
};

/// Limits that the console keeps, in characters. The API states none; these are the vendor's
/// console's.
inline constexpr int maxDisplayNameLength = 64;
inline constexpr int maxDescriptionLength = 128;

/// Names and descriptions are one line: line breaks become spaces, white space around is removed.
QString normalizedLine(const QString &typed);

} // namespace domain
