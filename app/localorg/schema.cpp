// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/schema.h"

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

// Ids are matched in any case, which the cloud does too. Every list is sorted by (created_at, id),
// and has an index for each of its filters that ends in these two, so that a page is read where it
// starts.
QStringList organizationTables()
{
    return {
        uR"(CREATE TABLE settings (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID)"_s,
        uR"(CREATE TABLE organizations (
            id TEXT COLLATE NOCASE PRIMARY KEY, display_name TEXT NOT NULL,
            jit_enabled INTEGER NOT NULL DEFAULT 0,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL))"_s,
        uR"(CREATE TABLE environments (
            id TEXT COLLATE NOCASE PRIMARY KEY, display_name TEXT NOT NULL UNIQUE,
            package TEXT NOT NULL,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL))"_s,
        uR"(CREATE INDEX environments_page ON environments (created_at, id))"_s,
        uR"(CREATE TABLE kafka_clusters (
            id TEXT COLLATE NOCASE PRIMARY KEY,
            environment_id TEXT COLLATE NOCASE NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
            display_name TEXT NOT NULL, availability TEXT NOT NULL, cloud TEXT NOT NULL,
            region TEXT NOT NULL, config_kind TEXT NOT NULL, cku INTEGER NOT NULL,
            deletion_protection INTEGER NOT NULL, provisioned_at INTEGER NOT NULL,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL))"_s,
        uR"(CREATE INDEX kafka_clusters_page ON kafka_clusters (environment_id, created_at, id))"_s,
        uR"(CREATE TABLE schema_registries (
            id TEXT COLLATE NOCASE PRIMARY KEY,
            environment_id TEXT COLLATE NOCASE NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
            package TEXT NOT NULL, cloud TEXT NOT NULL, region TEXT NOT NULL,
            region_id TEXT NOT NULL, provisioned_at INTEGER NOT NULL,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL))"_s,
        uR"(CREATE INDEX schema_registries_page ON schema_registries (environment_id, created_at, id))"_s,
        uR"(CREATE TABLE ksql_clusters (
            id TEXT COLLATE NOCASE PRIMARY KEY,
            environment_id TEXT COLLATE NOCASE NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
            kafka_cluster_id TEXT COLLATE NOCASE NOT NULL REFERENCES kafka_clusters (id) ON DELETE CASCADE,
            credential_id TEXT COLLATE NOCASE NOT NULL, display_name TEXT NOT NULL,
            csu INTEGER NOT NULL, detailed_log INTEGER NOT NULL, provisioned_at INTEGER NOT NULL,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL))"_s,
        uR"(CREATE INDEX ksql_clusters_page ON ksql_clusters (environment_id, created_at, id))"_s,
        uR"(CREATE INDEX ksql_clusters_kafka ON ksql_clusters (kafka_cluster_id))"_s,
    };
}

QStringList accountTables()
{
    return {
        uR"(CREATE TABLE service_accounts (
            id TEXT COLLATE NOCASE PRIMARY KEY, display_name TEXT NOT NULL UNIQUE,
            description TEXT NOT NULL,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL))"_s,
        uR"(CREATE INDEX service_accounts_page ON service_accounts (created_at, id))"_s,
        uR"(CREATE TABLE users (
            id TEXT COLLATE NOCASE PRIMARY KEY, email TEXT NOT NULL, full_name TEXT NOT NULL,
            auth_type TEXT NOT NULL,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL))"_s,
        uR"(CREATE INDEX users_page ON users (created_at, id))"_s,
        uR"(CREATE TABLE role_bindings (
            id TEXT COLLATE NOCASE PRIMARY KEY, principal TEXT COLLATE NOCASE NOT NULL,
            role_name TEXT NOT NULL, crn_pattern TEXT NOT NULL,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL))"_s,
        uR"(CREATE INDEX role_bindings_page ON role_bindings (created_at, id))"_s,
        uR"(CREATE INDEX role_bindings_principal ON role_bindings (principal, created_at, id))"_s,
        uR"(CREATE TABLE kafka_acls (
            cluster_id TEXT COLLATE NOCASE NOT NULL REFERENCES kafka_clusters (id) ON DELETE CASCADE,
            resource_type TEXT NOT NULL, resource_name TEXT NOT NULL, pattern_type TEXT NOT NULL,
            principal TEXT NOT NULL, host TEXT NOT NULL, operation TEXT NOT NULL,
            permission TEXT NOT NULL,
            PRIMARY KEY (cluster_id, resource_type, resource_name, pattern_type, principal, host,
                operation, permission)) WITHOUT ROWID)"_s,
        uR"(CREATE TABLE quota_limits (
            id TEXT PRIMARY KEY, scope TEXT NOT NULL, display_name TEXT NOT NULL,
            default_limit INTEGER NOT NULL, applied_limit INTEGER NOT NULL) WITHOUT ROWID)"_s,
    };
}

