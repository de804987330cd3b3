// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/apiclient.h"

#include "services/authorities.h"
#include "services/exchange.h"
#include "services/pace.h"
#include "services/pagedfetch.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <array>

namespace services {

using domain::ApiError;

namespace {

constexpr int pageSize = 100;
constexpr int maxRedirects = 5;
/// How long a connection that nobody uses stays open.
constexpr std::chrono::seconds idleTime{10};

} // namespace

class ApiClient::Private
{
public:
    /// For what is aside: each manager has six connections to a host, and Pace allows more.
    struct Lane
    {
        QNetworkAccessManager network;
        int open = 0; ///< exchanges
    };

    explicit Private(Connection from)
        : connection(std::move(from))
    {
        // One is enough to keep the window's thread free, and keeps pages in order.
        workers.setMaxThreadCount(1);
        idle.setSingleShot(true);
        for (QNetworkAccessManager *each : managers())
            QObject::connect(
                &idle, &QTimer::timeout, each, &QNetworkAccessManager::clearConnectionCache);
    }

    std::array<QNetworkAccessManager *, 3> managers()
    {
        return {&network, &aside[0].network, &aside[1].network};
    }
    Lane *freerLane() { return aside[0].open <= aside[1].open ? &aside[0] : &aside[1]; }
    void exchangeBegins(const QByteArray &verb);
    void exchangeEnded();

    QUrl url(const ApiRequest &request) const;
    QNetworkRequest networkRequest(const ApiRequest &request) const;

    Connection connection;
    /// Counts credentials, so that a late 401 is not taken for one of their successors.
    int generation = 0;
    /// What these credentials were answered with; nothing while they are good.
    std::optional<ApiError> refusal;
    RetryPolicy policy;
    QNetworkAccessManager network;
    std::array<Lane, 2> aside;
    Pace pace;
    QThreadPool workers;
    int running = 0; ///< exchanges
    bool hadSecret = false; ///< one of the answers since the connections were opened may have
    QTimer idle;
};

// An open connection keeps what last went through it in its buffers: over TLS, the credentials of a
// request and the secret in an answer. So none stays open longer than it is of use, and none at all
// after an answer that can hold a secret.
void ApiClient::Private::exchangeBegins(const QByteArray &verb)
{
    ++running;
    hadSecret = hadSecret || verb == "POST";
    idle.stop();
}

void ApiClient::Private::exchangeEnded()
{
    if (--running > 0)
        return;
    using namespace std::chrono_literals;
    idle.start(std::exchange(hadSecret, false) ? 0s : idleTime);
}

QUrl ApiClient::Private::url(const ApiRequest &request) const
{
    const QUrl &base = request.isMetrics ? connection.telemetry : connection.endpoint;
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

QNetworkRequest ApiClient::Private::networkRequest(const ApiRequest &request) const
{
    QNetworkRequest result(url(request));
    // By hand and at once. Qt's own way waits for a 401 first, and would ask every origin.
    QByteArray credentials = connection.keyId + ':';
    credentials.append(connection.secret.reveal());
    QByteArray encoded = "Basic " + credentials.toBase64();
    result.setRawHeader("Authorization", encoded);
    domain::wipe(credentials);
    result.setRawHeader("Accept", "application/json");
    // Said by hand, so that Qt leaves unzipping to the worker thread, and a cut is seen.
    result.setRawHeader("Accept-Encoding", "gzip");
    result.setRawHeader("User-Agent", "Keyward/" KEYWARD_VERSION);
    // Only reads follow: a write that was answered with a redirect must not be sent twice.
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
        request.verb == "GET" ? QNetworkRequest::SameOriginRedirectPolicy
                              : QNetworkRequest::ManualRedirectPolicy);
    result.setMaximumRedirectsAllowed(maxRedirects);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    for (const auto attribute :
        {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
            QNetworkRequest::AuthenticationReuseAttribute})
        result.setAttribute(attribute, QNetworkRequest::Manual);
    // What a dropped connection does to a request is known, and tested, for HTTP/1.1.
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return result;
}

ApiClient::ApiClient(Connection connection, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(connection)))
{
    if (d->connection.secret.isEmpty()) {
        d->refusal = ApiError();
        d->refusal->kind = ApiError::Kind::Unauthorized;
    }
    // A proxy of the desktop is for the world outside, and would read plain http.
    if (isLoopback(d->connection.endpoint)) {
        for (QNetworkAccessManager *each : d->managers())
            each->setProxy(QNetworkProxy::NoProxy);
    }
}

ApiClient::~ApiClient()
{
    // Exchanges use the network and the workers: first they go, then what they used.
    qDeleteAll(findChildren<Exchange *>(QString(), Qt::FindDirectChildrenOnly));
    d->workers.clear();
    d->workers.waitForDone();
}

QUrl ApiClient::endpoint() const
{
    return d->connection.endpoint;
}

bool ApiClient::hasMetrics() const
{
    return !d->connection.telemetry.isEmpty();
}

const Pace &ApiClient::pace() const
{
    return d->pace;
}

QByteArray ApiClient::keyId() const
{
    return d->connection.keyId;
}

bool ApiClient::isReadOnly() const
{
    return d->connection.readOnly;
}

