// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apierror.h"

#include <QByteArray>

namespace domain {

/// An answer with a status that is not 2xx.
struct HttpFailure
{
    int status = 0;
    QByteArray contentType; ///< as sent; a hint only
    QByteArray body; ///< may be gzipped without a header that says so
    QString reason; ///< the reason phrase of the status line, used where the body says nothing
};

/// What the server said and what kind of failure that is. Reads every envelope of the API
/// reference, section 5, and what gateways send instead: an HTML page gives its title, plain text
/// its beginning. Sets kind, httpStatus, code, detail, fields; the rest is the transport's.
ApiError decodeError(const HttpFailure &failure);

/// The text of an HTML page's title, entities resolved; empty where it has none or `body` is no
/// HTML.
QString htmlTitle(const QByteArray &body);

/// `body` as one line of plain text of at most `maxLength` characters, without control
/// characters.
QString plainExcerpt(const QByteArray &body, qsizetype maxLength = 300);

} // namespace domain
