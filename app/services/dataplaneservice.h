// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/apicall.h"
#include "services/connection.h"

namespace services {

/// Asks what a key opens whether it takes the key: its own REST endpoint, with the key itself.
class DataPlaneService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// True where the answer is 2xx and JSON: the key's credentials are accepted. One GET, never
    /// repeated. `connection`: to the endpoint of what the key opens, as the key; it goes, and the
    /// secret with it, when the answer is there or the call is cancelled. `path`: below the
    /// endpoint. Errors: Unauthorized and Forbidden for a key that is still on its way; an endpoint
    /// to which no secret may be sent fails as never sent.
    ApiCall<bool> *ask(Connection connection, const QString &path);
};

} // namespace services
