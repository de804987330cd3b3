// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace localorg {

class Router;

// Each adds the operations of one resource.
void addOrganizationRoutes(Router &router);
void addEnvironmentRoutes(Router &router);
void addKafkaClusterRoutes(Router &router);
void addSchemaRegistryRoutes(Router &router);
void addKsqlClusterRoutes(Router &router);
void addRegionRoutes(Router &router);
void addServiceAccountRoutes(Router &router);
void addUserRoutes(Router &router);
void addRoleBindingRoutes(Router &router);
void addQuotaRoutes(Router &router);
void addApiKeyRoutes(Router &router);
/// What clusters answer to their own keys, under /_data.
void addDataPlaneRoutes(Router &router);
/// Topics and ACLs of Kafka clusters, under /_data.
void addKafkaRoutes(Router &router);
/// The numbers by which Kafka knows users and service accounts.
void addLegacyRoutes(Router &router);
/// The Metrics API, which the cloud has on a host of its own.
void addMetricsRoutes(Router &router);

} // namespace localorg
