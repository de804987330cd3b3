// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/apiclient.h"

#include <QPointer>
#include <QSet>

namespace services {

/// Reads a list page by page for one call: always from our own URL with the same filters; only the
/// page_token of "next" is taken. A token that comes again ends the list as an error: it is not
/// whole.
class PagedFetch final : public QObject
{
    Q_OBJECT
public:
    using Settle = std::function<void(domain::ApiResult<bool>)>;

    PagedFetch(ApiClient *client, AsyncCallBase *call, ApiRequest request,
        ApiClient::PageParser parse, Settle settle);

    void fetchPage();

private:
    void proceed(const QByteArray &nextToken);

    ApiClient *m_client;
    QPointer<AsyncCallBase> m_call;
    ApiRequest m_request;
    const ApiClient::PageParser m_parse;
    const Settle m_settle;
    QSet<QByteArray> m_seen;
};

} // namespace services
