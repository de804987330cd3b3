// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/apicall.h"
#include "services/connection.h"
#include "services/retrypolicy.h"

#include <QJsonObject>
#include <QObject>
#include <QUrlQuery>

class QNetworkAccessManager;

namespace services {

/// Reads a T out of one JSON object; nothing when the object has not the shape that the API
/// promises. Runs in a worker thread: it must not touch anything that is shared.
template <typename T> using Decoder = std::function<std::optional<T>(const QJsonObject &)>;

/// The one HTTP client of a signed-in connection. Owns the only QNetworkAccessManager.
///
/// GET is sent again on 429 (as Retry-After says), on 5xx except 501 and on lost connections, at
/// most RetryPolicy::maxAttempts times. PATCH and DELETE are retried on 429 only. A POST reaches
/// the wire once. Answers are parsed in a worker thread; their size is bounded; redirects are
/// followed within the origin; credentials go to no other.
class ApiClient : public QObject
{
    Q_OBJECT
public:
    explicit ApiClient(Connection connection, QObject *parent = nullptr);
    ~ApiClient() override;

    QUrl endpoint() const;
    QByteArray keyId() const;
    bool isReadOnly() const;
    /// For tests and slow links. Takes effect for requests made from now on.
    void setRetryPolicy(const RetryPolicy &policy);
    /// Replaces the credentials after a 401, without losing anything else.
    void setCredentials(QByteArray keyId, domain::Secret secret);

    /// GET of one object.
    template <typename T>
    ApiCall<T> *get(const QString &path, const QUrlQuery &query, Decoder<T> decode);
    /// GET of every page of a list (`page_token` paging, page_size 100).
    template <typename T>
    ListCall<T> *list(const QString &path, const QUrlQuery &query, Decoder<T> decode);
    /// POST, sent once. Offline, Timeout, ServerFault and BadResponse leave the outcome unknown.
    template <typename T>
    ApiCall<T> *post(const QString &path, const QJsonObject &body, Decoder<T> decode);
    template <typename T>
    ApiCall<T> *patch(const QString &path, const QJsonObject &body, Decoder<T> decode);
    /// DELETE. True: deleted by this call.
    ApiCall<bool> *remove(const QString &path, const QUrlQuery &query = {});

Q_SIGNALS:
    /// A call was answered 401: the credentials are no good (any more).
    void unauthorized(const domain::ApiError &error);
};

} // namespace services
