// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/server.h"

#include "localorg/activity.h"
#include "localorg/clock.h"
#include "localorg/credentials.h"
#include "localorg/envelopes.h"
#include "localorg/faultadmin.h"
#include "localorg/oddities.h"
#include "localorg/punctual.h"
#include "localorg/routes/routes.h"
#include "localorg/store.h"

#include <QDateTime>
#include <QHostAddress>
#include <QHttpServerRequest>
#include <QLocale>
#include <QMetaEnum>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

Request readRequest(const QHttpServerRequest &sent)
{
    Request request;
    const char *method = QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(
        static_cast<int>(sent.method()));
    request.method = QByteArray(method).toUpper();
    const QUrl url = sent.url();
    parseTarget(
        url.path(QUrl::FullyEncoded).toUtf8(), url.query(QUrl::FullyEncoded).toUtf8(), &request);
    request.authorization = sent.value("authorization");
    request.host = sent.value("host");
    request.isFromPage = !sent.value("origin").isEmpty() || !sent.value("sec-fetch-site").isEmpty();
    request.body = sent.body();
    return request;
}

/// The time so many seconds ahead, as HTTP writes it.
QByteArray httpDate(int seconds)
{
    return QLocale::c()
               .toString(
                   QDateTime::currentDateTimeUtc().addSecs(seconds), u"ddd, dd MMM yyyy hh:mm:ss")
               .toLatin1()
        + " GMT";
}

/// Whether the request means this machine by its own name. A web page whose host name has been
/// pointed at the loopback address sends its own.
bool isForLoopback(const QByteArray &host)
{
    const QString name
        = QUrl(u"http://"_s + QString::fromLatin1(host), QUrl::StrictMode).host().toLower();
    return host.isEmpty() || name == u"localhost" || QHostAddress(name).isLoopback();
}

/// The answer that a fault gives in place of the real one.
Response faultResponse(const Fault &fault)
{
    switch (fault.kind) {
    case Fault::Kind::RetryAfter:
        return problem(429, u"too_many_requests"_s, u"Too Many Requests"_s)
            .withHeader("Retry-After", QByteArray::number(fault.argument));
    case Fault::Kind::RetryAfterDate:
        return problem(429, u"too_many_requests"_s, u"Too Many Requests"_s)
            .withHeader("Retry-After", httpDate(fault.argument));
    case Fault::Kind::Html:
        return Response::html(fault.argument);
    case Fault::Kind::Envelope:
        return envelope(fault.shape, fault.argument);
    default:
        return problem(fault.argument, {}, QString::fromLatin1(reasonPhrase(fault.argument)));
    }
}

void addRateHeaders(Response *response, const RateLimit::State &state)
{
    response->headers.append({"X-RateLimit-Limit", QByteArray::number(state.limit)});
    response->headers.append({"X-RateLimit-Remaining", QByteArray::number(state.remaining)});
    response->headers.append({"X-RateLimit-Reset", QByteArray::number(state.resetSeconds)});
}

} // namespace

Server::Server(const Organization &organization)
    : m_organization(organization)
    , m_faults(organization.options.faults)
    , m_rateLimit(organization.options.rateLimit)
    , m_organizationRateLimit(organization.options.organizationRateLimit)
    , m_listener(new Listener(this))
{
    addOrganizationRoutes(m_router);
    addEnvironmentRoutes(m_router);
    addKafkaClusterRoutes(m_router);
    addSchemaRegistryRoutes(m_router);
    addKsqlClusterRoutes(m_router);
    addRegionRoutes(m_router);
    addServiceAccountRoutes(m_router);
    addUserRoutes(m_router);
    addRoleBindingRoutes(m_router);
    addQuotaRoutes(m_router);
    addApiKeyRoutes(m_router);
    addDataPlaneRoutes(m_router);
    addKafkaRoutes(m_router);
    addLegacyRoutes(m_router);
    addMetricsRoutes(m_router);
}

QString Server::listen()
{
    if (!m_listener->listen(QHostAddress::LocalHost, m_organization.options.port)) {
        return m_listener->errorString();
    }
    m_organization.baseUrl = u"http://127.0.0.1:%1"_s.arg(port());
    bind(m_listener);
    return {};
}

bool Server::handleRequest(const QHttpServerRequest &sent, QTcpSocket *socket)
{
    m_arrival = std::chrono::steady_clock::now();
    Listener::requestEnded(socket);
    const Request request = readRequest(sent);
    // The answer to a HEAD has no body, whose length would be misread: no route takes one.
    const bool close = request.method == "HEAD"
        || sent.value("connection").compare("close", Qt::CaseInsensitive) == 0;
    if (!isForLoopback(request.host)) {
        deliver(socket, problem(421, {}, u"The Host header must name the loopback interface"_s), {},
            close);
        return true;
    }
    if (isFaultAdministration(request)) {
        deliver(socket, administerFaults(m_organization.store, request, &m_faults), {}, close);
        return true;
    }
    const auto fault = m_faults.take(request.method, request.path);
    if (fault && !fault->isAfter()) {
        if (fault->kind == Fault::Kind::DropBefore) {
            socket->abort();
        } else if (fault->kind != Fault::Kind::Stall) {
            deliver(socket, faultResponse(*fault), fault, close);
        }
        return true;
    }
    Response response = fault ? strike(*fault, request) : answer(request);
    if (fault && fault->kind == Fault::Kind::DropAfter) {
        wipe(response.body);
        socket->abort();
        return true;
    }
    deliver(socket, std::move(response), fault, close);
    return true;
}

void Server::missingHandler(const QHttpServerRequest &, QTcpSocket *)
{
    // handleRequest() answers everything.
}

