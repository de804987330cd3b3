// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/signin.h"

#include "services/apikeyservice.h"
#include "services/environmentservice.h"
#include "services/organizationservice.h"

namespace workflows {

void SignIn::start(std::unique_ptr<Session> session, SignInCall *call)
{
    auto *signIn = new SignIn(std::move(session), call);
    auto *environments = signIn->m_session->environments()->list();
    environments->each(signIn, [signIn](const QList<domain::Environment> &items) {
        signIn->m_isProven = true;
        for (const domain::Environment &item : items) {
            const domain::OrganizationId id = domain::organizationOf(item.resourceName);
            if (!id.isEmpty())
                signIn->m_session->setOrganization({id, {}});
        }
    });
    environments->then(signIn, [signIn](const domain::ApiResult<int> &result) {
        signIn->step(
            result ? std::nullopt : std::optional(result.error()), &SignIn::readOrganization);
    });
}

SignIn::SignIn(std::unique_ptr<Session> session, SignInCall *call)
    : QObject(call)
    , m_session(std::move(session))
    , m_call(call)
{
    connect(m_call, &services::AsyncCallBase::aborted, this, &QObject::deleteLater);
}

/// Goes on, unless the credentials or the connection are no good. Once the API has listed something
/// for them they are: what then fails costs a name or "my account", and no more.
void SignIn::step(const std::optional<domain::ApiError> &error, void (SignIn::*next)())
{
    using Kind = domain::ApiError::Kind;
    if (error && !m_isProven)
        m_refusal = *error;
    const bool isBearable = !error || error->kind == Kind::Forbidden
        || (m_isProven && error->kind != Kind::Unauthorized);
    if (isBearable)
        (this->*next)();
    else
        m_call->settle(tl::unexpected(SignInError{SignInError::Kind::Api, *error, {}}));
}

void SignIn::readOrganization()
{
    auto *organizations = m_session->organizations()->list();
    organizations->each(this, [this](const QList<domain::Organization> &items) {
        m_isProven = true;
        if (!items.isEmpty())
            m_session->setOrganization(items.first());
    });
    organizations->then(this, [this](const domain::ApiResult<int> &result) {
        step(result ? std::nullopt : std::optional(result.error()), &SignIn::readSelf);
    });
}

void SignIn::readSelf()
{
    m_session->keys()
        ->get(m_session->ownKey())
        ->then(this, [this](const domain::ApiResult<domain::ApiKey> &result) {
            if (result) {
                m_isProven = true;
                m_session->setSelf(result->owner);
            }
            step(result ? std::nullopt : std::optional(result.error()), &SignIn::succeed);
        });
}

void SignIn::succeed()
{
    // A proxy's "403" for everything is no sign that this is the API at all.
    if (m_isProven)
        m_call->settle(std::move(m_session));
    else
        m_call->settle(tl::unexpected(SignInError{SignInError::Kind::Api, m_refusal, {}}));
}

} // namespace workflows
