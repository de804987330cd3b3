// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/answer.h"
#include "services/retrypolicy.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QObject>
#include <QTimer>

class QNetworkAccessManager;

namespace services {

class OneShotBody;

/// One request of the API until there is an answer or no hope of one: sends it, sends it again
/// where the policy allows it, follows redirects of a GET within the origin, bounds time and size,
/// says what went wrong. Emits one of its signals, once, never within start().
class Exchange final : public QObject
{
    Q_OBJECT
public:
    Exchange(QNetworkAccessManager *network, const QNetworkRequest &request, QByteArray verb,
        std::optional<QByteArray> body, const RetryPolicy &policy, QObject *parent);
    ~Exchange() override;

    void start();
    /// Fails with `error` at once, where it is a GET.
    void endReading(const domain::ApiError &error);

Q_SIGNALS:
    /// The body is the receiver's alone: move it out.
    void answered(services::Answer *answer);
    void failed(const domain::ApiError &error);
    /// What each answer says of the limit on requests, those that are tried again too.
    void limited(std::chrono::milliseconds pause);
    void answeredWithin(std::optional<int> remaining, std::chrono::seconds reset);

private:
    void send();
    void sendTo(const QUrl &url);
    void onHeaders();
    void onReadyRead();
    void takeBytes();
    void onSslErrors(const QList<QSslError> &errors);
    void onTimeout();
    void onFinished();
    /// Where the answer sends us; nothing where we do not follow.
    std::optional<QUrl> redirection() const;
    /// Nothing where the answer is good.
    std::optional<domain::ApiError> problem() const;
    domain::ApiError transportProblem() const;
    bool isCutShort() const;
    bool isUnreachable() const;
    /// The pause before another attempt; nothing where there shall be none.
    std::optional<std::chrono::milliseconds> pauseAfter(const domain::ApiError &error) const;
    std::optional<std::chrono::seconds> askedPause() const;
    void tellLimit(const std::optional<domain::ApiError> &error);
    void dropReply();
    int status() const;

    QNetworkAccessManager *m_network;
    const QNetworkRequest m_request;
    const QByteArray m_verb;
    const std::optional<QByteArray> m_requestBody;
    const RetryPolicy m_policy;
    QTimer m_timer; ///< silence while a reply is open, the pause between attempts otherwise
    QNetworkReply *m_reply = nullptr;
    OneShotBody *m_upload = nullptr; ///< child of the reply
    QByteArray m_received;
    QString m_tlsProblem;
    int m_attempts = 0;
    int m_redirects = 0; ///< of this attempt
    bool m_timedOut = false;
    bool m_tooLarge = false;
    bool m_isOver = false; ///< one of the signals was emitted
};

} // namespace services
