// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/apiclient.h"

#include "services/authorities.h"
#include "services/pace.h"
#include "services/pagedfetch.h"
#include "services/sender.h"

#include <QPointer>
#include <QThread>
#include <QThreadPool>

namespace services {

using domain::ApiError;

namespace {

constexpr int pageSize = 100;

} // namespace

class ApiClient::Private
{
public:
    Private(ApiClient *client, Connection from)
        : connection(std::move(from))
        , credentials(connection.keyId, std::move(connection.secret))
        , sender(client, connection, &credentials, &workers, &pace)
    {
        // One is enough to keep the window's thread free, and keeps pages in order.
        workers.setMaxThreadCount(1);
        thread.setObjectName(QStringLiteral("keyward-sender"));
        sender.moveToThread(&thread);
    }
    ~Private();

    std::shared_ptr<Sender::Errand> errandFor(AsyncCallBase *call, const Failure &fail);

    Connection connection; ///< without its secret, and with the key ID that it began with
    Credentials credentials;
    RetryPolicy policy;
    Pace pace;
    QThreadPool workers;
    QThread thread;
    Sender sender;
};

ApiClient::Private::~Private()
{
    if (thread.isRunning()) {
        sender.refuseMore();
        sender.post([this] {
            sender.close();
            thread.quit();
        });
        thread.wait();
    }
    workers.clear();
    workers.waitForDone();
}

/// What `fail` is told of, unless `call` is over.
std::shared_ptr<Sender::Errand> ApiClient::Private::errandFor(
    AsyncCallBase *call, const Failure &fail)
{
    auto errand = std::make_shared<Sender::Errand>();
    errand->policy = policy;
    errand->fail = [alive = QPointer<AsyncCallBase>(call), fail](const ApiError &error) {
        if (alive && !alive->isFinished())
            fail(error);
    };
    const auto drop = [to = &sender, errand] { to->drop(errand.get()); };
    connect(call, &AsyncCallBase::aborted, &sender, drop);
    connect(call, &QObject::destroyed, &sender, drop);
    // Not before there is something to send: a window that opens has other things to do.
    if (!thread.isRunning())
        thread.start();
    if (connection.endpoint.scheme() == QLatin1String("https"))
        trustAuthorities();
    return errand;
}

ApiClient::ApiClient(Connection connection, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(connection)))
{
}

ApiClient::~ApiClient() = default;

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
    return d->credentials.keyId();
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
    d->credentials.replace(std::move(keyId), std::move(secret));
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

/// Whether `request` must not be sent at all: then `fail` is told so.
bool ApiClient::isRefused(const ApiRequest &request, const Failure &fail) const
{
    std::optional<ApiError> refused;
    if (d->connection.readOnly && request.verb != "GET" && !request.isMetrics) {
        refused = ApiError();
        refused->kind = ApiError::Kind::ReadOnly;
    } else {
        refused = d->credentials.refusal();
    }
    if (!refused)
        return false;
    refused->attempts = 0;
    refused->neverSent = true;
    fail(*refused);
    return true;
}

void ApiClient::start(
    AsyncCallBase *call, const ApiRequest &request, const Parser &parse, const Failure &fail)
{
    if (isRefused(request, fail))
        return;
    const auto errand = d->errandFor(call, fail);
    errand->take = [this, to = &d->sender, alive = QPointer<AsyncCallBase>(call), parse](
                       const auto &, Answer &&received) {
        to->work([this, alive, parse, answer = std::make_shared<Answer>(std::move(received))] {
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
    };
    d->sender.post([to = &d->sender, errand, request, signature = d->credentials.signature()] {
        to->send(errand, request, signature);
    });
}

/// What has been read with them has ended. Whoever hears of it may delete this client.
void ApiClient::tellRefused(const ApiError &error)
{
    // There may be other credentials by now.
    if (d->credentials.refusal())
        Q_EMIT unauthorized(error);
}

void ApiClient::startList(AsyncCallBase *call, ApiRequest request, PageParser parse,
    std::function<void(domain::ApiResult<bool>)> settle)
{
    const Failure fail = [settle](const ApiError &error) { settle(tl::unexpected(error)); };
    if (isRefused(request, fail))
        return;
    request.query.addQueryItem(QStringLiteral("page_size"), QString::number(pageSize));
    const auto fetch = std::make_shared<PagedFetch>(this, &d->sender, &d->credentials, call,
        std::move(request), std::move(parse), std::move(settle));
    const auto errand = d->errandFor(call, fail);
    errand->take
        = [fetch](const auto &each, Answer &&received) { fetch->take(each, std::move(received)); };
    d->sender.post([fetch, errand, signature = d->credentials.signature()] {
        fetch->start(errand, signature);
    });
}

} // namespace services