// `owner_id` has no foreign key: keys may be Confluent's own, without an owner, or have one that
// exists nowhere any more. `kind` says which of the seven kinds of resource `resource_id` is.
QStringList keyTables()
{
    return {
        uR"(CREATE TABLE api_keys (
            id TEXT COLLATE NOCASE PRIMARY KEY, display_name TEXT NOT NULL, description TEXT NOT NULL,
            owner_id TEXT COLLATE NOCASE, kind TEXT NOT NULL,
            resource_id TEXT COLLATE NOCASE NOT NULL,
            environment_id TEXT COLLATE NOCASE REFERENCES environments (id) ON DELETE CASCADE,
            salt BLOB NOT NULL, digest BLOB NOT NULL, usable_from INTEGER NOT NULL,
            sign_in INTEGER NOT NULL DEFAULT 0,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL))"_s,
        uR"(CREATE INDEX api_keys_page ON api_keys (created_at, id))"_s,
        uR"(CREATE INDEX api_keys_owner ON api_keys (owner_id, created_at, id))"_s,
        uR"(CREATE INDEX api_keys_resource ON api_keys (resource_id, created_at, id))"_s,
        uR"(CREATE INDEX api_keys_both ON api_keys (owner_id, resource_id, created_at, id))"_s,
        uR"(CREATE INDEX api_keys_environment ON api_keys (environment_id))"_s,
        uR"(CREATE INDEX api_keys_sign_in ON api_keys (sign_in) WHERE sign_in)"_s,
        // Reading a deleted Global key is a 404, any other a 403.
        uR"(CREATE TABLE deleted_api_keys (
            id TEXT COLLATE NOCASE PRIMARY KEY, kind TEXT NOT NULL, deleted_at INTEGER NOT NULL)
            WITHOUT ROWID)"_s,
    };
}

