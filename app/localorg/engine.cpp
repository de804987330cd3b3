// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/engine.h"

#include "localorg/activity.h"
#include "localorg/clock.h"
#include "localorg/credentials.h"
#include "localorg/populate.h"
#include "localorg/propagation.h"
#include "localorg/quotas.h"
#include "localorg/rows.h"
#include "localorg/server.h"
#include "localorg/store.h"

#include <QLoggingCategory>

namespace localorg {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "keyward.localorg")

QByteArray setting(Store &store, const QString &name)
{
    Statement find(store, store.prepared(u"SELECT value FROM settings WHERE name = ?"_s));
    return find.run(name) && find.next() ? find.bytes(0) : QByteArray();
}

/// Id and display name of the organization; empty in a database that has none yet.
std::pair<QString, QString> organizationOf(Store &store)
{
    Statement find(store, store.prepared(u"SELECT id, display_name FROM organizations"_s));
    return find.run() && find.next() ? std::pair{find.text(0), find.text(1)}
                                     : std::pair<QString, QString>();
}

} // namespace

Engine::Engine(const QString &dataDir, const Options &options)
    : m_dataDir(dataDir)
    , m_options(options)
{
}

Engine::~Engine() = default;

void Engine::start()
{
    const auto outcome = run();
    if (const auto *error = std::get_if<StartError>(&outcome)) {
        m_server.reset();
        m_activity.reset();
        m_store.reset();
        Q_EMIT failed(*error);
    } else {
        Q_EMIT started(std::get<StartedInfo>(outcome));
    }
}

std::variant<StartedInfo, StartError> Engine::run()
{
    m_store = std::make_unique<Store>();
    if (const auto error = m_store->open(m_dataDir)) {
        return *error;
    }
    const auto storageFailed = [this] {
        return StartError{StartError::Kind::StorageFailed,
            u"cannot store an organization in %1: %2"_s.arg(m_dataDir, m_store->failure())};
    };
    if (organizationOf(*m_store).first.isEmpty() && !populate(*m_store, m_options)) {
        return storageFailed();
    }
    addMissingQuotaLimits(*m_store);
    const auto [id, name] = organizationOf(*m_store);
    m_activity = std::make_unique<Activity>(*m_store);
    m_propagation = std::make_unique<Propagation>(m_options.propagation);
    m_server = std::make_unique<Server>(Organization{*m_store, m_options, id, {},
        setting(*m_store, u"page_token_key"_s), *m_activity, *m_propagation});
    if (const QString why = m_server->listen(); !why.isEmpty()) {
        return StartError{StartError::Kind::PortUnavailable,
            u"cannot listen on port %1: %2"_s.arg(m_options.port).arg(why)};
    }
    StartedInfo info;
    if (!issueSignInKey(&info, id)) {
        return storageFailed();
    }
    info.url = QUrl(u"http://127.0.0.1:%1"_s.arg(m_server->port()));
    info.organization = name;
    return info;
}

/// A person rather than a service account, and the one who has been here longest.
QString Engine::findAdministrator()
{
    Statement find(*m_store,
        m_store->prepared(
            u"SELECT substr(principal, 6) FROM role_bindings WHERE role_name = "
            "'OrganizationAdmin' ORDER BY principal NOT LIKE 'User:u-%', created_at, id"_s));
    return find.run() && find.next() ? find.text(0) : QString();
}

/// As in the cloud, the last OrganizationAdmin can give that role away. But there nobody needs a
/// key to sign in with, and here nobody could ever again: the oldest user gets the role back, or a
/// new one where there is none.
QString Engine::restoreAdministrator(const QString &organizationId)
{
    QString user;
    {
        Statement find(
            *m_store, m_store->prepared(u"SELECT id FROM users ORDER BY created_at, id LIMIT 1"_s));
        user = find.run() && find.next() ? find.text(0) : QString();
    }
    Transaction transaction(*m_store);
    if (user.isEmpty()) {
        user = insertAdministrator(*m_store, organizationId);
    } else {
        insertRoleBinding(*m_store,
            {randomId(u"rb-"_s), user, u"OrganizationAdmin"_s,
                u"crn://confluent.cloud/organization="_s + organizationId, nowMicros()});
    }
    if (!transaction.commit()) {
        return {};
    }
    qCWarning(log).noquote()
        << u"nobody was OrganizationAdmin any more: %1 has been given the role, "
           "so that somebody can sign in"_s.arg(user);
    return user;
}

/// Replaces the sign-in key of the last start: one is left at any time, and its secret is in this
/// answer only.
bool Engine::issueSignInKey(StartedInfo *info, const QString &organizationId)
{
    QString owner = findAdministrator();
    if (owner.isEmpty()) {
        owner = restoreAdministrator(organizationId);
    }
    if (owner.isEmpty()) {
        return false;
    }
    info->apiSecret = randomSecret();
    const SecretHash hash = hashSecret(info->apiSecret);
    const QString id = randomKeyId();
    info->apiKey = id.toLatin1();
    Transaction transaction(*m_store);
    m_store->execute(u"DELETE FROM api_keys WHERE sign_in"_s);
    insertApiKey(*m_store,
        {id, u"Sign-in"_s, u"Made by the local organization when it started, for this run"_s, owner,
            u"Cloud"_s, u"cloud"_s, {}, hash.salt, hash.digest, nowMicros(), true});
    return transaction.commit();
}

} // namespace localorg
