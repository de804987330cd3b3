// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/access.h"
#include "localorg/http.h"

#include <QList>

#include <optional>

namespace localorg {

/// Pages that were put together before anybody asked for them, as they follow those that were sent
/// last.
///
/// Only for what depends on nothing but the request, who asks and the database. A page is given
/// once, and only while the database is in the very state that the page was read from.
class ReadAhead
{
public:
    /// As many clients may go through lists at the same time.
    static constexpr qsizetype most = 4;

    struct Page
    {
        Request request;
        QString principal;
        quint32 databaseState = 0; ///< of Store, from before it was read
        Response response;
    };

    /// The oldest goes where there is no room.
    void keep(Page page);
    bool has(const Request &request, const Principal &principal, quint32 databaseState) const;
    std::optional<Response> take(
        const Request &request, const Principal &principal, quint32 databaseState);

private:
    QList<Page> m_pages;
};

} // namespace localorg
