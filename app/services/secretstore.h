// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/secret.h"
#include "services/asynccall.h"

#include <tl/expected.hpp>

namespace services {

struct SecretStoreError
{
    enum class Kind {
        NotFound, ///< no such entry; QtKeychain 0.13 says so of a cancelled unlock prompt as well
        Unavailable ///< no keychain, locked, denied: `detail` says what the keychain said
    };
    Kind kind = Kind::Unavailable;
    QString detail;
};

template <typename T> using SecretCall = AsyncCall<tl::expected<T, SecretStoreError>>;

/// Where sign-in secrets are kept between runs. Never in the clear.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Reads the secret that is kept under `name`.
    virtual SecretCall<domain::Secret> *read(const QString &name) = 0;
    /// Keeps `secret` under `name`, over what was there. True: it is there.
    virtual SecretCall<bool> *write(const QString &name, domain::Secret secret) = 0;
    /// Removes the entry. True also where there was none.
    virtual SecretCall<bool> *remove(const QString &name) = 0;
    /// Whether there is a keychain at all, found out by a look-up of an entry that is not there.
    /// True, or Unavailable with the keychain's words.
    virtual SecretCall<bool> *probe() = 0;
};

} // namespace services
