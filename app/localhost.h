// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflows/localorganizationhost.h"

#include <memory>

namespace localorg {
class LocalOrganization;
}

namespace app {

/// Runs the local organization inside this program, in a thread of its own, and hands on its
/// address.
class LocalHost : public workflows::LocalOrganizationHost
{
    Q_OBJECT
public:
    explicit LocalHost(QObject *parent = nullptr);
    ~LocalHost() override;

    void start(const QString &directory) override;
    QUrl url() const override { return m_url; }
    QByteArray keyId() const override { return m_keyId; }
    domain::Secret secret() const override { return m_secret.clone(); }

private:
    std::unique_ptr<localorg::LocalOrganization> m_server;
    QUrl m_url;
    QByteArray m_keyId;
    domain::Secret m_secret;
};

} // namespace app
