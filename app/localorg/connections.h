// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/http.h"

#include <QByteArray>
#include <QTcpServer>

class QTcpSocket;

namespace localorg {

/// Accepts connections for the HTTP server and refuses requests that are too big, which Qt's server
/// would gather in memory without end.
class Listener : public QTcpServer
{
    Q_OBJECT
public:
    using QTcpServer::QTcpServer;

    /// Header and body of a request together.
    static constexpr qint64 maximumRequestSize = 1'048'576;
    /// To be called when a request has been read to its end: the next may be as big again.
    static void requestEnded(QTcpSocket *socket);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void watch(QTcpSocket *socket);
    void refuse(QTcpSocket *socket);
};

/// Sends all of it. Where the response holds a secret, its bytes and their copies are overwritten.
void sendResponse(QTcpSocket *socket, Response response);
/// Sends the header as it would be, and only so many bytes of the body; then closes.
void sendTruncated(QTcpSocket *socket, const Response &response, qsizetype bodyBytes);

} // namespace localorg
