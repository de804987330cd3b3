// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/apiclient.h"

#include <QPointer>
#include <QSet>

namespace services {

/// Reads a list page by page for one call: always from our own URL with the same filters; only the
/// page_token of "next" is taken. A page is asked for as soon as its token is known, before the one
/// that named it is made into values; pages are handed on in their order all the same. A token that
/// comes again ends the list as an error: it is not whole.
class PagedFetch final : public QObject
{
    Q_OBJECT
public:
    using Settle = std::function<void(domain::ApiResult<bool>)>;

    PagedFetch(ApiClient *client, AsyncCallBase *call, ApiRequest request,
        ApiClient::PageParser parse, Settle settle);

    void fetchPage();

private:
    void ask(const QByteArray &token);
    void onDelivered(const std::optional<domain::ApiError> &error, bool isLast);
    void onFailed(const domain::ApiError &error);

    ApiClient *m_client;
    QPointer<AsyncCallBase> m_call;
    ApiRequest m_request;
    const ApiClient::PageParser m_parse;
    const Settle m_settle;
    QSet<QByteArray> m_seen;
    /// Pages whose successor has been asked for, and that have not been handed on yet.
    int m_undelivered = 0;
    /// What ends the list once those are handed on.
    std::optional<domain::ApiError> m_end;
};

} // namespace services
