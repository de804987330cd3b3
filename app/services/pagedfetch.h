// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/apiclient.h"
#include "services/sender.h"

#include <QPointer>
#include <QSet>

#include <atomic>

namespace services {

/// Reads a list page by page for one call: always from our own URL with the same filters; only the
/// page_token of "next" is taken. A page is asked for as soon as its token is known, before the one
/// that named it is made into values, and without a word to the client's thread; pages are handed
/// on in their order all the same. Where the client's thread is many pages behind, the next one
/// waits for it. A token that comes again ends the list as an error: it is not whole. Lives as long
/// as its errand.
class PagedFetch final : public std::enable_shared_from_this<PagedFetch>
{
public:
    using Settle = std::function<void(domain::ApiResult<bool>)>;
    using Errand = std::shared_ptr<Sender::Errand>;

    PagedFetch(ApiClient *client, Sender *sender, const Credentials *credentials,
        AsyncCallBase *call, ApiRequest request, ApiClient::PageParser parse, Settle settle);

    /// Asks for the first page. Like the next one, in the sender's thread.
    void start(const Errand &errand, const Credentials::Signature &signature);
    /// Takes a page.
    void take(const Errand &errand, Answer &&received);

private:
    void proceed(const Errand &errand, const QByteArray &token);
    void ask(const Errand &errand, const QByteArray &token);
    void onTaken(const Errand &errand);
    void parse(const Errand &errand, Answer *answer, bool isNextAsked);

    ApiClient *const m_client;
    Sender *const m_sender;
    const Credentials *const m_credentials;
    /// For the client's thread.
    const QPointer<AsyncCallBase> m_call;
    const ApiClient::PageParser m_parse;
    const Settle m_settle;
    /// \name For the sender's thread
    /// @{
    ApiRequest m_request;
    QSet<QByteArray> m_seen;
    QByteArray m_held; ///< the token of a page that is not asked for yet
    /// @}
    /// Pages that the client's thread has not taken yet.
    std::atomic<int> m_untaken = 0;
    std::atomic<bool> m_isHolding = false;
    /// The page before, for the worker thread: it lets go of what the client's thread, which has
    /// other things to do, has done with by then.
    Delivery m_before;
};

} // namespace services
