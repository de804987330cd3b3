// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/scriptedserver.h"

/// A server that answers what signing in asks: environments, organizations, the own key. A test can
/// put another answer in place of each.
struct OrganizationServer
{
    OrganizationServer()
    {
        server.setHandler([this](const support::ReceivedRequest &request) {
            if (request.path() == "/org/v2/environments") {
                return request.queryValue(QStringLiteral("page_token")).isEmpty()
                    ? environments
                    : nextEnvironments;
            }
            if (request.path() == "/org/v2/organizations")
                return organizations;
            if (request.path() == "/iam/v2/api-keys/KEY")
                return ownKey;
            return support::ScriptedAnswer{.status = 404};
        });
    }

    static QByteArray page(const QByteArray &items, const QByteArray &next = {})
    {
        const QByteArray metadata = next.isEmpty() ? "{}" : "{\"next\":\"" + next + "\"}";
        return "{\"data\":[" + items + "],\"metadata\":" + metadata + "}";
    }

    static constexpr const char *environment
        = R"({"id":"env-1","display_name":"Prod_1","metadata":{"resource_name":)"
          R"("crn://confluent.cloud/organization=org-of-the-crn/environment=env-1"}})";

    support::ScriptedAnswer environments{.body = page(environment)};
    support::ScriptedAnswer nextEnvironments{.status = 500};
    support::ScriptedAnswer organizations{
        .body = page(R"({"id":"org-1","display_name":"Example Org"})")};
    support::ScriptedAnswer ownKey{.body
        = R"({"id":"KEY","spec":{"owner":{"id":"u-1","kind":"User"},)"
          R"("resource":{"id":"cloud","kind":"Cloud"}}})"};
    support::ScriptedServer server;
};
