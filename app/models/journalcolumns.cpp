// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journalcolumns.h"

#include "domain/csv.h"
#include "models/words.h"

#include <QCoreApplication>

namespace models {

using journal::Entry;
using journal::Outcome;

namespace {

/// A class for the sake of its name: the context of the translations.
class Journal
{
    Q_DECLARE_TR_FUNCTIONS(models::Journal)
};

QString changeText(const journal::Change &change)
{
    const QString name = changedFieldName(change.field);
    if (change.before.isEmpty())
        return QStringLiteral("%1: %2").arg(name, plain(change.after));
    if (change.after.isEmpty())
        return QStringLiteral("%1: %2 → –").arg(name, plain(change.before));
    return QStringLiteral("%1: %2 → %3").arg(name, plain(change.before), plain(change.after));
}

} // namespace

QString journalFieldTitle(JournalField field)
{
    switch (field) {
    case JournalField::Time:
        return Journal::tr("Time");
    case JournalField::Profile:
        return Journal::tr("Profile");
    case JournalField::Principal:
        return Journal::tr("Principal");
    case JournalField::Operation:
        return Journal::tr("Operation");
    case JournalField::Object:
        return Journal::tr("Object");
    case JournalField::Name:
        return Journal::tr("Name");
    case JournalField::Change:
        return Journal::tr("Change");
    case JournalField::Outcome:
        return Journal::tr("Outcome");
    case JournalField::RequestId:
        return Journal::tr("Request ID");
    }
    return {};
}

QString journalText(JournalField field, const Entry &entry)
{
    switch (field) {
    case JournalField::Time:
        return exactTime(entry.at);
    case JournalField::Profile:
        return plain(entry.actor.profile);
    case JournalField::Principal:
        return plain(entry.actor.owner.isEmpty() ? entry.actor.keyId : entry.actor.owner);
    case JournalField::Operation:
        return operationName(entry.write.operation);
    case JournalField::Object:
        return entry.write.object.id.isEmpty()
            ? objectKindName(entry.write.object.kind)
            : QStringLiteral("%1 %2").arg(
                objectKindName(entry.write.object.kind), plain(entry.write.object.id));
    case JournalField::Name:
        return plain(entry.write.object.name);
    case JournalField::Change: {
        QStringList parts;
        for (const journal::Change &change : entry.write.changes)
            parts.append(changeText(change));
        return parts.join(QLatin1String("; "));
    }
    case JournalField::Outcome:
        return outcomeText(entry);
    case JournalField::RequestId:
        return plain(entry.outcome.requestId);
    }
    return {};
}

QString operationName(journal::Operation operation)
{
    switch (operation) {
    case journal::Operation::Create:
        //: What was done to an object
        return Journal::tr("Created");
    case journal::Operation::Edit:
        //: What was done to an object
        return Journal::tr("Edited");
    case journal::Operation::Delete:
        //: What was done to an object
        return Journal::tr("Deleted");
    }
    return {};
}

QString objectKindName(journal::ObjectKind kind)
{
    switch (kind) {
    case journal::ObjectKind::ApiKey:
        return Journal::tr("API key");
    case journal::ObjectKind::ServiceAccount:
        return Journal::tr("Service account");
    case journal::ObjectKind::User:
        return Journal::tr("User");
    case journal::ObjectKind::RoleBinding:
        return Journal::tr("Role binding");
    }
    return {};
}

QString outcomeText(const Entry &entry)
{
    QString text;
    switch (entry.outcome.kind) {
    case Outcome::Kind::Succeeded:
        text = entry.outcome.isFoundOut ? Journal::tr("Succeeded, as a later listing showed")
                                        : Journal::tr("Succeeded");
        break;
    case Outcome::Kind::Failed:
        text = entry.outcome.isFoundOut ? Journal::tr("Failed, as a later listing showed")
                                        : Journal::tr("Failed");
        break;
    case Outcome::Kind::Unknown:
        text = Journal::tr("Outcome unknown: the answer was lost");
        break;
    case Outcome::Kind::Unrecorded:
        text = entry.isUnderWay ? Journal::tr("Under way")
                                : Journal::tr("Outcome unknown: no answer was recorded");
        break;
    }
    if (entry.outcome.httpStatus > 0)
        text += QStringLiteral(" (HTTP %1)").arg(entry.outcome.httpStatus);
    return text;
}

QString secretStateText(journal::SecretState state)
{
    switch (state) {
    case journal::SecretState::None:
        return {};
    case journal::SecretState::Unconfirmed:
        return Journal::tr("Not confirmed as saved");
    case journal::SecretState::Confirmed:
        return Journal::tr("Confirmed as saved");
    case journal::SecretState::LetGo:
        return Journal::tr("Not saved; the key was kept");
    }
    return {};
}

QString changedFieldName(const QString &field)
{
    if (field == QLatin1String("display_name"))
        return Journal::tr("Name");
    if (field == QLatin1String("description"))
        return Journal::tr("Description");
    if (field == QLatin1String("owner"))
        return Journal::tr("Owner");
    if (field == QLatin1String("resource"))
        return Journal::tr("Resource");
    if (field == QLatin1String("environment"))
        return Journal::tr("Environment");
    if (field == QLatin1String("replaces"))
        //: The key in whose place a new one was made
        return Journal::tr("Replaces");
    if (field == QLatin1String("replaced_by"))
        return Journal::tr("Replaced by");
    if (field == QLatin1String("principal"))
        return Journal::tr("Principal");
    if (field == QLatin1String("crn_pattern"))
        return Journal::tr("Resource");
    return plain(field);
}

bool journalMatches(const QStringList &words, const Entry &entry)
{
    // The exact time in the person's own way is dear, and a hundred thousand entries are looked at.
    QString all = entry.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss");
    const auto add = [&all](const QString &text) { all += QLatin1Char('\n') + text; };
    for (const QString &text : {entry.actor.profile, entry.actor.organization, entry.actor.owner,
             entry.actor.keyId, entry.write.object.id, entry.write.object.name, entry.outcome.words,
             entry.outcome.requestId})
        add(text);
    for (const journal::Change &change : entry.write.changes) {
        add(change.before);
        add(change.after);
    }
    add(operationName(entry.write.operation));
    add(objectKindName(entry.write.object.kind));
    add(outcomeText(entry));
    add(secretStateText(entry.secret));
    for (const QString &word : words) {
        if (!all.contains(word, Qt::CaseInsensitive))
            return false;
    }
    return true;
}

QByteArray journalCsv(const QList<Entry> &entries)
{
    QByteArray csv = domain::csvRecord({Journal::tr("Time (UTC)"), Journal::tr("Profile"),
        Journal::tr("Organization"), Journal::tr("Endpoint"), Journal::tr("Principal"),
        Journal::tr("Signed-in key"), Journal::tr("Operation"), Journal::tr("Object"),
        Journal::tr("Object ID"), Journal::tr("Name"), Journal::tr("Change"),
        Journal::tr("Outcome"), Journal::tr("HTTP status"), Journal::tr("Answer of the API"),
        Journal::tr("Request ID"), Journal::tr("Secret")});
    for (const Entry &entry : entries) {
        const Outcome &outcome = entry.outcome;
        csv += domain::csvRecord({entry.at.toUTC().toString(Qt::ISODate),
            plain(entry.actor.profile), plain(entry.actor.organization),
            plain(entry.actor.endpoint), plain(entry.actor.owner), plain(entry.actor.keyId),
            operationName(entry.write.operation), objectKindName(entry.write.object.kind),
            plain(entry.write.object.id), plain(entry.write.object.name),
            journalText(JournalField::Change, entry), outcomeText(entry),
            outcome.httpStatus > 0 ? QString::number(outcome.httpStatus) : QString(),
            plain(outcome.words), plain(outcome.requestId), secretStateText(entry.secret)});
    }
    return csv;
}

} // namespace models
