// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accountservice.h"

#include "domain/json.h"
#include "services/apiclient.h"

namespace services {

namespace {

QString collection(domain::AccountKind kind)
{
    return kind == domain::AccountKind::User ? QStringLiteral("/iam/v2/users")
                                             : QStringLiteral("/iam/v2/service-accounts");
}

QString pathOf(const domain::PrincipalId &id, domain::AccountKind kind)
{
    return collection(kind) + QLatin1Char('/')
        + QString::fromLatin1(QUrl::toPercentEncoding(id.toString()));
}

Decoder<domain::Account> decoder(domain::AccountKind kind)
{
    return kind == domain::AccountKind::User ? domain::json::user : domain::json::serviceAccount;
}

} // namespace

AccountService::AccountService(ApiClient *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

ListCall<domain::Account> *AccountService::listServiceAccounts()
{
    return m_client->list<domain::Account>(
        collection(domain::AccountKind::ServiceAccount), {}, domain::json::serviceAccount);
}

ListCall<domain::Account> *AccountService::listUsers()
{
    return m_client->list<domain::Account>(
        collection(domain::AccountKind::User), {}, domain::json::user);
}

ApiCall<domain::Account> *AccountService::get(
    const domain::PrincipalId &id, domain::AccountKind kind)
{
    return m_client->get<domain::Account>(pathOf(id, kind), {}, decoder(kind));
}

ApiCall<domain::Account> *AccountService::createServiceAccount(
    const QString &displayName, const QString &description)
{
    return m_client->post<domain::Account>(collection(domain::AccountKind::ServiceAccount),
        domain::json::createServiceAccountBody(displayName, description),
        domain::json::serviceAccount);
}

ListCall<domain::Account> *AccountService::findServiceAccount(const QString &displayName)
{
    return m_client->list<domain::Account>(collection(domain::AccountKind::ServiceAccount),
        queryOf({{QStringLiteral("display_name"), displayName}}), domain::json::serviceAccount);
}

ApiCall<domain::Account> *AccountService::editServiceAccount(
    const domain::PrincipalId &id, const domain::ServiceAccountEdit &edit)
{
    return m_client->patch<domain::Account>(pathOf(id, domain::AccountKind::ServiceAccount),
        domain::json::editServiceAccountBody(edit), domain::json::serviceAccount);
}

ApiCall<bool> *AccountService::remove(const domain::PrincipalId &id, domain::AccountKind kind)
{
    return m_client->remove(pathOf(id, kind));
}

} // namespace services
