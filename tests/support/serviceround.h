// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/apikeydraft.h"
#include "domain/environment.h"
#include "domain/flinkregion.h"
#include "domain/organization.h"
#include "domain/rolebinding.h"
#include "services/apiclient.h"

#include <QStringList>

namespace support {

/// Drives every operation of every service against whatever serves the API, one after the other,
/// and keeps what came back. Waits in the test's event loop.
class ServiceRound
{
public:
    explicit ServiceRound(services::ApiClient *client);

    /// Everything that only reads.
    void readAll();
    /// Creates a key of this kind, reads it, edits it, clears its description, deletes it.
    void lifeOfAKey(const domain::ApiKeyDraft &draft);
    /// Creates a service account, finds it, changes it, grants it a role and takes it back, deletes
    /// it.
    void lifeOfAnAccount();
    /// Reads a key that is not there.
    void readAbsentKey();

    /// What went wrong, one line each. Empty: nothing.
    QStringList problems;

    QList<domain::Organization> organizations;
    QList<domain::Environment> environments;
    QList<domain::Resource> resources;
    QList<domain::Account> accounts;
    QList<domain::ApiKey> keys;
    QList<domain::RoleBinding> roleBindings;
    QList<domain::FlinkRegion> flinkRegions;

private:
    void readQuotas();
    template <typename T>
    void readList(const QString &what, services::ListCall<T> *call, QList<T> &into);
    template <typename T> std::optional<T> answer(const QString &what, services::ApiCall<T> *call);

    services::ApiClient *m_client;
};

} // namespace support
