// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/connections.h"

#include "localorg/credentials.h"

#include <QTcpSocket>
#include <QTimer>

#include <array>

#include <sys/socket.h>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *receivedProperty = "localorg_received";

iovec piece(const QByteArray &bytes)
{
    return {const_cast<char *>(bytes.constData()), static_cast<size_t>(bytes.size())};
}

/// Leaves to the socket what follows the first `sent` bytes; all of it for a number below 0.
void writeBehind(QTcpSocket *socket, const QByteArray &bytes, qsizetype sent)
{
    sent = qMax<qsizetype>(sent, 0);
    if (sent < bytes.size()) {
        socket->write(bytes.constData() + sent, bytes.size() - sent);
    }
}

} // namespace

void Listener::requestEnded(QTcpSocket *socket)
{
    socket->setProperty(receivedProperty, 0);
}

void Listener::incomingConnection(qintptr descriptor)
{
    auto *socket = new QTcpSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // Connected before the HTTP server connects itself, so that this looks first.
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { watch(socket); });
    addPendingConnection(socket);
}

void Listener::watch(QTcpSocket *socket)
{
    // The HTTP server takes all there is each time: what is there now has just arrived.
    const qint64 received
        = socket->property(receivedProperty).toLongLong() + socket->bytesAvailable();
    socket->setProperty(receivedProperty, received);
    if (received > maximumRequestSize) {
        refuse(socket);
    }
}

void Listener::refuse(QTcpSocket *socket)
{
    QObject::disconnect(socket, &QTcpSocket::readyRead, nullptr, nullptr);
    if (socket->isTransactionStarted()) {
        socket->commitTransaction();
    }
    socket->readAll();
    connect(socket, &QTcpSocket::readyRead, this, [socket] { socket->readAll(); });
    sendResponse(socket,
        problem(413, u"request_too_large"_s, u"The request is larger than 1 MiB"_s)
            .withHeader("X-Request-Id", randomBytes(16).toHex())
            .withHeader("Connection", "close"));
    // To close while the client still sends would reset the connection, and the answer with it.
    QTimer::singleShot(std::chrono::seconds(2), socket, [socket] { socket->abort(); });
}

void sendResponse(QTcpSocket *socket, Response response)
{
    const QByteArray head = serializeHead(response);
    // Straight to the kernel: QTcpSocket would keep a copy in a buffer that nobody can overwrite.
    // And at once: it would wait for the event loop, and send the head alone, for which the client
    // is woken once more.
    qsizetype sent = 0;
    if (socket->bytesToWrite() == 0) {
        std::array<iovec, 2> parts{{piece(head), piece(response.body)}};
        msghdr message{};
        message.msg_iov = parts.data();
        message.msg_iovlen = parts.size();
        sent = qMax<qsizetype>(0,
            ::sendmsg(static_cast<int>(socket->socketDescriptor()), &message,
                MSG_NOSIGNAL | MSG_DONTWAIT));
    }
    writeBehind(socket, head, sent);
    writeBehind(socket, response.body, sent - head.size());
    if (response.holdsSecret) {
        wipe(response.body);
    }
}

void sendTruncated(QTcpSocket *socket, const Response &response, qsizetype bodyBytes)
{
    const QByteArray bytes = serialize(response);
    const qsizetype missing = qMax<qsizetype>(0, response.body.size() - bodyBytes);
    socket->write(bytes.left(bytes.size() - missing));
    socket->disconnectFromHost();
}

} // namespace localorg
