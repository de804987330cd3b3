// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/secret.h"
#include "services/answer.h"
#include "services/apicall.h"
#include "services/connection.h"
#include "services/retrypolicy.h"

#include <QJsonObject>
#include <QObject>
#include <QUrlQuery>

#include <memory>

namespace services {

class Pace;

/// Reads a T out of one JSON object; nothing when the object has not the shape that the API
/// promises. Runs in a worker thread: it must not touch anything that is shared.
template <typename T> using Decoder = std::function<std::optional<T>(const QJsonObject &)>;
/// The same for the answer to a create: `spec.secret` comes beside the object, which no longer has
/// it.
template <typename T>
using SecretDecoder = std::function<std::optional<T>(const QJsonObject &, domain::Secret)>;

/// The one HTTP client of a signed-in connection. Its Sender alone owns QNetworkAccessManagers.
///
/// GET is sent again on 429 (as Retry-After says), on 5xx except 501 and on lost connections, at
/// most RetryPolicy::maxAttempts times; where the server wants a pause of more than
/// RetryPolicy::maxPause, it is given up at once. PATCH and DELETE are retried on 429 only. A POST
/// reaches the wire once. Answers are parsed in a worker thread; their size is bounded; redirects
/// of GET are followed within the origin, others not; credentials go to no other origin.
///
/// Credentials that were answered 401 are not sent again: what is asked from then on, and what is
/// being read, fails as Unauthorized at once, until there are others. So it does where there is no
/// secret yet.
class ApiClient : public QObject
{
    Q_OBJECT
public:
    explicit ApiClient(Connection connection, QObject *parent = nullptr);
    ~ApiClient() override;

    QUrl endpoint() const;
    QByteArray keyId() const;
    bool isReadOnly() const;
    /// There is somewhere to send askMetrics() to.
    bool hasMetrics() const;
    /// For tests and slow links. Takes effect for requests made from now on.
    void setRetryPolicy(const RetryPolicy &policy);
    /// Replaces the credentials, without losing anything else.
    void setCredentials(QByteArray keyId, domain::Secret secret);
    /// Takes effect for requests made from now on.
    void setReadOnly(bool isReadOnly);

    /// GET of one object.
    template <typename T>
    ApiCall<T> *get(const QString &path, const QUrlQuery &query, Decoder<T> decode);
    /// GET of every page of a list (`page_token` paging, page_size 100). An item that `decode`
    /// cannot read is left out.
    template <typename T>
    ListCall<T> *list(const QString &path, const QUrlQuery &query, Decoder<T> decode);
    /// The same with pages that `read` reads. `isAside`: see ApiRequest.
    template <typename T>
    ListCall<T> *listPages(
        const QString &path, const QUrlQuery &query, PageReader<T> read, bool isAside);
    /// How many requests may be under way that are not urgent.
    const Pace &pace() const;
    /// POST, sent once. Offline, Timeout, ServerFault and BadResponse leave the outcome unknown.
    template <typename T>
    ApiCall<T> *post(const QString &path, const QJsonObject &body, Decoder<T> decode);
    /// The same where the answer holds a secret.
    template <typename T>
    ApiCall<T> *postForSecret(
        const QString &path, const QJsonObject &body, SecretDecoder<T> decode);
    /// POST to the Metrics API, sent once: it asks, and changes nothing, so that a read-only client
    /// may do it. A 401 of this API says nothing about the other.
    template <typename T>
    ApiCall<T> *askMetrics(const QString &path, const QJsonObject &body, Decoder<T> decode);
    template <typename T>
    ApiCall<T> *patch(const QString &path, const QJsonObject &body, Decoder<T> decode);
    /// GET of which only the status counts. True: 2xx, and JSON of any shape.
    ApiCall<bool> *isAnswered(const QString &path);
    /// DELETE. True: deleted by this call.
    ApiCall<bool> *remove(const QString &path, const QUrlQuery &query = {});

Q_SIGNALS:
    /// A call was answered 401: the credentials are no good (any more). Once for each credentials.
    void unauthorized(const domain::ApiError &error);

private:
    friend class PagedFetch;
    friend class Sender;
    using Failure = std::function<void(const domain::ApiError &)>;
    /// Where a page ends, and what makes something of its items. Both run in a worker thread.
    struct ParsedPage
    {
        QByteArray nextToken;
        std::optional<domain::ApiError> error;
        std::function<Delivery()> make; ///< empty where the answer is no page
    };
    using PageParser = std::function<ParsedPage(Answer &)>;

    /// Sends `request` for `call`. Either what `parse` gave or `fail` runs, unless `call` is over.
    void start(
        AsyncCallBase *call, const ApiRequest &request, const Parser &parse, const Failure &fail);
    /// Reads page after page for `call`. `settle` runs once, at the end, unless `call` is over.
    void startList(AsyncCallBase *call, ApiRequest request, PageParser parse,
        std::function<void(domain::ApiResult<bool>)> settle);
    template <typename T>
    ApiCall<T> *startCall(
        const ApiRequest &request, std::function<domain::ApiResult<T>(Answer &)> parse);
    template <typename T>
    static domain::ApiResult<T> decoded(Answer &answer, const Decoder<T> &decode);