void ApiClient::setRetryPolicy(const RetryPolicy &policy)
{
    d->policy = policy;
}

void ApiClient::setCredentials(QByteArray keyId, domain::Secret secret)
{
    d->connection.keyId = std::move(keyId);
    d->connection.secret = std::move(secret);
    ++d->generation;
    d->refusal.reset();
}

void ApiClient::setReadOnly(bool isReadOnly)
{
    d->connection.readOnly = isReadOnly;
}

ApiCall<bool> *ApiClient::isAnswered(const QString &path)
{
    return startCall<bool>({"GET", path, {}, std::nullopt, {}}, checkJson);
}

ApiCall<bool> *ApiClient::remove(const QString &path, const QUrlQuery &query)
{
    return startCall<bool>({"DELETE", path, query, std::nullopt, {}},
        [](Answer &) -> domain::ApiResult<bool> { return true; });
}

void ApiClient::start(AsyncCallBase *call, const ApiRequest &request, const Parser &parse,
    const Failure &fail, const Glance &glance)
{
    if (d->connection.readOnly && request.verb != "GET" && !request.isMetrics) {
        ApiError refused;
        refused.kind = ApiError::Kind::ReadOnly;
        refused.attempts = 0;
        refused.neverSent = true;
        fail(refused);
        return;
    }
    if (d->refusal) {
        ApiError refused = *d->refusal;
        refused.attempts = 0;
        refused.neverSent = true;
        fail(refused);
        return;
    }
    std::optional<QByteArray> body;
    if (request.body)
        body = QJsonDocument(*request.body).toJson(QJsonDocument::Compact);
    if (d->connection.endpoint.scheme() == QLatin1String("https"))
        trustAuthorities();
    Private::Lane *lane = request.isAside ? d->freerLane() : nullptr;
    auto *exchange = new Exchange(lane ? &lane->network : &d->network, d->networkRequest(request),
        request.verb, std::move(body), d->policy, this);
    d->exchangeBegins(request.verb);
    if (lane) {
        ++lane->open;
        connect(exchange, &QObject::destroyed, this, [lane] { --lane->open; });
    }
    if (!request.isMetrics) {
        connect(exchange, &Exchange::limited, &d->pace, &Pace::onRefusal);
        connect(exchange, &Exchange::answeredWithin, &d->pace, &Pace::onAnswer);
    }
    connect(exchange, &QObject::destroyed, this, [this] { d->exchangeEnded(); });
    connect(call, &AsyncCallBase::aborted, exchange, [exchange] { delete exchange; });
    connect(call, &QObject::destroyed, exchange, [exchange] { delete exchange; });
    const QPointer<AsyncCallBase> alive(call);
    connect(exchange, &Exchange::answered, this, [=, this](Answer *received) {
        exchange->deleteLater();
        auto answer = std::make_shared<Answer>(std::move(*received));
        if (glance && alive && !alive->isFinished())
            glance(*answer);
        d->workers.start([this, alive, parse, answer] {
            const Delivery deliver = parse(*answer);
            const Receipt receipt{answer->httpStatus, answer->requestId};
            QMetaObject::invokeMethod(
                this,
                [alive, deliver, receipt] {
                    if (!alive || alive->isFinished())
                        return;
                    alive->setReceipt(receipt);
                    deliver();
                },
                Qt::QueuedConnection);
        });
    });
    connect(exchange, &Exchange::failed, this,
        [=, this, generation = d->generation](const ApiError &error) {
            exchange->deleteLater();
            const bool isNews = error.kind == ApiError::Kind::Unauthorized
                && generation == d->generation && !d->refusal && !request.isMetrics;
            if (isNews)
                d->refusal = error;
            if (alive && !alive->isFinished())
                fail(error);
            if (isNews) {
                // Queued: whoever hears it may well delete this client, and we are in a slot of its
                // reply.
                QMetaObject::invokeMethod(
                    this, [this, error] { refuseCredentials(error); }, Qt::QueuedConnection);
            }
        });
    exchange->start();
}

/// Ends what is being read: an API that locks out whoever knocks too often must not hear a hundred
/// requests more. What is being written goes on, as its outcome counts.
void ApiClient::refuseCredentials(const ApiError &error)
{
    // There may be other credentials by now.
    if (!d->refusal)
        return;
    // Whoever hears of a failure may end other calls, or delete this client.
    const QPointer<ApiClient> alive(this);
    QList<QPointer<Exchange>> exchanges;
    for (Exchange *exchange : findChildren<Exchange *>(QString(), Qt::FindDirectChildrenOnly))
        exchanges.append(exchange);
    for (const QPointer<Exchange> &exchange : std::as_const(exchanges)) {
        if (exchange)
            exchange->endReading(error);
    }
    if (alive)
        Q_EMIT unauthorized(error);
}

void ApiClient::startList(AsyncCallBase *call, ApiRequest request, PageParser parse,
    std::function<void(domain::ApiResult<bool>)> settle)
{
    request.query.addQueryItem(QStringLiteral("page_size"), QString::number(pageSize));
    auto *fetch
        = new PagedFetch(this, call, std::move(request), std::move(parse), std::move(settle));
    fetch->fetchPage();
}

} // namespace services
