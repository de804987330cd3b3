// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/apikey.h"
#include "inventory/loadstate.h"

#include <QDateTime>
#include <QString>

/// The words of the field in the person's language, the same wherever they stand.
namespace models {

/// "Kafka", "Schema Registry", ...
QString kindName(domain::ResourceKind kind);
/// "Service account", "User", "Unknown".
QString ownerKindName(domain::OwnerKind kind);

/// "Provisioned" and the like; a phase that this program does not know as the API says it.
QString phaseName(const QString &phase);

/// "Standard" for "STANDARD": the type of a cluster or a governance package, which are names of the
/// vendor's and stay as they are in every language.
QString typeName(const QString &type);

/// A number of keys, given how much of the list is known: "12", "12+" where there may be more, "–"
/// where nothing is known.
QString countText(int count, const inventory::LoadState &keys);
/// Why a count is not the whole; empty where it is.
QString countToolTip(const inventory::LoadState &keys);

/// "just now", "5 minutes ago", "3 months ago"; empty for an invalid time.
QString relativeTime(const QDateTime &time, const QDateTime &now);
/// The local date and time with its zone; empty for an invalid time.
/// When something was read, for a sentence: the time of today, else with the date.
QString readingTime(const QDateTime &time);
QString exactTime(const QDateTime &time);

/// The time as ISO 8601 in UTC, for files; empty for an invalid time.
QString isoTime(const QDateTime &time);

/// `text` with control and bidirectional-override characters made visible as U+XXXX in brackets, so
/// that nothing that a server says can pass for something else.
QString plain(const QString &text);

} // namespace models
