// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pagedfetch.h"

#include "domain/nextpage.h"
#include "services/answer.h"

#include <utility>

namespace services {

namespace {

/// More would take the client's thread longer to take in at a stretch than a frame.
constexpr int mostUntaken = 32;

/// The token of the page after this one, where that is plain to see.
QByteArray tokenAtAGlance(const Answer &answer)
{
    const std::optional<QByteArray> next = domain::nextIn(answer.body);
    return next ? tokenIn(QString::fromUtf8(*next)) : QByteArray();
}

} // namespace

PagedFetch::PagedFetch(ApiClient *client, Sender *sender, const Credentials *credentials,
    AsyncCallBase *call, ApiRequest request, ApiClient::PageParser parse, Settle settle)
    : m_client(client)
    , m_sender(sender)
    , m_credentials(credentials)
    , m_call(call)
    , m_parse(std::move(parse))
    , m_settle(std::move(settle))
    , m_request(std::move(request))
{
    m_request.beginsList = true;
}

void PagedFetch::start(const Errand &errand, const Credentials::Signature &signature)
{
    m_sender->send(errand, m_request, signature);
}

void PagedFetch::take(const Errand &errand, Answer &&received)
{
    const QByteArray token = tokenAtAGlance(received);
    ++m_untaken;
    m_sender->work(
        [self = shared_from_this(), errand, answer = std::make_shared<Answer>(std::move(received)),
            isKnown = !token.isEmpty()] { self->parse(errand, answer.get(), isKnown); });
    if (!token.isEmpty())
        proceed(errand, token);
}

/// Asks for the page of this token, at once or when the client's thread has caught up.
void PagedFetch::proceed(const Errand &errand, const QByteArray &token)
{
    if (m_untaken < mostUntaken) {
        ask(errand, token);
        return;
    }
    m_held = token;
    m_isHolding = true;
    // It may have caught up meanwhile, and not have seen that something is held.
    if (m_untaken < mostUntaken)
        onTaken(errand);
}

void PagedFetch::onTaken(const Errand &errand)
{
    if (m_isHolding.exchange(false))
        ask(errand, std::exchange(m_held, {}));
}

void PagedFetch::ask(const Errand &errand, const QByteArray &token)
{
    if (m_seen.contains(token)) {
        // There is more, and the server does not say where: what was read is a part.
        domain::ApiError error;
        error.kind = domain::ApiError::Kind::BadResponse;
        error.detail = QStringLiteral("the same page_token came twice");
        m_sender->tell([errand, error] { errand->fail(error); });
        return;
    }
    m_seen.insert(token);
    m_request.pageToken = token;
    m_request.beginsList = false;
    m_sender->send(errand, m_request, m_credentials->signature());
}

/// In a worker thread.
void PagedFetch::parse(const Errand &errand, Answer *answer, bool isNextAsked)
{
    const ApiClient::ParsedPage page = m_parse(*answer);
    const QByteArray token = page.error ? QByteArray() : page.nextToken;
    if (!token.isEmpty() && !isNextAsked) {
        m_sender->post(
            [self = shared_from_this(), errand, token] { self->proceed(errand, token); });
    }
    const Delivery deliver = page.make ? page.make() : Delivery([] {});
    const bool isLast = token.isEmpty() && !isNextAsked;
    const Receipt receipt{answer->httpStatus, answer->requestId};
    const auto handOn = [self = shared_from_this(), errand, call = m_call, settle = m_settle,
                            deliver, receipt, isLast, error = page.error] {
        if (--self->m_untaken < mostUntaken && self->m_isHolding)
            self->m_sender->post([self, errand] { self->onTaken(errand); });
        if (!call || call->isFinished())
            return;
        call->setReceipt(receipt);
        deliver();
        if (!call || call->isFinished())
            return;
        if (error)
            settle(tl::unexpected(*error));
        else if (isLast)
            settle(true);
    };
    QMetaObject::invokeMethod(m_client, handOn, Qt::QueuedConnection);
    m_before = deliver;
}

} // namespace services
