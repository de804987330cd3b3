// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/connections.h"
#include "localorg/context.h"
#include "localorg/faults.h"
#include "localorg/ratelimit.h"
#include "localorg/readahead.h"
#include "localorg/router.h"

#include <QAbstractHttpServer>

#include <chrono>
#include <optional>

namespace localorg {

/// The HTTP face of a local organization.
class Server : public QAbstractHttpServer
{
    Q_OBJECT
public:
    explicit Server(const Organization &organization);

    /// Listens on the loopback interface at the port of the options. Returns why it cannot.
    QString listen();
    quint16 port() const { return m_listener->serverPort(); }

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    Response strike(const Fault &fault, const Request &request);
    Response answer(const Request &request);
    RateLimit::State takeRate(const QString &principal);
    Response call(const Route &route, const Context &context);
    void readAhead(const QByteArray &target, Principal principal);
    void deliver(
        QTcpSocket *socket, Response response, const std::optional<Fault> &fault, bool close);

    Organization m_organization;
    Router m_router;
    FaultPlan m_faults;
    RateLimit m_rateLimit;
    RateLimit m_organizationRateLimit;
    ReadAhead m_readAhead;
    Listener *m_listener;
    std::chrono::steady_clock::time_point m_arrival; ///< of the request that is handled
};

} // namespace localorg
