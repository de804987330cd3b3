// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apierror.h"
#include "workflows/signin.h"

#include <QString>

/// The only place that turns errors into sentences: what happened, what to do next, and below it
/// the API's own words and the request ID for support. All plain text.
namespace ui {

struct ErrorText
{
    QString headline; ///< one sentence: what happened
    QString advice; ///< one sentence: what to do next; may be empty
    QString details; ///< the server's words, HTTP status, request ID; may be empty
};

ErrorText errorText(const domain::ApiError &error);
ErrorText errorText(const workflows::SignInError &error);

} // namespace ui
