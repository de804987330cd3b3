// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/environment.h"
#include "services/apicall.h"

namespace services {

class ApiClient;

/// `/org/v2/environments`.
class EnvironmentService : public QObject
{
    Q_OBJECT
public:
    explicit EnvironmentService(ApiClient *client, QObject *parent = nullptr);

    /// Those that the signed-in principal may see. `GET /org/v2/environments`.
    ListCall<domain::Environment> *list();

private:
    ApiClient *m_client;
};

} // namespace services
