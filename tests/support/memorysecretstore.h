// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/secretstore.h"

#include <QHash>

#include <functional>

namespace support {

/// Keeps secrets in memory, remembers what it was asked, and fails where it is told to.
class MemorySecretStore final : public services::SecretStore
{
public:
    using services::SecretStore::SecretStore;
    using Error = services::SecretStoreError;

    services::SecretCall<domain::Secret> *read(const QString &name) override
    {
        auto *call = new services::SecretCall<domain::Secret>(this);
        note(QStringLiteral("read ") + name);
        if (failure)
            call->settle(tl::unexpected(*failure));
        else if (!secrets.contains(name))
            call->settle(tl::unexpected(Error{Error::Kind::NotFound, {}}));
        else
            call->settle(domain::Secret(QByteArray(secrets.value(name))));
        return call;
    }
    services::SecretCall<bool> *write(const QString &name, domain::Secret secret) override
    {
        note(QStringLiteral("write ") + name);
        if (!failure)
            secrets.insert(name, secret.reveal().toByteArray());
        return answer();
    }
    services::SecretCall<bool> *remove(const QString &name) override
    {
        note(QStringLiteral("remove ") + name);
        if (!failure)
            secrets.remove(name);
        return answer();
    }
    services::SecretCall<bool> *probe() override
    {
        note(QStringLiteral("probe"));
        return answer();
    }

    QHash<QString, QByteArray> secrets;
    QStringList asked; ///< "read NAME", "write NAME", "remove NAME", "probe", in order
    std::optional<Error> failure; ///< what every call ends with
    std::function<void()> onAsked; ///< runs at each call, before anything else of it

private:
    void note(const QString &what)
    {
        asked.append(what);
        if (onAsked)
            onAsked();
    }
    services::SecretCall<bool> *answer()
    {
        auto *call = new services::SecretCall<bool>(this);
        if (failure)
            call->settle(tl::unexpected(*failure));
        else
            call->settle(true);
        return call;
    }
};

} // namespace support