// What goes along with what is the database's own business, so that no path around a route can
// leave half of it. A row that a foreign key's cascade takes fires its trigger too.
QStringList cascades()
{
    return {
        uR"(CREATE TRIGGER api_key_deleted AFTER DELETE ON api_keys BEGIN
            INSERT OR REPLACE INTO deleted_api_keys VALUES
                (OLD.id, OLD.kind, CAST(strftime('%s', 'now') AS INTEGER) * 1000000);
            END)"_s,
        uR"(CREATE TRIGGER kafka_cluster_deleted AFTER DELETE ON kafka_clusters BEGIN
            DELETE FROM api_keys WHERE resource_id = OLD.id;
            DELETE FROM role_bindings WHERE crn_pattern || '/' LIKE '%/cloud-cluster=' || OLD.id || '/%';
            END)"_s,
        uR"(CREATE TRIGGER schema_registry_deleted AFTER DELETE ON schema_registries BEGIN
            DELETE FROM api_keys WHERE resource_id = OLD.id;
            DELETE FROM role_bindings WHERE crn_pattern || '/' LIKE '%/schema-registry=' || OLD.id || '/%';
            END)"_s,
        uR"(CREATE TRIGGER ksql_cluster_deleted AFTER DELETE ON ksql_clusters BEGIN
            DELETE FROM api_keys WHERE resource_id = OLD.id;
            END)"_s,
        uR"(CREATE TRIGGER environment_deleted AFTER DELETE ON environments BEGIN
            DELETE FROM role_bindings WHERE crn_pattern || '/' LIKE '%/environment=' || OLD.id || '/%';
            END)"_s,
        // ACLs stay, as orphans.
        uR"(CREATE TRIGGER service_account_deleted AFTER DELETE ON service_accounts BEGIN
            DELETE FROM api_keys WHERE owner_id = OLD.id;
            DELETE FROM role_bindings WHERE principal = 'User:' || OLD.id
                OR crn_pattern || '/' LIKE '%/service-account=' || OLD.id || '/%';
            END)"_s,
        uR"(CREATE TRIGGER user_deleted AFTER DELETE ON users BEGIN
            DELETE FROM api_keys WHERE owner_id = OLD.id;
            DELETE FROM role_bindings WHERE principal = 'User:' || OLD.id;
            END)"_s,
    };
}

// A key for several resources has an entry here for each, in the order in which they are shown, the
// first being the one in api_keys. A key for one resource has none.
QStringList multiResourceTables()
{
    return {
        uR"(CREATE TABLE api_key_resources (
            key_id TEXT COLLATE NOCASE NOT NULL REFERENCES api_keys (id) ON DELETE CASCADE,
            place INTEGER NOT NULL, kind TEXT NOT NULL,
            resource_id TEXT COLLATE NOCASE NOT NULL,
            environment_id TEXT COLLATE NOCASE,
            PRIMARY KEY (key_id, place)) WITHOUT ROWID)"_s,
        uR"(CREATE INDEX api_key_resources_resource ON api_key_resources (resource_id))"_s,
    };
}

// What a principal did on a Kafka cluster in the hour that began `hour` hours after 1970. It
// outlives principals and clusters, as measurements do. Habits are what the history of an
// organization that was made up follows from; they end with the principal's last key there.
QStringList activityTables()
{
    return {
        uR"(CREATE TABLE activity (
            resource_id TEXT COLLATE NOCASE NOT NULL, hour INTEGER NOT NULL,
            principal_id TEXT COLLATE NOCASE NOT NULL,
            requests INTEGER NOT NULL, request_bytes INTEGER NOT NULL,
            response_bytes INTEGER NOT NULL, authentications INTEGER NOT NULL,
            connections INTEGER NOT NULL,
            PRIMARY KEY (resource_id, hour, principal_id)) WITHOUT ROWID)"_s,
        uR"(CREATE TABLE activity_habits (
            resource_id TEXT COLLATE NOCASE NOT NULL, principal_id TEXT COLLATE NOCASE NOT NULL,
            rhythm TEXT NOT NULL, peak INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER,
            PRIMARY KEY (resource_id, principal_id)) WITHOUT ROWID)"_s,
        uR"(CREATE TRIGGER api_key_deleted_habit AFTER DELETE ON api_keys
            WHEN NOT EXISTS (SELECT 1 FROM api_keys
                WHERE owner_id = OLD.owner_id AND resource_id = OLD.resource_id) BEGIN
            UPDATE activity_habits SET until = CAST(strftime('%s', 'now') AS INTEGER) * 1000000
                WHERE resource_id = OLD.resource_id AND principal_id = OLD.owner_id AND until IS NULL;
            END)"_s,
    };
}

} // namespace

QStringList schemaStep(int version)
{
    switch (version) {
    case 0:
        return organizationTables() + accountTables() + keyTables() + cascades();
    case 1:
        return multiResourceTables() + activityTables();
    default:
        return {};
    }
}

} // namespace localorg
