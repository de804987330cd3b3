// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/server.h"

#include "localorg/clock.h"
#include "localorg/credentials.h"
#include "localorg/routes/routes.h"
#include "localorg/store.h"

#include <QHttpServerRequest>
#include <QMetaEnum>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

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
    request.body = sent.body();
    return request;
}

/// The answer that a fault gives in place of the real one.
Response faultResponse(const Fault &fault)
{
    switch (fault.kind) {
    case Fault::Kind::RetryAfter:
        return problem(429, u"too_many_requests"_s, u"Too Many Requests"_s)
            .withHeader("Retry-After", QByteArray::number(fault.argument));
    case Fault::Kind::Html:
        return Response::html(fault.argument);
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
    Listener::requestEnded(socket);
    const Request request = readRequest(sent);
    // The answer to a HEAD has no body, whose length would be misread: no route takes one.
    const bool close = request.method == "HEAD"
        || sent.value("connection").compare("close", Qt::CaseInsensitive) == 0;
    const auto fault = m_faults.take(request.method, request.path);
    if (fault && !fault->isAfter()) {
        if (fault->kind == Fault::Kind::DropBefore) {
            socket->abort();
        } else if (fault->kind != Fault::Kind::Stall) {
            deliver(socket, faultResponse(*fault), fault, close);
        }
        return true;
    }
    Response response = answer(request);
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

Response Server::answer(const Request &request)
{
    const auto found = m_router.find(request);
    if (const auto *refused = std::get_if<Response>(&found)) {
        return *refused;
    }
    const auto &match = std::get<Router::Match>(found);
    if (match.route->plane == Plane::Data) {
        return call(*match.route, {m_organization, request, {}, match.arguments});
    }
    auto signedIn = signIn(m_organization.store, request.authorization);
    const auto *principal = std::get_if<Principal>(&signedIn);
    const auto rate
        = m_rateLimit.take(principal != nullptr ? principal->id : QString(), nowMicros());
    Response response;
    if (!rate.isAllowed) {
        response = problem(429, u"too_many_requests"_s, u"Too Many Requests"_s)
                       .withHeader("Retry-After", QByteArray::number(rate.resetSeconds));
    } else if (principal == nullptr) {
        response = std::get<Response>(std::move(signedIn));
    } else {
        response = call(*match.route, {m_organization, request, *principal, match.arguments});
    }
    if (m_rateLimit.isOn()) {
        addRateHeaders(&response, rate);
    }
    return response;
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
    if (fault && fault->kind == Fault::Kind::Garbage) {
        wipe(response.body);
        response.status = response.status == 204 ? 200 : response.status;
        response.contentType = "application/json";
        response.body = "{\"data\": [\x01\xff\xfe <<< this is no JSON";
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
    auto delay = m_organization.options.latency;
    if (fault && fault->kind == Fault::Kind::Slow) {
        delay += std::chrono::milliseconds(fault->argument);
    }
    if (delay.count() == 0) {
        send();
    } else {
        QTimer::singleShot(delay, socket, std::move(send));
    }
}

} // namespace localorg
