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

// What roles are bound to and so what decides who sees a key: the resource, or for Flink the region
// together with the environment.
const QString scopeColumn = uR"(scope TEXT COLLATE NOCASE GENERATED ALWAYS AS (
    CASE kind WHEN 'FlinkRegion' THEN environment_id || '/' || resource_id ELSE resource_id END))"_s;

// A key for several resources has an entry here for each, in the order in which they are shown, the
// first (place 0) being the one in api_keys. A key that was made for one resource has none. Owner
// and time are the key's, so that an index can give a page of keys.
QStringList multiResourceTables()
{
    return {
        u"ALTER TABLE api_keys ADD COLUMN "_s + scopeColumn,
        // They hold all that decides who sees a key.
        uR"(CREATE INDEX api_keys_scope ON api_keys (scope, created_at, id, owner_id))"_s,
        uR"(CREATE INDEX api_keys_owner_scope ON api_keys (owner_id, scope, created_at, id))"_s,
        uR"(CREATE TABLE api_key_resources (
            key_id TEXT COLLATE NOCASE NOT NULL REFERENCES api_keys (id) ON DELETE CASCADE,
            place INTEGER NOT NULL, kind TEXT NOT NULL,
            resource_id TEXT COLLATE NOCASE NOT NULL,
            environment_id TEXT COLLATE NOCASE NOT NULL, owner_id TEXT COLLATE NOCASE,
            created_at INTEGER NOT NULL, )"_s
            + scopeColumn + u", PRIMARY KEY (key_id, place)) WITHOUT ROWID"_s,
        uR"(CREATE INDEX api_key_resources_resource
            ON api_key_resources (resource_id, created_at, key_id))"_s,
        uR"(CREATE INDEX api_key_resources_scope
            ON api_key_resources (scope, created_at, key_id, owner_id))"_s,
        uR"(CREATE INDEX api_key_resources_owner
            ON api_key_resources (owner_id, scope, created_at, key_id))"_s,
        uR"(CREATE INDEX api_key_resources_environment ON api_key_resources (environment_id))"_s,
    };
}

// How many keys there are for each scope, and of each owner for each scope, so that neither the
// size of a list nor a quota has to be counted. A key for several resources is in as many scopes.
// Rows that reach 0 go.
QStringList keyCountTables()
{
    return {
        uR"(CREATE TABLE api_key_scopes (
            scope TEXT COLLATE NOCASE PRIMARY KEY, kind TEXT NOT NULL,
            resource_id TEXT COLLATE NOCASE NOT NULL, environment_id TEXT COLLATE NOCASE,
            keys INTEGER NOT NULL) WITHOUT ROWID)"_s,
        uR"(CREATE TABLE api_key_owner_scopes (
            owner_id TEXT COLLATE NOCASE, scope TEXT COLLATE NOCASE, kind TEXT NOT NULL,
            keys INTEGER NOT NULL, PRIMARY KEY (owner_id, scope)) WITHOUT ROWID)"_s,
    };
}

QStringList keyCountTriggers()
{
    const auto countUp = [](const QString &row) {
        return uR"(
            INSERT INTO api_key_scopes VALUES
                (%1.scope, %1.kind, %1.resource_id, %1.environment_id, 1)
                ON CONFLICT DO UPDATE SET keys = keys + 1;
            INSERT INTO api_key_owner_scopes VALUES
                (COALESCE(%1.owner_id, ''), %1.scope, %1.kind, 1)
                ON CONFLICT DO UPDATE SET keys = keys + 1;)"_s.arg(row);
    };
    const QString countDown = uR"(
            UPDATE api_key_scopes SET keys = keys - 1 WHERE scope = OLD.scope;
            DELETE FROM api_key_scopes WHERE scope = OLD.scope AND keys = 0;
            UPDATE api_key_owner_scopes SET keys = keys - 1
                WHERE owner_id = COALESCE(OLD.owner_id, '') AND scope = OLD.scope;
            DELETE FROM api_key_owner_scopes
                WHERE owner_id = COALESCE(OLD.owner_id, '') AND scope = OLD.scope AND keys = 0;)"_s;
    const auto trigger = [](const QString &head, const QString &body) {
        return u"CREATE TRIGGER "_s + head + u" BEGIN"_s + body + u" END"_s;
    };
    return {
        trigger(u"api_key_counted AFTER INSERT ON api_keys"_s, countUp(u"NEW"_s)),
        trigger(u"api_key_uncounted AFTER DELETE ON api_keys"_s, countDown),
        trigger(u"api_key_moved AFTER UPDATE OF kind, resource_id, environment_id ON api_keys"_s,
            countUp(u"NEW"_s) + countDown),
        // The first entry is counted with its key.
        trigger(u"api_key_resource_counted AFTER INSERT ON api_key_resources WHEN NEW.place > 0"_s,
            countUp(u"NEW"_s)),
        trigger(u"api_key_resource_promoted AFTER UPDATE OF place ON api_key_resources "
                "WHEN OLD.place > 0 AND NEW.place = 0"_s,
            countDown),
        trigger(u"api_key_resource_uncounted AFTER DELETE ON api_key_resources "
                "WHEN OLD.place > 0"_s,
            countDown),
    };
}

