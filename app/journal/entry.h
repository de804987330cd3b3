// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apierror.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

/// What was done from this machine. Never holds a secret: nothing here is made from one.
namespace journal {

/// Names one write, from before it is sent.
using WriteId = QUuid;

enum class Operation { Create, Edit, Delete };

/// What an operation was done to. The file keeps them as words, so numbers may change.
enum class ObjectKind { ApiKey, ServiceAccount, User, RoleBinding };

struct Object
{
    ObjectKind kind = ObjectKind::ApiKey;
    QString id; ///< empty before the API has given one
    QString name; ///< as it was when the write was made; may be empty

    bool operator==(const Object &) const = default;
};

/// One value before and after. `field` is a word of the API, such as "display_name".
struct Change
{
    QString field;
    QString before; ///< empty where there was nothing
    QString after; ///< empty where there is nothing now

    bool operator==(const Change &) const = default;
};

/// Who did it, and where.
struct Actor
{
    QString profile; ///< the saved organization's name in this program
    QString organization; ///< the organization's name; the profile's where the API tells none
    QString endpoint;
    QString owner; ///< the ID of the signed-in key's owner; empty where it is not known
    QString keyId; ///< the signed-in key

    bool operator==(const Actor &) const = default;
};

/// A write as it is known before it is sent.
struct Write
{
    WriteId id = QUuid::createUuid();
    Operation operation = Operation::Edit;
    Object object;
    QList<Change> changes;
    /// The answer will hold a secret that can be lost.
    bool givesSecret = false;
};

/// How a write ended.
struct Outcome
{
    enum class Kind {
        Unrecorded, ///< sent or about to be; no end was recorded
        Succeeded,
        Failed,
        Unknown ///< the answer was lost
    };
    Kind kind = Kind::Unrecorded;
    int httpStatus = 0; ///< 0 where no HTTP answer arrived
    QString words; ///< the API's
    QString requestId; ///< X-Request-Id
    /// It was not the answer that told, but a look at the organization afterwards.
    bool isFoundOut = false;
    Object object; ///< where the outcome tells more of it than the write did

    bool operator==(const Outcome &) const = default;
};

Outcome outcomeOf(const domain::ApiError &error);

enum class SecretState {
    None, ///< there was none to save
    Unconfirmed,
    Confirmed,
    LetGo ///< the person keeps the key without it
};

/// What became of a created key later.
enum class Note { Ready, RotationEnded };

/// One line of the journal, as it stands now.
struct Entry
{
    qint64 number = 0; ///< counts up; larger is newer
    QDateTime at; ///< UTC, just before the write was sent
    Actor actor;
    Write write;
    Outcome outcome;
    SecretState secret = SecretState::None;
    /// When what the created key opens accepted it; invalid where this machine has not seen it.
    QDateTime readyAt;
    /// The key was to replace another, and the person keeps both.
    bool isRotationEnded = false;
    /// This program waits for the answer.
    bool isUnderWay = false;
    /// A running program, this or another, waits for the answer or shows the secret.
    bool isHeld = false;
};

/// The words that the file keeps, and their reading. Unknown words read as nothing.
QString wordOf(Operation operation);
QString wordOf(ObjectKind kind);
QString wordOf(Outcome::Kind kind);
QString wordOf(Note note);
std::optional<Operation> operationOf(const QString &word);
std::optional<ObjectKind> objectKindOf(const QString &word);
std::optional<Outcome::Kind> outcomeKindOf(const QString &word);

/// Changes as one line of JSON.
QString changesToText(const QList<Change> &changes);
QList<Change> changesOf(const QString &text);

} // namespace journal
