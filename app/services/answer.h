// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apierror.h"
#include "domain/secret.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QUrlQuery>

#include <functional>
#include <optional>

namespace services {

/// What to ask of the API.
struct ApiRequest
{
    QByteArray verb;
    QString path; ///< percent-encoded, below the endpoint, such as "/org/v2/environments"
    QUrlQuery query;
    std::optional<QJsonObject> body;
    /// A page_token, percent-encoded as the server wrote it; empty on the first page.
    QByteArray pageToken;
    /// A question to the Metrics API, at an address of its own: changes nothing, though it is a
    /// POST.
    bool isMetrics = false;
    /// Among several that are not urgent: goes over connections of their own, so that what
    /// everybody waits for is not behind them in a queue.
    bool isAside = false;
    /// The first page of a list, which may wait for what is under way.
    bool beginsList = false;
};

/// A query of these filters. An empty value filters nothing and is left out. Values are plain text:
/// QUrlQuery would take a "%" in them for an escape.
QUrlQuery queryOf(std::initializer_list<std::pair<QString, QString>> filters);

/// An answer with a 2xx status, not yet looked into.
struct Answer
{
    QByteArray body; ///< gzipped as it came
    int httpStatus = 0;
    QString requestId;
    int attempts = 1;
    qint64 maxBytes = 0; ///< how large the body may become when it is unzipped
};

/// Hands on what a worker thread made of an answer. Runs in the client's thread.
using Delivery = std::function<void()>;
/// Makes something of an answer. Runs in a worker thread and must not touch anything shared.
using Parser = std::function<Delivery(Answer &)>;

/// The answer is not what the API promises. `detail`: what is wrong with it.
domain::ApiError badResponse(const Answer &answer, const QString &detail);

/// Takes `spec.secret` out of the bytes of an answer, before takeObject().
domain::Secret takeSecret(Answer &answer);

/// The JSON object that an answer consists of. An HTML page gives BadResponse with its title as
/// detail. The bytes of the answer are wiped.
domain::ApiResult<QJsonObject> takeObject(Answer &answer);

/// True where the answer is JSON, whatever its shape; else as takeObject(): a sign-in page of a
/// network is no answer of what was asked. The bytes of the answer are wiped.
domain::ApiResult<bool> checkJson(Answer &answer);

/// One page of a list: its items, and the token of the next page (percent-encoded; empty at the
/// end). Not good: an object without "data", or with a "next" that has no token; in the latter case
/// `items` are there all the same.
struct ListPage
{
    QJsonArray items;
    QByteArray nextToken;
    std::optional<domain::ApiError> error;
};
ListPage takePage(Answer &answer);

/// Undoes gzip, by the bytes and not by the header: at least one gateway sends it without saying
/// so. False where the stream is damaged or what it holds is too large: the body is empty then.
bool unzip(Answer &answer);

/// The page_token in a "next" link, percent-encoded as it stands there. Nothing else of the link is
/// ever used: it may name another host.
QByteArray tokenIn(const QString &next);
/// What is wrong with a "next" that has no token.
domain::ApiError noTokenIn(const Answer &answer);

/// What a page of a list holds.
template <typename T> struct PageItems
{
    QList<T> items;
    int unreadable = 0; ///< entries that are no T: the list is not whole without them
};

/// One page of a list as it is read in two steps, both in a worker thread: where the next page is,
/// so that it can be asked for at once, and then what is in this one.
template <typename T> struct PageReading
{
    QByteArray nextToken; ///< percent-encoded; empty at the end
    std::optional<domain::ApiError> error;
    std::function<PageItems<T>()> take; ///< empty where the answer is no page
};
template <typename T> using PageReader = std::function<PageReading<T>(Answer &)>;

} // namespace services