// A key for several resources loses the one that goes; the next becomes the first. With its last
// the key goes. All of it happens before the resource's own cascade, which takes the keys whose
// first resource it still is. Entries that go along with their key concern nobody.
QStringList multiResourceCascades()
{
    return {
        uR"(CREATE TRIGGER api_key_resource_deleted AFTER DELETE ON api_key_resources
            WHEN EXISTS (SELECT 1 FROM api_keys WHERE id = OLD.key_id) BEGIN
            UPDATE api_keys SET (kind, resource_id, environment_id) = (
                    SELECT kind, resource_id, environment_id FROM api_key_resources
                    WHERE key_id = OLD.key_id ORDER BY place LIMIT 1)
                WHERE id = OLD.key_id AND OLD.place = 0
                    AND EXISTS (SELECT 1 FROM api_key_resources WHERE key_id = OLD.key_id);
            UPDATE api_key_resources SET place = 0 WHERE key_id = OLD.key_id AND OLD.place = 0
                AND place = (SELECT MIN(place) FROM api_key_resources WHERE key_id = OLD.key_id);
            DELETE FROM api_keys WHERE id = OLD.key_id
                AND NOT EXISTS (SELECT 1 FROM api_key_resources WHERE key_id = OLD.key_id);
            END)"_s,
        uR"(CREATE TRIGGER kafka_cluster_going BEFORE DELETE ON kafka_clusters BEGIN
            DELETE FROM api_key_resources WHERE resource_id = OLD.id;
            END)"_s,
        uR"(CREATE TRIGGER schema_registry_going BEFORE DELETE ON schema_registries BEGIN
            DELETE FROM api_key_resources WHERE resource_id = OLD.id;
            END)"_s,
        uR"(CREATE TRIGGER ksql_cluster_going BEFORE DELETE ON ksql_clusters BEGIN
            DELETE FROM api_key_resources WHERE resource_id = OLD.id;
            END)"_s,
        uR"(CREATE TRIGGER environment_going BEFORE DELETE ON environments BEGIN
            DELETE FROM api_key_resources WHERE environment_id = OLD.id;
            END)"_s,
    };
}

// Only of a Global key does a read tell that it was deleted: to keep the ids of all others would
// let the table grow for nothing.
QStringList deletedKeyRules()
{
    return {
        u"DROP TRIGGER api_key_deleted"_s,
        u"DELETE FROM deleted_api_keys WHERE kind <> 'Global'"_s,
        uR"(CREATE TRIGGER api_key_deleted AFTER DELETE ON api_keys WHEN OLD.kind = 'Global' BEGIN
            INSERT OR REPLACE INTO deleted_api_keys VALUES
                (OLD.id, OLD.kind, CAST(strftime('%s', 'now') AS INTEGER) * 1000000);
            END)"_s,
    };
}

// What a principal did on a Kafka cluster in the hour that began `hour` hours after 1970. It
// outlives principals and clusters, as measurements do. Habits are what the history of an
// organization that was made up follows from; they end with the principal's last key there. One
// that an earlier version made gets neither habits nor topics: an upgrade makes nothing up.
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

