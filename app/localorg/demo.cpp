// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/activityhistory.h"
#include "localorg/clock.h"
#include "localorg/credentials.h"
#include "localorg/populate.h"
#include "localorg/quotas.h"
#include "localorg/rows.h"
#include "localorg/store.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

/// Calls `insert` for each object of the array `name`, with the time at which it was made.
template <typename Insert> void forEach(const QJsonObject &demo, const QString &name, Insert insert)
{
    const qint64 now = nowMicros();
    const QJsonArray rows = demo.value(name).toArray();
    for (const QJsonValue row : rows) {
        const QJsonObject object = row.toObject();
        insert(
            object, now - static_cast<qint64>(object.value(u"days_ago"_s).toDouble() * 86'400e6));
    }
}

QString text(const QJsonObject &object, QStringView name)
{
    return object.value(name).toString();
}

void insertResources(Store &store, const QJsonObject &demo)
{
    forEach(demo, u"environments"_s, [&](const QJsonObject &row, qint64 createdAt) {
        insertEnvironment(
            store, text(row, u"id"), text(row, u"display_name"), text(row, u"package"), createdAt);
    });
    forEach(demo, u"kafka_clusters"_s, [&](const QJsonObject &row, qint64 createdAt) {
        insertKafkaCluster(store,
            {text(row, u"id"), text(row, u"environment"), text(row, u"display_name"),
                text(row, u"availability"), text(row, u"cloud"), text(row, u"region"),
                text(row, u"type"), row.value(u"cku").toInt(),
                row.value(u"deletion_protection").toBool(), createdAt});
    });
    forEach(demo, u"schema_registries"_s, [&](const QJsonObject &row, qint64 createdAt) {
        insertSchemaRegistry(store,
            {text(row, u"id"), text(row, u"environment"), text(row, u"package"),
                text(row, u"cloud"), text(row, u"region"), text(row, u"region_id"), createdAt});
    });
    forEach(demo, u"ksql_clusters"_s, [&](const QJsonObject &row, qint64 createdAt) {
        insertKsqlCluster(store,
            {text(row, u"id"), text(row, u"environment"), text(row, u"kafka_cluster"),
                text(row, u"credential"), text(row, u"display_name"), row.value(u"csu").toInt(4),
                createdAt});
    });
}

void insertAccounts(Store &store, const QJsonObject &demo, const QString &organizationId)
{
    forEach(demo, u"service_accounts"_s, [&](const QJsonObject &row, qint64 createdAt) {
        insertServiceAccount(store, text(row, u"id"), text(row, u"display_name"),
            text(row, u"description"), createdAt);
    });
    forEach(demo, u"users"_s, [&](const QJsonObject &row, qint64 createdAt) {
        insertUser(store,
            {text(row, u"id"), text(row, u"email"), text(row, u"full_name"),
                text(row, u"auth_type"), createdAt});
    });
    forEach(demo, u"role_bindings"_s, [&](const QJsonObject &row, qint64 createdAt) {
        insertRoleBinding(store,
            {randomId(u"rb-"_s), text(row, u"principal"), text(row, u"role"),
                u"crn://confluent.cloud/organization="_s + organizationId + text(row, u"scope"),
                createdAt});
    });
    forEach(demo, u"acls"_s, [&](const QJsonObject &row, qint64) {
        insertAcl(store,
            {text(row, u"cluster"), text(row, u"resource_type"), text(row, u"resource_name"),
                text(row, u"pattern_type"), text(row, u"principal"), text(row, u"operation")});
    });
}

void insertKeys(Store &store, const QJsonObject &demo)
{
    forEach(demo, u"api_keys"_s, [&](const QJsonObject &row, qint64 createdAt) {
        // Nobody has the secret of these: a digest of nothing.
        insertApiKey(store,
            {text(row, u"id"), text(row, u"display_name"), text(row, u"description"),
                text(row, u"owner"), text(row, u"kind"), text(row, u"resource"),
                text(row, u"environment"), randomBytes(16), randomBytes(32), createdAt});
        const QJsonArray resources = row.value(u"resources"_s).toArray();
        for (qsizetype place = 0; place < resources.size(); ++place) {
            const QJsonObject each = resources[place].toObject();
            insertApiKeyResource(store, text(row, u"id"), place,
                {text(each, u"kind"), text(each, u"resource"), text(each, u"environment")});
        }
    });
}

} // namespace

void insertDemoOrganization(Store &store)
{
    QFile file(u":/localorg/demo-organization.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        store.fail(u"the demo organization is missing from the program"_s);
        return;
    }
    const QJsonObject demo = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject organization = demo.value(u"organization").toObject();
    const QString id = text(organization, u"id");
    insertOrganization(store, id, text(organization, u"display_name"),
        nowMicros() - static_cast<qint64>(organization.value(u"days_ago").toDouble() * 86'400e6));
    storeQuotaLimits(store, organization.value(u"keys_per_service_account").toInt());
    insertResources(store, demo);
    insertAccounts(store, demo, id);
    insertKeys(store, demo);
    forEach(demo, u"habits"_s, [&](const QJsonObject &row, qint64) {
        insertHabit(store, text(row, u"principal"), text(row, u"cluster"), text(row, u"rhythm"),
            row.value(u"peak").toInt());
    });
}

} // namespace localorg