/// Answers a request that is carried out, and gives the answer the shape that the fault asks for.
Response Server::strike(const Fault &fault, const Request &request)
{
    if (fault.kind == Fault::Kind::Paging) {
        Response response = answer(requestForPaging(request, fault.shape, fault.argument));
        makePagingOdd(&response, fault.shape, request);
        return response;
    }
    Response response = answer(request);
    if (fault.kind == Fault::Kind::Body) {
        makeBodyOdd(&response, fault.shape);
    } else if (fault.kind == Fault::Kind::StatusAfter && fault.argument < 300) {
        response.status = fault.argument;
    } else if (fault.kind == Fault::Kind::StatusAfter) {
        wipe(response.body);
        return problem(fault.argument, {}, QString::fromLatin1(reasonPhrase(fault.argument)));
    } else if (fault.kind == Fault::Kind::Garbage) {
        wipe(response.body);
        response.status = response.status == 204 ? 200 : response.status;
        response.contentType = "application/json";
        response.body = "{\"data\": [\x01\xff\xfe <<< this is no JSON";
    }
    return response;
}

Response Server::answer(const Request &request)
{
    auto found = m_router.find(request);
    const auto *match = std::get_if<Router::Match>(&found);
    if (match != nullptr && match->route->plane == Plane::Data) {
        Response response = call(*match->route, {m_organization, request, {}, match->arguments});
        m_organization.activity.end(
            response.status < 400, request.body.size(), response.body.size());
        return response;
    }
    if (match == nullptr && request.path.startsWith("/_data/")) {
        return std::get<Response>(std::move(found));
    }
    auto signedIn = signIn(m_organization.store, request.authorization);
    const auto *principal = std::get_if<Principal>(&signedIn);
    const auto rate = takeRate(principal != nullptr ? principal->id : QString());
    Response response;
    if (!rate.isAllowed) {
        response = problem(429, u"too_many_requests"_s, u"Too Many Requests"_s)
                       .withHeader("Retry-After", QByteArray::number(rate.resetSeconds));
    } else if (match == nullptr) {
        response = std::get<Response>(std::move(found));
    } else if (principal == nullptr) {
        response = std::get<Response>(std::move(signedIn));
    } else if (auto page = m_readAhead.take(request, *principal, m_organization.store.state())) {
        response = std::move(*page);
    } else {
        response = call(*match->route, {m_organization, request, *principal, match->arguments});
    }
    if (!response.nextPage.isEmpty()) {
        // When this one is on its way: while the client reads it, there is time.
        QTimer::singleShot(0, this,
            [this, target = response.nextPage, who = *principal] { readAhead(target, who); });
    }
    if (rate.limit > 0) {
        addRateHeaders(&response, rate);
    }
    return response;
}

void Server::readAhead(const QByteArray &target, Principal principal)
{
    Request request;
    request.method = "GET";
    const qsizetype question = target.indexOf('?');
    parseTarget(target.left(question), target.mid(question + 1), &request);
    // From before the page is read: what somebody else commits meanwhile makes it worthless.
    const quint32 state = m_organization.store.state();
    const auto found = m_router.find(request);
    const auto *match = std::get_if<Router::Match>(&found);
    if (match == nullptr || m_readAhead.has(request, principal, state)) {
        return;
    }
    // Another request may have changed them meanwhile.
    principal.grants = grantsOf(m_organization.store, principal.id);
    Response response = call(*match->route, {m_organization, request, principal, match->arguments});
    if (response.status == 200) {
        m_readAhead.keep({request, principal.id, state, std::move(response)});
    }
}

/// Counts a request against the principal's limit and the organization's, and returns the state of
/// the one that is nearer to its end.
RateLimit::State Server::takeRate(const QString &principal)
{
    const qint64 now = nowMicros();
    const auto own = m_rateLimit.take(principal, now);
    if (!own.isAllowed || !m_organizationRateLimit.isOn()) {
        return own;
    }
    const auto all = m_organizationRateLimit.take({}, now);
    const bool ownIsNearer = m_rateLimit.isOn() && all.isAllowed && own.remaining <= all.remaining;
    return ownIsNearer ? own : all;
}

/// Runs the route. What it says counts only if every statement of it has succeeded.
Response Server::call(const Route &route, const Context &context)
{
    Store &store = m_organization.store;
    store.clearFailure();
    Response response = route.handler(context);
    if (store.hasFailed()) {
        wipe(response.body);
        return problem(500, u"internal_server_error"_s, u"Internal Server Error"_s);
    }
    return response;
}

void Server::deliver(
    QTcpSocket *socket, Response response, const std::optional<Fault> &fault, bool close)
{
    response.headers.append(std::pair(QByteArray("X-Request-Id"), randomBytes(16).toHex()));
    if (close) {
        response.headers.append(std::pair(QByteArray("Connection"), QByteArray("close")));
    }
    auto send = [socket, fault, close, response = std::move(response)]() mutable {
        if (socket->state() != QAbstractSocket::ConnectedState) {
            wipe(response.body);
            return;
        }
        if (fault && fault->kind == Fault::Kind::Truncate) {
            sendTruncated(socket, response, fault->argument);
            return;
        }
        sendResponse(socket, std::move(response));
        if (close) {
            socket->disconnectFromHost();
        }
    };
    using std::chrono::milliseconds;
    auto delay = m_organization.options.latency;
    if (fault && fault->kind == Fault::Kind::Slow) {
        delay += milliseconds(fault->argument);
    }
    // The work on the answer is a part of the time that it is to take.
    const auto moment = m_arrival + delay;
    if (moment <= std::chrono::steady_clock::now()) {
        send();
    } else {
        callAt(moment, socket, std::move(send));
    }
}

} // namespace localorg
