// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/entry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace journal {

namespace {

/// What a server says may be a whole page; a line of the journal is not the place for it.
constexpr int maxWords = 2000;

constexpr std::pair<Operation, const char *> operations[] = {
    {Operation::Create, "create"},
    {Operation::Edit, "edit"},
    {Operation::Delete, "delete"},
};
constexpr std::pair<ObjectKind, const char *> objectKinds[] = {
    {ObjectKind::ApiKey, "api-key"},
    {ObjectKind::ServiceAccount, "service-account"},
    {ObjectKind::User, "user"},
    {ObjectKind::RoleBinding, "role-binding"},
};
constexpr std::pair<Outcome::Kind, const char *> outcomeKinds[] = {
    {Outcome::Kind::Unrecorded, "unrecorded"},
    {Outcome::Kind::Succeeded, "succeeded"},
    {Outcome::Kind::Failed, "failed"},
    {Outcome::Kind::Unknown, "unknown"},
};

template <typename T, size_t count>
QString wordIn(const std::pair<T, const char *> (&words)[count], T value)
{
    for (const auto &[known, word] : words) {
        if (known == value)
            return QString::fromLatin1(word);
    }
    return {};
}

template <typename T, size_t count>
std::optional<T> valueIn(const std::pair<T, const char *> (&words)[count], const QString &text)
{
    for (const auto &[value, word] : words) {
        if (text == QLatin1String(word))
            return value;
    }
    return std::nullopt;
}

} // namespace

Outcome outcomeOf(const domain::ApiError &error)
{
    Outcome outcome;
    outcome.kind = error.leavesOutcomeUnknown() ? Outcome::Kind::Unknown : Outcome::Kind::Failed;
    outcome.httpStatus = error.httpStatus;
    outcome.words = error.detail.left(maxWords);
    for (const domain::FieldError &field : error.fields) {
        if (!field.detail.isEmpty() && !outcome.words.contains(field.detail))
            outcome.words = (outcome.words + QLatin1Char(' ') + field.detail).left(maxWords);
    }
    outcome.words = outcome.words.trimmed();
    outcome.requestId = error.requestId;
    return outcome;
}

QString wordOf(Operation operation)
{
    return wordIn(operations, operation);
}

QString wordOf(ObjectKind kind)
{
    return wordIn(objectKinds, kind);
}

QString wordOf(Outcome::Kind kind)
{
    return wordIn(outcomeKinds, kind);
}

QString wordOf(Note note)
{
    return note == Note::Ready ? QStringLiteral("ready") : QStringLiteral("rotation-ended");
}

std::optional<Operation> operationOf(const QString &word)
{
    return valueIn(operations, word);
}

std::optional<ObjectKind> objectKindOf(const QString &word)
{
    return valueIn(objectKinds, word);
}

std::optional<Outcome::Kind> outcomeKindOf(const QString &word)
{
    return valueIn(outcomeKinds, word);
}

QString changesToText(const QList<Change> &changes)
{
    QJsonArray array;
    for (const Change &change : changes) {
        array.append(QJsonObject{{QStringLiteral("field"), change.field},
            {QStringLiteral("before"), change.before}, {QStringLiteral("after"), change.after}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<Change> changesOf(const QString &text)
{
    QList<Change> changes;
    for (const QJsonValue value : QJsonDocument::fromJson(text.toUtf8()).array()) {
        const QJsonObject object = value.toObject();
        changes.append({object.value(QLatin1String("field")).toString(),
            object.value(QLatin1String("before")).toString(),
            object.value(QLatin1String("after")).toString()});
    }
    return changes;
}

} // namespace journal
