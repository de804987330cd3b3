// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sender.h"

#include "services/apiclient.h"
#include "services/exchange.h"
#include "services/pace.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkRequest>

#include <utility>

namespace services {

using domain::ApiError;

namespace {

/// How long a connection that nobody uses stays open.
constexpr std::chrono::seconds idleTime{10};

} // namespace

Credentials::Credentials(QByteArray keyId, domain::Secret secret)
{
    replace(std::move(keyId), std::move(secret));
    if (m_secret.isEmpty()) {
        m_refusal.emplace().kind = ApiError::Kind::Unauthorized;
        m_refused = m_generation;
    }
}

void Credentials::replace(QByteArray keyId, domain::Secret secret)
{
    const QMutexLocker lock(&m_mutex);
    m_keyId = std::move(keyId);
    m_secret = std::move(secret);
    ++m_generation;
}

QByteArray Credentials::keyId() const
{
    const QMutexLocker lock(&m_mutex);
    return m_keyId;
}

Credentials::Signature Credentials::signature() const
{
    const QMutexLocker lock(&m_mutex);
    QByteArray both = m_keyId + ':';
    both.append(m_secret.reveal());
    QByteArray header = "Basic " + both.toBase64();
    domain::wipe(both);
    return {header, m_generation};
}

std::optional<ApiError> Credentials::refusal() const
{
    const QMutexLocker lock(&m_mutex);
    return m_refused == m_generation ? m_refusal : std::nullopt;
}

std::optional<ApiError> Credentials::refusalOf(const Signature &signature) const
{
    const QMutexLocker lock(&m_mutex);
    return m_refused == signature.generation ? m_refusal : std::nullopt;
}

bool Credentials::refuse(int generation, const ApiError &error)
{
    const QMutexLocker lock(&m_mutex);
    if (generation != m_generation || m_refused == m_generation)
        return false;
    m_refusal = error;
    m_refused = generation;
    return true;
}

Sender::Sender(ApiClient *client, const Connection &connection, Credentials *credentials,
    QThreadPool *workers, Pace *pace)
    : m_client(client)
    , m_endpoint(connection.endpoint)
    , m_telemetry(connection.telemetry)
    , m_credentials(credentials)
    , m_workers(workers)
    , m_pace(pace)
    // A child, so that it comes into the thread as well.
    , m_idle(this)
{
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &Sender::closeConnections);
}

Sender::~Sender() = default;

void Sender::tell(std::function<void()> fn)
{
    work([client = m_client, fn = std::move(fn)] {
        QMetaObject::invokeMethod(client, fn, Qt::QueuedConnection);
    });
}

void Sender::close()
{
    // Exchanges use the network: they go before it.
    qDeleteAll(findChildren<Exchange *>(QString(), Qt::FindDirectChildrenOnly));
    m_idle.stop();
    for (Lane *lane : {&m_main, &m_aside[0], &m_aside[1]})
        lane->network.reset();
}

Sender::Lane *Sender::laneFor(const ApiRequest &request)
{
    Lane *lane = &m_main;
    if (request.isAside)
        lane = m_aside[0].open <= m_aside[1].open ? &m_aside[0] : &m_aside[1];
    if (!lane->network) {
        lane->network = std::make_unique<QNetworkAccessManager>();
        // A proxy of the desktop is for the world outside, and would read plain http.
        if (isLoopback(m_endpoint))
            lane->network->setProxy(QNetworkProxy::NoProxy);
    }
    return lane;
}

// An open connection keeps what last went through it in its buffers: over TLS, the credentials of a
// request and the secret in an answer. So none stays open longer than it is of use, and none at all
// after an answer that can hold a secret.
void Sender::exchangeBegins(const QByteArray &verb)
{
    ++m_running;
    m_hadSecret = m_hadSecret || verb == "POST";
    m_idle.stop();
}

void Sender::exchangeEnded()
{
    if (--m_running > 0)
        return;
    using namespace std::chrono_literals;
    m_idle.start(std::exchange(m_hadSecret, false) ? 0s : idleTime);
}

void Sender::closeConnections()
{
    for (Lane *lane : {&m_main, &m_aside[0], &m_aside[1]}) {
        if (lane->network)
            lane->network->clearConnectionCache();
    }
}

