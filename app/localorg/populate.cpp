// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/populate.h"

#include "localorg/clock.h"
#include "localorg/credentials.h"
#include "localorg/quotas.h"
#include "localorg/rows.h"
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
        insertGeneratedOrganization(store, options.generated);
        break;
    }
    Statement key(store, store.prepared(u"INSERT INTO settings VALUES ('page_token_key', ?)"_s));
    key.run(randomBytes(32));
    return transaction.commit();
}

} // namespace localorg
