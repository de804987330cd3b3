// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace localorg {

/// What a key opens.
enum class KeyKind { Kafka, SchemaRegistry, Ksql, FlinkRegion, Tableflow, Cloud, Global };

/// The word that the database has for a kind, and back.
QString keyKindName(KeyKind kind);
std::optional<KeyKind> keyKindFromName(std::string_view name);

/// Cloud and Global keys count against the quotas of Cloud keys, and only an OrganizationAdmin may
/// make them.
bool opensControlPlane(KeyKind kind);

/// Whether a key may open it beside others: Kafka, Schema Registry and ksqlDB.
bool canBeOneOfSeveral(KeyKind kind);

constexpr int longestKeyName = 255;
constexpr int longestKeyDescription = 1024;

} // namespace localorg
