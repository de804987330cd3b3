// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"

#include <optional>

namespace domain {

/// What a key and its secret can be handed over as.
enum class HandoffFormat {
    JavaProperties, ///< configuration of a Java client, `.properties`
    Librdkafka, ///< configuration of librdkafka and what is built on it, one property a line
    Json,
    DotEnv, ///< `.env`, for shells and for programs that read such files
    SpringYaml, ///< `application.yaml` of Spring Boot
    ConfluentCli, ///< a shell command that gives the secret to the Confluent CLI
    Terraform ///< variables, `.tfvars`
};

/// A created key and where it is used. What is not known is empty, and left out.
struct HandoffKey
{
    ApiKeyId key;
    ResourceKind kind = ResourceKind::Other;
    ResourceId resource; ///< empty for keys that are for no resource of their own
    EnvironmentId environment;
    QString bootstrapServers; ///< Kafka: "host:port"
    QString restEndpoint; ///< URL
};

/// The formats that make sense for a kind of key, in the order to offer them.
QList<HandoffFormat> handoffFormats(ResourceKind kind);

/// Key, secret and addresses in a format, UTF-8, ending with a line feed. Nothing where the format
/// is not for this kind of key, or has no way to write one of the values so that each of its
/// readers gets it back: line breaks and control characters outside of JSON; `'`, `\`, "`" or `$`
/// in `.env`, where shells and libraries differ; `${` for Spring. The API's own secrets can be
/// written in all of them.
std::optional<Secret> handoffText(
    HandoffFormat format, const HandoffKey &key, const Secret &secret);

/// Whether the text names the address of the key's resource. Always for keys that have none.
bool hasAddress(const HandoffKey &key);

/// A name for a file with it, from the key's ID: "ABCD1234.properties".
QString handoffFileName(HandoffFormat format, const ApiKeyId &key);

} // namespace domain
