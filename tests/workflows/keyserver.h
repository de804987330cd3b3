// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "services/apikeyservice.h"
#include "support/clients.h"
#include "support/scriptedserver.h"
#include "support/testjournal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// A server of keys whose every answer a test can put another in place of, and what speaks to it.
struct KeyServer
{
    KeyServer()
        : client(support::connectionTo(server.url()))
        , keys(&client)
    {
        client.setRetryPolicy(support::quickPolicy());
        server.setHandler([this](const support::ReceivedRequest &request) {
            if (request.method == "POST" && addsOnPost)
                listed.append("NEWKEY");
            if (request.method == "DELETE" && removesOnDelete)
                listed.removeAll(request.path().mid(int(qstrlen("/iam/v2/api-keys/"))));
            if (answer) {
                if (const auto other = answer(request))
                    return *other;
            }
            return usual(request);
        });
    }

    static QJsonObject object(const QByteArray &id, const QString &description)
    {
        const auto reference = [](const QString &to, const QString &kind) {
            return QJsonObject{{QStringLiteral("id"), to}, {QStringLiteral("kind"), kind},
                {QStringLiteral("api_version"),
                    kind == QLatin1String("Cluster") ? QStringLiteral("cmk/v2")
                                                     : QStringLiteral("iam/v2")}};
        };
        return {{QStringLiteral("api_version"), QStringLiteral("iam/v2")},
            {QStringLiteral("kind"), QStringLiteral("ApiKey")},
            {QStringLiteral("id"), QString::fromUtf8(id)},
            {QStringLiteral("spec"),
                QJsonObject{{QStringLiteral("display_name"), QStringLiteral("name")},
                    {QStringLiteral("description"), description},
                    {QStringLiteral("owner"),
                        reference(QStringLiteral("sa-1"), QStringLiteral("ServiceAccount"))},
                    {QStringLiteral("resource"),
                        reference(QStringLiteral("lkc-1"), QStringLiteral("Cluster"))}}}};
    }

    support::ScriptedAnswer usual(const support::ReceivedRequest &request) const
    {
        const auto body = [](const QJsonObject &o) { return QJsonDocument(o).toJson(); };
        if (request.method == "DELETE")
            return {.status = 204, .body = {}};
        if (request.method == "POST") {
            QJsonObject created = object("NEWKEY", description);
            QJsonObject spec = created.value(QLatin1String("spec")).toObject();
            spec.insert(QStringLiteral("secret"), QStringLiteral("the-secret"));
            created.insert(QStringLiteral("spec"), spec);
            return {.status = 202, .body = body(created)};
        }
        if (request.path() != "/iam/v2/api-keys")
            return {.body = body(object(request.path().split('/').last(), description))};
        QJsonArray data;
        for (const QByteArray &id : listed)
            data.append(object(id, description));
        return {.body
            = body({{QStringLiteral("data"), data}, {QStringLiteral("metadata"), QJsonObject{}}})};
    }

    int lists() const
    {
        int lists = 0;
        for (const support::ReceivedRequest &request : server.requests())
            lists += request.method == "GET" && request.path() == "/iam/v2/api-keys" ? 1 : 0;
        return lists;
    }

    QList<QByteArray> listed{"OLDKEY"};
    QString description = QStringLiteral("words");
    bool addsOnPost = true;
    bool removesOnDelete = true;
    std::function<std::optional<support::ScriptedAnswer>(const support::ReceivedRequest &)> answer;
    support::ScriptedServer server;
    services::ApiClient client;
    services::ApiKeyService keys;
    support::TestJournal recorded;
};
