// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/entry.h"

#include <QStringList>

/// The journal in the person's language.
namespace models {

/// The columns of the journal table, from the left.
enum class JournalField {
    Time,
    Profile,
    Principal,
    Operation,
    Object,
    Name,
    Change,
    Outcome,
    RequestId
};
inline constexpr int journalFieldCount = int(JournalField::RequestId) + 1;

QString journalFieldTitle(JournalField field);
/// The text of a cell: one line, plain.
QString journalText(JournalField field, const journal::Entry &entry);

/// "Created", "Edited", "Deleted".
QString operationName(journal::Operation operation);
QString objectKindName(journal::ObjectKind kind);
/// What became of the write, in one sentence, with the HTTP status.
QString outcomeText(const journal::Entry &entry);
/// Whether the secret that a creation gave was saved; empty where there was none.
QString secretStateText(journal::SecretState state);
/// "Description" for "description" and so on; a word that is not known as it is.
QString changedFieldName(const QString &field);

/// Whether all words of `search` stand somewhere in what the detail says of `entry`.
/// Can be called in any thread.
bool journalMatches(const QStringList &words, const journal::Entry &entry);

/// The entries as CSV, with a line of titles. Can be called in any thread.
QByteArray journalCsv(const QList<journal::Entry> &entries);

} // namespace models
