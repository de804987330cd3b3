// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/apikeycolumns.h"

#include "models/names.h"
#include "models/words.h"

#include <QCoreApplication>

namespace models {

namespace {

struct Columns
{
    Q_DECLARE_TR_FUNCTIONS(models::ApiKeyModel)
};

using Key = const domain::ApiKey &;
using Context = const ApiKeyContext &;

bool isYoungerThan(int seconds, Key key, Context context)
{
    // Clocks differ.
    return key.createdAt.isValid() && key.createdAt.secsTo(context.now) < seconds
        && key.createdAt.secsTo(context.now) >= -propagationSeconds;
}

/// Where the data plane stands with a new key: as it said itself, else by the time alone. Empty for
/// a key that is not new.
QString readinessText(Key key, Context context)
{
    using State = domain::Readiness::State;
    const domain::Readiness *readiness = context.inventory.readinessOf(key.id);
    const bool isYoung = isYoungerThan(propagationSeconds, key, context);
    if (readiness ? readiness->state == State::Asking : isYoung)
        return Columns::tr("Propagating");
    if (readiness && readiness->state == State::Ready)
        //: Status of a new key that what it opens has accepted
        return Columns::tr("Ready");
    if (readiness && readiness->state == State::NotReady)
        //: Status of a new key that what it opens has not accepted in all the time
        return Columns::tr("Not ready");
    if (readiness || isYoungerThan(newKeySeconds, key, context))
        //: Status of a new key, judged by its age
        return Columns::tr("Should be ready");
    return {};
}

QString lastAnswer(const domain::Readiness &readiness)
{
    if (!readiness.answer)
        return {};
    if (readiness.answer->httpStatus == 0)
        return Columns::tr("No answer came: %1").arg(plain(readiness.answer->detail));
    return Columns::tr("The last answer was %1 %2")
        .arg(QString::number(readiness.answer->httpStatus), plain(readiness.answer->detail))
        .trimmed();
}

QString markText(const inventory::KeyMark &mark)
{
    using inventory::KeyMark;
    if (mark.kind == KeyMark::Kind::Gone)
        //: Status of a key that the list does not show any more
        return Columns::tr("Gone");
    if (mark.kind == KeyMark::Kind::New)
        //: Status of a key that the last list did not show
        return Columns::tr("New");
    QStringList fields;
    if (mark.fields & KeyMark::Name)
        fields.append(Columns::tr("name"));
    if (mark.fields & KeyMark::Description)
        fields.append(Columns::tr("description"));
    if (mark.fields & KeyMark::Owner)
        fields.append(Columns::tr("owner"));
    if (mark.fields & KeyMark::Resource)
        fields.append(Columns::tr("resource"));
    return Columns::tr("Changed: %1").arg(fields.join(QStringLiteral(", ")));
}

QString markToolTip(Key key, Context context)
{
    const inventory::KeyMark &mark = *context.inventory.markOf(key.id);
    const QString since = exactTime(context.inventory.marksSince());
    if (mark.kind == inventory::KeyMark::Kind::New)
        return Columns::tr("Not in the list as it was read at %1.").arg(since);
    if (mark.kind == inventory::KeyMark::Kind::Changed)
        return Columns::tr("%1, since %2.").arg(markText(mark), since);
    if (context.inventory.goneResource(key.resource().id)) {
        return Columns::tr(
            "In the list as it was read at %1, and not any more; nor is its resource "
            "%2.")
            .arg(since, resourceName(key, context.inventory));
    }
    return Columns::tr("In the list as it was read at %1, and not any more.").arg(since);
}

/// The other key of an unfinished rotation.
QString replacementText(Key key, Context context)
{
    const domain::ApiKeyId by = context.inventory.replacementOf(key.id);
    if (!by.isEmpty())
        return Columns::tr("Being replaced by %1").arg(plain(by.toString()));
    const domain::ApiKeyId old = context.inventory.replacedBy(key.id);
    if (!old.isEmpty())
        return Columns::tr("Replaces %1").arg(plain(old.toString()));
    return {};
}

QString ownStatusText(Key key, Context context)
{
    if (const inventory::KeyMark *mark = context.inventory.markOf(key.id))
        return markText(*mark);
    if (context.inventory.isDeleted(key.id))
        return Columns::tr("Deleted");
    if (!context.inventory.keys().contains(key.id))
        return Columns::tr("Gone");
    QString readiness = readinessText(key, context);
    if (!readiness.isEmpty())
        return readiness;
    //: Status of a key that no list has shown: the API showed it when asked for its ID
    return context.inventory.isUnlisted(key.id) ? Columns::tr("Found by ID") : QString();
}

QString statusText(Key key, Context context)
{
    QStringList parts{ownStatusText(key, context), replacementText(key, context)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString ownStatusToolTip(Key key, Context context)
{
    if (context.inventory.markOf(key.id))
        return markToolTip(key, context);
    if (context.inventory.isDeleted(key.id))
        return Columns::tr("Deleted. This row goes with the next refresh.");
    if (const domain::Readiness *readiness = context.inventory.readinessOf(key.id))
        return readinessSentence(*readiness);
    if (!readinessText(key, context).isEmpty()) {
        return Columns::tr("Created %1. New keys usually work within a few minutes; this is judged "
                           "by the time alone.")
            .arg(relativeTime(key.createdAt, context.now));
    }
    if (context.inventory.isUnlisted(key.id)) {
        return Columns::tr("Not in the list as it was read: the API showed this key when it was "
                           "asked for its ID.");
    }
    return {};
}

QString statusToolTip(Key key, Context context)
{
    QStringList parts{ownStatusToolTip(key, context)};
    const QString replacement = replacementText(key, context);
    if (!replacement.isEmpty())
        parts.append(Columns::tr("%1: the rotation is not finished.").arg(replacement));
    parts.removeAll(QString());
    return parts.join(QLatin1Char('\n'));
}

using inventory::KeyChunk;
using By = KeyOrdering::By;

constexpr KeyOrdering byId{By::Text, &KeyChunk::id};
constexpr KeyOrdering byName{By::Text, &KeyChunk::name};
constexpr KeyOrdering byDescription{By::Text, &KeyChunk::description};
constexpr KeyOrdering byOwner{By::Owner};
constexpr KeyOrdering byTarget{By::Target};
constexpr KeyOrdering byNote{By::Note};
constexpr KeyOrdering byCreation{By::Time, nullptr,
    [](const KeyChunk &chunk, int row) { return chunk.times()[size_t(row)].created; }};
constexpr KeyOrdering byUpdate{By::Time, nullptr,
    [](const KeyChunk &chunk, int row) { return chunk.times()[size_t(row)].updated; }};
constexpr KeyOrdering byExpiry{By::Time, nullptr, [](const KeyChunk &chunk, int row) {
                                   return chunk.expires().value(row, KeyChunk::unknownTime);
                               }};

const ApiKeyColumn columns[] = {
    {ApiKeyField::Key, QT_TRANSLATE_NOOP("models::ApiKeyModel", "Key"),
        [](Key k, Context) { return plain(k.id.toString()); }, nullptr, nullptr, true, false, true,
        byId},
    {ApiKeyField::Name, QT_TRANSLATE_NOOP("models::ApiKeyModel", "Name"),
        [](Key k, Context) { return plain(k.displayName); }, nullptr, nullptr, false, false, true,
        byName},
    {ApiKeyField::Description, QT_TRANSLATE_NOOP("models::ApiKeyModel", "Description"),
        [](Key k, Context) { return plain(k.description); }, nullptr, nullptr, false, false, true,
        byDescription},
    {ApiKeyField::Kind, QT_TRANSLATE_NOOP("models::ApiKeyModel", "Kind"),
        [](Key k, Context) { return kindName(k.kind); },
        [](Key k, Context) { return QVariant(int(k.kind)); },
        [](Key k, Context) {
            const domain::ResourceReference &r = k.resource();
            return r.kind.isEmpty() ? QString() : plain(r.kind + QLatin1Char(' ') + r.apiVersion);
        },
        false, false, true, byTarget},
    {ApiKeyField::Resource, QT_TRANSLATE_NOOP("models::ApiKeyModel", "Resource"),
        [](Key k, Context c) { return resourceName(k, c.inventory); },
        [](Key k, Context c) { return QVariant(resourceName(k, c.inventory)); },
        [](Key k, Context) { return plain(k.resource().id.toString()); }, false, false, true,
        byTarget},
    {ApiKeyField::Environment, QT_TRANSLATE_NOOP("models::ApiKeyModel", "Environment"),
        [](Key k, Context c) { return environmentName(c.inventory.environmentOf(k), c.inventory); },
        [](Key k, Context c) {
            return QVariant(environmentName(c.inventory.environmentOf(k), c.inventory));
        },
        [](Key k, Context c) { return plain(c.inventory.environmentOf(k).toString()); }, false,
        false, true, byTarget},
    {ApiKeyField::Owner, QT_TRANSLATE_NOOP("models::ApiKeyModel", "Owner"),
        [](Key k, Context c) { return ownerName(k, c.inventory); },
        [](Key k, Context c) { return QVariant(ownerName(k, c.inventory)); },
        [](Key k, Context c) { return ownerSentence(k, c.inventory); }, false, false, true,
        byOwner},
    {ApiKeyField::Created, QT_TRANSLATE_NOOP("models::ApiKeyModel", "Created"),
        [](Key k, Context c) { return relativeTime(k.createdAt, c.now); }, nullptr,
        [](Key k, Context) { return exactTime(k.createdAt); }, false, true, true, byCreation,
        [](Key k) { return k.createdAt; }},
    {ApiKeyField::Status, QT_TRANSLATE_NOOP("models::ApiKeyModel", "Status"), statusText,
        [](Key k, Context c) { return QVariant(statusText(k, c)); }, statusToolTip, false, false,
        true, byNote},
    {ApiKeyField::OwnerId, QT_TRANSLATE_NOOP("models::ApiKeyModel", "Owner ID"),
        [](Key k, Context) { return plain(k.owner.toString()); },
        [](Key k, Context) { return QVariant(k.owner.toString()); }, nullptr, true, false, false,
        byOwner},
    {ApiKeyField::ResourceId, QT_TRANSLATE_NOOP("models::ApiKeyModel", "Resource ID"),
        [](Key k, Context) { return plain(k.resource().id.toString()); },
        [](Key k, Context) { return QVariant(k.resource().id.toString()); }, nullptr, true, false,
        false, byTarget},
    {ApiKeyField::Updated, QT_TRANSLATE_NOOP("models::ApiKeyModel", "Updated"),
        [](Key k, Context c) { return relativeTime(k.updatedAt, c.now); }, nullptr,
        [](Key k, Context) { return exactTime(k.updatedAt); }, false, true, false, byUpdate,
        [](Key k) { return k.updatedAt; }},
    {ApiKeyField::Expires, QT_TRANSLATE_NOOP("models::ApiKeyModel", "Expires"),
        [](Key k, Context) { return exactTime(k.expiresAt); }, nullptr, nullptr, false, true, false,
        byExpiry, [](Key k) { return k.expiresAt; }},
};

} // namespace

QString readinessSentence(const domain::Readiness &readiness)
{
    using State = domain::Readiness::State;
    QString sentence;
    switch (readiness.state) {
    case State::Asking:
        sentence = Columns::tr("What it opens is asked with the key until it accepts it.");
        break;
    case State::Ready:
        return Columns::tr("Accepted at %1 by what it opens. What its owner may do there is "
                           "another matter.")
            .arg(exactTime(readiness.askedAt));
    case State::NotReady:
        sentence = Columns::tr("Not accepted by what it opens for as long as it was asked.");
        break;
    case State::Unreachable:
        sentence = Columns::tr("What it opens could not be reached from here. By the time alone, "
                               "the key should be ready.");
        break;
    }
    return QString(sentence + QLatin1Char(' ') + lastAnswer(readiness)).trimmed();
}

std::span<const ApiKeyColumn> apiKeyColumns()
{
    return columns;
}

} // namespace models
