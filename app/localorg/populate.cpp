// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/populate.h"

#include "localorg/activityhistory.h"
#include "localorg/clock.h"
#include "localorg/credentials.h"
#include "localorg/quotas.h"
#include "localorg/rows.h"
#include "localorg/schema.h"
#include "localorg/store.h"

#include <QUuid>

namespace localorg {

using namespace Qt::StringLiterals;

QString insertAdministrator(Store &store, const QString &organizationId)
{
    const qint64 now = nowMicros();
    QString user = randomId(u"u-"_s);
    insertUser(
        store, {user, u"admin@localorg.invalid"_s, u"Administrator"_s, u"AUTH_TYPE_LOCAL"_s, now});
    insertRoleBinding(store,
        {randomId(u"rb-"_s), user, u"OrganizationAdmin"_s,
            u"crn://confluent.cloud/organization="_s + organizationId, now});
    return user;
}

namespace {

/// An organization of one person.
void insertEmptyOrganization(Store &store)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    insertOrganization(store, id, u"New Organization"_s, nowMicros());
    storeQuotaLimits(store, 100);
    insertAdministrator(store, id);
}

/// Calls `load` while api_keys has neither indexes nor triggers, and makes both again behind it: to
/// sort once is faster by far than to put every row in its place.
template <typename Load> void loadKeys(Store &store, Load load)
{
    struct Part
    {
        QString type;
        QString name;
        QString sql;
    };
    QList<Part> parts;
    {
        Statement find(store,
            store.prepared(u"SELECT type, name, sql FROM sqlite_master WHERE tbl_name = 'api_keys' "
                           "AND type IN ('index', 'trigger') AND sql IS NOT NULL"_s));
        find.run();
        while (find.next()) {
            parts.append({find.text(0), find.text(1), find.text(2)});
        }
    }
    for (const Part &part : std::as_const(parts)) {
        store.execute(u"DROP "_s + part.type + u' ' + part.name);
    }
    load();
    const QStringList counts = recountKeys();
    for (const QString &statement : counts) {
        store.execute(statement);
    }
    for (const Part &part : std::as_const(parts)) {
        store.execute(part.sql);
    }
}

} // namespace

bool populate(Store &store, const Options &options)
{
    Transaction transaction(store);
    switch (options.organization) {
    case OrganizationKind::Demo:
        insertDemoOrganization(store);
        break;
    case OrganizationKind::Empty:
        insertEmptyOrganization(store);
        break;
    case OrganizationKind::Generated:
        loadKeys(store, [&] { insertGeneratedOrganization(store, options.generated); });
        insertGeneratedHabits(store);
        break;
    }
    insertTopics(store);
    Statement key(store, store.prepared(u"INSERT INTO settings VALUES ('page_token_key', ?)"_s));
    key.run(randomBytes(32));
    return transaction.commit();
}

} // namespace localorg