// Numbers that Kafka knows principals by. They outlive their principals, as ACLs do, and are never
// given twice.
QStringList kafkaTables()
{
    QStringList statements{
        uR"(CREATE TABLE kafka_topics (
            cluster_id TEXT COLLATE NOCASE NOT NULL REFERENCES kafka_clusters (id) ON DELETE CASCADE,
            name TEXT NOT NULL, partitions INTEGER NOT NULL, replication INTEGER NOT NULL,
            is_internal INTEGER NOT NULL,
            PRIMARY KEY (cluster_id, name)) WITHOUT ROWID)"_s,
        uR"(CREATE TABLE principal_numbers (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            principal_id TEXT COLLATE NOCASE NOT NULL UNIQUE))"_s,
        uR"(INSERT INTO sqlite_sequence VALUES ('principal_numbers', 100000))"_s,
    };
    for (const QString &table : {u"service_accounts"_s, u"users"_s}) {
        statements
            += u"INSERT INTO principal_numbers (principal_id) SELECT id FROM %1 ORDER BY created_at, id"_s
                   .arg(table);
        statements += u"CREATE TRIGGER %1_numbered AFTER INSERT ON %1 BEGIN "
                      "INSERT INTO principal_numbers (principal_id) VALUES (NEW.id) "
                      "ON CONFLICT DO NOTHING; END"_s.arg(table);
    }
    // An account may be gone before its ACLs are.
    statements += uR"(CREATE TRIGGER kafka_acls_numbered AFTER INSERT ON kafka_acls
        WHEN NEW.principal LIKE 'User:sa-%' OR NEW.principal LIKE 'User:u-%' BEGIN
        INSERT INTO principal_numbers (principal_id) VALUES (substr(NEW.principal, 6))
            ON CONFLICT DO NOTHING;
        END)"_s;
    statements += uR"(INSERT INTO principal_numbers (principal_id)
        SELECT DISTINCT substr(principal, 6) FROM kafka_acls
        WHERE principal LIKE 'User:sa-%' OR principal LIKE 'User:u-%'
        ON CONFLICT DO NOTHING)"_s;
    return statements;
}

// Besides reads of Global keys, sign-ins with Cloud and Global keys tell that one was deleted.
QStringList deletedSignInRules()
{
    return {
        u"DROP TRIGGER api_key_deleted"_s,
        uR"(CREATE TRIGGER api_key_deleted AFTER DELETE ON api_keys
            WHEN OLD.kind IN ('Global', 'Cloud') BEGIN
            INSERT OR REPLACE INTO deleted_api_keys VALUES
                (OLD.id, OLD.kind, CAST(strftime('%s', 'now') AS INTEGER) * 1000000);
            END)"_s,
    };
}

// A page of all keys is read from its index alone: by way of the table each key would be looked up
// somewhere else, as keys are not stored in the order of the list. For the same reason a key says
// itself that api_key_resources has it. That never ends: it goes along with its last entry there.
QStringList pagesFromTheIndex()
{
    return {
        uR"(ALTER TABLE api_keys ADD COLUMN for_several INTEGER NOT NULL DEFAULT 0)"_s,
        uR"(UPDATE api_keys SET for_several = 1 WHERE id IN (SELECT key_id FROM api_key_resources))"_s,
        uR"(CREATE TRIGGER api_key_for_several AFTER INSERT ON api_key_resources BEGIN
            UPDATE api_keys SET for_several = 1 WHERE id = NEW.key_id AND NOT for_several;
            END)"_s,
        uR"(DROP INDEX api_keys_page)"_s,
        uR"(CREATE INDEX api_keys_page ON api_keys (created_at, id, display_name, description,
            owner_id, kind, resource_id, environment_id, updated_at, for_several))"_s,
    };
}

} // namespace

QStringList recountKeys()
{
    return {
        u"DELETE FROM api_key_scopes"_s,
        uR"(INSERT INTO api_key_scopes
            SELECT scope, kind, resource_id, environment_id, COUNT(*) FROM api_keys GROUP BY scope)"_s,
        uR"(INSERT INTO api_key_scopes
            SELECT scope, kind, resource_id, environment_id, COUNT(*) FROM api_key_resources
            WHERE place > 0 GROUP BY scope
            ON CONFLICT DO UPDATE SET keys = keys + excluded.keys)"_s,
        u"DELETE FROM api_key_owner_scopes"_s,
        uR"(INSERT INTO api_key_owner_scopes
            SELECT COALESCE(owner_id, ''), scope, kind, COUNT(*) FROM api_keys GROUP BY 1, 2)"_s,
        uR"(INSERT INTO api_key_owner_scopes
            SELECT COALESCE(owner_id, ''), scope, kind, COUNT(*) FROM api_key_resources
            WHERE place > 0 GROUP BY 1, 2
            ON CONFLICT DO UPDATE SET keys = keys + excluded.keys)"_s,
    };
}

QStringList schemaStep(int version)
{
    switch (version) {
    case 0:
        return organizationTables() + accountTables() + keyTables() + cascades();
    case 1:
        return multiResourceTables() + keyCountTables() + recountKeys() + keyCountTriggers()
            + multiResourceCascades() + deletedKeyRules() + activityTables() + kafkaTables();
    case 2:
        return deletedSignInRules();
    case 3:
        return pagesFromTheIndex();
    default:
        return {};
    }
}

} // namespace localorg
