// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pagedfetch.h"

#include "domain/nextpage.h"
#include "services/answer.h"

namespace services {

namespace {

/// The token of the page after this one, where that is plain to see.
QByteArray tokenAtAGlance(const Answer &answer)
{
    const std::optional<QByteArray> next = domain::nextIn(answer.body);
    return next ? tokenIn(QString::fromUtf8(*next)) : QByteArray();
}

} // namespace

// A child of the call: it ends with it.
PagedFetch::PagedFetch(ApiClient *client, AsyncCallBase *call, ApiRequest request,
    ApiClient::PageParser parse, Settle settle)
    : QObject(call)
    , m_client(client)
    , m_call(call)
    , m_request(std::move(request))
    , m_parse(std::move(parse))
    , m_settle(std::move(settle))
{
}

void PagedFetch::fetchPage()
{
    // Set before the parsing begins.
    const auto isAsked = std::make_shared<bool>(false);
    const auto glance = [this, isAsked](const Answer &answer) {
        const QByteArray token = tokenAtAGlance(answer);
        *isAsked = !token.isEmpty();
        if (*isAsked)
            ask(token);
    };
    const auto parse = [this, isAsked, client = m_client, parsePage = m_parse, call = m_call](
                           Answer &answer) -> Delivery {
        ApiClient::ParsedPage page = parsePage(answer);
        const QByteArray token = page.error ? QByteArray() : page.nextToken;
        if (!token.isEmpty() && !*isAsked) {
            // While the call is there, so is this object.
            QMetaObject::invokeMethod(
                client,
                [this, call, token] {
                    if (call && !call->isFinished())
                        ask(token);
                },
                Qt::QueuedConnection);
        }
        const Delivery deliver = page.make ? page.make() : Delivery([] {});
        const bool isLast = token.isEmpty() && !*isAsked;
        return [this, deliver, call, isLast, error = page.error] {
            deliver();
            if (call && !call->isFinished())
                onDelivered(error, isLast);
        };
    };
    m_client->start(
        m_call, m_request, parse, [this](const domain::ApiError &error) { onFailed(error); },
        glance);
}

void PagedFetch::ask(const QByteArray &token)
{
    ++m_undelivered;
    if (m_seen.contains(token)) {
        // There is more, and the server does not say where: what was read is a part.
        domain::ApiError error;
        error.kind = domain::ApiError::Kind::BadResponse;
        error.detail = QStringLiteral("the same page_token came twice");
        m_end = error;
        return;
    }
    m_seen.insert(token);
    m_request.pageToken = token;
    fetchPage();
}

void PagedFetch::onDelivered(const std::optional<domain::ApiError> &error, bool isLast)
{
    if (error)
        m_settle(tl::unexpected(*error));
    else if (isLast)
        m_settle(true);
    else if (--m_undelivered == 0 && m_end)
        m_settle(tl::unexpected(*m_end));
}

void PagedFetch::onFailed(const domain::ApiError &error)
{
    if (m_undelivered == 0)
        m_settle(tl::unexpected(error));
    else
        m_end = error;
}

} // namespace services
