// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/acl.h"
#include "domain/apierror.h"
#include "domain/apikey.h"
#include "domain/apikeydraft.h"
#include "domain/environment.h"
#include "domain/flinkregion.h"
#include "domain/organization.h"
#include "domain/quota.h"
#include "domain/resource.h"
#include "domain/rolebinding.h"

#include <optional>
#include <QJsonObject>

/// The wire format of the published API. Readers take what the reference describes and more:
/// unknown fields are ignored, missing ones left empty. They answer nothing only where an object
/// has no "id".
namespace domain::json {

std::optional<Organization> organization(const QJsonObject &object);
std::optional<Environment> environment(const QJsonObject &object);
/// `cmk/v2` Cluster.
std::optional<Resource> kafkaCluster(const QJsonObject &object);
/// `srcm/v3` (or v2) Cluster.
std::optional<Resource> schemaRegistry(const QJsonObject &object);
/// `ksqldbcm/v2` Cluster.
std::optional<Resource> ksqlDbCluster(const QJsonObject &object);
std::optional<Account> serviceAccount(const QJsonObject &object);
std::optional<Account> user(const QJsonObject &object);
std::optional<ApiKey> apiKey(const QJsonObject &object);

/// `iam/v2` RoleBinding.
std::optional<RoleBinding> roleBinding(const QJsonObject &object);
/// `service-quota/v1` AppliedQuota.
std::optional<AppliedQuota> appliedQuota(const QJsonObject &object);
/// `fcpm/v2` Region.
std::optional<FlinkRegion> flinkRegion(const QJsonObject &object);

/// `KafkaAclList` of Kafka REST v3; nothing where it is no such list.
std::optional<QList<Acl>> kafkaAcls(const QJsonObject &object);

/// The body of `POST /iam/v2/api-keys`.
QJsonObject createApiKeyBody(const ApiKeyDraft &draft);
/// The body of `PATCH /iam/v2/api-keys/{id}`: only what changes.
QJsonObject editApiKeyBody(const ApiKeyEdit &edit);

/// The body of `POST /iam/v2/service-accounts`.
QJsonObject createServiceAccountBody(const QString &displayName, const QString &description);
/// The body of `PATCH /iam/v2/service-accounts/{id}`: only what changes.
QJsonObject editServiceAccountBody(const ServiceAccountEdit &edit);
/// The body of `POST /iam/v2/role-bindings`.
QJsonObject createRoleBindingBody(const RoleBindingDraft &draft);

/// RFC 3339 with 0 to 9 fractional digits, any offset, "T" or a space; invalid for anything else.
/// In UTC.
QDateTime timestamp(const QString &text);
/// The same of UTF-8.
QDateTime timestamp(QByteArrayView utf8);

} // namespace domain::json
