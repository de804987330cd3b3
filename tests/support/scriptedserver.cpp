// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scriptedserver.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>
#include <QUrlQuery>

#include <algorithm>

namespace support {

QByteArray ReceivedRequest::path() const
{
    return target.left(
        std::max<qsizetype>(0, target.indexOf('?') < 0 ? target.size() : target.indexOf('?')));
}

QString ReceivedRequest::queryValue(const QString &name) const
{
    const qsizetype question = target.indexOf('?');
    if (question < 0)
        return {};
    return QUrlQuery(QString::fromLatin1(target.mid(question + 1)))
        .queryItemValue(name, QUrl::FullyDecoded);
}

/// One connection: reads requests one after the other and answers each before the next.
class ScriptedServer::Peer final : public QObject
{
public:
    Peer(ScriptedServer *server, QTcpSocket *socket, int number)
        : QObject(socket)
        , m_server(server)
        , m_socket(socket)
        , m_number(number)
    {
        connect(socket, &QTcpSocket::readyRead, this, &Peer::read);
        connect(socket, &QTcpSocket::bytesWritten, this, &Peer::onWritten);
    }

private:
    void read()
    {
        m_in += m_socket->readAll();
        if (m_answering)
            return;
        if (!m_plan && !readHead())
            return;
        ReceivedRequest &request = m_server->m_requests[m_index];
        const qsizetype length = request.header("content-length").toLongLong();
        if (m_plan->drop == Drop::AfterRequestHead) {
            drop();
            return;
        }
        if (m_plan->drop == Drop::MidRequestBody) {
            if (!m_in.isEmpty())
                drop();
            return;
        }
        if (m_in.size() < length)
            return;
        request.body = m_in.left(length);
        request.complete = true;
        m_in.remove(0, length);
        m_answering = true;
        answer();
    }

    /// False while the head is not whole. The plan is made with it.
    bool readHead()
    {
        const qsizetype end = m_in.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        ReceivedRequest request;
        request.connection = m_number;
        const QList<QByteArray> lines = m_in.left(end).split('\n');
        const QList<QByteArray> words = lines.first().trimmed().split(' ');
        request.method = words.value(0);
        request.target = words.value(1);
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
        }
        m_in.remove(0, end + 4);
        m_index = int(m_server->m_requests.size());
        m_server->m_requests.append(request);
        m_plan = m_server->planFor(request);
        return true;
    }

    void answer()
    {
        if (m_plan->stall)
            return;
        if (m_plan->delayMs > 0)
            QTimer::singleShot(m_plan->delayMs, this, &Peer::write);
        else
            write();
    }

    void write()
    {
        const ScriptedAnswer plan = *m_plan;
        if (plan.drop == Drop::BeforeAnswer) {
            drop();
            return;
        }
        if (!plan.raw.isEmpty()) {
            m_socket->write(plan.raw);
            drop();
            return;
        }
        const bool bodiless = plan.status == 204 || plan.status == 304;
        const QByteArray body = bodiless ? QByteArray()
            : plan.gzip                  ? gzipped(plan.body)
                                         : plan.body;
        const QByteArray statusLine
            = "HTTP/1.1 " + QByteArray::number(plan.status) + " Scripted\r\n";
        QByteArray headers;
        if (!bodiless && plan.sayLength) {
            headers += "Content-Length: " + QByteArray::number(body.size() + plan.padding) + "\r\n";
        }
        if (!bodiless)
            headers += "Content-Type: " + plan.contentType + "\r\n";
        if (plan.gzip && !plan.silentGzip)
            headers += "Content-Encoding: gzip\r\n";
        for (const auto &[name, value] : plan.headers)
            headers += name + ": " + value + "\r\n";
        if (plan.drop == Drop::MidStatusLine) {
            m_socket->write(statusLine.left(7));
        } else if (plan.drop == Drop::MidHeaders) {
            m_socket->write(statusLine + headers.left(headers.size() / 2));
        } else {
            m_socket->write(statusLine + headers + "\r\n");
            m_socket->write(plan.drop == Drop::MidBody ? body.left(body.size() / 2) : body);
        }
        if (plan.drop != Drop::Never) {
            drop();
            return;
        }
        m_padding = plan.padding;
        pad();
    }

    void pad()
    {
        constexpr qint64 piece = qint64(64) * 1024;
        while (m_padding > 0 && m_socket->bytesToWrite() < piece) {
            const qint64 size = std::min(piece, m_padding);
            m_socket->write(QByteArray(size, ' '));
            m_padding -= size;
        }
        if (m_padding > 0)
            return;
        if (m_plan->sayLength)
            next();
        else
            drop();
    }

    void onWritten(qint64 bytes)
    {
        m_server->m_bytesSent += bytes;
        if (m_padding > 0)
            pad();
    }

    void next()
    {
        m_plan.reset();
        m_answering = false;
        if (!m_in.isEmpty())
            QTimer::singleShot(0, this, &Peer::read);
    }

    void drop()
    {
        m_answering = true;
        m_socket->flush();
        m_socket->disconnectFromHost();
    }

    ScriptedServer *m_server;
    QTcpSocket *m_socket;
    const int m_number;
    QByteArray m_in;
    std::optional<ScriptedAnswer> m_plan;
    int m_index = 0;
    bool m_answering = false;
    qint64 m_padding = 0;
};

ScriptedServer::ScriptedServer(QObject *parent)
    : QTcpServer(parent)
{
    if (!listen(QHostAddress::LocalHost, 0))
        qFatal("cannot listen on loopback");
}

ScriptedServer::~ScriptedServer()
{
    shutDown();
}

void ScriptedServer::setTls(const QSslCertificate &certificate, const QSslKey &key)
{
    m_certificate = certificate;
    m_key = key;
}

QUrl ScriptedServer::url() const
{
    QUrl url;
    url.setScheme(m_key.isNull() ? QStringLiteral("http") : QStringLiteral("https"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(serverPort());
    return url;
}

void ScriptedServer::enqueue(const ScriptedAnswer &answer)
{
    m_queue.append(answer);
}

void ScriptedServer::shutDown()
{
    close();
    for (QTcpSocket *socket : std::exchange(m_sockets, {})) {
        socket->disconnect(this);
        delete socket;
    }
}

int ScriptedServer::count(const QByteArray &method) const
{
    return int(std::count_if(m_requests.begin(), m_requests.end(),
        [&](const ReceivedRequest &request) { return request.method == method; }));
}

void ScriptedServer::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    auto *socket = m_key.isNull() ? new QTcpSocket(this) : new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    if (!m_queue.isEmpty() && m_queue.first().drop == Drop::OnAccept) {
        m_queue.removeFirst();
        socket->abort();
        socket->deleteLater();
        return;
    }
    m_sockets.append(socket);
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_sockets.removeOne(socket);
        socket->deleteLater();
    });
    new Peer(this, socket, m_connections);
    if (auto *tls = qobject_cast<QSslSocket *>(socket)) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(m_certificate);
        configuration.setPrivateKey(m_key);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        tls->setSslConfiguration(configuration);
        tls->startServerEncryption();
    }
}

ScriptedAnswer ScriptedServer::planFor(const ReceivedRequest &request)
{
    if (!m_queue.isEmpty())
        return m_queue.takeFirst();
    if (m_handler)
        return m_handler(request);
    ScriptedAnswer missing;
    missing.status = 404;
    return missing;
}

} // namespace support
