// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange.h"

#include "domain/errorbody.h"
#include "domain/secret.h"
#include "services/oneshotbody.h"

#include <QNetworkAccessManager>
#include <QSslError>

#include <algorithm>
#include <array>
#include <utility>

namespace services {

using domain::ApiError;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/// So much may wait in Qt's buffers: a server that sends faster than we read is held back.
constexpr qint64 readBufferBytes = qint64(1024) * 1024;
constexpr int maxRedirects = 5;

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

/// Errors of the connection, as opposed to those that Qt derives from a status or from content.
bool isAboutConnection(QNetworkReply::NetworkError error)
{
    return error > QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied;
}

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    const int port = one.scheme() == QLatin1String("https") ? 443 : 80;
    return one.scheme() == other.scheme() && one.host() == other.host()
        && one.port(port) == other.port(port);
}

} // namespace

Exchange::Exchange(QNetworkAccessManager *network, const QNetworkRequest &request, QByteArray verb,
    std::optional<QByteArray> body, const RetryPolicy &policy, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_request(request)
    , m_verb(std::move(verb))
    , m_requestBody(std::move(body))
    , m_policy(policy)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Exchange::onTimeout);
}

Exchange::~Exchange()
{
    dropReply();
    domain::wipe(m_received);
}

void Exchange::start()
{
    send();
}

void Exchange::endReading(const ApiError &error)
{
    if (m_verb != "GET" || m_isOver)
        return;
    m_timer.stop();
    dropReply();
    m_isOver = true;
    Q_EMIT failed(error);
}

void Exchange::send()
{
    ++m_attempts;
    m_redirects = 0;
    sendTo(m_request.url());
}

void Exchange::sendTo(const QUrl &url)
{
    m_timedOut = false;
    m_tooLarge = false;
    m_tlsProblem.clear();
    domain::wipe(m_received);
    QNetworkRequest request = m_request;
    request.setUrl(url);
    if (m_requestBody) {
        m_upload = new OneShotBody(*m_requestBody, this);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_requestBody->size());
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    }
    m_reply = m_verb == "GET" ? m_network->get(request)
                              : m_network->sendCustomRequest(request, m_verb, m_upload);
    if (m_upload)
        m_upload->setParent(m_reply);
    m_reply->setReadBufferSize(readBufferBytes);
    const auto alive = [this] { m_timer.start(m_policy.timeout); };
    connect(m_reply, &QNetworkReply::encrypted, this, alive);
    connect(m_reply, &QNetworkReply::uploadProgress, this, alive);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::onHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::onReadyRead);
    connect(m_reply, &QNetworkReply::sslErrors, this, &Exchange::onSslErrors);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::onFinished);
    alive();
}

void Exchange::onHeaders()
{
    m_timer.start(m_policy.timeout);
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    m_tooLarge = length.isValid() && length.toLongLong() > m_policy.maxResponseBytes;
    if (m_tooLarge)
        m_reply->abort();
}

void Exchange::onReadyRead()
{
    m_timer.start(m_policy.timeout);
    takeBytes();
    if (m_tooLarge)
        m_reply->abort();
}

void Exchange::takeBytes()
{
    const qsizetype wanted = m_received.size() + m_reply->bytesAvailable();
    if (wanted > m_policy.maxResponseBytes) {
        m_tooLarge = true;
        return;
    }
    if (m_received.capacity() < wanted) {
        // Grown by hand: append() would leave the smaller buffer behind unwiped, secret and all.
        QByteArray grown;
        grown.reserve(std::max(m_received.size() * 2, wanted));
        grown.append(m_received);
        domain::wipe(m_received);
        m_received = std::move(grown);
    }
    const qsizetype before = m_received.size();
    m_received.resize(wanted);
    const qint64 read = m_reply->read(m_received.data() + before, wanted - before);
    m_received.resize(before + std::max(read, qint64(0)));
}

void Exchange::onSslErrors(const QList<QSslError> &errors)
{
    // Never ignored: without a word from us the connection ends. Only the reason is kept.
    QStringList words;
    for (const QSslError &error : errors) {
        if (!words.contains(error.errorString()))
            words.append(error.errorString());
    }
    m_tlsProblem = words.join(QLatin1Char('\n'));
}

void Exchange::onTimeout()
{
    if (!m_reply) {
        send();
        return;
    }
    m_timedOut = true;
    m_reply->abort();
}

void Exchange::onFinished()
{
    m_timer.stop();
    // finished() may come before the last readyRead().
    if (!m_timedOut && !m_tooLarge && m_reply->bytesAvailable() > 0)
        takeBytes();
    if (const std::optional<QUrl> next = redirection()) {
        dropReply();
        ++m_redirects;
        sendTo(*next);
        return;
    }
    const std::optional<ApiError> error = problem();
    tellLimit(error);
    if (!error) {
        Answer answer{std::exchange(m_received, {}), status(),
            QString::fromLatin1(m_reply->rawHeader("X-Request-Id")), m_attempts,
            m_policy.maxResponseBytes};
        dropReply();
        m_isOver = true;
        Q_EMIT answered(&answer);
        return;
    }
    const std::optional<milliseconds> pause = pauseAfter(*error);
    dropReply();
    if (pause) {
        m_timer.start(*pause);
        return;
    }
    m_isOver = true;
    Q_EMIT failed(*error);
}

