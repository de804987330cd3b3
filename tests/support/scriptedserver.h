// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <optional>

class QTcpSocket;

namespace support {

/// When a connection is closed instead of going on.
enum class Drop {
    Never,
    OnAccept, ///< before a byte is read (over TLS: before the handshake)
    AfterRequestHead, ///< the request's headers were read, its body was not
    MidRequestBody, ///< a part of the body was read
    BeforeAnswer, ///< the request was read whole
    MidStatusLine,
    MidHeaders,
    MidBody
};

/// One answer of the script, and how its connection ends.
struct ScriptedAnswer
{
    int status = 200;
    QByteArray body = "{}";
    QList<QPair<QByteArray, QByteArray>> headers = {}; ///< beside Content-Length and Content-Type
    QByteArray contentType = "application/json";
    Drop drop = Drop::Never;
    /// Never answers, keeps the connection open.
    bool stall = false;
    int delayMs = 0;
    /// So many spaces are sent after the body, as fast as the client takes them, and counted in
    /// Content-Length.
    qint64 padding = 0;
    /// False: no Content-Length is said, and the connection's end is the body's.
    bool sayLength = true;
    /// Compresses the body; says so in a header unless `silentGzip`.
    bool gzip = false;
    bool silentGzip = false;
    /// Sent as it stands, in place of all the above, and the connection is closed.
    QByteArray raw = {};
};

/// A request as it came over the wire.
struct ReceivedRequest
{
    QByteArray method;
    QByteArray target; ///< path and query, as sent
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    int connection = 0; ///< counted from 1
    bool complete = false; ///< false where the script dropped it before its end

    QByteArray header(const QByteArray &lowerCaseName) const
    {
        return headers.value(lowerCaseName);
    }
    QByteArray path() const;
    /// The value of a query item, percent-decoded.
    QString queryValue(const QString &name) const;
};

/// An HTTP/1.1 server on loopback that answers by script, drops connections where it is told to and
/// remembers what it was asked. Lives in the test's own event loop: wait with QTRY_*.
class ScriptedServer final : public QTcpServer
{
    Q_OBJECT
public:
    using Handler = std::function<ScriptedAnswer(const ReceivedRequest &)>;

    /// Listens at once on a free port of 127.0.0.1.
    explicit ScriptedServer(QObject *parent = nullptr);
    ~ScriptedServer() override;

    /// From now on connections speak TLS with this certificate.
    void setTls(const QSslCertificate &certificate, const QSslKey &key);
    QUrl url() const;

    /// The answer to the next request that has none yet. One with Drop::OnAccept is for the next
    /// connection.
    void enqueue(const ScriptedAnswer &answer);
    /// Answers what the queue has nothing for. Without one: 404.
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    /// Stops listening and closes every connection.
    void shutDown();

    const QList<ReceivedRequest> &requests() const { return m_requests; }
    /// How many requests of this method came, whole or in part.
    int count(const QByteArray &method) const;
    int connections() const { return m_connections; }
    int openConnections() const { return int(m_sockets.size()); }
    qint64 bytesSent() const { return m_bytesSent; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    class Peer;
    ScriptedAnswer planFor(const ReceivedRequest &request);

    QList<ScriptedAnswer> m_queue;
    Handler m_handler;
    QList<ReceivedRequest> m_requests;
    QList<QTcpSocket *> m_sockets;
    QSslCertificate m_certificate;
    QSslKey m_key;
    int m_connections = 0;
    qint64 m_bytesSent = 0;
};

/// `data` as a gzip stream.
QByteArray gzipped(const QByteArray &data);

/// A certificate for 127.0.0.1 and localhost that vouches for itself, made by the openssl program.
/// Nothing where that program is missing.
struct TestCertificate
{
    QSslCertificate certificate;
    QSslKey key;
};
std::optional<TestCertificate> makeTestCertificate(const QByteArray &host = "127.0.0.1");

} // namespace support
