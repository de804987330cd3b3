// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apierror.h"
#include "services/asynccall.h"
#include "workflows/session.h"

#include <memory>
#include <tl/expected.hpp>

namespace workflows {

/// Why there is no session.
struct SignInError
{
    enum class Kind {
        Api, ///< the API refused or could not be reached: `api`
        NoSecret, ///< the keychain has no entry for the profile (or its unlocking was cancelled)
        Keychain, ///< the keychain cannot be used: `detail`
        Settings, ///< the profile could not be saved
        OtherOrganization, ///< the key is of another organization: `detail` names it
        LocalOrganization ///< it did not start: `detail`
    };
    Kind kind = Kind::Api;
    domain::ApiError api;
    QString detail;
};

using SignInResult = tl::expected<std::unique_ptr<Session>, SignInError>;
using SignInCall = services::AsyncCall<SignInResult>;

/// Checks a connection and finds out whose it is, as the API reference lays down (19, "Who am I"):
/// environments prove the credentials, the key's own object names its owner, organizations the
/// name. 403 on the latter two leaves them unknown. Deletes itself after it settled `call`.
class SignIn : public QObject
{
    Q_OBJECT
public:
    static void start(std::unique_ptr<Session> session, SignInCall *call);

private:
    SignIn(std::unique_ptr<Session> session, SignInCall *call);
    void readOrganization();
    void readSelf();
    void step(const std::optional<domain::ApiError> &error, void (SignIn::*next)());
    void succeed();

    std::unique_ptr<Session> m_session;
    SignInCall *m_call;
    /// The API has answered one question of this key.
    bool m_isProven = false;
    domain::ApiError m_refusal;
};

} // namespace workflows
