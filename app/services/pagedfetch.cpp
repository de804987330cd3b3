// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pagedfetch.h"

namespace services {

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
    const auto parse = [this, parseItems = m_parse, call = m_call](Answer &answer) -> Delivery {
        const ListPage page = takePage(answer);
        // What is no page at all is not handed on as an empty one: it proves nothing.
        const bool isPage = !page.error || !page.items.isEmpty();
        const Delivery deliver = isPage ? parseItems(page.items) : Delivery([] {});
        // Runs only while the call, and so this object, is there.
        return [this, deliver, call, token = page.nextToken, error = page.error] {
            deliver();
            if (!call || call->isFinished())
                return;
            if (error)
                m_settle(tl::unexpected(*error));
            else
                proceed(token);
        };
    };
    m_client->start(m_call, m_request, parse,
        [this](const domain::ApiError &error) { m_settle(tl::unexpected(error)); });
}

void PagedFetch::proceed(const QByteArray &nextToken)
{
    if (nextToken.isEmpty()) {
        m_settle(true);
        return;
    }
    if (m_seen.contains(nextToken)) {
        // There is more, and the server does not say where: what was read is a part.
        domain::ApiError error;
        error.kind = domain::ApiError::Kind::BadResponse;
        error.detail = QStringLiteral("the same page_token came twice");
        m_settle(tl::unexpected(error));
        return;
    }
    m_seen.insert(nextToken);
    m_request.pageToken = nextToken;
    fetchPage();
}

} // namespace services
