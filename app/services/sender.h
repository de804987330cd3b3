// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apierror.h"
#include "domain/secret.h"
#include "services/answer.h"
#include "services/connection.h"
#include "services/retrypolicy.h"

#include <QMutex>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;
class QNetworkRequest;

namespace services {

class ApiClient;
class Exchange;
class Pace;

/// What requests are signed with, and whether that is still any good. For any thread.
class Credentials
{
public:
    Credentials(QByteArray keyId, domain::Secret secret);

    void replace(QByteArray keyId, domain::Secret secret);
    QByteArray keyId() const;
    struct Signature
    {
        QByteArray header; ///< "Basic ..."
        int generation; ///< counts what was replaced
    };
    Signature signature() const;
    /// What these credentials were answered with; nothing while they are good.
    std::optional<domain::ApiError> refusal() const;
    /// The same of those that a request is signed with, which may have been replaced since.
    std::optional<domain::ApiError> refusalOf(const Signature &signature) const;
    /// Those of `generation` were refused. False where that is known, or where the refusal comes
    /// late: there are others by now.
    bool refuse(int generation, const domain::ApiError &error);

private:
    mutable QMutex m_mutex;
    QByteArray m_keyId;
    domain::Secret m_secret;
    int m_generation = 0;
    std::optional<domain::ApiError> m_refusal; ///< the last one
    int m_refused = -1; ///< the generation that it was said of
};

/// Sends what an ApiClient is asked for, in a thread of its own: no request, and no page of a list,
/// waits for a window that is busy. What comes of it is told in the client's thread. All but
/// post(), work() and refuseMore() is for the sender's thread alone.
class Sender final : public QObject
{
    Q_OBJECT
public:
    /// What is asked for one call: by one request, or by several in a row.
    struct Errand
    {
        RetryPolicy policy;
        /// Takes a good answer, in the sender's thread.
        std::function<void(const std::shared_ptr<Errand> &, Answer &&)> take;
        /// Runs in the client's thread.
        std::function<void(const domain::ApiError &)> fail;
        QList<QPointer<Exchange>> exchanges;
        bool isOver = false;
    };

    /// `connection`: only its addresses are looked at.
    Sender(ApiClient *client, const Connection &connection, Credentials *credentials,
        QThreadPool *workers, Pace *pace);
    ~Sender() override;

    /// Runs fn() in the sender's thread.
    template <typename Fn> void post(Fn fn)
    {
        QMetaObject::invokeMethod(this, std::move(fn), Qt::QueuedConnection);
    }
    /// Runs job() in a worker thread, after those that were given before.
    void work(std::function<void()> job) { m_workers->start(std::move(job)); }
    /// Runs fn() in the client's thread, after what comes of the jobs that were given before.
    void tell(std::function<void()> fn);

    /// Sends, unless what it is signed with is known to be no good by now: then nothing leaves.
    void send(const std::shared_ptr<Errand> &errand, const ApiRequest &request,
        const Credentials::Signature &signature);
    /// Nobody wants to know any more.
    void drop(Errand *errand);
    /// From now on nothing is sent any more, not even what is to be sent already. Any thread.
    void refuseMore() { m_isClosing = true; }
    /// Ends everything, after refuseMore().
    void close();

private:
    /// Connections: each manager has six to a host.
    struct Lane
    {
        std::unique_ptr<QNetworkAccessManager> network;
        int open = 0; ///< exchanges
    };

    Lane *laneFor(const ApiRequest &request);
    QUrl url(const ApiRequest &request) const;
    QNetworkRequest networkRequest(const ApiRequest &request, const QByteArray &signature) const;
    void endReading(const domain::ApiError &error);
    void exchangeBegins(const QByteArray &verb);
    void exchangeEnded();
    void closeConnections();

    ApiClient *const m_client;
    const QUrl m_endpoint;
    const QUrl m_telemetry;
    Credentials *const m_credentials;
    QThreadPool *const m_workers;
    Pace *const m_pace;
    Lane m_main;
    /// For what is aside: Pace allows more than one manager has connections.
    std::array<Lane, 2> m_aside;
    std::atomic<bool> m_isClosing = false;
    int m_running = 0; ///< exchanges
    bool m_hadSecret = false; ///< one of the answers since the connections were opened may have
    QTimer m_idle;
};

} // namespace services
