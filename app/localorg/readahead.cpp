// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/readahead.h"

#include <algorithm>

namespace localorg {

namespace {

auto isFor(const Request &request, const Principal &principal, quint32 databaseState)
{
    return [&request, &principal, databaseState](const ReadAhead::Page &page) {
        return page.databaseState == databaseState && page.principal == principal.id
            && page.request.method == request.method && page.request.path == request.path
            && page.request.query == request.query && page.request.body == request.body;
    };
}

} // namespace

void ReadAhead::keep(Page page)
{
    if (m_pages.size() == most) {
        m_pages.removeFirst();
    }
    m_pages.append(std::move(page));
}

bool ReadAhead::has(const Request &request, const Principal &principal, quint32 databaseState) const
{
    return std::any_of(m_pages.cbegin(), m_pages.cend(), isFor(request, principal, databaseState));
}

std::optional<Response> ReadAhead::take(
    const Request &request, const Principal &principal, quint32 databaseState)
{
    const auto found
        = std::find_if(m_pages.begin(), m_pages.end(), isFor(request, principal, databaseState));
    if (found == m_pages.end()) {
        return std::nullopt;
    }
    Response response = std::move(found->response);
    m_pages.erase(found);
    return response;
}

} // namespace localorg