    bool isRefused(const ApiRequest &request, const Failure &fail) const;
    void tellRefused(const domain::ApiError &error);

    class Private;
    const std::unique_ptr<Private> d;
};

template <typename T>
domain::ApiResult<T> ApiClient::decoded(Answer &answer, const Decoder<T> &decode)
{
    const domain::ApiResult<QJsonObject> object = takeObject(answer);
    if (!object)
        return tl::unexpected(object.error());
    std::optional<T> value = decode(*object);
    if (!value)
        return tl::unexpected(badResponse(answer, QStringLiteral("an object of another shape")));
    return std::move(*value);
}

template <typename T>
ApiCall<T> *ApiClient::startCall(
    const ApiRequest &request, std::function<domain::ApiResult<T>(Answer &)> parse)
{
    auto *call = new ApiCall<T>(this);
    start(
        call, request,
        [call, parse = std::move(parse)](Answer &answer) -> Delivery {
            // Shared, because functions are copied and a T may be move-only.
            auto result = std::make_shared<domain::ApiResult<T>>(parse(answer));
            return [call, result] { call->settle(std::move(*result)); };
        },
        [call](const domain::ApiError &error) { call->settle(tl::unexpected(error)); });
    return call;
}

template <typename T>
ApiCall<T> *ApiClient::get(const QString &path, const QUrlQuery &query, Decoder<T> decode)
{
    return startCall<T>({"GET", path, query, std::nullopt, {}},
        [decode = std::move(decode)](Answer &answer) { return decoded<T>(answer, decode); });
}

template <typename T>
ApiCall<T> *ApiClient::post(const QString &path, const QJsonObject &body, Decoder<T> decode)
{
    return startCall<T>({"POST", path, {}, body, {}},
        [decode = std::move(decode)](Answer &answer) { return decoded<T>(answer, decode); });
}

template <typename T>
ApiCall<T> *ApiClient::postForSecret(
    const QString &path, const QJsonObject &body, SecretDecoder<T> decode)
{
    return startCall<T>({"POST", path, {}, body, {}}, [decode = std::move(decode)](Answer &answer) {
        domain::Secret secret = takeSecret(answer);
        return decoded<T>(
            answer, [&](const QJsonObject &object) { return decode(object, std::move(secret)); });
    });
}

template <typename T>
ApiCall<T> *ApiClient::askMetrics(const QString &path, const QJsonObject &body, Decoder<T> decode)
{
    return startCall<T>({"POST", path, {}, body, {}, true},
        [decode = std::move(decode)](Answer &answer) { return decoded<T>(answer, decode); });
}

template <typename T>
ApiCall<T> *ApiClient::patch(const QString &path, const QJsonObject &body, Decoder<T> decode)
{
    return startCall<T>({"PATCH", path, {}, body, {}},
        [decode = std::move(decode)](Answer &answer) { return decoded<T>(answer, decode); });
}

template <typename T>
ListCall<T> *ApiClient::list(const QString &path, const QUrlQuery &query, Decoder<T> decode)
{
    const auto read = [decode = std::move(decode)](Answer &answer) -> PageReading<T> {
        const ListPage page = takePage(answer);
        PageReading<T> reading{page.nextToken, page.error, {}};
        // What is no page at all is not handed on as an empty one: it proves nothing.
        if (page.error && page.items.isEmpty())
            return reading;
        reading.take = [decode, array = page.items] {
            PageItems<T> made;
            made.items.reserve(array.size());
            for (const QJsonValue value : array) {
                if (std::optional<T> item = decode(value.toObject()))
                    made.items.append(std::move(*item));
            }
            made.unreadable = int(array.size() - made.items.size());
            return made;
        };
        return reading;
    };
    return listPages<T>(path, query, read, false);
}

template <typename T>
ListCall<T> *ApiClient::listPages(
    const QString &path, const QUrlQuery &query, PageReader<T> read, bool isAside)
{
    auto *call = new ListCall<T>(this);
    const auto count = std::make_shared<int>(0);
    const auto unreadable = std::make_shared<int>(0);
    ApiRequest request{"GET", path, query, std::nullopt, {}};
    request.isAside = isAside;
    startList(
        call, request,
        [call, count, unreadable, read = std::move(read)](Answer &answer) -> ParsedPage {
            PageReading<T> reading = read(answer);
            ParsedPage parsed{reading.nextToken, reading.error, {}};
            if (!reading.take)
                return parsed;
            parsed.make = [call, count, unreadable, take = reading.take]() -> Delivery {
                const PageItems<T> page = take();
                return [call, count, unreadable, page] {
                    *unreadable += page.unreadable;
                    *count += int(page.items.size());
                    call->deliver(page.items);
                };
            };
            return parsed;
        },
        [call, count, unreadable](const domain::ApiResult<bool> &result) {
            if (!result) {
                call->settle(tl::unexpected(result.error()));
            } else if (*unreadable > 0) {
                // What could not be read is missing: the list must not pass for the whole.
                domain::ApiError error;
                error.kind = domain::ApiError::Kind::BadResponse;
                error.detail
                    = QStringLiteral("entries of the list without an ID: %1").arg(*unreadable);
                call->settle(tl::unexpected(error));
            } else {
                call->settle(*count);
            }
        });
    return call;
}

} // namespace services