QUrl Sender::url(const ApiRequest &request) const
{
    const QUrl &base = request.isMetrics ? m_telemetry : m_endpoint;
    QByteArray text = base.toEncoded(
        QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    while (text.endsWith('/'))
        text.chop(1);
    text += request.path.toUtf8();
    char separator = '?';
    for (const auto &[name, value] : request.query.queryItems(QUrl::FullyDecoded)) {
        text += separator + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
        separator = '&';
    }
    if (!request.pageToken.isEmpty())
        text += separator + QByteArray("page_token=") + request.pageToken;
    return QUrl::fromEncoded(text, QUrl::StrictMode);
}

QNetworkRequest Sender::networkRequest(const ApiRequest &request, const QByteArray &signature) const
{
    QNetworkRequest result(url(request));
    // By hand and at once. Qt's own way waits for a 401 first, and would ask every origin.
    result.setRawHeader("Authorization", signature);
    result.setRawHeader("Accept", "application/json");
    // Said by hand, so that Qt leaves unzipping to the worker thread, and a cut is seen.
    result.setRawHeader("Accept-Encoding", "gzip");
    result.setRawHeader("User-Agent", "Keyward/" KEYWARD_VERSION);
    result.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    for (const auto attribute :
        {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
            QNetworkRequest::AuthenticationReuseAttribute})
        result.setAttribute(attribute, QNetworkRequest::Manual);
    // What a dropped connection does to a request is known, and tested, for HTTP/1.1.
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Where all connections are busy, the first page of a list waits for what is under way: one
    // list after another takes longer than both beside each other.
    if (!request.beginsList)
        result.setPriority(QNetworkRequest::HighPriority);
    return result;
}

void Sender::send(const std::shared_ptr<Errand> &errand, const ApiRequest &request,
    const Credentials::Signature &signature)
{
    if (errand->isOver || m_isClosing)
        return;
    if (std::optional<ApiError> refusal = m_credentials->refusalOf(signature)) {
        refusal->attempts = 0;
        refusal->neverSent = true;
        tell([errand, refused = *refusal] { errand->fail(refused); });
        return;
    }
    std::optional<QByteArray> body;
    if (request.body)
        body = QJsonDocument(*request.body).toJson(QJsonDocument::Compact);
    Lane *lane = laneFor(request);
    auto *exchange = new Exchange(lane->network.get(), networkRequest(request, signature.header),
        request.verb, std::move(body), errand->policy, this);
    errand->exchanges.removeAll(QPointer<Exchange>());
    errand->exchanges.append(exchange);
    exchangeBegins(request.verb);
    ++lane->open;
    connect(exchange, &QObject::destroyed, this, [this, lane] {
        --lane->open;
        exchangeEnded();
    });
    if (!request.isMetrics) {
        connect(exchange, &Exchange::limited, m_pace, &Pace::onRefusal);
        connect(exchange, &Exchange::answeredWithin, m_pace, &Pace::onAnswer);
    }
    connect(exchange, &Exchange::answered, this, [errand, exchange](Answer *received) {
        exchange->deleteLater();
        errand->take(errand, std::move(*received));
    });
    connect(exchange, &Exchange::failed, this,
        [this, errand, exchange, generation = signature.generation, isMetrics = request.isMetrics](
            const ApiError &error) {
            exchange->deleteLater();
            tell([errand, error] { errand->fail(error); });
            if (error.kind == ApiError::Kind::Unauthorized && !isMetrics
                && m_credentials->refuse(generation, error))
                endReading(error);
        });
    exchange->start();
}

/// Ends what is being read: an API that locks out whoever knocks too often must not hear a hundred
/// requests more. What is being written goes on, as its outcome counts.
void Sender::endReading(const ApiError &error)
{
    for (Exchange *exchange : findChildren<Exchange *>(QString(), Qt::FindDirectChildrenOnly))
        exchange->endReading(error);
    tell([client = m_client, error] { client->tellRefused(error); });
}

void Sender::drop(Errand *errand)
{
    errand->isOver = true;
    for (const QPointer<Exchange> &exchange : std::exchange(errand->exchanges, {}))
        delete exchange.data();
}

} // namespace services