// Only reads follow: a write that was answered with a redirect must not be sent twice. By
// ourselves, as Qt closes the connection that a redirect came on, and may take that for a lost one
// and ask again; and only where the credentials may go.
std::optional<QUrl> Exchange::redirection() const
{
    static constexpr std::array redirects{301, 302, 303, 307, 308};
    if (m_verb != "GET" || m_redirects == maxRedirects || m_timedOut || m_tooLarge
        || std::find(redirects.begin(), redirects.end(), status()) == redirects.end())
        return std::nullopt;
    const QUrl location = QUrl::fromEncoded(m_reply->rawHeader("Location"));
    if (location.isEmpty() || !location.isValid())
        return std::nullopt;
    QUrl next = m_reply->url().resolved(location);
    if (!isSameOrigin(next, m_reply->url()))
        return std::nullopt;
    next.setUserInfo({});
    return next;
}

std::optional<ApiError> Exchange::problem() const
{
    const int code = status();
    const bool broken = m_timedOut || m_tooLarge || isCutShort();
    if (isSuccess(code) && !broken && m_reply->error() == QNetworkReply::NoError)
        return std::nullopt;
    ApiError error;
    if (code >= 400 && !m_timedOut) {
        error = domain::decodeError({code, m_reply->rawHeader("Content-Type"), m_received,
            m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString()});
    } else {
        error = transportProblem();
    }
    error.httpStatus = code;
    error.requestId = QString::fromLatin1(m_reply->rawHeader("X-Request-Id"));
    error.attempts = m_attempts;
    if (error.kind == ApiError::Kind::RateLimited)
        error.retryAfter = askedPause().value_or(seconds(0));
    // A server cannot act on a request that it did not get to the end of.
    if (m_upload && !m_upload->wasReadWhole() && code == 0)
        error.neverSent = true;
    return error;
}

ApiError Exchange::transportProblem() const
{
    using Kind = ApiError::Kind;
    ApiError error;
    error.detail = m_reply->errorString();
    const QNetworkReply::NetworkError cause = m_reply->error();
    if (m_timedOut) {
        error.kind = Kind::Timeout;
        error.detail.clear();
    } else if (m_tooLarge) {
        error.kind = Kind::BadResponse;
        error.detail = QStringLiteral("more than %1 bytes").arg(m_policy.maxResponseBytes);
    } else if (status() >= 300) {
        error.kind = Kind::BadResponse;
        error.detail = QStringLiteral("redirect to ")
            + QUrl::fromEncoded(m_reply->rawHeader("Location"))
                  .toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    } else if (status() == 0 && cause == QNetworkReply::SslHandshakeFailedError) {
        error.kind = Kind::TlsFailure;
        if (!m_tlsProblem.isEmpty())
            error.detail = m_tlsProblem;
        error.neverSent = true;
    } else if (status() == 0
        && (isAboutConnection(cause) || cause == QNetworkReply::ContentReSendError)) {
        error.kind = Kind::Offline;
        // Qt repeats a DELETE by itself: only its last attempt is known to have failed so early.
        error.neverSent = isUnreachable() && m_verb != "DELETE";
    } else {
        error.kind = Kind::BadResponse;
    }
    return error;
}

bool Exchange::isCutShort() const
{
    if (isAboutConnection(m_reply->error()))
        return true;
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    return length.isValid() && m_received.size() < length.toLongLong();
}

bool Exchange::isUnreachable() const
{
    return m_reply->error() == QNetworkReply::HostNotFoundError
        || m_reply->error() == QNetworkReply::ConnectionRefusedError;
}

std::optional<milliseconds> Exchange::pauseAfter(const ApiError &error) const
{
    using Kind = ApiError::Kind;
    if (m_attempts >= m_policy.maxAttempts || m_verb == "POST")
        return std::nullopt;
    const bool isRead = m_verb == "GET";
    const bool limited = error.kind == Kind::RateLimited;
    const bool faulty = error.kind == Kind::ServerFault && error.httpStatus != 501;
    const bool broken = error.kind == Kind::Offline || error.kind == Kind::BadResponse;
    const bool lost = broken && !m_tooLarge && !isUnreachable() && isCutShort();
    if (!limited && !(isRead && (faulty || lost)))
        return std::nullopt;
    if (const std::optional<seconds> asked = askedPause()) {
        if (*asked > m_policy.maxPause)
            return std::nullopt;
        return *asked;
    }
    return m_policy.delayAfter(m_attempts);
}

std::optional<seconds> Exchange::askedPause() const
{
    const int code = status();
    if (code != 429 && code != 503)
        return std::nullopt;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (const auto pause = retryAfter(m_reply->rawHeader("Retry-After"), now))
        return pause;
    if (code == 503)
        return std::nullopt;
    // Relative seconds as well, of the window that has run full.
    return retryAfter(m_reply->rawHeader("X-RateLimit-Reset"), now);
}

void Exchange::tellLimit(const std::optional<ApiError> &error)
{
    if (error && error->kind == ApiError::Kind::RateLimited) {
        Q_EMIT limited(error->retryAfter);
        return;
    }
    if (error)
        return;
    bool isSaid = false;
    const int remaining = m_reply->rawHeader("X-RateLimit-Remaining").toInt(&isSaid);
    Q_EMIT answeredWithin(isSaid ? std::optional(remaining) : std::nullopt,
        seconds(m_reply->rawHeader("X-RateLimit-Reset").toInt()));
}

void Exchange::dropReply()
{
    m_upload = nullptr;
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    if (!reply)
        return;
    reply->disconnect(this);
    if (reply->isRunning())
        reply->abort();
    reply->deleteLater();
}

int Exchange::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace services
