// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/rolebindingservice.h"

#include "domain/json.h"
#include "services/apiclient.h"

namespace services {

namespace {

QString bindingsPath()
{
    return QStringLiteral("/iam/v2/role-bindings");
}

} // namespace

RoleBindingService::RoleBindingService(ApiClient *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

ListCall<domain::RoleBinding> *RoleBindingService::list(
    const domain::OrganizationId &organization, const domain::PrincipalId &principal)
{
    const QString ofPrincipal
        = principal.isEmpty() ? QString() : QStringLiteral("User:") + principal.toString();
    return m_client->list<domain::RoleBinding>(bindingsPath(),
        queryOf({{QStringLiteral("crn_pattern"),
                     domain::organizationPattern(organization) + QStringLiteral("/*")},
            {QStringLiteral("principal"), ofPrincipal}}),
        domain::json::roleBinding);
}

ApiCall<domain::RoleBinding> *RoleBindingService::create(const domain::RoleBindingDraft &draft)
{
    return m_client->post<domain::RoleBinding>(
        bindingsPath(), domain::json::createRoleBindingBody(draft), domain::json::roleBinding);
}

ApiCall<bool> *RoleBindingService::remove(const domain::RoleBindingId &id)
{
    return m_client->remove(bindingsPath() + QLatin1Char('/')
        + QString::fromLatin1(QUrl::toPercentEncoding(id.toString())));
}

} // namespace services
